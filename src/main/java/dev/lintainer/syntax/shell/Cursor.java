package dev.lintainer.syntax.shell;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.List;

/// Where the readers stand in a script, or in a range of it. One per script that is read; belongs to one thread.
final class Cursor {
    /// Beyond this a script is hostile, and the readers, which recurse, would run out of stack.
    static final int MAX_DEPTH = 200;

    /// What an inner text (backquotes, a here-document) adds to the depth: it may be a copy, and copies of copies must
    /// stay few.
    static final int INNER_TEXT_DEPTH = 12;

    /// How often a search for a closer may run to the end in vain before the opener is taken for something else at
    /// once: `((` for two sub-shells, a bracket for text.
    private static final int MAX_VAIN_SEARCHES = 8;

    static final int END = -1;

    private final MappedText script;
    private final String text;
    private final int end;
    private final Holes holes;
    private final HereDocuments hereDocuments;
    private final List<SyntaxProblem> problems;
    private int at;
    private int depth;
    private int vainSearches;
    private boolean unclosedHole;

    /// No hole begins from here on.
    private int holesEnd;

    Cursor(
            MappedText script,
            Span range,
            Holes holes,
            HereDocuments hereDocuments,
            int depth,
            List<SyntaxProblem> problems) {
        this.script = script;
        this.text = script.text();
        this.at = range.start();
        this.end = range.end();
        this.holes = holes;
        this.holesEnd = range.end();
        this.hereDocuments = hereDocuments;
        this.depth = depth;
        this.problems = problems;
    }

    /// At the beginning of an inner text or of a range of this one.
    Cursor inner(MappedText innerText, Span range, HereDocuments innerHereDocuments) {
        if (depth + INNER_TEXT_DEPTH > MAX_DEPTH) {
            throw SyntaxFailure.tooDeep(this);
        }
        return new Cursor(innerText, range, holes, innerHereDocuments, depth + INNER_TEXT_DEPTH, problems);
    }

    /// The same place, with another list for what is found wrong.
    Cursor withProblems(List<SyntaxProblem> others) {
        return new Cursor(script, new Span(at, end), holes, hereDocuments, depth, others);
    }

    MappedText script() {
        return script;
    }

    String text() {
        return text;
    }

    HereDocuments hereDocuments() {
        return hereDocuments;
    }

    List<SyntaxProblem> problems() {
        return problems;
    }

    int at() {
        return at;
    }

    int end() {
        return end;
    }

    int depth() {
        return depth;
    }

    boolean isAtEnd() {
        return at >= end;
    }

    /// The character under the cursor, or [#END].
    int peek() {
        return at < end ? text.charAt(at) : END;
    }

    int peek(int ahead) {
        return at + ahead < end ? text.charAt(at + ahead) : END;
    }

    boolean looksAt(String token) {
        return at + token.length() <= end && text.startsWith(token, at);
    }

    void advance(int characters) {
        at += characters;
    }

    void moveTo(int offset) {
        at = offset;
    }

    boolean take(String token) {
        if (!looksAt(token)) {
            return false;
        }
        at += token.length();
        return true;
    }

    void enter() {
        if (++depth > MAX_DEPTH) {
            throw SyntaxFailure.tooDeep(this);
        }
    }

    void leave() {
        depth--;
    }

    /// Forgets the levels that a failure left open.
    void leaveTo(int outerDepth) {
        depth = outerDepth;
    }

    MappedText slice(int start, int endOffset) {
        return script.slice(start, endOffset);
    }

    Span span(int start, int endOffset) {
        return script.toSource(start, endOffset);
    }

    ShellWord.Excerpt excerpt(int start) {
        return new ShellWord.Excerpt(script, start, at);
    }

    /// A line feed, or the two characters of a CR LF.
    boolean isAtNewline() {
        return newlineLength(at) > 0;
    }

