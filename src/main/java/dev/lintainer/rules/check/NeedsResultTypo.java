package dev.lintainer.rules.check;

import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.document.workflow.WorkflowExpressions;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.expression.Expression;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A result is compared with a word that no result ever is.
public final class NeedsResultTypo implements Rule.OfWorkflow {
    /// https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#needs-context
    private static final Set<String> RESULTS = Set.of("success", "failure", "cancelled", "skipped");

    private static final Set<String> PROPERTIES = Set.of("result", "outcome", "conclusion");

    private static final Map<String, String> MEANT =
            Map.ofEntries(
                    Map.entry("failed", "failure"),
                    Map.entry("fail", "failure"),
                    Map.entry("fails", "failure"),
                    Map.entry("error", "failure"),
                    Map.entry("passed", "success"),
                    Map.entry("pass", "success"),
                    Map.entry("succeeded", "success"),
                    Map.entry("successful", "success"),
                    Map.entry("ok", "success"),
                    Map.entry("canceled", "cancelled"),
                    Map.entry("cancel", "cancelled"),
                    Map.entry("skip", "skipped"));

    @Override
    public void check(Workflow workflow, RuleContext context) {
        WorkflowExpressions.of(workflow).forEach(expression -> walk(expression, workflow, context));
    }

    private static void walk(Expression expression, Workflow workflow, RuleContext context) {
        switch (expression) {
            case Expression.Binary binary -> {
                boolean compares =
                        binary.operator() == Expression.Operator.EQUAL
                                || binary.operator() == Expression.Operator.NOT_EQUAL;
                if (compares && isResult(binary.left()) && binary.right() instanceof Expression.StringLiteral word) {
                    judge(word, workflow, context);
                }
                if (compares && isResult(binary.right()) && binary.left() instanceof Expression.StringLiteral word) {
                    judge(word, workflow, context);
                }
                walk(binary.left(), workflow, context);
                walk(binary.right(), workflow, context);
            }
            case Expression.Call call -> {
                boolean contains =
                        call.function().equalsIgnoreCase("contains")
                                && call.arguments().size() == 2
                                && isResult(call.arguments().get(0));
                if (contains && call.arguments().get(1) instanceof Expression.StringLiteral word) {
                    judge(word, workflow, context);
                }
                call.arguments().forEach(argument -> walk(argument, workflow, context));
            }
            case Expression.Not not -> walk(not.operand(), workflow, context);
            case Expression.Property _,
                    Expression.Index _,
                    Expression.Wildcard _,
                    Expression.Context _,
                    Expression.NullLiteral _,
                    Expression.BooleanLiteral _,
                    Expression.NumberLiteral _,
                    Expression.StringLiteral _,
                    Expression.Invalid _ -> {}
        }
    }

    /// `needs.build.result`, `needs.*.result`, `steps.test.outcome`
    private static boolean isResult(Expression expression) {
        return expression instanceof Expression.Property property
                && PROPERTIES.contains(property.name().toLowerCase(Locale.ROOT))
                && owner(property.target())
                        .filter(owner ->
                                property.name().equalsIgnoreCase("result")
                                        ? owner.equals("needs")
                                        : owner.equals("steps"))
                        .isPresent();
    }

    private static Optional<String> owner(Expression target) {
        Expression inner =
                switch (target) {
                    case Expression.Property property -> property.target();
                    case Expression.Wildcard wildcard -> wildcard.target();
                    case Expression.Index index -> index.target();
                    case Expression other -> other;
                };
        return inner != target && inner instanceof Expression.Context context
                ? Optional.of(context.name().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static void judge(Expression.StringLiteral word, Workflow workflow, RuleContext context) {
        String text = word.value().toLowerCase(Locale.ROOT);
        if (RESULTS.contains(text)) {
            return;
        }
        Location place = new Location(workflow.source(), word.span());
        Finding finding =
                context.finding(place, "no result is ever `" + word.value() + "`")
                        .suggesting("compare with `success`, `failure`, `cancelled` or `skipped`");
        Optional<String> meant = Optional.ofNullable(MEANT.get(text));
        boolean plain = place.text().equals("'" + word.value() + "'");
        context.report(
                meant.filter(_ -> plain)
                        .map(right ->
                                finding.fixedBy(
                                        new Fix(
                                                "write `" + right + "`",
                                                FixSafety.UNSAFE,
                                                List.of(
                                                        new Edit(
                                                                new Location(
                                                                        workflow.source(),
                                                                        new Span(
                                                                                word.span().start() + 1,
                                                                                word.span().end() - 1)),
                                                                right)))))
                        .orElse(finding));
    }
}
