package dev.lintainer.syntax.hcl;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;

/// A place in the text, from which the next piece of it is read. After the first fault there is nothing left to read,
/// so that every rule of the grammar ends.
final class Cursor {
    /// More levels than any file has.
    private static final int DEEPEST = 100;

    private static final int LONGEST_SHOWN = 40;

    private final MappedText source;
    private final String text;
    private final List<SyntaxProblem> problems = new ArrayList<>(1);
    private final List<Span> comments = new ArrayList<>();
    private Newlines newlines = Newlines.COUNT;
    private int at;
    private int depth;
    private boolean failed;

    /// Whether a line's end means something where the cursor stands.
    enum Newlines {
        COUNT,
        IGNORED
    }

    Cursor(MappedText source) {
        this.source = source;
        this.text = source.text();
    }

    List<SyntaxProblem> problems() {
        return problems;
    }

    /// Those that were passed so far.
    List<Span> comments() {
        return comments;
    }

    boolean hasFailed() {
        return failed;
    }

    int at() {
        return at;
    }

    int length() {
        return text.length();
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    /// The character here, or NUL at the end, where nothing compares equal to it.
    char here() {
        return ahead(0);
    }

    char ahead(int distance) {
        return at + distance < text.length() ? text.charAt(at + distance) : '\0';
    }

    boolean isAt(String symbol) {
        return text.startsWith(symbol, at);
    }

    /// Whether the symbol stands `distance` characters from here.
    boolean isAt(String symbol, int distance) {
        return text.startsWith(symbol, at + distance);
    }

    /// The two characters at `start`.
    String openerAt(int start) {
        return text.substring(start, Math.min(text.length(), start + 2));
    }

    void move(int count) {
        at = Math.min(text.length(), at + count);
    }

    String since(int start) {
        return text.substring(start, at);
    }

    int indexOf(char character) {
        int found = text.indexOf(character, at);
        return found < 0 ? text.length() : found;
    }

    Span span(int start) {
        return source.toSource(Math.min(start, at), at);
    }

    Span span(int start, int end) {
        return source.toSource(start, end);
    }

    /// The character here, for a fault to mark.
    Span spanHere() {
        return source.toSource(at, Math.min(text.length(), at + Character.charCount(codePoint())));
    }

    int codePoint() {
        return isAtEnd() ? 0 : text.codePointAt(at);
    }

    /// What stands here, for a message.
    String shown() {
        if (isAtEnd()) {
            return "the end";
        }
        return here() == '\n' || here() == '\r'
                ? "the end of the line"
                : "`" + new String(Character.toChars(codePoint())) + "`";
    }

    /// A name for a message, cut where it is long.
    static String quoted(String name) {
        return "`" + (name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "...") + "`";
    }

    /// The rule in force until now, for the caller to restore.
    Newlines newlines(Newlines rule) {
        Newlines before = newlines;
        newlines = rule;
        return before;
    }

    /// Passes blanks and comments, and lines' ends where they mean nothing.
    void skip() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t') {
                at++;
            } else if (newlines == Newlines.IGNORED && isAtNewline()) {
                newline();
            } else if (c == '#' || c == '/' && ahead(1) == '/') {
                lineComment();
            } else if (c == '/' && ahead(1) == '*') {
                comment();
            } else {
                return;
            }
        }
    }

    private void lineComment() {
        int start = at;
        at = indexOf('\n');
        if (at > start && at < text.length() && text.charAt(at - 1) == '\r') {
            at--;
        }
        note(start);
    }

    /// A name that turns out to be none leads back before the comments in front of it.
    private void note(int start) {
        Span comment = span(start);
        if (comments.isEmpty() || comments.getLast().start() < comment.start()) {
            comments.add(comment);
        }
    }

    private void comment() {
        int start = at;
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            fail("unclosed-comment", "comment without its `*/`", span(at, at + 2));
            return;
        }
        at = end + 2;
        note(start);
    }

    boolean isAtNewline() {
        return here() == '\n' || here() == '\r' && ahead(1) == '\n';
    }

    void newline() {
        move(here() == '\r' ? 2 : 1);
    }

    /// Whether the symbol comes next; it has been passed then.
    boolean accept(String symbol) {
        skip();
        if (!isAt(symbol)) {
            return false;
        }
        at += symbol.length();
        return true;
    }

    boolean isNext(String symbol) {
        skip();
        return isAt(symbol);
    }

    /// Whether a name begins here.
    boolean isAtName() {
        return !isAtEnd() && (here() == '_' || Character.isUnicodeIdentifierStart(codePoint()));
    }

    /// The name that begins here; hyphens may be part of it.
    String name() {
        int start = at;
        while (!isAtEnd() && isPartOfName(codePoint())) {
            at += Character.charCount(codePoint());
        }
        return since(start);
    }

    private static boolean isPartOfName(int codePoint) {
        return codePoint == '-'
                || Character.isUnicodeIdentifierPart(codePoint) && !Character.isIdentifierIgnorable(codePoint);
    }

    /// The name that comes next, if it is this one.
    boolean acceptWord(String word) {
        skip();
        int start = at;
        if (isAt(word) && isAtName() && name().equals(word)) {
            return true;
        }
        at = start;
        return false;
    }

    /// Goes one level deeper; each call is followed by one of [#leave].
    void enter() {
        depth++;
        if (depth > DEEPEST) {
            fail("too-deep", "expressions and blocks nest deeper than " + DEEPEST + " levels", spanHere());
        }
    }

    void leave() {
        depth--;
    }

    void fail(String code, String message, Span span) {
        fail(new SyntaxProblem(code, message, span));
    }

    void fail(SyntaxProblem problem) {
        if (!failed) {
            problems.add(problem);
            failed = true;
        }
        at = text.length();
    }

    /// Notes a fault that does not keep the rest from being read.
    void note(SyntaxProblem problem) {
        if (!failed) {
            problems.add(problem);
        }
    }
}
