package dev.lintainer.syntax.dockerfile;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.Span;
import dev.lintainer.text.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What is wrong with a Dockerfile, in the order it was found.
final class Problems {
    private static final int LONGEST_SHOWN = 40;

    private final List<SyntaxProblem> found = new ArrayList<>();

    void add(String code, String message, Span span) {
        found.add(new SyntaxProblem(code, message, span));
    }

    void add(String code, String message, String suggestion, Span span) {
        found.add(new SyntaxProblem(code, message, suggestion, span));
    }

    /// A word that is none of `known`, with the nearest of them as suggestion.
    void addUnknown(String code, String message, String word, Collection<String> known, Span span) {
        Optional<String> nearest = Spelling.nearest(word, known);
        add(code, message, nearest.map(name -> "write `" + name + "`").orElse(""), span);
    }

    List<SyntaxProblem> found() {
        return found;
    }

    /// Text of the file as messages show it: in backquotes, on one line, and not too long.
    static String shown(String text) {
        StringBuilder shown = new StringBuilder("`");
        for (int i = 0; i < text.length() && i < LONGEST_SHOWN; i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) ? ' ' : c);
        }
        if (text.length() > LONGEST_SHOWN) {
            if (Character.isHighSurrogate(shown.charAt(shown.length() - 1))) {
                shown.setLength(shown.length() - 1);
            }
            shown.append("...");
        }
        return shown.append('`').toString();
    }
}
