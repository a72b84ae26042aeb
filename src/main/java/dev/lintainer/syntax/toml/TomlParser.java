package dev.lintainer.syntax.toml;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseOptions;
import org.tomlj.TomlParseResult;

/// Reads TOML into trees. Every text gives a tree and its problems: after a fault, reading goes on at the next line.
public final class TomlParser {
    /// How deep values may nest.
    public static final int DEPTH_LIMIT = 100;

    /// Nobody writes a configuration longer than this many characters, and tomlj takes quadratic time over a file that
    /// is nothing but faults.
    public static final int LENGTH_LIMIT = 100_000;

    private static final TomlParseOptions OPTIONS =
            TomlParseOptions.defaults().withMaxNestingDepth(DEPTH_LIMIT).withoutSource();

    private TomlParser() {}

    public static Parsed<TomlFile> parse(SourceFile source) {
        if (source.text().length() > LENGTH_LIMIT) {
            return nothing(source, new SyntaxProblem("too-long", "file is too long to be read", new Span(0, 0)));
        }
        try {
            return read(source);
        } catch (RuntimeException | StackOverflowError unforeseen) {
            // A fault of the parser is no reason for this program to fail.
            return nothing(source, new SyntaxProblem("unreadable", "file cannot be read", new Span(0, 0)));
        }
    }

    private static Parsed<TomlFile> nothing(SourceFile source, SyntaxProblem problem) {
        TomlNode.Table root = new TomlNode.Table(Map.of(), new Span(0, 0));
        return new Parsed<>(new TomlFile(source, root), List.of(problem));
    }

    private static Parsed<TomlFile> read(SourceFile source) {
        String text = Trivia.blank(source.text());
        TomlParseResult result = Toml.parse(text, OPTIONS);
        Places places = Places.of(text);
        TomlNode.Table root = new NodeReader(source, places).table(result, new Span(0, 0));
        List<SyntaxProblem> problems = new ArrayList<>();
        for (TomlParseError error : result.errors()) {
            int offset = places.offset(error.position());
            problems.add(new SyntaxProblem("invalid", message(error), new Span(offset, offset)));
        }
        return new Parsed<>(new TomlFile(source, root), problems);
    }

    /// As tomlj words it, in our spelling.
    private static String message(TomlParseError error) {
        String message = String.valueOf(error.getMessage());
        return message.isEmpty() ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }
}
