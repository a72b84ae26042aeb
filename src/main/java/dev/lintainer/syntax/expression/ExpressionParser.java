package dev.lintainer.syntax.expression;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.expression.Expression.Operator;
import dev.lintainer.syntax.expression.Token.Kind;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// Reads one expression.
///
/// Long chains of `&&` or `||` become balanced trees: both operators are associative, and a tree is never deeper than a
/// walk over it can bear.
public final class ExpressionParser {
    /// More characters are refused by GitHub
    /// (https://github.com/actions/runner/blob/main/src/Sdk/Expressions/ExpressionConstants.cs).
    static final int MAX_LENGTH = 21_000;

    /// More levels are refused by GitHub, a chain of `&&` or of `||` counting as one.
    private static final int MAX_DEPTH = 50;

    private final MappedText source;
    private final ListIterator<Token> tokens;
    private final List<SyntaxProblem> problems = new ArrayList<>(1);
    private final List<Token> open = new ArrayList<>();

    /// A part of the expression, and what is known of its shape.
    ///
    /// @param chain the operator that a chain of operands was joined with
    private record Operand(Expression expression, int start, int end, int depth, Optional<Operator> chain) {}

    private ExpressionParser(MappedText source) {
        this.source = source;
        this.tokens = Lexer.tokens(source.text()).listIterator();
    }

    /// Text without `${{ }}`. An expression that is not understood is one [Expression.Invalid], with exactly one
    /// problem.
    public static Parsed<Expression> parse(MappedText text) {
        if (text.length() > MAX_LENGTH && text.text().strip().length() > MAX_LENGTH) {
            return new Parsed<>(invalid(text), List.of(Faults.tooLong(text.length(), text.span())));
        }
        ExpressionParser parser = new ExpressionParser(text);
        Expression expression = parser.whole();
        return parser.problems.isEmpty()
                ? new Parsed<>(expression, List.of())
                : new Parsed<>(invalid(text), parser.problems);
    }

    private static Expression invalid(MappedText text) {
        return new Expression.Invalid(text.text(), text.span());
    }

    private Expression whole() {
        if (peek().kind() == Kind.END) {
            return fail(Faults.empty(source.span())).expression();
        }
        Operand operand = or();
        if (peek().kind() != Kind.END) {
            fail(Faults.afterOperand(source, peek(), open));
        }
        return operand.expression();
    }

    private Operand or() {
        return chain(Kind.OR, Operator.OR, this::and);
    }

    private Operand and() {
        return chain(Kind.AND, Operator.AND, this::equality);
    }

    private Operand chain(Kind kind, Operator operator, Supplier<Operand> next) {
        Operand first = next.get();
        if (peek().kind() != kind) {
            return first;
        }
        List<Operand> operands = new ArrayList<>();
        operands.add(first);
        while (accept(kind)) {
            operands.add(next.get());
        }
        int depth = 1;
        for (Operand operand : operands) {
            boolean joins = operand.chain().equals(Optional.of(operator));
            depth = Math.max(depth, joins ? operand.depth() : operand.depth() + 1);
        }
        Expression joined = join(operator, operands, 0, operands.size());
        return checked(new Operand(joined, first.start(), operands.getLast().end(), depth, Optional.of(operator)));
    }

    private Expression join(Operator operator, List<Operand> operands, int from, int to) {
        if (to - from == 1) {
            return operands.get(from).expression();
        }
        int middle = (from + to + 1) / 2;
        return new Expression.Binary(
                operator,
                join(operator, operands, from, middle),
                join(operator, operands, middle, to),
                source.toSource(operands.get(from).start(), operands.get(to - 1).end()));
    }

    private Operand equality() {
        Operand left = comparison();
        while (true) {
            if (accept(Kind.EQUAL)) {
                left = compare(Operator.EQUAL, left, comparison());
            } else if (accept(Kind.NOT_EQUAL)) {
                left = compare(Operator.NOT_EQUAL, left, comparison());
            } else {
                return left;
            }
        }
    }

