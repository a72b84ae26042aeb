package dev.lintainer.syntax.python;

import dev.lintainer.syntax.python.PythonToken.Kind;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Takes Python source text apart (https://docs.python.org/3/reference/lexical_analysis.html). Never fails: what is no
/// word is a sign.
public final class PythonTokens {
    /// Longer files are left alone.
    private static final int LONGEST = 500_000;

    private final String text;
    private final List<PythonToken> tokens = new ArrayList<>();

    private PythonTokens(String text) {
        this.text = text;
    }

    public static List<PythonToken> of(String text) {
        return text.length() > LONGEST ? List.of() : new PythonTokens(text).read();
    }

    private List<PythonToken> read() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (c == '\n') {
                if (!tokens.isEmpty() && tokens.getLast().kind() != Kind.NEWLINE) {
                    add(Kind.NEWLINE, "\n", at, at + 1);
                }
                at++;
            } else if (c == '"' || c == '\'') {
                at = string(at, at);
            } else if (Character.isJavaIdentifierStart(c) && c != '$') {
                at = name(at);
            } else if (Character.isDigit(c)) {
                int end = at;
                while (end < text.length() && isNumeric(text.charAt(end))) {
                    end++;
                }
                add(Kind.NUMBER, text.substring(at, end), at, end);
                at = end;
            } else {
                if (!Character.isWhitespace(c) && c != '\\') {
                    add(Kind.SIGN, String.valueOf(c), at, at + 1);
                }
                at++;
            }
        }
        return List.copyOf(tokens);
    }

    private static boolean isNumeric(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_';
    }

    private void add(Kind kind, String word, int start, int end) {
        tokens.add(new PythonToken(kind, word, new Span(start, end)));
    }

    private int name(int start) {
        int end = start;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end)) && text.charAt(end) != '$') {
            end++;
        }
        boolean prefix =
                end - start <= 2 && end < text.length() && (text.charAt(end) == '"' || text.charAt(end) == '\'');
        if (prefix) {
            return string(start, end);
        }
        add(Kind.NAME, text.substring(start, end), start, end);
        return end;
    }

    /// @param start of the prefix
    private int string(int start, int quoteAt) {
        char quote = text.charAt(quoteAt);
        String three = String.valueOf(quote).repeat(3);
        String quotes = text.startsWith(three, quoteAt) ? three : String.valueOf(quote);
        int from = quoteAt + quotes.length();
        int at = from;
        boolean escapes = false;
        while (at < text.length() && !text.startsWith(quotes, at)) {
            char c = text.charAt(at);
            if (c == '\n' && quotes.length() == 1) {
                break;
            }
            escapes |= c == '\\';
            at += c == '\\' ? 2 : 1;
        }
        int to = Math.min(at, text.length());
        int end = text.startsWith(quotes, to) ? to + quotes.length() : to;
        String prefix = text.substring(start, quoteAt).toLowerCase(Locale.ROOT);
        boolean plain = end > to && (prefix.isEmpty() || prefix.equals("u") || prefix.equals("r"));
        if (plain && (!escapes || prefix.equals("r"))) {
            add(Kind.STRING, text.substring(from, to), start, end);
        } else {
            add(Kind.OPAQUE_STRING, "", start, end);
        }
        return Math.max(end, start + 1);
    }
}
