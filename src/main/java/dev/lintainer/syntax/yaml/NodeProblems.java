package dev.lintainer.syntax.yaml;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.HexFormat;

/// Problems of a text that can be read as YAML all the same.
final class NodeProblems {
    private NodeProblems() {}

    static SyntaxProblem forbiddenCharacter(SourceFile source, ScannerInput input) {
        int at = input.forbiddenAt();
        int others = input.forbiddenCount() - 1;
        String more =
                switch (others) {
                    case 0 -> "";
                    case 1 -> ", nor is 1 other";
                    default -> ", nor are " + others + " others";
                };
        String name = HexFormat.of().withUpperCase().toHexDigits(source.text().charAt(at));
        return new SyntaxProblem(
                "control-character",
                "the character U+" + name + " is not allowed in YAML" + more,
                "remove it, or write it as an escape in double quotes",
                new Span(at, at + 1));
    }

    static SyntaxProblem tooDeep(SourceFile source, int offset) {
        return new SyntaxProblem(
                "deep-nesting",
                "nested deeper than " + YamlParser.DEPTH_LIMIT + " levels",
                new Span(offset, Math.min(offset + 1, source.text().length())));
    }

    static SyntaxProblem keyNotScalar(SourceFile source, YamlNode key) {
        int outer = Math.max(0, key.span().start() - 1);
        return source.text().startsWith("{{", outer)
                ? template(outer)
                : new SyntaxProblem("key-not-scalar", "a mapping or a list cannot be a key", key.span());
    }

    /// A value that begins with `{{`, as templates of other tools do.
    static SyntaxProblem template(int offset) {
        return new SyntaxProblem(
                "unquoted-template",
                "`{{` opens a mapping inside of a mapping",
                "quote the whole value",
                new Span(offset, offset + 2));
    }

    static SyntaxProblem duplicateKey(SourceFile source, String key, Span first, Span second) {
        int line = source.positionAt(first.start()).line();
        return new SyntaxProblem(
                "duplicate-key", "the key `" + Excerpt.of(key) + "` stands on line " + line + " already", second);
    }

    static SyntaxProblem tabIndentation(int tab) {
        return new SyntaxProblem(
                "tab-indentation", "a tab cannot indent in YAML", "indent with spaces", new Span(tab, tab + 1));
    }
}
