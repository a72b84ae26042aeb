package dev.lintainer.rules.artifact;

import dev.lintainer.document.value.Piece;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.flow.ArtifactUpload;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;

/// A path to be uploaded has braces, which its search takes as they stand.
public final class BraceGlob implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (ArtifactUpload upload : graph.uploads()) {
                for (Located path : upload.effect().paths()) {
                    if (upload.step().isPresent() && hasBraces(path)) {
                        context.report(
                                context.finding(
                                                upload.job(),
                                                upload.effect(),
                                                path.location(),
                                                "`"
                                                        + path.shown()
                                                        + "` has braces, which upload-artifact does not expand")
                                        .suggesting("write one line for each of them"));
                    }
                }
            }
        }
    }

    private static boolean hasBraces(Located path) {
        return path.value().pieces().stream()
                .anyMatch(piece -> piece instanceof Piece.Literal(String text) && hasBraces(text));
    }

    /// `{a,b}`
    private static boolean hasBraces(String text) {
        int comma = text.indexOf(',', Math.max(0, text.indexOf('{')));
        return text.indexOf('{') >= 0 && comma > text.indexOf('{') && text.indexOf('}', comma) >= 0;
    }
}
