package dev.lintainer.syntax.dockerfile;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Reads Dockerfiles as BuildKit's parser and instruction decoder do (`frontend/dockerfile/parser`, `instructions` and
/// `shell` of https://github.com/moby/buildkit), but goes on after an error.
///
/// The checks that BuildKit makes later, when it converts instructions to a build, are made here too where the
/// instruction's text alone tells.
public final class DockerfileParser {
    private final LineCursor lines;
    private final String text;
    private final DirectiveReader directives;
    private final Problems problems = new Problems();
    private final List<Instruction> instructions = new ArrayList<>();
    private final List<DockerfileComment> comments = new ArrayList<>();

    private DockerfileParser(SourceFile source) {
        this.lines = new LineCursor(source);
        this.text = source.text();
        this.directives = new DirectiveReader(source, problems);
    }

    public static Parsed<DockerfileSyntax> parse(SourceFile source) {
        return new DockerfileParser(source).file();
    }

    private Parsed<DockerfileSyntax> file() {
        while (lines.advance()) {
            lines.checkLength(problems);
            if (directives.take(lines)) {
                continue;
            }
            if (lines.isComment()) {
                comments.add(comment(DockerfileComment.Place.BETWEEN_INSTRUCTIONS));
            } else if (!lines.isBlank()) {
                instruction();
            }
        }
        if (instructions.isEmpty()) {
            problems.add("no-instruction", "file has no instructions", Span.at(0));
        }
        DockerfileSyntax syntax =
                new DockerfileSyntax(lines.source(), directives.found(), directives.escape(), instructions, comments);
        return new Parsed<>(syntax, problems.found());
    }

    /// The cursor is on the first line of an instruction.
    private void instruction() {
        MappedText.Builder line = new MappedText.Builder(lines.source());
        List<Span> blankLines = new ArrayList<>();
        int start = lines.content();
        boolean continued = append(line, start);
        while (continued && lines.advance()) {
            lines.checkLength(problems);
            if (lines.isComment()) {
                comments.add(comment(DockerfileComment.Place.INSIDE_INSTRUCTION));
            } else if (lines.isBlank()) {
                blankLines.add(lines.span());
            } else {
                continued = append(line, lines.start());
            }
        }
        InstructionReader reader = new InstructionReader(lines, directives.escape(), problems);
        instructions.add(reader.read(trimmed(line.build(start)), blankLines));
    }

    /// Appends the cursor's line from `start` on.
    ///
    /// @return whether the next line continues it
    private boolean append(MappedText.Builder line, int start) {
        int end = continuation(start);
        line.append(start, end < 0 ? lines.end() : end);
        return end >= 0;
    }

    /// Where the escape character stands that continues the line, or -1: it is last but for blanks, and none stands
    /// before it.
    private int continuation(int start) {
        int last = lines.end() - 1;
        while (last >= start && (text.charAt(last) == ' ' || text.charAt(last) == '\t')) {
            last--;
        }
        char escape = directives.escape();
        boolean continues = last >= start && text.charAt(last) == escape;
        boolean escaped = last > start && text.charAt(last - 1) == escape;
        return continues && !escaped ? last : -1;
    }

    private static MappedText trimmed(MappedText line) {
        String chars = line.text();
        int start = Blank.skip(chars, 0, chars.length());
        return line.slice(start, Blank.trimEnd(chars, start, chars.length()));
    }

    private DockerfileComment comment(DockerfileComment.Place place) {
        int hash = lines.content();
        int start = Blank.skip(text, hash + 1, lines.end());
        Span content = new Span(start, Blank.trimEnd(text, start, lines.end()));
        return new DockerfileComment(MappedText.of(lines.source(), content), place, new Span(hash, lines.end()));
    }
}
