package dev.lintainer.pipeline;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The variables that a call of `docker compose` puts into its files
/// (https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/).
final class ComposeVariables {
    /// Variables that a runner's shell has, whatever the workflow sets.
    private static final Set<String> OF_THE_SYSTEM =
            Set.of("HOME", "USER", "PATH", "PWD", "SHELL", "LANG", "HOSTNAME", "TMPDIR", "LOGNAME");

    private final WordReader reader;
    private final EnvironmentFile file;

    /// @param directory of the project
    ComposeVariables(DockerCall call, WordReader reader, JobState job, String directory) {
        this.reader = reader;
        this.file = environmentFile(call, reader, job, directory);
    }

    /// A variable that neither the workflow nor the runner sets is taken as not set, as long as nothing unknown has
    /// run.
    Optional<Value> value(String name) {
        Value value = reader.ofProgram().variable(name);
        boolean named = value instanceof Value.Unknown(var symbol) && symbol.key().endsWith("/env." + name);
        boolean open = OF_THE_SYSTEM.contains(name) || file == EnvironmentFile.POSSIBLE;
        return named && !open ? Optional.empty() : Optional.of(value);
    }

    /// Whether a file may set variables that nothing else sets.
    private enum EnvironmentFile {
        POSSIBLE,
        NONE
    }

    /// `.env` beside the files or in the working directory, whether it is committed or made by the job, or one that is
    /// named (https://docs.docker.com/compose/how-tos/environment-variables/envvars-precedence/).
    private static EnvironmentFile environmentFile(DockerCall call, WordReader reader, JobState job, String directory) {
        if (!new DockerFlags(call.globalFlags(), reader).values("--env-file").isEmpty()) {
            return EnvironmentFile.POSSIBLE;
        }
        Value ofProject = HostPath.resolve(Value.known(directory.isEmpty() ? "." : directory), Value.known(".env"));
        Value ofWork = HostPath.resolve(reader.workingDirectory(), Value.known(".env"));
        for (Value path : List.of(ofProject, ofWork)) {
            boolean committed = path.literal().filter(job.repository().files()::isFile).isPresent();
            if (committed || job.effects().stream().anyMatch(effect -> mayWrite(effect, path))) {
                return EnvironmentFile.POSSIBLE;
            }
        }
        return EnvironmentFile.NONE;
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
                    Effect.LoadImage _,
                    Effect.PullImage _,
                    Effect.PushImage _,
                    Effect.ImportImage _,
                    Effect.RemoveImage _,
                    Effect.RunContainer _,
                    Effect.ExecuteInContainer _,
                    Effect.UploadArtifact _,
                    Effect.ReadFile _,
                    Effect.RemoveFile _,
                    Effect.LogIn _ ->
                    false;
        };
    }
}
