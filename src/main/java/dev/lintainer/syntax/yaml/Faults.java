package dev.lintainer.syntax.yaml;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.Optional;

/// Says what is wrong with a YAML text.
final class Faults {
    private Faults() {}

    static SyntaxProblem forbiddenCharacter(SourceFile source, ScannerInput input) {
        int at = input.forbiddenAt();
        String others = input.forbiddenCount() == 1 ? "" : ", nor are " + (input.forbiddenCount() - 1) + " others";
        String name = "U+" + Integer.toHexString(0x10000 + source.text().charAt(at)).substring(1).toUpperCase();
        return new SyntaxProblem(
                "control-character",
                "the character " + name + " is not allowed in YAML" + others,
                "remove it, or write it as an escape in double quotes",
                new Span(at, at + 1));
    }

    static SyntaxProblem tooDeep(SourceFile source, int offset) {
        return new SyntaxProblem(
                "deep-nesting",
                "nested deeper than " + YamlParser.DEPTH_LIMIT + " levels",
                new Span(offset, Math.min(offset + 1, source.text().length())));
    }

    static SyntaxProblem keyNotScalar(SourceFile source, Span span) {
        return new SyntaxProblem("key-not-scalar", "a mapping or list cannot be a key here", span);
    }

    static SyntaxProblem duplicateKey(SourceFile source, String key, Span first, Span second) {
        int line = source.positionAt(first.start()).line();
        return new SyntaxProblem("duplicate-key", "the key `" + key + "` stands on line " + line + " already", second);
    }

    static Optional<SyntaxProblem> leadingTab(SourceFile source, Span key) {
        return Optional.empty();
    }
}
