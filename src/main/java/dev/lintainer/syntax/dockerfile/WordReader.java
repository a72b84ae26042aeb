package dev.lintainer.syntax.dockerfile;

import dev.lintainer.syntax.dockerfile.DockerWord.Literal;
import dev.lintainer.syntax.dockerfile.DockerWord.Modifier;
import dev.lintainer.syntax.dockerfile.DockerWord.Operator;
import dev.lintainer.syntax.dockerfile.DockerWord.Part;
import dev.lintainer.syntax.dockerfile.DockerWord.Variable;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads quotes, escapes and variables the way Docker's own small shell does. What it cannot read makes the build fail.
final class WordReader {
    /// Deeper nests of `${a:-${b:-...}}` are refused; nobody writes them.
    private static final int DEEPEST = 32;

    private static final int TO_END = -1;

    private enum Purpose {
        WORD,
        /// Quotes are characters like others.
        HERE_DOCUMENT,
        /// Only the words' places matter; what variables do is left to the shell.
        SPLIT
    }

    private enum Escapes {
        READ,
        /// Escapes stay in the text, as in patterns.
        KEPT
    }

    private record Fault(String code, String message, Span span) {}

    private final MappedText text;
    private final String chars;
    private final char escape;
    private final Purpose purpose;

    /// The words at the top level.
    private final List<Span> words = new ArrayList<>();

    private int wordStart = -1;
    private int at;
    private int depth;

    /// Where the innermost `${` stands that is open.
    private int brace;

    private Optional<Fault> fault = Optional.empty();

    private WordReader(MappedText text, char escape, Purpose purpose) {
        this.text = text;
        this.chars = text.text();
        this.escape = escape;
        this.purpose = purpose;
    }

    /// A word in which variables are replaced.
    static DockerWord read(MappedText text, char escape, Problems problems) {
        return new WordReader(text, escape, Purpose.WORD).word(problems);
    }

    /// A word that Docker takes as it is.
    static DockerWord literal(MappedText text) {
        return new DockerWord(text, text.length() == 0 ? List.of() : List.of(new Literal(text.text(), text.span())));
    }

    /// The body of a here-document, in which a backslash escapes whatever the file's escape character is, and quotes
    /// mean nothing.
    static List<Part> body(MappedText text, Problems problems) {
        return new WordReader(text, '\\', Purpose.HERE_DOCUMENT).word(problems).parts();
    }

    /// The words of a shell-like line, quotes included; empty where the line cannot be read.
    static Optional<List<Span>> split(MappedText line) {
        WordReader reader = new WordReader(line, '\\', Purpose.SPLIT);
        reader.parts(TO_END, Escapes.READ);
        reader.endWord(line.length());
        return reader.fault.isPresent() ? Optional.empty() : Optional.of(reader.words);
    }

    private DockerWord word(Problems problems) {
        if (isPlain()) {
            return literal(text);
        }
        List<Part> parts = parts(TO_END, Escapes.READ);
        if (fault.isPresent()) {
            Fault found = fault.get();
            problems.add(found.code(), found.message(), found.span());
            return literal(text);
        }
        return new DockerWord(text, parts);
    }

