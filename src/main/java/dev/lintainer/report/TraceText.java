package dev.lintainer.report;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.finding.Severity;
import dev.lintainer.pipeline.ContainerCommand;
import dev.lintainer.pipeline.ContainerRun;
import dev.lintainer.pipeline.ContainerUser;
import dev.lintainer.pipeline.ContainerVariables;
import dev.lintainer.pipeline.ContainerWrite;
import dev.lintainer.pipeline.Effect;
import dev.lintainer.pipeline.Fate;
import dev.lintainer.pipeline.HostPath;
import dev.lintainer.pipeline.ImageName;
import dev.lintainer.pipeline.ImageSource;
import dev.lintainer.pipeline.ImageUse;
import dev.lintainer.pipeline.Invocation;
import dev.lintainer.pipeline.JobRun;
import dev.lintainer.pipeline.Located;
import dev.lintainer.pipeline.Mount;
import dev.lintainer.pipeline.Presence;
import dev.lintainer.pipeline.trace.Act;
import dev.lintainer.pipeline.trace.JobTrace;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Jobs as they are told to people: step by step what runs, where and as whom, what it writes and what becomes of it.
public final class TraceText {
    private static final int WIDTH = 100;
    private static final String ACT = "      ";
    private static final String FACT = "        ";
    private static final int LABEL = 13;

    private final Palette palette;
    private final StringBuilder text = new StringBuilder();

    private TraceText(Palette palette) {
        this.palette = palette;
    }

    public static String render(List<JobTrace> jobs, Palette palette) {
        TraceText report = new TraceText(palette);
        for (JobTrace job : jobs) {
            report.job(job);
        }
        return report.text.toString();
    }

    private void job(JobTrace trace) {
        JobRun job = trace.job();
        text.append(text.isEmpty() ? "" : "\n")
                .append(palette.strong("job " + Lines.single(job.name())))
                .append(" (")
                .append(place(new Location(job.workflow().source(), job.job().idSpan())))
                .append(")")
                .append(job.happens() == Presence.YES ? "" : ", perhaps")
                .append('\n');
        List<String> labels = job.runner().labels().stream().map(label -> shown(label.value())).toList();
        String owner =
                job.runner().workspaceOwner().isPresent()
                        ? "; the workspace belongs to uid " + job.runner().workspaceOwner().getAsLong()
                        : "";
        fact("  ", "runs on", Mentions.list(labels) + owner);
        if (!job.needs().isEmpty()) {
            fact("  ", "after", Mentions.list(job.needs().stream().sorted().map(Lines::single).toList()));
        }
        trace.beginning().forEach(this::act);
        trace.steps().forEach(this::step);
    }

    private void step(JobTrace.StepTrace step) {
        text.append("\n  ")
                .append(palette.related("step " + step.number() + ": " + title(step.step())))
                .append(" (")
                .append(place(new Location(step.step().header().yaml().source(), step.step().span())))
                .append(")");
        switch (step.happens()) {
            case YES -> {}
            case MAYBE -> text.append(", if ").append(condition(step.step()));
            case NO -> text.append(", never");
        }
        text.append('\n');
        step.acts().forEach(this::act);
    }

    private static String title(Step step) {
        Optional<Text> name = step.header().name();
        if (name.isPresent()) {
            return Mentions.shown(name.get().raw());
        }
        return switch (step) {
            case UsesStep uses -> Mentions.shown(uses.uses().raw());
            case RunStep run -> Mentions.shown(run.run().raw().strip().lines().findFirst().orElse(""));
            case Step _ -> "";
        };
    }

    private static String condition(Step step) {
        return step.header()
                .condition()
                .map(condition -> Mentions.shown(condition.text().raw().strip()))
                .orElse("something decides so");
    }

    private void act(Act act) {
        String perhaps = act.effect().origin().happens() == Presence.YES ? "" : "perhaps ";
        switch (act) {
            case Act.Command command -> {
                line(ACT, perhaps + words(command.effect().invocation()));
                writes(command.writes());
                fate(command.fate());
            }
            case Act.Container container -> {
                line(ACT, perhaps + container(container));
                container.run().ifPresent(this::facts);
                if (container.programs().isEmpty()) {
                    fact(FACT, "command", command(container));
                    fate(container.fate());
                }
                container.programs().forEach(program -> program(program, container.run()));
            }
            case Act.Inside inside -> {
                line(ACT, perhaps + "in container " + shown(inside.effect().container().value()));
                inside.programs().forEach(program -> program(program, Optional.empty()));
            }
            case Act.Deed deed -> line(ACT, perhaps + deed(deed.effect()));
        }
    }

