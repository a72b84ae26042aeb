package dev.lintainer.rules.policy;

import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// The repository lacks a file that the policy asks for.
public final class FileMissing implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Optional<Workflow> first = pipeline.repository().workflows().stream().findFirst();
        List<String> missing =
                context.parameters().texts("files").stream()
                        .filter(path -> !pipeline.repository().files().isFile(path))
                        .toList();
        if (first.isPresent() && !missing.isEmpty()) {
            report(missing, first.get(), pipeline, context);
        }
    }

    /// What is not there has no place: it is told at the beginning of the first workflow.
    private static void report(List<String> paths, Workflow workflow, Pipeline pipeline, RuleContext context) {
        String path = paths.getFirst();
        boolean alone = paths.size() == 1;
        Finding finding =
                context.finding(
                        new Location(workflow.source(), new Span(0, 0)),
                        "the repository has no `"
                                + path
                                + (alone
                                        ? "`, which the policy asks for"
                                        : "`, nor "
                                                + (paths.size() - 1)
                                                + " more of the files that the policy asks for"));
        Optional<String> nearest = alone ? pipeline.repository().files().nearest(path) : Optional.empty();
        context.report(
                finding.suggesting(
                        nearest.map(other -> "move `" + other + "` there, or add the file")
                                .orElse(alone ? "add the file" : "add `" + String.join("`, `", paths) + "`")));
    }
}
