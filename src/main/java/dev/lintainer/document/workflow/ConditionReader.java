package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.TextReader;
import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.expression.Expression;
import dev.lintainer.syntax.expression.ExpressionParser;
import dev.lintainer.syntax.expression.Template;
import dev.lintainer.syntax.expression.TemplateParser;
import dev.lintainer.syntax.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/// Reads the value of `if`.
final class ConditionReader {
    private ConditionReader() {}

    /// A blank condition decides nothing: it stands for `success()`.
    static Parsed<Condition> read(YamlScalar scalar) {
        return TemplateParser.hasHoles(scalar.value()) ? template(scalar) : bare(scalar);
    }

    private static Parsed<Condition> bare(YamlScalar scalar) {
        Text text = TextReader.literal(scalar);
        if (scalar.value().isBlank()) {
            return new Parsed<>(new Condition(text, Optional.empty(), Condition.Form.BARE), List.of());
        }
        Parsed<Expression> expression = ExpressionParser.parse(scalar.content());
        return new Parsed<>(
                new Condition(text, understood(expression.value()), Condition.Form.BARE), expression.problems());
    }

    private static Parsed<Condition> template(YamlScalar scalar) {
        Parsed<Text> text = TextReader.read(scalar);
        List<Template.Part> parts = text.value().template().parts();
        Condition condition =
                parts.size() == 1 && parts.getFirst() instanceof Template.Hole hole
                        ? new Condition(text.value(), understood(hole.expression()), Condition.Form.WRAPPED)
                        : new Condition(text.value(), Optional.empty(), Condition.Form.MIXED);
        List<SyntaxProblem> problems = text.problems();
        return new Parsed<>(condition, problems);
    }

    private static Optional<Expression> understood(Expression expression) {
        return expression instanceof Expression.Invalid ? Optional.empty() : Optional.of(expression);
    }
}
