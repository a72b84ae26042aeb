package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.text.SourceFile;
import java.util.List;
import java.util.Optional;

/// Files of variables as a job finds them at the moment.
public final class VariableFiles {
    private VariableFiles() {}

    /// The committed file that lies at a path, where the job has left it alone.
    public static Optional<SourceFile> committed(Value path, JobState job) {
        return original(path, job).flatMap(job::read);
    }

    /// The committed file that lies at a path: itself, or the one that the job has copied there. Empty where anything
    /// may lie there.
    static Optional<Value> original(Value path, JobState job) {
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
            case Effect.DownloadArtifact download -> !HostPath.isOutside(download.path().value());
            case Effect.UnknownEffects _, Effect.CacheFiles _ -> true;
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