    private static String container(Act.Container act) {
        String image = act.effect().image().map(each -> image(each.value())).orElse("an image that cannot be told");
        String name = act.effect().name().map(each -> " " + shown(each.value())).orElse("");
        return switch (act.effect().start()) {
            case DOCKER_RUN -> "container of " + image;
            case DOCKER_CREATE -> "container of " + image + ", started later";
            case COMPOSE_UP, COMPOSE_RUN -> "service" + name + ", a container of " + image;
            case JOB -> "all steps run in a container of " + image;
            case SERVICE -> "service" + name + ", a container of " + image;
            case ACTION -> "the action's own container";
        };
    }

    private static String command(Act.Container act) {
        ContainerCommand command = act.run().map(ContainerRun::command).orElseGet(act.effect()::command);
        return switch (command) {
            case ContainerCommand.ImageDefault _ -> "what the image says";
            case ContainerCommand.Unreadable _, ContainerCommand.Given _ -> "cannot be told";
        };
    }

    private void facts(ContainerRun run) {
        source(run.use()).ifPresent(source -> fact(FACT, "image", source));
        fact(FACT, "user", user(run.user()));
        fact(FACT, "directory", shown(run.paths().workingDirectory()));
        for (Mount mount : run.container().mounts()) {
            fact(FACT, "mount", mount(mount));
        }
        environment(ContainerVariables.of(run));
    }

    /// The image's own variables are told last: they are there whatever the pipeline does.
    private void environment(ContainerVariables variables) {
        List<String> given = new ArrayList<>();
        List<String> ofImage = new ArrayList<>();
        new TreeMap<>(variables.reaching())
                .values()
                .forEach(each ->
                        (each.via() == ContainerVariables.Via.IMAGE ? ofImage : given)
                                .add(variable(each.name(), each.value().value())));
        if (!given.isEmpty()) {
            fact(FACT, "environment", String.join(", ", given));
        }
        if (!ofImage.isEmpty()) {
            fact(FACT, "of the image", String.join(", ", ofImage));
        }
        for (ContainerVariables.Missing missing : variables.missing()) {
            String why =
                    switch (missing.why()) {
                        case UNSET -> "is handed on, but not set";
                        case WITHHELD -> "is read, but not handed on";
                    };
            fact(
                    FACT,
                    "missing",
                    palette.severity(Severity.WARNING, Lines.single(missing.name()))
                            + " "
                            + why
                            + " ("
                            + place(missing.location())
                            + ")");
        }
    }

    private static String variable(String name, Value value) {
        return Lines.single(name) + "=" + shown(value);
    }

    private void program(Act.Program program, Optional<ContainerRun> run) {
        fact(FACT, "command", words(program.invocation()));
        program.user()
                .filter(user -> run.filter(each -> each.user().equals(user)).isEmpty())
                .ifPresent(user -> fact(FACT, "user", user(user)));
        program.directory()
                .filter(folder -> run.filter(each -> each.paths().workingDirectory().equals(folder)).isEmpty())
                .ifPresent(folder -> fact(FACT, "directory", shown(folder)));
        program.writes().forEach(write -> fact(FACT, "writes", write(write)));
        fate(program.fate());
    }

    private static Optional<String> source(ImageUse use) {
        return switch (use.supply()) {
            case ImageUse.Supply.Present(List<ImageSource> sources) ->
                    Optional.of(
                            made(sources.getLast())
                                    + (sources.getLast().through() instanceof ImageSource.Arrival.Loaded loaded
                                            ? ", loaded (" + place(loaded.load().origin().location()) + ")"
                                            : ""));
            case ImageUse.Supply.OtherTag _, ImageUse.Supply.Elsewhere _, ImageUse.Supply.InBuilder _ ->
                    Optional.of("not there");
            case ImageUse.Supply.Registry(List<ImageSource> pushes) ->
                    Optional.of(pushes.isEmpty() ? "from a registry" : "pushed by " + made(pushes.getFirst()));
            case ImageUse.Supply.Unknown _ -> Optional.of("cannot be told where from");
        };
    }

