package dev.lintainer.syntax.hcl;

import dev.lintainer.syntax.hcl.TemplateToken.Keyword;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts the pieces of a template between their `if` and `endif`, `for` and `endfor`.
final class TemplateTree {
    private final List<TemplateToken> tokens;
    private final Cursor cursor;
    private int next;

    TemplateTree(List<TemplateToken> tokens, Cursor cursor) {
        this.tokens = tokens;
        this.cursor = cursor;
    }

    List<HclExpression> parts() {
        List<HclExpression> parts = sequence();
        if (next < tokens.size()) {
            cursor.fail("bad-directive", "`else`, `endif` or `endfor` without its beginning", tokens.get(next).span());
        }
        return parts;
    }

    /// Up to the next `else`, `endif` or `endfor` of this level.
    private List<HclExpression> sequence() {
        List<HclExpression> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Span textSpan = Span.at(0);
        for (; next < tokens.size() && !(tokens.get(next) instanceof TemplateToken.End); next++) {
            TemplateToken token = tokens.get(next);
            if (token instanceof TemplateToken.Text literal) {
                textSpan = text.isEmpty() ? literal.span() : textSpan.to(literal.span());
                text.append(literal.text());
                continue;
            }
            flush(text, textSpan, parts);
            parts.add(part(token));
        }
        flush(text, textSpan, parts);
        return parts;
    }

    private static void flush(StringBuilder text, Span span, List<HclExpression> into) {
        if (!text.isEmpty()) {
            into.add(new HclExpression.Text(text.toString(), span));
            text.setLength(0);
        }
    }

    /// Leaves the tree at the last token of what was read.
    private HclExpression part(TemplateToken token) {
        return switch (token) {
            case TemplateToken.Interpolation interpolation ->
                    new HclExpression.Interpolation(interpolation.expression(), interpolation.span());
            case TemplateToken.If condition -> choice(condition);
            case TemplateToken.For loop -> loop(loop);
            case TemplateToken.Text text -> new HclExpression.Text(text.text(), text.span());
            case TemplateToken.End end -> new HclExpression.Invalid(end.span());
        };
    }

    private HclExpression choice(TemplateToken.If condition) {
        next++;
        HclExpression.Template then = branch(condition.span());
        HclExpression.Template otherwise = new HclExpression.Template(List.of(), condition.span());
        if (isAt(Keyword.ELSE)) {
            next++;
            otherwise = branch(condition.span());
        }
        Span end = end(Keyword.ENDIF, "if", condition.span());
        return new HclExpression.Conditional(condition.condition(), then, otherwise, condition.span().to(end));
    }

    private HclExpression loop(TemplateToken.For loop) {
        next++;
        HclExpression.Template content = branch(loop.span());
        Span span = loop.span().to(end(Keyword.ENDFOR, "for", loop.span()));
        HclExpression.For each =
                new HclExpression.For(
                        loop.iteration().key(),
                        loop.iteration().value(),
                        loop.iteration().collection(),
                        Optional.empty(),
                        content,
                        Optional.empty(),
                        HclExpression.Grouping.NONE,
                        span);
        return new HclExpression.Joined(each, span);
    }

    private HclExpression.Template branch(Span opener) {
        cursor.enter();
        List<HclExpression> parts = cursor.hasFailed() ? List.of() : sequence();
        cursor.leave();
        return new HclExpression.Template(parts, opener);
    }

    private boolean isAt(Keyword keyword) {
        return next < tokens.size() && tokens.get(next) instanceof TemplateToken.End end && end.keyword() == keyword;
    }

    private Span end(Keyword keyword, String opener, Span opened) {
        if (isAt(keyword)) {
            return tokens.get(next).span();
        }
        cursor.fail("bad-directive", "`%{" + opener + "}` without its `%{end" + opener + "}`", opened);
        next = Math.min(next, tokens.size() - 1);
        return opened;
    }
}
