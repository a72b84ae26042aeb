package dev.lintainer.rules.artifact;

import dev.lintainer.document.workflow.TextEntry;
import dev.lintainer.pipeline.ArtifactUpload;
import dev.lintainer.pipeline.Located;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.Presence;
import dev.lintainer.pipeline.RunGraph;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;

/// A path is uploaded that nothing in the job can have written.
public final class PathNotProduced implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (ArtifactUpload upload : graph.uploads()) {
                boolean asks =
                        upload.step()
                                .filter(step ->
                                        step.with()
                                                .find("if-no-files-found")
                                                .map(TextEntry::value)
                                                .filter(value ->
                                                        !value.raw().equals("error") && !value.raw().equals("warn"))
                                                .isEmpty())
                                .isPresent();
                if (asks) {
                    upload.effect().paths().forEach(path -> check(graph, upload, path, context));
                }
            }
        }
    }

    private static void check(RunGraph graph, ArtifactUpload upload, Located path, RuleContext context) {
        boolean literal =
                path.value()
                        .literal()
                        .filter(text -> text.chars().noneMatch(c -> "*?[!{~".indexOf(c) >= 0))
                        .isPresent();
        if (literal
                && graph.files().holds(upload.job(), upload.effect().origin().order(), path.value()) == Presence.NO) {
            context.report(
                    context.finding(
                                    upload.job(),
                                    upload.effect(),
                                    path.location(),
                                    "`" + path.shown() + "` is uploaded, but no step of the job writes it")
                            .suggesting("upload the path that the job writes, or write it there"));
        }
    }
}
