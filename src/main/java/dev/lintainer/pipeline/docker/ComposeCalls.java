package dev.lintainer.pipeline.docker;

import dev.lintainer.document.compose.ComposeInvocation;
import dev.lintainer.document.compose.ComposeProject;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.DockerCall;
import dev.lintainer.pipeline.effect.DockerFlags;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.JobState;
import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.pipeline.evaluation.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Which files, profiles and project a call of `docker compose` means
/// (https://docs.docker.com/reference/cli/docker/compose/,
/// https://docs.docker.com/compose/how-tos/environment-variables/envvars/).
final class ComposeCalls {
    private ComposeCalls() {}

    static Optional<ComposeProject> project(DockerCall call, WordReader reader, JobState job) {
        return invocation(call, reader, job)
                .map(invocation -> ComposeProject.load(invocation, job.sources()::composeFile));
    }

    /// Empty when it cannot be told, or a file is not in the repository.
    static Optional<ComposeInvocation> invocation(DockerCall call, WordReader reader, JobState job) {
        DockerFlags global = new DockerFlags(call.globalFlags(), reader);
        Predicate<String> isFile =
                path -> job.sources().isFile(path) && job.committed(Value.known(path)).filter(path::equals).isPresent();
        Optional<List<String>> files = files(global, reader, isFile);
        Optional<List<String>> profiles = profiles(global, reader);
        Optional<Located> directory = global.path("--project-directory");
        Optional<String> known = directory.flatMap(path -> path.value().literal());
        boolean readable =
                files.filter(names -> names.stream().allMatch(isFile)).isPresent()
                        && profiles.isPresent()
                        && directory.isPresent() == known.isPresent();
        return readable
                ? Optional.of(
                        new ComposeInvocation(
                                files.get(),
                                known.map(path -> path.equals(".") ? "" : path),
                                projectName(call, reader).flatMap(Value::literal),
                                profiles.get()))
                : Optional.empty();
    }

    /// The name that the command or the environment gives the project.
    static Optional<Value> projectName(DockerCall call, WordReader reader) {
        return new DockerFlags(call.globalFlags(), reader)
                .value("--project-name")
                .map(Located::value)
                .or(() -> environment("COMPOSE_PROJECT_NAME", reader));
    }

    private static Optional<List<String>> files(DockerFlags global, WordReader reader, Predicate<String> isFile) {
        List<Value> named = new ArrayList<>();
        global.values("--file").forEach(file -> named.add(file.value()));
        Optional<Value> inEnvironment = environment("COMPOSE_FILE", reader);
        if (named.isEmpty() && inEnvironment.isPresent()) {
            Optional<String> list = inEnvironment.get().literal();
            if (list.isEmpty()) {
                return Optional.empty();
            }
            for (String name : list.get().split(":")) {
                named.add(Value.known(name));
            }
        }
        if (named.isEmpty()) {
            return reader.workingDirectory()
                    .literal()
                    .filter(folder -> HostPath.isInWorkspace(Value.known(folder)))
                    .flatMap(folder -> ComposeInvocation.in(folder.equals(".") ? "" : folder, isFile))
                    .map(ComposeInvocation::files);
        }
        List<String> files = new ArrayList<>();
        for (Value name : named) {
            HostPath.resolve(reader.workingDirectory(), name).literal().ifPresent(files::add);
        }
        return files.size() == named.size() ? Optional.of(files) : Optional.empty();
    }

    private static Optional<List<String>> profiles(DockerFlags global, WordReader reader) {
        List<Value> values = new ArrayList<>();
        global.values("--profile").forEach(profile -> values.add(profile.value()));
        if (values.isEmpty()) {
            environment("COMPOSE_PROFILES", reader).ifPresent(values::add);
        }
        List<String> profiles = new ArrayList<>();
        for (Value value : values) {
            if (value.literal().isEmpty()) {
                return Optional.empty();
            }
            profiles.addAll(List.of(value.literal().get().split(",")));
        }
        return Optional.of(profiles);
    }

    /// A variable that is set to something.
    private static Optional<Value> environment(String name, WordReader reader) {
        WordReader program = reader.ofProgram();
        return program.variables()
                .get(name)
                .or(() -> Optional.ofNullable(program.contexts().env().get(name)))
                .filter(value -> !value.is(""));
    }
}
