package dev.lintainer.rules.workflow;

import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.ReusableJob;
import dev.lintainer.document.workflow.Trigger;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.job.CalledWorkflow;
import dev.lintainer.pipeline.repository.Repository;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.yaml.CollectionStyle;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// Nobody says what the token of a workflow may do. One that is only ever called has the rights of its caller, and one
/// that calls may leave it to the called to take rights away.
public final class PermissionsMissing implements Rule.OfPipeline {
    /// Workflows call others no deeper than this.
    private static final int DEEPEST = 10;

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (Workflow workflow : pipeline.repository().workflows()) {
            boolean onlyCalled =
                    !workflow.triggers().isEmpty()
                            && workflow.triggers().stream().allMatch(Trigger.Call.class::isInstance);
            List<Job> silent = onlyCalled ? List.of() : silent(workflow, pipeline.repository(), 0);
            if (!silent.isEmpty()) {
                report(workflow, silent, context);
            }
        }
    }

    /// The jobs for whose token nobody speaks, as far as it can be told: a workflow that lies elsewhere may.
    private static List<Job> silent(Workflow workflow, Repository repository, int depth) {
        if (workflow.permissions().isPresent() || depth > DEEPEST) {
            return List.of();
        }
        return workflow.jobs().stream()
                .filter(job -> job.permissions().isEmpty())
                .filter(job ->
                        switch (job.body()) {
                            case NormalJob _ -> true;
                            case ReusableJob call ->
                                    CalledWorkflow.of(call, repository)
                                            .filter(called -> !silent(called, repository, depth + 1).isEmpty())
                                            .isPresent();
                        })
                .toList();
    }

    private static void report(Workflow workflow, List<Job> silent, RuleContext context) {
        Job first = silent.getFirst();
        String others = silent.size() > 1 ? " and " + (silent.size() - 1) + " more" : "";
        Finding finding =
                context.finding(
                                new Location(workflow.source(), place(workflow).orElse(first.idSpan())),
                                "nothing says what the token of job `" + first.id() + "`" + others + " may do")
                        .suggesting("add `permissions: { contents: read }` to the workflow");
        Optional<Edit> edit = edit(workflow);
        context.report(
                edit.isPresent()
                        ? finding.fixedBy(new Fix("let the token only read", FixSafety.UNSAFE, List.of(edit.get())))
                        : finding);
    }

    /// The word `jobs`: it stays the same place whichever job comes first.
    private static Optional<Span> place(Workflow workflow) {
        return root(workflow).flatMap(root -> root.entry("jobs")).map(jobs -> jobs.key().span());
    }

    /// In front of the jobs.
    private static Optional<Edit> edit(Workflow workflow) {
        return root(workflow)
                .filter(root -> root.style() == CollectionStyle.BLOCK)
                .flatMap(_ -> place(workflow))
                .map(Span::start)
                .filter(start -> workflow.source().positionAt(start).column() == 1)
                .map(start ->
                        new Edit(new Location(workflow.source(), Span.at(start)), "permissions:\n  contents: read\n"));
    }

    private static Optional<YamlMapping> root(Workflow workflow) {
        return workflow.yaml().root().filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast);
    }
}
