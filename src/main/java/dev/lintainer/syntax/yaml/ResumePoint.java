package dev.lintainer.syntax.yaml;

import java.util.List;
import java.util.Optional;

/// A line at which reading can go on after a fault, and the collection that the line continues.
///
/// @param offset where the line begins
/// @param depth how many of the open collections stay open; 0 at the beginning of a document
record ResumePoint(int offset, int depth) {
    private static final int DOCUMENT_MARKER_LENGTH = 3;

    /// The first line from `line` on that continues one of the open collections (the outermost first) or begins a
    /// document.
    ///
    /// @param rootKnown whether the document has begun, so that a line which continues nothing is no other beginning
    static Optional<ResumePoint> from(String text, int line, List<OpenCollection> open, boolean rootKnown) {
        int at = line;
        while (at < text.length()) {
            Optional<ResumePoint> point = at(text, at, open, rootKnown);
            if (point.isPresent()) {
                return point;
            }
            at = SourceLines.nextLine(text, at);
        }
        return Optional.empty();
    }

    /// Whether this very line continues one of the open collections or begins a document.
    static Optional<ResumePoint> at(String text, int line, List<OpenCollection> open, boolean rootKnown) {
        if (isDocumentStart(text, line)) {
            return Optional.of(new ResumePoint(line, 0));
        }
        int first = SourceLines.skipSpaces(text, line);
        Optional<OpenCollection.Kind> kind = kindOf(text, first);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        for (int depth = open.size(); depth > 0; depth--) {
            OpenCollection collection = open.get(depth - 1);
            if (collection.column() == first - line && collection.kind() == kind.get()) {
                return Optional.of(new ResumePoint(line, depth));
            }
        }
        boolean begins = open.isEmpty() && !rootKnown && first == line;
        return begins ? Optional.of(new ResumePoint(line, 0)) : Optional.empty();
    }

    private static boolean isDocumentStart(String text, int line) {
        return text.startsWith("---", line) && SourceLines.isSpaceOrEnd(text, line + DOCUMENT_MARKER_LENGTH);
    }

    /// What kind of collection has an entry that begins so.
    private static Optional<OpenCollection.Kind> kindOf(String text, int first) {
        if (SourceLines.isSpaceOrEnd(text, first)) {
            return Optional.empty();
        }
        if (text.charAt(first) == '-' && SourceLines.isSpaceOrEnd(text, first + 1)) {
            return Optional.of(OpenCollection.Kind.SEQUENCE);
        }
        return isKey(text, first) ? Optional.of(OpenCollection.Kind.MAPPING) : Optional.empty();
    }

    private static boolean isKey(String text, int first) {
        char c = text.charAt(first);
        if (c == '"' || c == '\'') {
            int close = text.indexOf(c, first + 1);
            boolean closes = close >= 0 && close < SourceLines.lineEnd(text, first);
            return closes && isColon(text, SourceLines.skipBlanks(text, close + 1));
        }
        if ("-?:,[]{}#&*!|>%@`".indexOf(c) >= 0) {
            return false;
        }
        int end = SourceLines.lineEnd(text, first);
        for (int at = first; at < end; at++) {
            if (isColon(text, at)) {
                return true;
            }
            if (text.charAt(at) == '#' && SourceLines.isBlank(text.charAt(at - 1))) {
                return false;
            }
        }
        return false;
    }

    private static boolean isColon(String text, int at) {
        return at < text.length() && text.charAt(at) == ':' && SourceLines.isSpaceOrEnd(text, at + 1);
    }
}