    private Operand comparison() {
        Operand left = unary();
        while (true) {
            if (accept(Kind.LESS)) {
                left = compare(Operator.LESS, left, unary());
            } else if (accept(Kind.LESS_OR_EQUAL)) {
                left = compare(Operator.LESS_OR_EQUAL, left, unary());
            } else if (accept(Kind.GREATER)) {
                left = compare(Operator.GREATER, left, unary());
            } else if (accept(Kind.GREATER_OR_EQUAL)) {
                left = compare(Operator.GREATER_OR_EQUAL, left, unary());
            } else {
                return left;
            }
        }
    }

    private Operand compare(Operator operator, Operand left, Operand right) {
        Span span = source.toSource(left.start(), right.end());
        Expression expression = new Expression.Binary(operator, left.expression(), right.expression(), span);
        int depth = Math.max(left.depth(), right.depth()) + 1;
        return checked(new Operand(expression, left.start(), right.end(), depth, Optional.empty()));
    }

    private Operand unary() {
        List<Token> negations = new ArrayList<>(0);
        while (peek().kind() == Kind.NOT) {
            negations.add(tokens.next());
        }
        Operand operand = postfix();
        for (Token not : negations.reversed()) {
            Span span = source.toSource(not.start(), operand.end());
            Expression expression = new Expression.Not(operand.expression(), span);
            operand =
                    checked(new Operand(expression, not.start(), operand.end(), operand.depth() + 1, Optional.empty()));
            if (failed()) {
                break;
            }
        }
        return operand;
    }

    private Operand postfix() {
        Token first = peek();
        Operand operand = primary();
        if (first.kind() != Kind.WORD && first.kind() != Kind.LEFT_PARENTHESIS || isKeyword(first)) {
            return operand;
        }
        while (true) {
            if (accept(Kind.DOT)) {
                operand = property(operand);
            } else if (peek().kind() == Kind.LEFT_BRACKET) {
                operand = index(operand);
            } else {
                return operand;
            }
        }
    }

    private Operand property(Operand target) {
        Token name = peek();
        if (accept(Kind.STAR)) {
            return step(target, name.end(), new Expression.Wildcard(target.expression(), reach(target, name)), 1);
        }
        String text = name.text(source.text());
        if (name.kind() != Kind.WORD || !Literals.isName(text)) {
            return fail(Faults.badProperty(source, name));
        }
        tokens.next();
        Span nameSpan = source.toSource(name.start(), name.end());
        Expression property = new Expression.Property(target.expression(), text, nameSpan, reach(target, name));
        return step(target, name.end(), property, 1);
    }

    private Operand index(Operand target) {
        Token bracket = tokens.next();
        open.add(bracket);
        if (accept(Kind.STAR)) {
            Token end = close(Kind.RIGHT_BRACKET);
            return step(target, end.end(), new Expression.Wildcard(target.expression(), reach(target, end)), 1);
        }
        Operand index = nested();
        Token end = close(Kind.RIGHT_BRACKET);
        Expression expression = new Expression.Index(target.expression(), index.expression(), reach(target, end));
        return step(target, end.end(), expression, index.depth());
    }

    private Span reach(Operand target, Token last) {
        return source.toSource(target.start(), last.end());
    }

    private Operand step(Operand target, int end, Expression expression, int otherDepth) {
        int depth = Math.max(target.depth(), otherDepth) + 1;
        return checked(new Operand(expression, target.start(), end, depth, Optional.empty()));
    }

    private Operand primary() {
        Token token = peek();
        if (token.kind() == Kind.LEFT_PARENTHESIS) {
            return group();
        }
        if (token.kind() == Kind.WORD) {
            return word(token);
        }
        if (token.kind() == Kind.STRING) {
            return literal(new Expression.StringLiteral(Literals.string(text(token)), span(token)));
        }
        if (token.kind() == Kind.NUMBER) {
            return number(token);
        }
        return fail(
                token.kind() == Kind.UNCLOSED_STRING
                        ? Faults.unclosedString(source, token)
                        : Faults.noOperand(source, previous(), token, open));
    }

