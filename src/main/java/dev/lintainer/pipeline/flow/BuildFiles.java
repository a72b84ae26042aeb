package dev.lintainer.pipeline.flow;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.Origin.BuildContext;
import dev.lintainer.document.dockerfile.StageFacts;
import dev.lintainer.document.dockerfile.Step;
import dev.lintainer.document.dockerfile.TargetFacts;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.BuildDefinition;
import dev.lintainer.pipeline.effect.Builder;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.repository.Repository;
import dev.lintainer.syntax.dockerfile.RunMount;
import dev.lintainer.text.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The files that one build needs, and which of them it will not find
/// (https://docs.docker.com/build/concepts/context/). A folder's files are those of the job's machine; of a build
/// without a context of its own those of the commit, where no `.dockerignore` counts (`frontend/dockerui` of
/// https://github.com/moby/buildkit).
public final class BuildFiles {
    private final Effect.BuildImage build;
    private final BuildDefinition definition;
    private final JobFiles files;
    private final Repository repository;

    private BuildFiles(Effect.BuildImage build, JobFiles files, Repository repository) {
        this.build = build;
        this.definition = build.definition();
        this.files = files;
        this.repository = repository;
    }

    public static BuildFiles of(RunGraph graph, JobRun job, Effect.BuildImage build, Repository repository) {
        JobFiles files = new JobFiles(graph, job, build.origin().order(), repository);
        return new BuildFiles(build, files, repository);
    }

    /// The build context or the Dockerfile, whichever is missed first.
    public Optional<MissingFile> definitionFile() {
        // Podman looks for other names, and leaves out other files.
        if (files.graph().files().tests().guard(build) || build.builder() == Builder.PODMAN) {
            return Optional.empty();
        }
        if (isMissing(definition.context().value())) {
            return Optional.of(missing(MissingFile.Kind.CONTEXT, definition.context()));
        }
        Value dockerfile = definition.dockerfile().value();
        // Of this name only, BuildKit takes another case too.
        boolean lower =
                HostPath.name(dockerfile).is("Dockerfile")
                        && !isMissing(HostPath.resolve(HostPath.parent(dockerfile), Value.known("dockerfile")));
        return isMissing(dockerfile) && !lower
                ? Optional.of(missing(MissingFile.Kind.DOCKERFILE, definition.dockerfile()))
                : Optional.empty();
    }

    /// The Dockerfile that is there when its path is read as if it began elsewhere: in the context instead of the
    /// working directory, or the other way round. Empty where the path is right, or wrong either way.
    public Optional<String> dockerfileElsewhere() {
        Located written = definition.dockerfile();
        Value dockerfile = written.value();
        boolean judged = definitionFile().filter(file -> file.kind() == MissingFile.Kind.DOCKERFILE).isPresent();
        if (!judged || written.location().equals(build.origin().location())) {
            return Optional.empty();
        }
        Value context = definition.context().value();
        List<Value> others = new ArrayList<>();
        HostPath.below(context, dockerfile).ifPresent(others::add);
        others.add(HostPath.resolve(context, dockerfile));
        others.add(HostPath.resolve(context, Value.known(written.location().text())));
        return others.stream()
                .filter(other -> !other.equals(dockerfile))
                .flatMap(other -> path(other).stream())
                .filter(repository.files()::isFile)
                .findFirst();
    }

    /// What the stages that are built take from the context and do not find there.
    public List<MissingFile> sources() {
        Optional<Ignoring> ignoring = ignoring();
        return sources(source -> check(source, ignoring));
    }

    private List<MissingFile> sources(Function<Located, Optional<MissingFile>> check) {
        if (definitionFile().isPresent()
                || files.graph().files().tests().guard(build)
                || build.builder() == Builder.PODMAN) {
            return List.of();
        }
        List<MissingFile> missing = new ArrayList<>();
        dockerfile()
                .ifPresent(dockerfile ->
                        facts(dockerfile)
                                .ifPresent(facts -> {
                                    for (StageFacts stage : built(facts)) {
                                        for (Step step : stage.steps()) {
                                            taken(step).stream()
                                                    .flatMap(source -> inContext(source, dockerfile).stream())
                                                    .flatMap(source -> check.apply(source).stream())
                                                    .forEach(missing::add);
                                        }
                                    }
                                }));
        return missing;
    }

    private static List<Step.Source> taken(Step step) {
        return switch (step) {
            case Step.CopyStep copy -> copy.from() instanceof BuildContext ? copy.sources() : List.of();
            case Step.RunStep run -> run.mounts().stream().flatMap(mount -> bound(mount).stream()).toList();
        };
    }

    /// The path from the context's root; empty for what is no plain path, or the root itself.
    private static Optional<Located> inContext(Step.Source source, Dockerfile dockerfile) {
        return source.path()
                .literal()
                .filter(BuildFiles::isPlainPath)
                .map(BuildFiles::inContext)
                .filter(path -> !path.isEmpty() && !isGits(path))
                .map(path -> new Located(Value.known(path), new Location(dockerfile.source(), source.span())));
    }

    /// What may have been meant, written as the missing path is.
    public Optional<String> nearest(MissingFile missing) {
        return switch (missing.kind()) {
            case CONTEXT, DOCKERFILE -> repository.files().nearest(missing.path());
            case SOURCE -> {
                Value context = definition.context().value();
                yield HostPath.resolve(context, Value.known(missing.path()))
                        .literal()
                        .flatMap(repository.files()::nearest)
                        .flatMap(found -> HostPath.below(context, Value.known(found)))
                        .flatMap(Value::literal);
            }
        };
    }

