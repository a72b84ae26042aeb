package dev.lintainer.syntax.dockerfile;

import dev.lintainer.syntax.dockerfile.Directive.Kind;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the parser directives at the top of a file. The first line that is none ends them, be it a comment, a blank
/// line or a directive nobody knows.
final class DirectiveReader {
    private static final char BACKSLASH = '\\';
    private static final char BACKQUOTE = '`';

    private enum Stage {
        FIRST_LINE,
        /// Behind `#!`, where the syntax and the checks can still be chosen, but not the escape character.
        BEHIND_INTERPRETER,
        OPEN,
        ENDED
    }

    private final SourceFile source;
    private final String text;
    private final Problems problems;
    private final List<Directive> found = new ArrayList<>();
    private Stage stage = Stage.FIRST_LINE;
    private char escape = BACKSLASH;

    DirectiveReader(SourceFile source, Problems problems) {
        this.source = source;
        this.text = source.text();
        this.problems = problems;
    }

    List<Directive> found() {
        return found;
    }

    char escape() {
        return escape;
    }

    /// @return whether the line is a directive
    boolean take(LineCursor line) {
        if (stage == Stage.ENDED) {
            return false;
        }
        if (stage == Stage.FIRST_LINE && text.startsWith("#!")) {
            stage = Stage.BEHIND_INTERPRETER;
            return false;
        }
        Optional<Directive> read = line.isComment() ? read(line) : Optional.empty();
        if (read.isEmpty()) {
            stage = Stage.ENDED;
            return false;
        }
        Directive directive = read.get();
        if (stage == Stage.BEHIND_INTERPRETER) {
            return directive.kind() != Kind.ESCAPE && accept(directive);
        }
        stage = Stage.OPEN;
        return accept(directive);
    }

    private boolean accept(Directive directive) {
        for (Directive earlier : found) {
            if (earlier.kind() == directive.kind()) {
                String message = "directive " + Problems.shown(directive.name().text()) + " is given more than once";
                problems.add("duplicate-directive", message, "leave one of them", directive.span());
                return true;
            }
        }
        found.add(directive);
        switch (directive.kind()) {
            case ESCAPE -> setEscape(directive);
            case CHECK -> CheckOptions.check(directive, problems);
            case SYNTAX -> {}
        }
        return true;
    }

    private void setEscape(Directive directive) {
        String value = directive.value().text();
        if (value.equals("`") || value.equals("\\")) {
            escape = value.charAt(0) == BACKQUOTE ? BACKQUOTE : BACKSLASH;
            return;
        }
        String message = "escape character is " + Problems.shown(value) + "; it can be a backslash or a backquote";
        problems.add("bad-escape", message, directive.value().span());
    }

    /// `#`, a name of letters and digits, `=` and a value, blanks between them.
    private Optional<Directive> read(LineCursor line) {
        int end = Blank.trimEnd(text, line.start(), line.end());
        int nameStart = Blank.skip(text, line.content() + 1, end);
        int nameEnd = nameStart;
        while (nameEnd < end && isNameCharacter(text.charAt(nameEnd))) {
            nameEnd++;
        }
        int equals = Blank.skip(text, nameEnd, end);
        if (equals == end || text.charAt(equals) != '=') {
            return Optional.empty();
        }
        int value = Blank.skip(text, equals + 1, end);
        Optional<Kind> kind = kind(text.substring(nameStart, nameEnd));
        if (kind.isEmpty() || value == end) {
            return Optional.empty();
        }
        return Optional.of(
                new Directive(
                        kind.get(),
                        MappedText.of(source, new Span(nameStart, nameEnd)),
                        MappedText.of(source, new Span(value, end)),
                        line.span()));
    }

    private static boolean isNameCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static Optional<Kind> kind(String name) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