    private boolean isPlain() {
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (c == '$' || c == '\'' || c == '"' || c == escape) {
                return false;
            }
        }
        return true;
    }

    private boolean atEnd() {
        return at >= chars.length();
    }

    private void fail(String code, String message, int from) {
        if (fault.isEmpty()) {
            fault = Optional.of(new Fault(code, message, text.toSource(from, chars.length())));
        }
        at = chars.length();
    }

    /// Everything up to `stop`, which is consumed.
    private List<Part> parts(int stop, Escapes escapes) {
        Pieces pieces = new Pieces(text);
        while (!atEnd()) {
            char c = chars.charAt(at);
            if (c == stop) {
                at++;
                return pieces.done(at - 1);
            }
            if (c == '$') {
                startWord(at);
                dollar(pieces);
            } else if (purpose != Purpose.HERE_DOCUMENT && c == '\'') {
                startWord(at);
                singleQuoted(pieces);
            } else if (purpose != Purpose.HERE_DOCUMENT && c == '"') {
                startWord(at);
                doubleQuoted(pieces, escapes);
            } else if (c == escape) {
                startWord(at);
                escaped(pieces, escapes);
            } else {
                plain(pieces, c);
            }
        }
        if (stop != TO_END && fault.isEmpty()) {
            fail("unclosed-substitution", "`" + (char) stop + "` is missing at the end of a variable", brace);
        }
        return pieces.done(at);
    }

    private void plain(Pieces pieces, char c) {
        if (Blank.isSpace(c)) {
            endWord(at);
        } else {
            startWord(at);
        }
        pieces.add(c, at);
        at++;
        if (c == '<' && !atEnd() && chars.charAt(at) == '<') {
            // A here-document's delimiter may stand apart from its `<<` and is one word with it.
            pieces.add('<', at);
            at++;
            while (!atEnd() && (chars.charAt(at) == ' ' || chars.charAt(at) == '\t' || chars.charAt(at) == '\r')) {
                pieces.add(chars.charAt(at), at);
                at++;
            }
        }
    }

    private void escaped(Pieces pieces, Escapes escapes) {
        if (escapes == Escapes.KEPT) {
            pieces.add(escape, at);
        }
        int start = at;
        at++;
        if (!atEnd()) {
            pieces.add(chars.charAt(at), start);
            at++;
        }
    }

    private void singleQuoted(Pieces pieces) {
        int close = chars.indexOf('\'', at + 1);
        if (close < 0) {
            fail("unclosed-quote", "single quote is not closed", at);
            return;
        }
        pieces.add(chars, at + 1, close);
        at = close + 1;
    }

    private void doubleQuoted(Pieces pieces, Escapes escapes) {
        int open = at;
        pieces.mark(at);
        at++;
        while (!atEnd()) {
            char c = chars.charAt(at);
            if (c == '"') {
                at++;
                return;
            }
            if (c == '$') {
                dollar(pieces);
            } else if (c == escape && at + 1 < chars.length() && isEscapable(chars.charAt(at + 1))) {
                if (escapes == Escapes.KEPT) {
                    pieces.add(escape, at);
                }
                pieces.add(chars.charAt(at + 1), at);
                at += 2;
            } else {
                pieces.add(c, at);
                at++;
            }
        }
        fail("unclosed-quote", "double quote is not closed", open);
    }

    private boolean isEscapable(char c) {
        return c == '"' || c == '$' || c == escape;
    }

    /// At a `$`.
    private void dollar(Pieces pieces) {
        int start = at;
        at++;
        if (!atEnd() && chars.charAt(at) == '{') {
            at++;
            braces(pieces, start);
            return;
        }
        String name = name();
        if (name.isEmpty()) {
            pieces.add('$', start);
            return;
        }
        pieces.add(new Variable(name, Optional.empty(), text.toSource(start, at)), start);
    }

    /// Behind `${`.
    private void braces(Pieces pieces, int start) {
        char first = atEnd() ? '}' : chars.charAt(at);
        if (first == '}' || first == '{' || first == ':') {
            fail("bad-substitution", "`${` is not followed by a variable's name", start);
            return;
        }
        if (depth == DEEPEST) {
            fail("deep-nesting", "variables are nested more than " + DEEPEST + " deep", start);
            return;
        }
        String name = name();
        Optional<Modifier> modifier = Optional.empty();
        if (!atEnd() && chars.charAt(at) == '}') {
            at++;
        } else {
            int outer = brace;
            brace = start;
            depth++;
            modifier = modifier(start);
            depth--;
            brace = outer;
        }
        if (fault.isEmpty()) {
            pieces.add(new Variable(name, modifier, text.toSource(start, at)), start);
        }
    }

    private Optional<Modifier> modifier(int start) {
        Optional<Operator> operator = operator();
        if (operator.isEmpty()) {
            if (atEnd()) {
                fail("unclosed-substitution", "`}` is missing at the end of a variable", start);
            } else {
                String found = Problems.shown(chars.substring(at, at + 1));
                fail("bad-substitution", "variable's name is followed by " + found + ", which is no modifier", start);
            }
            return Optional.empty();
        }
        at += operator.get().symbol().length();
        return switch (operator.get()) {
            case REPLACE_FIRST, REPLACE_ALL -> {
                DockerWord pattern = operand('/', Escapes.KEPT);
                DockerWord replacement = operand('}', Escapes.KEPT);
                checkPattern(pattern, start);
                yield Optional.of(new Modifier(operator.get(), pattern, Optional.of(replacement)));
            }
            case REMOVE_SHORTEST_PREFIX, REMOVE_LONGEST_PREFIX, REMOVE_SHORTEST_SUFFIX, REMOVE_LONGEST_SUFFIX -> {
                DockerWord pattern = operand('}', Escapes.KEPT);
                checkPattern(pattern, start);
                yield Optional.of(new Modifier(operator.get(), pattern, Optional.empty()));
            }
            case DEFAULT_IF_EMPTY,
                    DEFAULT_IF_UNSET,
                    ALTERNATIVE_IF_NOT_EMPTY,
                    ALTERNATIVE_IF_SET,
                    ERROR_IF_EMPTY,
                    ERROR_IF_UNSET ->
                    Optional.of(new Modifier(operator.get(), operand('}', Escapes.READ), Optional.empty()));
        };
    }

    /// The longest operator that stands here.
    private Optional<Operator> operator() {
        Optional<Operator> longest = Optional.empty();
        for (Operator operator : Operator.values()) {
            boolean longer = longest.isEmpty() || longest.get().symbol().length() < operator.symbol().length();
            if (longer && chars.startsWith(operator.symbol(), at)) {
                longest = Optional.of(operator);
            }
        }
        return longest;
    }

    private DockerWord operand(char stop, Escapes escapes) {
        int from = at;
        List<Part> parts = parts(stop, escapes);
        int to = fault.isPresent() ? chars.length() : at - 1;
        return new DockerWord(text.slice(from, Math.max(from, to)), parts);
    }

    /// Patterns know `*` and `?`; nothing but these, the backslash and what ends a pattern can be escaped.
    private void checkPattern(DockerWord pattern, int start) {
        if (escape != '\\' || purpose == Purpose.SPLIT || fault.isPresent()) {
            return;
        }
        for (Part part : pattern.parts()) {
            if (!(part instanceof Literal literal)) {
                continue;
            }
            String written = literal.text();
            for (int i = 0; i < written.length(); i++) {
                if (written.charAt(i) != '\\') {
                    continue;
                }
                i++;
                if (i == written.length() || "*?\\}/".indexOf(written.charAt(i)) < 0) {
                    fail(
                            "bad-pattern",
                            "pattern " + Problems.shown(pattern.raw()) + " escapes what needs no escape",
                            start);
                    return;
                }
            }
        }
    }

    private String name() {
        int start = at;
        if (atEnd()) {
            return "";
        }
        char first = chars.charAt(at);
        if (Character.isDigit(first)) {
            while (!atEnd() && Character.isDigit(chars.charAt(at))) {
                at++;
            }
        } else if ("@*#?-$!".indexOf(first) >= 0) {
            at++;
        } else {
            while (!atEnd() && isNameCharacter(chars.charAt(at))) {
                at++;
            }
        }
        return chars.substring(start, at);
    }

    private static boolean isNameCharacter(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    private void startWord(int offset) {
        if (depth == 0 && wordStart < 0) {
            wordStart = offset;
        }
    }

    private void endWord(int offset) {
        if (depth == 0 && wordStart >= 0) {
            words.add(new Span(wordStart, offset));
            wordStart = -1;
        }
    }
}
