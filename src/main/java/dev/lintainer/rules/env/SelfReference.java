package dev.lintainer.rules.env;

import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.document.workflow.TextEntry;
import dev.lintainer.document.workflow.TextMap;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.finding.Finding;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.expression.Expression;
import dev.lintainer.syntax.expression.Template;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.List;

/// A variable is made from another one of the same block, which is not set yet.
public final class SelfReference implements Rule.OfWorkflow {
    @Override
    public void check(Workflow workflow, RuleContext context) {
        for (Job job : workflow.jobs()) {
            for (int i = 0; i < job.steps().size(); i++) {
                TextMap variables = job.steps().get(i).header().env();
                for (TextEntry entry : variables.entries()) {
                    for (Template.Part part : entry.value().template().parts()) {
                        if (part instanceof Template.Hole hole) {
                            walk(hole.expression(), new Place(workflow, job, i, variables), context, 0);
                        }
                    }
                }
            }
        }
    }

    /// @param step the index of the step whose block it is
    private record Place(Workflow workflow, Job job, int step, TextMap variables) {
        boolean isSetOutside(String name) {
            boolean ofJob = job.body() instanceof NormalJob normal && isIn(normal.env(), name);
            return ofJob || isIn(workflow.env(), name) || earlier().stream().anyMatch(each -> exports(each, name));
        }

        List<Step> earlier() {
            return job.steps().subList(0, step);
        }

        private static boolean isIn(TextMap map, String name) {
            return map.expression().isPresent() || map.get(name).isPresent();
        }

        private static boolean exports(Step step, String name) {
            return step instanceof RunStep run
                    && (run.run().raw().contains(name) || run.run().raw().contains("GITHUB_ENV"));
        }
    }

    private static final int DEEPEST = 50;

    private static void walk(Expression expression, Place place, RuleContext context, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        switch (expression) {
            case Expression.Property(Expression.Context env, String name, _, Span span)
                    when env.name().equalsIgnoreCase("env") ->
                    check(name, span, place, context);
            case Expression.Property property -> walk(property.target(), place, context, depth + 1);
            case Expression.Index index -> {
                walk(index.target(), place, context, depth + 1);
                walk(index.index(), place, context, depth + 1);
            }
            case Expression.Wildcard wildcard -> walk(wildcard.target(), place, context, depth + 1);
            case Expression.Call call ->
                    call.arguments().forEach(argument -> walk(argument, place, context, depth + 1));
            case Expression.Not not -> walk(not.operand(), place, context, depth + 1);
            case Expression.Binary binary -> {
                walk(binary.left(), place, context, depth + 1);
                walk(binary.right(), place, context, depth + 1);
            }
            case Expression.NullLiteral _,
                    Expression.BooleanLiteral _,
                    Expression.NumberLiteral _,
                    Expression.StringLiteral _,
                    Expression.Context _,
                    Expression.Invalid _ -> {}
        }
    }

    private static void check(String name, Span span, Place place, RuleContext context) {
        if (place.variables().get(name).isEmpty() || place.isSetOutside(name)) {
            return;
        }
        TextEntry other =
                place.variables().entries().stream()
                        .filter(entry -> entry.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        Finding finding =
                context.finding(
                                new Location(place.workflow().source(), span),
                                "`env." + name + "` is empty here: it is set in this very block")
                        .suggesting("set `" + name + "` in the `env:` of the job")
                        .relatedTo(new Location(place.workflow().source(), other.nameSpan()), "set here");
        boolean certain = place.earlier().stream().noneMatch(UsesStep.class::isInstance);
        context.report(certain ? finding : finding.likely());
    }
}
