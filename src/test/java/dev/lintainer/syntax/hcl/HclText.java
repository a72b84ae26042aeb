package dev.lintainer.syntax.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A tree in one line, every operation in parentheses.
final class HclText {
    private HclText() {}

    static String of(HclBody body) {
        List<String> items = new ArrayList<>();
        body.attributes().forEach(attribute -> items.add(attribute.name() + " = " + of(attribute.value())));
        body.blocks().forEach(block -> items.add(of(block)));
        return String.join("; ", items);
    }

    private static String of(HclBlock block) {
        String labels = block.labels().stream().map(label -> " '" + label.text() + "'").collect(Collectors.joining());
        return block.type() + labels + " {" + of(block.body()) + "}";
    }

    static String of(HclExpression expression) {
        return switch (expression) {
            case HclExpression.Template template -> "\"" + all(template.parts(), "") + "\"";
            case HclExpression.Text text ->
                    text.text().replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t").replace("\"", "\\\"");
            case HclExpression.Interpolation interpolation -> "${" + of(interpolation.expression()) + "}";
            case HclExpression.Joined joined -> "%" + of(joined.each());
            case HclExpression.NullLiteral _ -> "null";
            case HclExpression.BooleanLiteral literal -> Boolean.toString(literal.value());
            case HclExpression.NumberLiteral literal -> literal.text();
            case HclExpression.Variable variable -> variable.name();
            case HclExpression.Property property -> of(property.target()) + "." + property.name();
            case HclExpression.Index index -> of(index.target()) + "[" + of(index.key()) + "]";
            case HclExpression.Splat splat -> of(splat.target()) + "<" + of(splat.each()) + ">";
            case HclExpression.Element _ -> "@";
            case HclExpression.Call call ->
                    call.function()
                            + "("
                            + all(call.arguments(), ", ")
                            + (call.expansion() == HclExpression.Expansion.LAST ? "...)" : ")");
            case HclExpression.Tuple tuple -> "[" + all(tuple.items(), ", ") + "]";
            case HclExpression.Mapping mapping ->
                    mapping.entries().stream()
                            .map(entry -> of(entry.key()) + ": " + of(entry.value()))
                            .collect(Collectors.joining(", ", "{", "}"));
            case HclExpression.For loop -> of(loop);
            case HclExpression.Unary unary ->
                    (unary.operator() == HclExpression.UnaryOperator.NOT ? "!" : "-") + of(unary.operand());
            case HclExpression.Binary binary ->
                    "(" + of(binary.left()) + " " + binary.operator().symbol() + " " + of(binary.right()) + ")";
            case HclExpression.Conditional choice ->
                    "(" + of(choice.condition()) + " ? " + of(choice.then()) + " : " + of(choice.otherwise()) + ")";
            case HclExpression.Invalid _ -> "invalid";
        };
    }

    private static String of(HclExpression.For loop) {
        return "(for "
                + loop.key().map(key -> key + ", ").orElse("")
                + loop.value()
                + " in "
                + of(loop.collection())
                + " : "
                + loop.resultKey().map(key -> of(key) + " => ").orElse("")
                + of(loop.result())
                + (loop.grouping() == HclExpression.Grouping.BY_KEY ? "..." : "")
                + loop.condition().map(condition -> " if " + of(condition)).orElse("")
                + ")";
    }

    private static String all(List<HclExpression> expressions, String separator) {
        return expressions.stream().map(HclText::of).collect(Collectors.joining(separator));
    }
}
