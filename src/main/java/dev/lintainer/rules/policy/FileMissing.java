package dev.lintainer.rules.policy;

import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.Optional;

/// The repository lacks a file that the policy asks for.
public final class FileMissing implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Optional<Workflow> first = pipeline.repository().workflows().stream().findFirst();
        for (String path : context.parameters().texts("files")) {
            if (first.isPresent() && !pipeline.repository().files().isFile(path)) {
                report(path, first.get(), pipeline, context);
            }
        }
    }

    /// A file that is not there has no place: it is told at the beginning of the first workflow.
    private static void report(String path, Workflow workflow, Pipeline pipeline, RuleContext context) {
        Optional<String> nearest = pipeline.repository().files().nearest(path);
        Finding finding =
                context.finding(
                        new Location(workflow.source(), new Span(0, 0)),
                        "the repository has no `" + path + "`, which the policy asks for");
        context.report(
                finding.suggesting(
                        nearest.map(other -> "move `" + other + "` there, or add the file").orElse("add the file")));
    }
}
