package dev.lintainer.pipeline;

import dev.lintainer.document.compose.DotEnv;
import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The variables that a call of `docker compose` puts into its files
/// (https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/).
final class ComposeVariables {
    /// Variables that a runner's shell has, whatever the workflow sets.
    static final Set<String> OF_THE_SYSTEM =
            Set.of("HOME", "USER", "PATH", "PWD", "SHELL", "LANG", "HOSTNAME", "TMPDIR", "LOGNAME");

    private final WordReader reader;
    private final Files files;

    /// @param directory of the project
    ComposeVariables(DockerCall call, WordReader reader, JobState job, String directory) {
        this.reader = reader;
        this.files = files(call, reader, job, directory);
    }

    /// A variable that neither the workflow nor the runner nor a file sets is taken as not set, as long as nothing
    /// unknown has run.
    Optional<Value> value(String name) {
        Value value = reader.ofProgram().variable(name);
        boolean named = value instanceof Value.Unknown(var symbol) && symbol.key().endsWith("/env." + name);
        if (!named || OF_THE_SYSTEM.contains(name)) {
            return Optional.of(value);
        }
        Value ofFile = files.variables().get(name);
        if (ofFile != null) {
            return Optional.of(ofFile);
        }
        return files.others() == Presence.NO ? Optional.empty() : Optional.of(value);
    }

    /// What environment files set.
    ///
    /// @param others whether variables may be set that are not among these
    private record Files(Map<String, Value> variables, Presence others) {
        static final Files UNKNOWN = new Files(Map.of(), Presence.MAYBE);
    }

    /// The files that are named, else `.env` in the working directory and beside the Compose files, of which the former
    /// wins (https://docs.docker.com/compose/how-tos/environment-variables/envvars-precedence/).
    private static Files files(DockerCall call, WordReader reader, JobState job, String directory) {
        List<Value> paths = new ArrayList<>();
        for (Located named : new DockerFlags(call.globalFlags(), reader).values("--env-file")) {
            paths.add(HostPath.resolve(reader.workingDirectory(), named.value()));
        }
        boolean named = !paths.isEmpty();
        if (!named) {
            paths.add(HostPath.resolve(Value.known(directory.isEmpty() ? "." : directory), Value.known(".env")));
            paths.add(HostPath.resolve(reader.workingDirectory(), Value.known(".env")));
        }
        Map<String, Value> variables = new HashMap<>();
        for (Value path : paths) {
            Optional<Value> original = original(path, job);
            if (original.isEmpty()) {
                return Files.UNKNOWN;
            }
            Optional<SourceFile> file = job.read(original.get());
            if (file.isPresent()) {
                variables.putAll(
                        DotEnv.parse(file.get()).value().resolve(name -> reader.ofProgram().variables().get(name)));
            } else if (named) {
                return Files.UNKNOWN;
            }
        }
        return new Files(variables, Presence.NO);
    }

    /// The committed file that lies at a path: itself, or the one that the job has copied there. Empty where anything
    /// may lie there.
    private static Optional<Value> original(Value path, JobState job) {
        List<Effect> writers = job.effects().stream().filter(effect -> mayWrite(effect, path)).toList();
        if (writers.isEmpty()) {
            return Optional.of(path);
        }
        boolean copied =
                writers.size() == 1
                        && writers.getFirst() instanceof Effect.CopyFile copy
                        && copy.origin().happens() == Presence.YES
                        && copy.to().value().equals(path)
                        && job.effects().stream().noneMatch(effect -> mayWrite(effect, copy.from().value()));
        return copied ? Optional.of(((Effect.CopyFile) writers.getFirst()).from().value()) : Optional.empty();
    }

    private static boolean mayWrite(Effect effect, Value path) {
        return switch (effect) {
            case Effect.WriteFile write -> Comparison.of(write.path().value(), path) != Comparison.DIFFERENT;
            case Effect.CopyFile copy ->
                    Comparison.of(copy.to().value(), path) != Comparison.DIFFERENT
                            || Comparison.of(
                                            HostPath.resolve(copy.to().value(), HostPath.name(copy.from().value())),
                                            path)
                                    != Comparison.DIFFERENT;
            case Effect.RunOnHost run -> run.invocation().program().filter(Programs::isGlue).isEmpty();
            case Effect.UnknownEffects _, Effect.DownloadArtifact _, Effect.CacheFiles _ -> true;
            case Effect.Checkout checkout -> checkout.repository().isPresent();
            case Effect.SetUpPython _,
                    Effect.SetUpBuilder _,
                    Effect.ExposeRuntime _,
                    Effect.BuildImage _,
                    Effect.TagImage _,
                    Effect.SaveImage _,
                    Effect.ExportContainer _,
                    Effect.LoadImage _,
                    Effect.PullImage _,
                    Effect.PushImage _,
                    Effect.ImportImage _,
                    Effect.CallDocker _,
                    Effect.RemoveImage _,
                    Effect.RunContainer _,
                    Effect.ExecuteInContainer _,
                    Effect.CopyAcross _,
                    Effect.UploadArtifact _,
                    Effect.ReadFile _,
                    Effect.RemoveFile _,
                    Effect.LogIn _ ->
                    false;
        };
    }
}