    private static String made(ImageSource source) {
        return "job " + Lines.single(source.job().name()) + " (" + place(source.location()) + ")";
    }

    private static String user(ContainerUser user) {
        return switch (user) {
            case ContainerUser.Root(Optional<Location> by) ->
                    "root" + by.map(place -> " (" + place(place) + ")").orElse("");
            case ContainerUser.Other other ->
                    (other.name().equals(Long.toString(other.uid()))
                                    ? "uid " + other.uid()
                                    : Lines.single(other.name()) + ", uid " + other.uid())
                            + " ("
                            + place(other.decidedBy())
                            + ")";
            case ContainerUser.RunnersOwn own -> "the runner's own (" + place(own.decidedBy()) + ")";
            case ContainerUser.Named named -> Lines.single(named.name()) + " (" + place(named.decidedBy()) + ")";
            case ContainerUser.Unknown _ -> "cannot be told";
        };
    }

    private static String mount(Mount mount) {
        String access = mount.access() == Mount.Access.READ_ONLY ? ", read only" : "";
        String source = mount.source().map(each -> hostPath(each.value())).orElse("");
        return switch (mount.kind()) {
            case BIND -> source + " on " + shown(mount.target().value()) + access;
            case VOLUME ->
                    "volume "
                            + mount.source().map(each -> shown(each.value()) + " ").orElse("")
                            + "on "
                            + shown(mount.target().value())
                            + access;
            case TMPFS -> "memory on " + shown(mount.target().value());
            case UNKNOWN -> "something on " + shown(mount.target().value());
        };
    }

    private static String write(ContainerWrite write) {
        String perhaps = write.certain() == Presence.YES ? "" : "perhaps ";
        String path = perhaps + shown(write.path());
        return switch (write.end()) {
            case ContainerWrite.End.OnHost onHost -> path + " -> " + hostPath(onHost.path());
            case ContainerWrite.End.CopiedOut copied -> path + " -> " + hostPath(copied.path()) + " by `docker cp`";
            case ContainerWrite.End.InVolume _ -> path + ", kept in a volume";
            case ContainerWrite.End.Lost _ -> path + ", gone with the container";
            case ContainerWrite.End.Unknown _ -> path + ", and who knows what becomes of it";
        };
    }

    private static String hostPath(Value path) {
        if (path.is(".")) {
            return "the workspace";
        }
        return shown(path) + (HostPath.isInWorkspace(path) ? " of the workspace" : "");
    }

    private void writes(List<Value> paths) {
        if (!paths.isEmpty()) {
            fact(FACT, "writes", Mentions.list(paths.stream().map(TraceText::hostPath).toList()));
        }
    }

    private void fate(Fate fate) {
        switch (fate) {
            case Fate.Fails _ -> fact(FACT, "failure", "fails the job");
            case Fate.Masked masked ->
                    fact(
                            FACT,
                            "failure",
                            palette.severity(Severity.WARNING, "nobody learns of it")
                                    + ": "
                                    + masked.by().words()
                                    + " ("
                                    + place(masked.location())
                                    + ")");
            case Fate.Handled handled ->
                    fact(FACT, "failure", "decided by the script (" + place(handled.location()) + ")");
            case Fate.Unknown _ -> fact(FACT, "failure", "cannot be told what it means");
        }
    }

