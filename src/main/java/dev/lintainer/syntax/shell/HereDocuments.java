package dev.lintainer.syntax.shell;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the here-documents of one script lie. A body begins only after the line of its `<<`, and that line may hold
/// more commands, or go on over several lines; so a script with here-documents is read twice: once to find them, once
/// to build the tree.
final class HereDocuments {
    private final Pass pass;
    private final Map<Integer, Body> bodies;

    /// From the offset of a line break to the offset behind the here-documents that follow it.
    private final Map<Integer, Integer> resumptions;

    private final List<Pending> pending = new ArrayList<>();

    private enum Pass {
        LOCATING,
        READING
    }

    /// @param operator offset of `<<`
    private record Pending(int operator, String delimiter, boolean stripsTabs) {}

    /// Offsets of a here-document's lines, the delimiter's line not among them.
    private record Body(int start, int end, Closing closing) {}

    private enum Closing {
        DELIMITER,
        SCRIPT_END
    }

    private HereDocuments(Pass pass, Map<Integer, Body> bodies, Map<Integer, Integer> resumptions) {
        this.pass = pass;
        this.bodies = bodies;
        this.resumptions = resumptions;
    }

    static HereDocuments none() {
        return new HereDocuments(Pass.READING, Map.of(), Map.of());
    }

    static HereDocuments locating() {
        return new HereDocuments(Pass.LOCATING, new HashMap<>(), new HashMap<>());
    }

    /// For the second pass.
    HereDocuments located() {
        return new HereDocuments(Pass.READING, bodies, resumptions);
    }

    boolean isLocating() {
        return pass == Pass.LOCATING;
    }

    /// Notes the operator, or gives the here-document that was found for it.
    Optional<HereDocument> read(Cursor cursor, int operator, ShellWord delimiterWord, boolean stripsTabs) {
        String delimiter = delimiterWord.content().text();
        if (isLocating()) {
            pending.add(new Pending(operator, delimiter, stripsTabs));
            return Optional.empty();
        }
        Body body = bodies.getOrDefault(operator, new Body(cursor.end(), cursor.end(), Closing.SCRIPT_END));
        if (body.closing() == Closing.SCRIPT_END) {
            cursor.problems()
                    .add(
                            new SyntaxProblem(
                                    "here-document-unclosed",
                                    "no line closes the here-document `" + delimiter + "`",
                                    "end it with a line that holds nothing but `" + delimiter + "`",
                                    delimiterWord.span()));
        }
        Span range = new Span(body.start(), body.end());
        ShellWord text =
                isQuoted(cursor, operator)
                        ? HereDocumentReader.readQuoted(cursor, range, stripsTabs)
                        : HereDocumentReader.readExpanded(cursor, range, stripsTabs);
        return Optional.of(new HereDocument(delimiter, text));
    }

    /// Whether any part of the delimiter, which the cursor stands behind, is quoted.
    private static boolean isQuoted(Cursor cursor, int operator) {
        for (int i = operator; i < cursor.at(); i++) {
            char c = cursor.text().charAt(i);
            if (c == '\'' || c == '"' || c == '\\') {
                return true;
            }
        }
        return false;
    }

    /// Forgets operators that stand behind the place where reading starts anew.
    void forgetFrom(int offset) {
        pending.removeIf(one -> one.operator() >= offset);
    }

    /// The offset behind the here-documents that begin after the line break at `lineBreak`, which the cursor has just
    /// taken.
    int skip(Cursor cursor, int lineBreak) {
        if (!isLocating()) {
            return resumptions.getOrDefault(lineBreak, cursor.at());
        }
        if (pending.isEmpty()) {
            return cursor.at();
        }
        int offset = cursor.at();
        for (Pending one : pending) {
            offset = locate(cursor, one, offset);
        }
        pending.clear();
        resumptions.put(lineBreak, offset);
        return offset;
    }

    private int locate(Cursor cursor, Pending one, int start) {
        int line = start;
        while (line < cursor.end()) {
            int lineEnd = cursor.lineEnd(line);
            int next = lineEnd + cursor.newlineLength(lineEnd);
            if (closes(cursor.text(), line, lineEnd, one)) {
                bodies.put(one.operator(), new Body(start, line, Closing.DELIMITER));
                return next;
            }
            line = next;
        }
        bodies.put(one.operator(), new Body(start, cursor.end(), Closing.SCRIPT_END));
        return cursor.end();
    }

    private static boolean closes(String text, int line, int lineEnd, Pending one) {
        int from = line;
        while (one.stripsTabs() && from < lineEnd && text.charAt(from) == '\t') {
            from++;
        }
        int to = lineEnd > from && text.charAt(lineEnd - 1) == '\r' ? lineEnd - 1 : lineEnd;
        return to - from == one.delimiter().length() && text.startsWith(one.delimiter(), from);
    }
}