    private Operand group() {
        Token start = tokens.next();
        open.add(start);
        Operand inner = nested();
        Token end = close(Kind.RIGHT_PARENTHESIS);
        return new Operand(inner.expression(), start.start(), end.end(), inner.depth(), inner.chain());
    }

    private Operand number(Token token) {
        OptionalDouble value = Literals.number(text(token));
        return value.isPresent()
                ? literal(new Expression.NumberLiteral(value.getAsDouble(), span(token)))
                : fail(Faults.badNumber(source, token));
    }

    private Operand word(Token token) {
        String text = text(token);
        return switch (text) {
            case "null" -> literal(new Expression.NullLiteral(span(token)));
            case "true" -> literal(new Expression.BooleanLiteral(true, span(token)));
            case "false" -> literal(new Expression.BooleanLiteral(false, span(token)));
            case "NaN" -> literal(new Expression.NumberLiteral(Double.NaN, span(token)));
            case "Infinity" -> literal(new Expression.NumberLiteral(Double.POSITIVE_INFINITY, span(token)));
            default -> Literals.isName(text) ? name(token, text) : fail(Faults.badWord(source, token));
        };
    }

    private boolean isKeyword(Token token) {
        return switch (text(token)) {
            case "null", "true", "false", "NaN", "Infinity" -> true;
            default -> false;
        };
    }

    private Operand name(Token token, String name) {
        tokens.next();
        if (peek().kind() != Kind.LEFT_PARENTHESIS) {
            return new Operand(
                    new Expression.Context(name, span(token)), token.start(), token.end(), 1, Optional.empty());
        }
        open.add(tokens.next());
        List<Expression> arguments = new ArrayList<>();
        int depth = 0;
        if (peek().kind() != Kind.RIGHT_PARENTHESIS) {
            do {
                Operand argument = nested();
                arguments.add(argument.expression());
                depth = Math.max(depth, argument.depth());
            } while (accept(Kind.COMMA));
        }
        Token end = close(Kind.RIGHT_PARENTHESIS);
        Expression call =
                new Expression.Call(
                        name, span(token), arguments, source.toSource(token.start(), Math.max(token.end(), end.end())));
        return checked(new Operand(call, token.start(), end.end(), depth + 1, Optional.empty()));
    }

    /// What stands inside of brackets. How deep they nest is bounded here, before the stack feels it.
    private Operand nested() {
        return open.size() > MAX_DEPTH ? fail(Faults.tooDeep(MAX_DEPTH, source.span())) : or();
    }

    private Token close(Kind kind) {
        Token token = peek();
        if (accept(kind)) {
            open.removeLast();
        } else {
            fail(Faults.afterOperand(source, token, open));
        }
        return token;
    }

    private Operand literal(Expression expression) {
        Token token = tokens.next();
        return new Operand(expression, token.start(), token.end(), 1, Optional.empty());
    }

    private Operand checked(Operand operand) {
        return operand.depth() > MAX_DEPTH ? fail(Faults.tooDeep(MAX_DEPTH, source.span())) : operand;
    }

    /// Keeps the first problem and leaves nothing to read, so that every rule ends.
    private Operand fail(SyntaxProblem problem) {
        if (!failed()) {
            problems.add(problem);
        }
        while (tokens.hasNext()) {
            tokens.next();
        }
        tokens.previous();
        int end = source.length();
        return new Operand(invalid(source), 0, end, 1, Optional.empty());
    }

    private boolean failed() {
        return !problems.isEmpty();
    }

    private boolean accept(Kind kind) {
        if (peek().kind() != kind) {
            return false;
        }
        tokens.next();
        return true;
    }

    private Token peek() {
        Token token = tokens.next();
        tokens.previous();
        return token;
    }

    private Optional<Token> previous() {
        if (!tokens.hasPrevious()) {
            return Optional.empty();
        }
        Token token = tokens.previous();
        tokens.next();
        return Optional.of(token);
    }

    private String text(Token token) {
        return token.text(source.text());
    }

    private Span span(Token token) {
        return source.toSource(token.start(), token.end());
    }
}
