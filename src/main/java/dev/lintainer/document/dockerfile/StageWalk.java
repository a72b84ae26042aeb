package dev.lintainer.document.dockerfile;

import dev.lintainer.document.dockerfile.Paths.TrailingSlash;
import dev.lintainer.document.value.Deductions;
import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.dockerfile.DockerWord;
import dev.lintainer.syntax.dockerfile.Instruction;
import dev.lintainer.syntax.dockerfile.RunMount;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Goes through a stage's instructions in order and keeps what is in force.
final class StageWalk {
    private final Stage stage;
    private final Setting base;
    private final Optional<StageFacts> below;
    private final GlobalScope scope;
    private final StageIndex index;
    private final List<SyntaxProblem> problems;
    private final VariableLog variables;
    private final List<Moment> moments = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Setting> ports = new ArrayList<>();
    private final List<Setting> volumes = new ArrayList<>();

    private Optional<Setting> user;
    private Optional<Setting> workdir;
    private Value directory;
    private Optional<Instruction.Shell> shell;
    private Optional<Instruction.Healthcheck> healthcheck;
    private ImageCommand entrypoint;
    private ImageCommand command;
    private boolean ownCommand;

    StageWalk(
            Stage stage,
            Setting base,
            Optional<StageFacts> below,
            GlobalScope scope,
            StageIndex index,
            List<SyntaxProblem> problems) {
        this.stage = stage;
        this.base = base;
        this.below = below;
        this.scope = scope;
        this.index = index;
        this.problems = problems;
        Value image = below.map(found -> found.environment().baseImage()).orElse(base.value());
        this.variables = new VariableLog(below.map(StageFacts::environment), image);
        this.user = below.flatMap(StageFacts::user);
        this.workdir = below.flatMap(StageFacts::workdir);
        this.directory = workdir.map(Setting::value).orElseGet(() -> InitialState.workdir(image));
        this.shell = below.flatMap(StageFacts::shell);
        this.healthcheck = below.flatMap(StageFacts::healthcheck);
        this.entrypoint = below.map(StageFacts::entrypoint).orElseGet(ImageCommand.OfBaseImage::new);
        this.command = below.map(StageFacts::command).orElseGet(ImageCommand.OfBaseImage::new);
    }

    StageFacts walk() {
        below.ifPresent(found -> triggers(found.stage()));
        stage.instructions().forEach(each -> instruction(each, each.span()));
        return new StageFacts(
                stage,
                base,
                below,
                below.map(StageFacts::baseImage).orElse(base),
                moments,
                steps,
                user,
                workdir,
                variables.now(),
                entrypoint,
                command,
                healthcheck,
                shell,
                ports,
                volumes,
                new Deductions());
    }

    private void triggers(Stage from) {
        for (Instruction instruction : from.instructions()) {
            if (instruction instanceof Instruction.OnBuild onBuild) {
                instruction(onBuild.trigger(), stage.from().span());
            }
        }
    }

    private void instruction(Instruction instruction, Span place) {
        moments.add(new Moment(instruction, place, variables.now()));
        switch (instruction) {
            case Instruction.Arg arg -> arg.variables().forEach(this::arg);
            case Instruction.Env env -> env(env);
            case Instruction.User set -> user = Optional.of(setting(set.user()));
            case Instruction.Workdir set -> workdir(set);
            case Instruction.Shell set -> shell = Optional.of(set);
            case Instruction.Healthcheck set -> healthcheck = Optional.of(set);
            case Instruction.Entrypoint set -> entrypoint(set);
            case Instruction.Cmd set -> {
                command = new ImageCommand.Given(set.command(), shell, set.span());
                ownCommand = true;
            }
            case Instruction.Expose expose -> expose.ports().forEach(port -> ports.add(setting(port)));
            case Instruction.Volume volume -> volume.paths().forEach(path -> volumes.add(setting(path)));
            case Instruction.Run run -> steps.add(new Step.RunStep(run, stage, mounts(run), inForce()));
            case Instruction.Copy copy -> copy(copy, origin(copy), copy.sources(), copy.destination());
            case Instruction.Add add -> copy(add, new Origin.BuildContext(), add.sources(), add.destination());
            case Instruction.From ignored -> {}
            case Instruction.Label ignored -> {}
            case Instruction.StopSignal ignored -> {}
            case Instruction.OnBuild ignored -> {}
            case Instruction.Maintainer ignored -> {}
            case Instruction.Unknown ignored -> {}
        }
    }

    private Value expand(DockerWord word) {
        return Expansion.expand(word, variables.now()::value, problems);
    }

    private Setting setting(DockerWord word) {
        return new Setting(expand(word), word.span());
    }

