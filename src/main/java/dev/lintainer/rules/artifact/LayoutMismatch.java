package dev.lintainer.rules.artifact;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.PlacedFile;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/// A file out of an artifact is read where the artifact does not put it.
public final class LayoutMismatch implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (JobRun job : graph.run().jobs()) {
                for (Effect effect : job.effects()) {
                    FileReads.of(effect).ifPresent(path -> check(graph, job, effect, path, context));
                }
            }
        }
    }

    private static void check(RunGraph graph, JobRun job, Effect reader, Located path, RuleContext context) {
        // What a script reads behind a condition may have asked for the file before.
        boolean missing =
                HostPath.isExact(path.value())
                        && reader.origin().happens() == Presence.YES
                        && graph.files().lookUp(job, reader.origin().order(), path.value()).isMissing();
        if (!missing) {
            return;
        }
        Value name = HostPath.name(path.value());
        List<PlacedFile> placed =
                graph.files().placed(job, reader.origin().order()).stream()
                        .filter(file -> !isOfSingleMatch(graph, file, path.value()))
                        .toList();
        Optional<PlacedFile> misplaced =
                placed.stream()
                        .filter(file -> HostPath.name(file.path()).equals(name))
                        .findFirst()
                        .or(() -> onlyArchive(reader, placed));
        misplaced.ifPresent(file ->
                context.report(
                        context.finding(
                                        job,
                                        reader,
                                        path.location(),
                                        "`"
                                                + path.shown()
                                                + "` is read, but the artifact puts it at `"
                                                + file.path()
                                                + "`")
                                .suggesting("read `" + file.path() + "`, or set `path` of the download")
                                .relatedTo(file.download().origin().location(), "downloaded here")
                                .relatedTo(file.upload().origin().location(), "uploaded here")));
    }

    /// Whether it hangs on the number of artifacts where the file lies, which another rule tells.
    private static boolean isOfSingleMatch(RunGraph graph, PlacedFile file, Value path) {
        return graph.artifacts().stream()
                .anyMatch(use -> use.download() == file.download() && use.isPlacedByCount(path));
    }

    /// The one file that downloads bring, where an image is to be loaded: it is the archive, under another name.
    private static Optional<PlacedFile> onlyArchive(Effect reader, List<PlacedFile> placed) {
        return reader instanceof Effect.LoadImage && placed.size() == 1
                ? Optional.of(placed.getFirst())
                : Optional.empty();
    }
}
