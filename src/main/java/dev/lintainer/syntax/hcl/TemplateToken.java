package dev.lintainer.syntax.hcl;

import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;

/// A piece of a template, before `if` and `for` find their ends.
sealed interface TemplateToken {
    Span span();

    /// In a here-document, of one line at most.
    record Text(String text, Span span) implements TemplateToken {}

    record Interpolation(HclExpression expression, Span span) implements TemplateToken {}

    record If(HclExpression condition, Span span) implements TemplateToken {}

    record For(ExpressionReader.Iteration iteration, Span span) implements TemplateToken {}

    record End(Keyword keyword, Span span) implements TemplateToken {}

    enum Keyword {
        ELSE,
        ENDIF,
        ENDFOR
    }

    /// A `<<-` here-document: each line loses as many blanks as the least indented one has; lines of blanks do not
    /// count.
    static List<TemplateToken> withoutIndentation(List<TemplateToken> tokens) {
        int least = Integer.MAX_VALUE;
        boolean lineStarts = true;
        for (TemplateToken token : tokens) {
            if (lineStarts) {
                least = Math.min(least, indentation(token));
            }
            lineStarts = token instanceof Text text && text.text().endsWith("\n");
        }
        List<TemplateToken> shorter = new ArrayList<>(tokens.size());
        lineStarts = true;
        for (TemplateToken token : tokens) {
            boolean cut = lineStarts && token instanceof Text && indentation(token) != Integer.MAX_VALUE;
            shorter.add(
                    cut && token instanceof Text text ? new Text(text.text().substring(least), text.span()) : token);
            lineStarts = token instanceof Text text && text.text().endsWith("\n");
        }
        return shorter;
    }

    private static int indentation(TemplateToken token) {
        if (!(token instanceof Text text)) {
            return 0;
        }
        String rest = text.text().stripLeading();
        return rest.isEmpty() && text.text().endsWith("\n") ? Integer.MAX_VALUE : text.text().length() - rest.length();
    }
}
