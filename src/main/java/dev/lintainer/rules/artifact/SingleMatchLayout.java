package dev.lintainer.rules.artifact;

import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.ActionVersion;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ArtifactUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;

/// A file is read in the artifact's own folder, which a download makes for several artifacts but not for one, or the
/// other way about.
public final class SingleMatchLayout implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (ArtifactUse use : graph.artifacts()) {
                if (use.ownFolder().isPresent()) {
                    List<Effect> effects = use.job().effects();
                    for (Effect reader : effects.subList(use.download().origin().order(), effects.size())) {
                        FileReads.of(reader).ifPresent(path -> check(graph, use, reader, path, context));
                    }
                }
            }
        }
    }

    private static void check(RunGraph graph, ArtifactUse use, Effect reader, Located path, RuleContext context) {
        boolean missing =
                path.value().isKnown()
                        && reader.origin().happens() == Presence.YES
                        && use.isPlacedByCount(path.value())
                        && graph.files().lookUp(use.job(), reader.origin().order(), path.value()).isMissing();
        if (!missing) {
            return;
        }
        ActionVersion version = use.download().version().orElseThrow();
        Value into = use.download().path().value();
        Value own = use.ownFolder().orElseThrow();
        if (version.isAtLeast(5)) {
            Value file = HostPath.below(own, path.value()).orElseThrow();
            report(use, reader, path, HostPath.resolve(into, file), "makes no folder for one artifact", context);
            return;
        }
        Value file = HostPath.resolve(own, HostPath.below(into, path.value()).orElseThrow());
        boolean there =
                graph.files().placed(use.job(), reader.origin().order()).stream()
                        .anyMatch(placed -> placed.download() == use.download() && placed.path().equals(file));
        if (there) {
            report(use, reader, path, file, "makes a folder for each artifact", context);
        }
    }

    private static void report(
            ArtifactUse use, Effect reader, Located path, Value actual, String why, RuleContext context) {
        context.report(
                context.finding(
                                use.job(),
                                reader,
                                path.location(),
                                "`" + path.shown() + "` is read, but the download puts it at `" + actual + "`")
                        .suggesting("select the artifact by `name`, or set `merge-multiple: true`")
                        .relatedTo(
                                use.download().origin().location(),
                                "this " + use.download().version().orElseThrow() + " " + why)
                        .relatedTo(
                                use.uploads().getFirst().upload().name().location(),
                                "the only artifact that it takes"));
    }
}
