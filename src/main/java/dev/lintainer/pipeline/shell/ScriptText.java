package dev.lintainer.pipeline.shell;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Contexts;
import dev.lintainer.pipeline.evaluation.Evaluator;
import dev.lintainer.syntax.expression.ExpressionParser;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.Optional;

/// A script as the shell gets it: GitHub has put the values of all `${{ }}` in, words and quotes included. A value that
/// is not known stays an expression.
public final class ScriptText {
    private ScriptText() {}

    private static final String OPEN = "${{";

    public static MappedText of(Text run, Contexts contexts) {
        MappedText script = run.scalar().content();
        if (run.template().isLiteral()) {
            return script;
        }
        String text = script.text();
        MappedText.Builder builder = new MappedText.Builder(script.source());
        int from = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, from)) {
            int close = close(text, open + OPEN.length());
            builder.append(script, from, open);
            if (close < 0) {
                from = open;
                break;
            }
            Value value =
                    Evaluator.evaluate(
                            ExpressionParser.parse(script.slice(open + OPEN.length(), close)).value(), contexts);
            Optional<String> known = value.literal();
            if (known.isPresent()) {
                Span place = script.toSource(open, close + 2);
                builder.append(known.get(), place.start(), place.end());
            } else {
                builder.append(script, open, close + 2);
            }
            from = close + 2;
        }
        return builder.append(script, from, text.length()).build(script.span().start());
    }

    /// The offset of the `}}` that ends an expression, outside of its strings; -1 when there is none.
    private static int close(String text, int from) {
        boolean inString = false;
        for (int i = from; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                inString = !inString;
            } else if (!inString && c == '}' && text.charAt(i + 1) == '}') {
                return i;
            }
        }
        return -1;
    }
}
