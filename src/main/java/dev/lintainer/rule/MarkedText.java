package dev.lintainer.rule;

import dev.lintainer.rule.Expectation.Extent;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The text of an example's file without its markers, and what the markers say. A marker is a whole line, so that it
/// can stand inside of block scalars, continued instructions and here-documents; it speaks of the nearest line above
/// that is not a marker, or of the text's start when there is none:
///
/// ```
///     runs-on: ubuntu-20.04
///     #        ^^^^^^^^^^^^ want workflow/retired-runner "ubuntu-20.04"
/// ```
///
/// Carets stand under every character of the place. `^>` marks a place that begins at the caret and goes on into a
/// later line, `|` a place without length before the character above it. The column of the `#` counts when the mark
/// follows it at once, so that `#^^` marks the first three; `#<` marks the first alone. The word is `want`, `likely` or
/// `also:`; the text in quotes is part of the message. When a marker is the last line and has no line terminator, the
/// one above it loses its own.
///
/// @param text what is left without the markers; places do not count a byte order mark, as they do not in
///   [dev.lintainer.text.SourceFile]
/// @param faults lines that are meant as markers and are none, in words
public record MarkedText(String text, List<Expectation> expectations, List<String> faults) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public MarkedText {
        expectations = List.copyOf(expectations);
        faults = List.copyOf(faults);
    }

    public static MarkedText read(String marked) {
        if (marked.startsWith(BYTE_ORDER_MARK)) {
            MarkedText rest = read(marked.substring(1));
            return new MarkedText(BYTE_ORDER_MARK + rest.text, rest.expectations, rest.faults);
        }
        StringBuilder kept = new StringBuilder();
        List<Expectation> expectations = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Span above = Span.at(0);
        int lineNumber = 1;
        for (int start = 0, end; start < marked.length(); start = end, lineNumber++) {
            end = endOfLine(marked, start);
            int contentEnd = endOfContent(marked, start, end);
            String line = marked.substring(start, contentEnd);
            if (!Marker.isMeantAsOne(line)) {
                above = new Span(kept.length(), kept.length() + line.length());
                kept.append(marked, start, end);
                continue;
            }
            Optional<Expectation> expectation = expectation(line, above, lineNumber);
            expectation.ifPresent(expectations::add);
            if (expectation.isEmpty()) {
                faults.add(
                        "line "
                                + lineNumber
                                + ": not of the form `# ^^^ want family/fault \"text\"`, within the line above");
            }
            if (contentEnd == end) {
                kept.setLength(above.end());
            }
        }
        return new MarkedText(kept.toString(), expectations, faults);
    }

    private static Optional<Expectation> expectation(String line, Span above, int lineNumber) {
        Optional<Marker> read = Marker.read(line);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Marker marker = read.get();
        int start = above.start() + marker.start();
        int end = marker.extent() == Extent.GOES_ON ? above.end() : above.start() + marker.end();
        if (start > end || end > above.end()) {
            return Optional.empty();
        }
        return Optional.of(
                new Expectation(
                        marker.kind(),
                        marker.rule(),
                        marker.text(),
                        new Span(start, end),
                        marker.extent(),
                        lineNumber));
    }

    /// After the line's terminator: LF, CR LF or a lone CR.
    private static int endOfLine(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return i + 1;
            }
            if (c == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
        }
        return text.length();
    }

    private static int endOfContent(String text, int start, int end) {
        int contentEnd = end;
        while (contentEnd > start && (text.charAt(contentEnd - 1) == '\n' || text.charAt(contentEnd - 1) == '\r')) {
            contentEnd--;
        }
        return contentEnd;
    }
}