    private static String deed(Effect effect) {
        return switch (effect) {
            case Effect.Checkout checkout ->
                    "puts "
                            + checkout.repository()
                                    .map(repository -> "repository " + shown(repository.value()))
                                    .orElse("the repository")
                            + " into "
                            + hostPath(checkout.path().value());
            case Effect.SetUpPython python ->
                    "sets up Python "
                            + Mentions.list(python.versions().stream().map(version -> shown(version.value())).toList());
            case Effect.SetUpBuilder _ -> "sets up a builder";
            case Effect.BuildImage build ->
                    "builds "
                            + (build.tags().isEmpty() ? "an image without a name" : images(build.tags()))
                            + " from "
                            + shown(build.definition().dockerfile().value())
                            + build.definition().target().map(stage -> ", stage " + shown(stage.value())).orElse("")
                            + outputs(build);
            case Effect.TagImage tag ->
                    "names " + image(tag.source().value()) + " " + image(tag.target().value()) + " too";
            case Effect.SaveImage save -> "saves " + images(save.images()) + file(" to ", save.file());
            case Effect.ExportContainer export -> "exports a container" + file(" to ", export.file());
            case Effect.LoadImage load -> "loads images" + file(" from ", load.file());
            case Effect.PullImage pull -> "pulls " + image(pull.image().value());
            case Effect.PushImage push -> "pushes " + image(push.image().value());
            case Effect.ImportImage made -> "makes " + image(made.name().value());
            case Effect.RemoveImage remove -> "removes " + image(remove.image().value());
            case Effect.CopyAcross copy ->
                    copy.direction() == Effect.Direction.OUT_OF_CONTAINER
                            ? "copies "
                                    + shown(copy.inside())
                                    + " out of container "
                                    + shown(copy.container().value())
                                    + " to "
                                    + hostPath(copy.onHost().value())
                            : "copies "
                                    + hostPath(copy.onHost().value())
                                    + " into container "
                                    + shown(copy.container().value());
            case Effect.UploadArtifact upload ->
                    "uploads "
                            + Mentions.list(upload.paths().stream().map(path -> hostPath(path.value())).toList())
                            + " as artifact "
                            + shown(upload.name().value());
            case Effect.DownloadArtifact download -> "downloads artifacts to " + hostPath(download.path().value());
            case Effect.CacheFiles cache -> "keeps files under the key " + shown(cache.key().value());
            case Effect.LogIn login -> "logs in" + file(" to ", login.registry());
            case Effect.UnknownEffects unknown ->
                    "may do anything, since it is not followed: " + Mentions.shown(unknown.what());
            case Effect.CallDocker call -> Mentions.shown(call.origin().location().text());
            case Effect.ExposeRuntime _,
                    Effect.RunContainer _,
                    Effect.ExecuteInContainer _,
                    Effect.ReadFile _,
                    Effect.WriteFile _,
                    Effect.CopyFile _,
                    Effect.RemoveFile _,
                    Effect.RunOnHost _ ->
                    "";
        };
    }

    private static String outputs(Effect.BuildImage build) {
        StringBuilder outputs = new StringBuilder();
        build.outputs()
                .forEach(output ->
                        output.file().ifPresent(file -> outputs.append(" to ").append(hostPath(file.value()))));
        return outputs.toString();
    }

    private static String file(String before, Optional<Located> file) {
        return file.map(path -> before + hostPath(path.value())).orElse("");
    }

    private static String images(List<Located> images) {
        return Mentions.list(images.stream().map(each -> image(each.value())).toList());
    }

    private static String image(Value image) {
        return shown(ImageName.of(image).whole());
    }

    private static String shown(Value value) {
        return Mentions.shown(value.toString());
    }

    private static String words(Invocation invocation) {
        List<String> words = new ArrayList<>();
        for (Located word : invocation.words()) {
            words.add(quoted(word.value().toString()));
        }
        return Mentions.shown(String.join(" ", words));
    }

    private static String quoted(String word) {
        return word.isEmpty() || word.indexOf(' ') >= 0 ? "'" + word + "'" : word;
    }

    private static String place(Location location) {
        return Lines.single(Mentions.fileName(location.file().path())) + ":" + location.start().line();
    }

    private void fact(String start, String label, String content) {
        line(start + label + " ".repeat(Math.max(1, LABEL - label.length())), content);
    }

    /// Filled to the width of a terminal; further lines are set in below the first.
    private void line(String start, String content) {
        String indent = " ".repeat(start.length());
        text.append(start);
        int column = start.length();
        boolean first = true;
        for (String word : content.split(" ")) {
            int width = Columns.of(word);
            if (!first && column + 1 + width > WIDTH) {
                text.append('\n').append(indent);
                column = indent.length();
                first = true;
            }
            text.append(first ? "" : " ").append(word);
            column += (first ? 0 : 1) + width;
            first = false;
        }
        text.append('\n');
    }
}
