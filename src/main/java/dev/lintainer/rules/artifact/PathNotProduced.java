package dev.lintainer.rules.artifact;

import dev.lintainer.document.workflow.ActionReference;
import dev.lintainer.document.workflow.TextEntry;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ArtifactUpload;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// A path is uploaded that nothing in the job can have written.
public final class PathNotProduced implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        // Of what a container writes out of the machine's sight, other rules tell more.
        Set<Location> lost = new HashSet<>();
        pipeline.lostResults().forEach(result -> lost.add(result.reader().path().location()));
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
                if (asks && !mayBeWrittenByAction(upload)) {
                    upload.effect().paths().stream()
                            .filter(path -> !lost.contains(path.location()))
                            .forEach(path -> check(graph, upload, path, context));
                }
            }
        }
    }

    /// Actions that are known to leave images and artifacts alone may still write files, which their inputs name: the
    /// report of a scanner.
    private static boolean mayBeWrittenByAction(ArtifactUpload upload) {
        return upload.job().steps().stream()
                .anyMatch(run ->
                        run.step() instanceof UsesStep step
                                && step.reference() instanceof ActionReference.Repository action
                                && !QUIET.contains(action.owner().toLowerCase(Locale.ROOT)));
    }

    /// Owners whose actions are modelled, or write nothing into the workspace.
    private static final Set<String> QUIET = Set.of("actions", "docker");

    private static void check(RunGraph graph, ArtifactUpload upload, Located path, RuleContext context) {
        boolean exact =
                HostPath.isExact(path.value())
                        && path.value().prefix().chars().noneMatch(c -> "*?[!{~".indexOf(c) >= 0)
                        && path.value().suffix().chars().noneMatch(c -> "*?[!{~".indexOf(c) >= 0);
        if (exact && graph.files().holds(upload.job(), upload.effect().origin().order(), path.value()) == Presence.NO) {
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