    /// What a build of the commit takes from it, although the job has made it, or another version of it.
    public List<MissingFile> overlooked() {
        return definition.contextKind() == BuildDefinition.ContextKind.GIT ? sources(this::overlooked) : List.of();
    }

    private Optional<MissingFile> overlooked(Located source) {
        Value path = HostPath.resolve(definition.context().value(), source.value());
        return (isMissing(path) ? files.writer(path) : files.certainWriter(path))
                .map(by ->
                        new MissingFile(
                                MissingFile.Kind.SOURCE,
                                source,
                                source.value().toString(),
                                new MissingFile.OnlyInWorkspace(by)));
    }

    /// The Dockerfile as it is committed, where that is what is built and Docker's own frontend reads it.
    public Optional<Dockerfile> dockerfile() {
        return path(definition.dockerfile().value())
                .filter(repository.files()::isFile)
                .flatMap(repository::dockerfile)
                .filter(Dockerfile::isReadByDocker);
    }

    private Optional<TargetFacts> facts(Dockerfile dockerfile) {
        return ImageContent.of(build, dockerfile).map(ImageContent::facts);
    }

    /// BuildKit leaves out the stages that nothing needs. Of a base that is not known, and of contexts that stand for
    /// stages, nobody can tell what they need.
    private List<StageFacts> built(TargetFacts facts) {
        boolean replaced =
                facts.closure().stream()
                        .anyMatch(stage -> stage.stage().name().filter(definition.contexts()::containsKey).isPresent());
        if (replaced) {
            return List.of();
        }
        boolean allAreNeeded = facts.closure().stream().allMatch(stage -> stage.base().value().isKnown());
        return allAreNeeded ? facts.closure() : facts.target().chain();
    }

    private static Optional<Step.Source> bound(Step.Mount mount) {
        boolean binds =
                mount.from() instanceof BuildContext
                        && mount.mount().type().filter(RunMount.Type.BIND::equals).isPresent();
        return binds
                ? mount.mount()
                        .source()
                        .flatMap(word -> word.literal().map(text -> new Step.Source(Value.known(text), word.span())))
                : Optional.empty();
    }

    private Optional<MissingFile> check(Located source, Optional<Ignoring> ignoring) {
        String path = source.value().toString();
        Value onMachine = HostPath.resolve(definition.context().value(), source.value());
        if (isMissing(onMachine)) {
            return Optional.of(new MissingFile(MissingFile.Kind.SOURCE, source, path, reason(onMachine)));
        }
        Presence isFile =
                path(onMachine).filter(repository.files()::isFile).map(_ -> Presence.YES).orElse(Presence.MAYBE);
        return ignoring.flatMap(file -> file.lineAgainst(path, isFile))
                .map(line -> new MissingFile(MissingFile.Kind.SOURCE, source, path, new MissingFile.Ignored(line)));
    }

    /// The context is a root: neither `/` nor `..` lead out of it.
    private static String inContext(String source) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : source.split("/", -1)) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }

    /// Git's own files are no part of the commit, but of every clone.
    private static boolean isGits(String path) {
        return path.equals(".git") || path.startsWith(".git/") || path.contains("/.git/") || path.endsWith("/.git");
    }

    /// Wildcards may match nothing; URLs are fetched.
    private static boolean isPlainPath(String text) {
        boolean elsewhere = text.contains("://") || text.startsWith("git@");
        return !elsewhere && text.chars().noneMatch(c -> c == '*' || c == '?' || c == '[' || c == '\\');
    }

    private MissingFile missing(MissingFile.Kind kind, Located written) {
        return new MissingFile(kind, written, written.value().toString(), reason(written.value()));
    }

    private MissingFile.Reason reason(Value path) {
        return switch (definition.contextKind()) {
            case GIT ->
                    files.writer(path)
                            .<MissingFile.Reason>map(MissingFile.OnlyInWorkspace::new)
                            .orElseGet(MissingFile.Absent::new);
            case DIRECTORY, OTHER, UNKNOWN ->
                    files.isCheckedOut() ? new MissingFile.Absent() : new MissingFile.NotCheckedOut();
        };
    }

    private boolean isMissing(Value path) {
        return switch (definition.contextKind()) {
            case DIRECTORY -> files.isMissing(path);
            case GIT ->
                    path.literal()
                            .filter(text -> !text.equals(".") && !repository.files().exists(text))
                            .filter(text -> !JobFiles.leadsElsewhere(text, repository))
                            .isPresent();
            case OTHER, UNKNOWN -> false;
        };
    }

    /// The path in the repository of a file that is there as it is committed.
    private Optional<String> path(Value path) {
        return switch (definition.contextKind()) {
            case DIRECTORY -> files.committed(path);
            case GIT -> path.literal();
            case OTHER, UNKNOWN -> Optional.empty();
        };
    }

    /// The `.dockerignore` that counts, as it is committed: the Dockerfile's own, or that of the context.
    private Optional<Ignoring> ignoring() {
        if (definition.contextKind() != BuildDefinition.ContextKind.DIRECTORY) {
            return Optional.empty();
        }
        Value own = definition.dockerfile().value().then(Value.known(".dockerignore"));
        Value common = HostPath.resolve(definition.context().value(), Value.known(".dockerignore"));
        Value counting = files.committed(own).isPresent() ? own : common;
        boolean mayBeOther = !counting.equals(own) && files.writer(own).isPresent();
        return mayBeOther
                ? Optional.empty()
                : files.committed(counting).flatMap(repository.files()::read).map(Ignoring::of);
    }
}