    /// The arguments of one `ARG` see one another; a given value wins over the default, which wins over the global
    /// argument.
    private void arg(Instruction.Arg.Variable variable) {
        String name = variable.name().raw();
        Optional<Value> value = scope.given(name);
        if (value.isEmpty() && variable.value().isPresent()) {
            value = variable.value().map(this::expand);
        }
        if (value.isEmpty()) {
            value = scope.value(name);
        }
        if (value.isEmpty()) {
            return;
        }
        Value assigned = overEnv(name, value.get());
        variables.assign(
                new VariableLog.Assignment(name, VariableLog.Kind.ARG, new Setting(assigned, variable.span())));
    }

    /// Docker's documentation says that `ENV` wins over `ARG` whatever their order, BuildKit lets the later one win:
    /// unknown.
    private Value overEnv(String name, Value value) {
        Optional<VariableLog.Assignment> earlier = variables.now().assignment(name);
        boolean disputed =
                earlier.isPresent()
                        && earlier.get().kind() == VariableLog.Kind.ENV
                        && !earlier.get().setting().value().equals(value);
        return disputed ? Value.unknown("env or build-arg " + name) : value;
    }

    /// All values of one `ENV` are expanded with what was set before it.
    private void env(Instruction.Env env) {
        List<VariableLog.Assignment> assignments = new ArrayList<>();
        for (Instruction.Pair pair : env.pairs()) {
            Optional<String> name = expand(pair.name()).literal();
            Setting setting = setting(pair.value());
            name.ifPresent(known -> assignments.add(new VariableLog.Assignment(known, VariableLog.Kind.ENV, setting)));
        }
        assignments.forEach(variables::assign);
    }

    private void workdir(Instruction.Workdir set) {
        directory = Paths.join(directory, expand(set.path()), TrailingSlash.DROPPED);
        workdir = Optional.of(new Setting(directory, set.path().span()));
    }

    private void entrypoint(Instruction.Entrypoint set) {
        entrypoint = new ImageCommand.Given(set.command(), shell, set.span());
        if (!ownCommand) {
            command = new ImageCommand.Dropped(set.span());
        }
    }

    private Step.InForce inForce() {
        return new Step.InForce(user, directory, shell, variables.now());
    }

    private List<Step.Mount> mounts(Instruction.Run run) {
        List<Step.Mount> mounts = new ArrayList<>();
        for (RunMount mount : run.mounts()) {
            mounts.add(mount(mount));
        }
        return mounts;
    }

    private Step.Mount mount(RunMount mount) {
        Optional<Value> target = mount.target().map(this::expand);
        boolean inDirectory =
                mount.type().isPresent()
                        && switch (mount.type().get()) {
                            case BIND, CACHE, TMPFS -> true;
                            case SECRET, SSH -> false;
                        };
        if (inDirectory) {
            target = Optional.of(Paths.join(directory, target.orElse(Value.EMPTY), TrailingSlash.DROPPED));
            checkTarget(mount, target.get());
        }
        return new Step.Mount(mount, target, mount.id().map(this::expand), origin(mount));
    }

    private void checkTarget(RunMount mount, Value target) {
        boolean written = mount.target().flatMap(DockerWord::literal).equals(Optional.of("/"));
        if (target.is("/") && !written) {
            problems.add(
                    new SyntaxProblem("bad-mount-target", "mount's target is the working directory `/`", mount.span()));
        }
    }

    private Origin origin(RunMount mount) {
        Optional<DockerWord> from = mount.from().filter(word -> !word.raw().isEmpty());
        if (from.isPresent()) {
            return origin(from.get(), index.named(from.get().raw()));
        }
        boolean empty = mount.type().isPresent() && mount.type().get() != RunMount.Type.BIND;
        return empty ? new Origin.Nothing() : new Origin.BuildContext();
    }

    private Origin origin(Instruction.Copy copy) {
        if (copy.from().isEmpty()) {
            return new Origin.BuildContext();
        }
        DockerWord from = copy.from().get();
        return origin(from, index.copied(from.raw()));
    }

    private static Origin origin(DockerWord from, Optional<Stage> named) {
        if (named.isPresent()) {
            return new Origin.OfStage(named.get());
        }
        boolean variable = from.raw().indexOf('$') >= 0;
        return new Origin.OfImage(variable ? Value.unknown(from.raw()) : Value.known(from.raw()));
    }

    private void copy(Instruction instruction, Origin from, List<Instruction.Source> written, DockerWord destination) {
        List<Step.Source> sources = new ArrayList<>();
        for (Instruction.Source source : written) {
            switch (source) {
                case Instruction.PathSource path -> sources.add(new Step.Source(expand(path.path()), path.span()));
                case Instruction.HereDocumentSource ignored -> {}
            }
        }
        Value target = Paths.join(directory, expand(destination), TrailingSlash.KEPT);
        steps.add(new Step.CopyStep(instruction, stage, from, sources, target, inForce()));
    }
}