    /// The length of the line break at an offset, 0 where there is none.
    int newlineLength(int offset) {
        if (offset >= end) {
            return 0;
        }
        char c = text.charAt(offset);
        if (c == '\n') {
            return 1;
        }
        return c == '\r' && offset + 1 < end && text.charAt(offset + 1) == '\n' ? 2 : 0;
    }

    /// Takes a line break and the here-documents that begin after it.
    void takeNewline() {
        int lineEnd = at;
        at += newlineLength(at);
        at = hereDocuments.skip(this, lineEnd);
    }

    boolean isAtContinuation() {
        return peek() == '\\' && newlineLength(at + 1) > 0;
    }

    /// Blanks, and lines' ends behind a backslash.
    void skipBlanks() {
        while (true) {
            int c = peek();
            if (c == ' ' || c == '\t') {
                at++;
            } else if (isAtContinuation()) {
                at += 1 + newlineLength(at + 1);
            } else {
                return;
            }
        }
    }

    /// Blanks and a comment after them.
    void skipToToken() {
        skipBlanks();
        if (peek() == '#') {
            at = lineEnd(at);
        }
    }

    /// Blanks, comments and line breaks.
    void skipLines() {
        skipToToken();
        while (isAtNewline()) {
            takeNewline();
            skipToToken();
        }
    }

    /// The offset of the next line break, or the end.
    int lineEnd(int offset) {
        int found = offset >= end ? -1 : text.indexOf('\n', offset, end);
        if (found < 0) {
            return end;
        }
        return found > offset && text.charAt(found - 1) == '\r' ? found - 1 : found;
    }

    /// Where the token under the cursor ends, at most `longest` characters on.
    int tokenEnd(int longest) {
        int stop = Math.min(end, at + longest);
        int offset = Math.min(at + 1, end);
        if (at < end && isDelimiter(text.charAt(at))) {
            return offset < stop && text.charAt(offset) == text.charAt(at) ? offset + 1 : offset;
        }
        while (offset < stop && !isDelimiter(text.charAt(offset))) {
            offset++;
        }
        return offset;
    }

    /// Whether the cursor is at `word` and the word ends there.
    boolean looksAtWord(String word) {
        return looksAt(word) && isDelimiter(peek(word.length()));
    }

    boolean takeWord(String word) {
        if (!looksAtWord(word)) {
            return false;
        }
        at += word.length();
        return true;
    }

    static boolean isDelimiter(int c) {
        return switch (c) {
            case END, ' ', '\t', '\n', '\r', ';', '&', '|', '<', '>', '(', ')' -> true;
            default -> false;
        };
    }

    /// The offset after a `${{ }}` that begins at an offset, or -1 where none does. As GitHub does, a `}}` between
    /// single quotes does not count.
    int holeEnd(int offset) {
        if (holes == Holes.NONE || offset >= holesEnd || !text.startsWith("${{", offset)) {
            return -1;
        }
        boolean quoted = false;
        for (int i = offset + 3; !unclosedHole && i + 1 < end; i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == '}' && !quoted && text.charAt(i + 1) == '}') {
                return i + 2;
            }
        }
        // Searched only once to the end with quotes in mind, lest many of them cost quadratic time.
        unclosedHole = true;
        int found = offset + 3 < end ? text.indexOf("}}", offset + 3, end) : -1;
        if (found < 0) {
            holesEnd = offset;
            return -1;
        }
        return found + 2;
    }

    /// Whether a search ahead for a closer is still worth it.
    boolean maySearch() {
        return vainSearches < MAX_VAIN_SEARCHES;
    }

    void searchedInVain() {
        vainSearches++;
    }

    /// The offset of the `]` on the same line that closes the `[` at an offset, or -1.
    int closingBracket(int opener) {
        if (!maySearch()) {
            return -1;
        }
        int open = 0;
        int lineEnd = lineEnd(opener);
        for (int i = opener; i < lineEnd; i++) {
            char c = text.charAt(i);
            if (c == '[') {
                open++;
            } else if (c == ']' && --open == 0) {
                return i;
            }
        }
        searchedInVain();
        return -1;
    }
}
