package dev.lintainer.syntax.hcl;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.hcl.Cursor.Newlines;
import dev.lintainer.syntax.hcl.HclExpression.BinaryOperator;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads expressions by recursive descent.
final class ExpressionReader {
    /// Operators of equal strength in a row, more than anybody writes.
    private static final int LONGEST_CHAIN = 500;

    private final Cursor cursor;

    ExpressionReader(Cursor cursor) {
        this.cursor = cursor;
    }

    HclExpression expression() {
        cursor.enter();
        HclExpression condition = binary(1);
        if (cursor.isNext("?")) {
            cursor.move(1);
            HclExpression then = expression();
            if (!cursor.accept(":")) {
                cursor.fail("missing-colon", "conditional without `:`, found " + cursor.shown(), cursor.spanHere());
            }
            HclExpression otherwise = expression();
            condition =
                    new HclExpression.Conditional(condition, then, otherwise, condition.span().to(otherwise.span()));
        }
        cursor.leave();
        return condition;
    }

    /// Operators that bind at least as tightly as `strength`.
    private HclExpression binary(int strength) {
        HclExpression left = postfix(term());
        int links = 0;
        Optional<BinaryOperator> operator = operator(strength);
        while (operator.isPresent()) {
            cursor.move(operator.get().symbol().length());
            HclExpression right = binary(operator.get().strength() + 1);
            left = new HclExpression.Binary(operator.get(), left, right, left.span().to(right.span()));
            links++;
            if (links > LONGEST_CHAIN) {
                cursor.fail("too-deep", "more than " + LONGEST_CHAIN + " operators in a row", cursor.spanHere());
            }
            operator = operator(strength);
        }
        return left;
    }

