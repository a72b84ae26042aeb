package dev.lintainer.rule;

import dev.lintainer.finding.RuleId;
import dev.lintainer.rule.Expectation.Extent;
import dev.lintainer.rule.Expectation.Kind;
import java.util.Optional;

/// One marker line, see [MarkedText].
///
/// @param start the first column that is marked, counted from 0
/// @param end after the last column that is marked; the same as `start` for a place without length
record Marker(Kind kind, RuleId rule, String text, int start, int end, Extent extent) {
    private static final String MARKS = " ^<>|";

    /// Whether a line without its terminator was written to be a marker: a comment with carets, or with a marker's word
    /// and a rule's id.
    static boolean isMeantAsOne(String line) {
        int hash = hashOf(line);
        if (hash < 0) {
            return false;
        }
        int word = wordAfter(line, hash);
        int caret = line.indexOf('^', hash);
        return caret >= 0 && caret < word || kindOf(line.substring(word)).isPresent();
    }

    static Optional<Marker> read(String line) {
        int hash = hashOf(line);
        int word = wordAfter(line, hash);
        String said = line.substring(word).stripTrailing();
        Optional<Kind> kind = kindOf(said);
        int open = said.indexOf('"');
        int close = said.length() - 1;
        if (kind.isEmpty() || open < 0 || close <= open + 1 || said.charAt(close) != '"') {
            return Optional.empty();
        }
        int drawnFrom = hash + 1;
        while (drawnFrom < word && line.charAt(drawnFrom) == ' ') {
            drawnFrom++;
        }
        String drawn = line.substring(drawnFrom, word).stripTrailing();
        int start = drawnFrom == hash + 1 ? hash : drawnFrom;
        int end = drawnFrom + drawn.length();
        RuleId rule = new RuleId(idIn(said));
        String text = said.substring(open + 1, close);
        if (drawn.equals("|")) {
            return Optional.of(new Marker(kind.get(), rule, text, start, start, Extent.EXACT));
        }
        if (drawn.equals("<") && start == hash) {
            return Optional.of(new Marker(kind.get(), rule, text, hash, drawnFrom, Extent.EXACT));
        }
        if (isOnly(drawn, 0, '^')) {
            return Optional.of(new Marker(kind.get(), rule, text, start, end, Extent.EXACT));
        }
        if (drawn.startsWith("^") && isOnly(drawn, 1, '>')) {
            return Optional.of(new Marker(kind.get(), rule, text, start, end, Extent.GOES_ON));
        }
        return Optional.empty();
    }

    /// Where the comment begins that is all of the line, or -1.
    private static int hashOf(String line) {
        int first = 0;
        while (first < line.length() && (line.charAt(first) == ' ' || line.charAt(first) == '\t')) {
            first++;
        }
        return first < line.length() && line.charAt(first) == '#' ? first : -1;
    }

    private static int wordAfter(String line, int hash) {
        int word = hash + 1;
        while (word < line.length() && MARKS.indexOf(line.charAt(word)) >= 0) {
            word++;
        }
        return word;
    }

    private static Optional<Kind> kindOf(String said) {
        if (!RuleId.isWellFormed(idIn(said))) {
            return Optional.empty();
        }
        return switch (said.substring(0, said.indexOf(' '))) {
            case "want" -> Optional.of(Kind.CERTAIN_FINDING);
            case "likely" -> Optional.of(Kind.LIKELY_FINDING);
            case "also:" -> Optional.of(Kind.RELATED_LOCATION);
            default -> Optional.empty();
        };
    }

    /// The second word, or nothing.
    private static String idIn(String said) {
        int start = said.indexOf(' ') + 1;
        int end = said.indexOf(' ', start);
        return start == 0 ? "" : said.substring(start, end < 0 ? said.length() : end);
    }

    private static boolean isOnly(String text, int from, char c) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) != c) {
                return false;
            }
        }
        return text.length() > from;
    }
}
