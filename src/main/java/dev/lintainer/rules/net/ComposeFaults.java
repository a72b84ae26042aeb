package dev.lintainer.rules.net;

import dev.lintainer.document.compose.ComposeProblem;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.ComposeUse;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.Set;

/// Tells of what Compose itself refuses in files that belong together.
final class ComposeFaults {
    private ComposeFaults() {}

    /// @param code of the problem
    /// @param suggestion what to write instead
    static void report(Pipeline pipeline, String code, String suggestion, RuleContext context) {
        report(pipeline, code, suggestion, context, (use, problem, finding) -> finding);
    }

    /// Adds to a finding, e.g. a fix.
    interface Completion {
        Finding complete(ComposeUse use, ComposeProblem problem, Finding finding);
    }

    static void report(Pipeline pipeline, String code, String suggestion, RuleContext context, Completion completion) {
        Set<Location> told = new HashSet<>();
        for (ComposeUse use : ComposeUse.of(pipeline)) {
            for (ComposeProblem problem : use.project().problems()) {
                if (problem.code().equals(code) && told.add(problem.location())) {
                    Finding finding = context.finding(problem.location(), problem.message()).suggesting(suggestion);
                    if (use.call().isPresent()) {
                        finding = finding.relatedTo(use.call().get(), "used here");
                    }
                    Finding complete = completion.complete(use, problem, finding);
                    context.report(use.call().isPresent() ? complete : complete.likely());
                }
            }
        }
    }
}