    private Optional<BinaryOperator> operator(int strength) {
        cursor.skip();
        for (BinaryOperator operator : BinaryOperator.values()) {
            if (cursor.isAt(operator.symbol())) {
                return operator.strength() >= strength ? Optional.of(operator) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private HclExpression term() {
        cursor.skip();
        int start = cursor.at();
        char c = cursor.here();
        if (c == '"') {
            return new TemplateReader(cursor).quoted();
        }
        if (c >= '0' && c <= '9') {
            return number();
        }
        if (cursor.isAtName()) {
            return named();
        }
        if (c == '<' && cursor.ahead(1) == '<') {
            return new TemplateReader(cursor).hereDocument();
        }
        return switch (c) {
            case '(' -> parentheses();
            case '[' -> tuple();
            case '{' -> mapping();
            case '!' -> unary(HclExpression.UnaryOperator.NOT);
            case '-' -> unary(HclExpression.UnaryOperator.NEGATE);
            default -> {
                cursor.fail(
                        "expected-expression", "expected an expression, found " + cursor.shown(), cursor.spanHere());
                yield new HclExpression.Invalid(cursor.span(Math.min(start, cursor.at())));
            }
        };
    }

    private HclExpression unary(HclExpression.UnaryOperator operator) {
        int start = cursor.at();
        cursor.move(1);
        cursor.enter();
        HclExpression operand = postfix(term());
        cursor.leave();
        return new HclExpression.Unary(operator, operand, cursor.span(start, start).to(operand.span()));
    }

    private HclExpression parentheses() {
        int start = cursor.at();
        cursor.move(1);
        Newlines before = cursor.newlines(Newlines.IGNORED);
        HclExpression inner = expression();
        close(")", start);
        cursor.newlines(before);
        return inner;
    }

    private void close(String bracket, int start) {
        if (!cursor.accept(bracket)) {
            cursor.fail(
                    "unclosed-bracket",
                    "expected `" + bracket + "`, found " + cursor.shown(),
                    cursor.isAtEnd() ? cursor.span(start, start + 1) : cursor.spanHere());
        }
    }

    /// A digit, then what a number may go on with, a dot not being its last character.
    private HclExpression number() {
        int start = cursor.at();
        digits();
        if (cursor.here() == '.' && isDigit(cursor.ahead(1))) {
            cursor.move(1);
            digits();
        }
        int sign = cursor.ahead(1) == '+' || cursor.ahead(1) == '-' ? 1 : 0;
        if ((cursor.here() == 'e' || cursor.here() == 'E') && isDigit(cursor.ahead(1 + sign))) {
            cursor.move(1 + sign);
            digits();
        }
        return new HclExpression.NumberLiteral(cursor.since(start), cursor.span(start));
    }

    private void digits() {
        while (isDigit(cursor.here())) {
            cursor.move(1);
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private HclExpression named() {
        int start = cursor.at();
        String name = cursor.name();
        Span span = cursor.span(start);
        int end = cursor.at();
        StringBuilder function = new StringBuilder(name);
        while (cursor.accept("::")) {
            cursor.skip();
            function.append("::").append(cursor.name());
            end = cursor.at();
        }
        if (cursor.isNext("(")) {
            return call(function.toString(), start, cursor.span(start, Math.max(start, end)));
        }
        if (function.length() > name.length()) {
            cursor.fail("expected-call", "expected `(` after " + Cursor.quoted(function.toString()), span);
        }
        return switch (name) {
            case "true" -> new HclExpression.BooleanLiteral(true, span);
            case "false" -> new HclExpression.BooleanLiteral(false, span);
            case "null" -> new HclExpression.NullLiteral(span);
            default -> new HclExpression.Variable(name, span);
        };
    }

    private HclExpression call(String function, int start, Span nameSpan) {
        int open = cursor.at();
        cursor.move(1);
        Newlines before = cursor.newlines(Newlines.IGNORED);
        List<HclExpression> arguments = new ArrayList<>();
        HclExpression.Expansion expansion = HclExpression.Expansion.NONE;
        while (!cursor.isNext(")") && !cursor.isAtEnd()) {
            arguments.add(expression());
            if (cursor.accept("...")) {
                expansion = HclExpression.Expansion.LAST;
                break;
            }
            if (!cursor.accept(",")) {
                break;
            }
        }
        close(")", open);
        cursor.newlines(before);
        return new HclExpression.Call(function, nameSpan, arguments, expansion, cursor.span(start));
    }

    private HclExpression tuple() {
        int start = cursor.at();
        cursor.move(1);
        Newlines before = cursor.newlines(Newlines.IGNORED);
        HclExpression tuple = cursor.acceptWord("for") ? comprehension(start, "]") : items(start);
        cursor.newlines(before);
        return tuple;
    }

    private HclExpression items(int start) {
        List<HclExpression> items = new ArrayList<>();
        while (!cursor.isNext("]") && !cursor.isAtEnd()) {
            items.add(expression());
            if (!cursor.accept(",")) {
                break;
            }
        }
        if (!cursor.isNext("]") && !cursor.isAtEnd()) {
            separatorMissing("list");
        }
        close("]", start);
        return new HclExpression.Tuple(items, cursor.span(start));
    }

    private void separatorMissing(String what) {
        cursor.fail(
                new SyntaxProblem(
                        "missing-comma",
                        "expected a comma in the " + what + ", found " + cursor.shown(),
                        "put a comma between the entries",
                        cursor.spanHere()));
    }

    private HclExpression mapping() {
        int start = cursor.at();
        cursor.move(1);
        Newlines before = cursor.newlines(Newlines.IGNORED);
        boolean comprehends = cursor.acceptWord("for");
        HclExpression mapping;
        if (comprehends) {
            mapping = comprehension(start, "}");
        } else {
            cursor.newlines(Newlines.COUNT);
            mapping = entries(start);
        }
        cursor.newlines(before);
        return mapping;
    }

    /// Entries end with a comma or their line.
    private HclExpression entries(int start) {
        List<HclExpression.Entry> entries = new ArrayList<>();
        boolean closed = false;
        while (!closed) {
            cursor.skip();
            if (cursor.isAtNewline()) {
                cursor.newline();
            } else if (cursor.accept("}")) {
                closed = true;
            } else if (cursor.isAtEnd()) {
                cursor.fail("unclosed-bracket", "object is not closed", cursor.span(start, start + 1));
                closed = true;
            } else {
                entries.add(entry());
                cursor.skip();
                if (cursor.isAtNewline()) {
                    cursor.newline();
                } else if (!cursor.accept(",") && cursor.here() != '}' && !cursor.isAtEnd()) {
                    separatorMissing("object");
                }
            }
        }
        return new HclExpression.Mapping(entries, cursor.span(start));
    }

    private HclExpression.Entry entry() {
        boolean computed = cursor.here() == '(';
        HclExpression key = expression();
        if (!cursor.accept("=") && !cursor.accept(":")) {
            cursor.fail("missing-equals", "expected `=` after a key, found " + cursor.shown(), cursor.spanHere());
        }
        if (!computed && key instanceof HclExpression.Variable name) {
            key = text(name.name(), name.span());
        } else if (!computed && key instanceof HclExpression.BooleanLiteral literal) {
            key = text(Boolean.toString(literal.value()), literal.span());
        } else if (!computed && key instanceof HclExpression.NullLiteral literal) {
            key = text("null", literal.span());
        }
        return new HclExpression.Entry(key, expression());
    }

    private static HclExpression text(String name, Span span) {
        return new HclExpression.Template(List.of(new HclExpression.Text(name, span)), span);
    }

    /// What follows `[for` or `{for`.
    private HclExpression comprehension(int start, String bracket) {
        Iteration iteration = iteration();
        if (!cursor.accept(":")) {
            cursor.fail("bad-for", "expected `:` in `for`, found " + cursor.shown(), cursor.spanHere());
        }
        HclExpression result = expression();
        Optional<HclExpression> key = Optional.empty();
        if (cursor.accept("=>")) {
            key = Optional.of(result);
            result = expression();
        }
        HclExpression.Grouping grouping =
                cursor.accept("...") ? HclExpression.Grouping.BY_KEY : HclExpression.Grouping.NONE;
        Optional<HclExpression> condition = cursor.acceptWord("if") ? Optional.of(expression()) : Optional.empty();
        if (key.isPresent() != bracket.equals("}")) {
            cursor.fail(
                    "bad-for",
                    key.isPresent() ? "`for` that makes a list has a key" : "`for` that makes an object has no key",
                    result.span());
        }
        close(bracket, start);
        return new HclExpression.For(
                iteration.key(),
                iteration.value(),
                iteration.collection(),
                key,
                result,
                condition,
                grouping,
                cursor.span(start));
    }

    /// `key, value in collection`, as expressions and templates have it.
    record Iteration(Optional<String> key, String value, HclExpression collection) {}

    Iteration iteration() {
        String first = variable();
        Optional<String> second = cursor.accept(",") ? Optional.of(variable()) : Optional.empty();
        if (!cursor.acceptWord("in")) {
            cursor.fail("bad-for", "expected `in` in `for`, found " + cursor.shown(), cursor.spanHere());
        }
        return new Iteration(second.map(_ -> first), second.orElse(first), expression());
    }

    private String variable() {
        cursor.skip();
        if (!cursor.isAtName()) {
            cursor.fail("bad-for", "expected a name after `for`, found " + cursor.shown(), cursor.spanHere());
        }
        return cursor.name();
    }

    /// `.name`, `[key]` and splats after an operand.
    private HclExpression postfix(HclExpression operand) {
        HclExpression result = operand;
        int links = 0;
        while (!cursor.hasFailed() && links++ < LONGEST_CHAIN) {
            cursor.skip();
            if (cursor.here() == '.' && !cursor.isAt("...")) {
                cursor.move(1);
                result = property(result);
            } else if (cursor.here() == '[') {
                result = index(result);
            } else {
                return result;
            }
        }
        if (!cursor.hasFailed()) {
            cursor.fail("too-deep", "more than " + LONGEST_CHAIN + " steps in a row", cursor.spanHere());
        }
        return result;
    }

    private HclExpression property(HclExpression target) {
        cursor.skip();
        if (cursor.here() == '*') {
            return attributeSplat(target);
        }
        return step(target);
    }

    /// A name, or a number as a list's index.
    private HclExpression step(HclExpression target) {
        cursor.skip();
        int start = cursor.at();
        if (cursor.isAtName()) {
            String name = cursor.name();
            Span span = cursor.span(start);
            return new HclExpression.Property(target, name, span, target.span().to(span));
        }
        if (isDigit(cursor.here())) {
            digits();
            Span span = cursor.span(start);
            return new HclExpression.Index(
                    target, new HclExpression.NumberLiteral(cursor.since(start), span), target.span().to(span));
        }
        cursor.fail("bad-property", "expected a name after `.`, found " + cursor.shown(), cursor.spanHere());
        return target;
    }

    /// `.*` takes only the names that follow for each element.
    private HclExpression attributeSplat(HclExpression target) {
        int start = cursor.at();
        cursor.move(1);
        HclExpression each = new HclExpression.Element(cursor.span(start));
        int links = 0;
        while (cursor.isNext(".") && !cursor.isAt("...") && links++ < LONGEST_CHAIN) {
            cursor.move(1);
            each = step(each);
        }
        return new HclExpression.Splat(target, each, target.span().to(each.span()));
    }

    private HclExpression index(HclExpression target) {
        int start = cursor.at();
        cursor.move(1);
        if (cursor.accept("*")) {
            close("]", start);
            cursor.enter();
            HclExpression each = postfix(new HclExpression.Element(cursor.span(start)));
            cursor.leave();
            return new HclExpression.Splat(target, each, target.span().to(each.span()));
        }
        Newlines before = cursor.newlines(Newlines.IGNORED);
        HclExpression key = expression();
        close("]", start);
        cursor.newlines(before);
        return new HclExpression.Index(target, key, target.span().to(cursor.span(start)));
    }
}
