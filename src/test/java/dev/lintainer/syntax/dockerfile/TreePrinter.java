package dev.lintainer.syntax.dockerfile;

import dev.lintainer.syntax.dockerfile.InstructionText.ArgumentForm;
import dev.lintainer.text.MappedText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Prints instructions the way BuildKit dumps its parse tree.
final class TreePrinter {
    private TreePrinter() {}

    static String print(DockerfileSyntax syntax) {
        return syntax.instructions().stream()
                .map(instruction -> "(" + print(instruction) + ")")
                .collect(Collectors.joining("\n"));
    }

    private static String print(Instruction instruction) {
        InstructionText text = instruction.text();
        StringBuilder tree = new StringBuilder(text.keyword().text().toLowerCase(Locale.ROOT));
        if (!text.flags().isEmpty()) {
            tree.append(text.flags().stream().map(TreePrinter::flag).collect(Collectors.joining(" ", " [", "]")));
        }
        switch (instruction) {
            case Instruction.OnBuild onBuild -> tree.append(" (").append(print(onBuild.trigger())).append(')');
            case Instruction.Env env -> pairs(text, tree);
            case Instruction.Label label -> pairs(text, tree);
            case Instruction.Unknown unknown when Keyword.of(text.keyword().text()).isEmpty() -> tree.append(" \"\"");
            default -> words(text.arguments(), tree);
        }
        return tree.toString();
    }

    private static void pairs(InstructionText text, StringBuilder tree) {
        String separator = text.form() == ArgumentForm.BLANK_SEPARATED ? "" : "=";
        List<MappedText> words = text.arguments();
        for (int i = 0; i < words.size(); i += 2) {
            words(words.subList(i, i + 2), tree);
            tree.append(" \"").append(separator).append('"');
        }
    }

    private static void words(List<MappedText> words, StringBuilder tree) {
        for (MappedText word : words) {
            tree.append(' ').append(quoted(word.text()));
        }
    }

    private static String flag(Flag flag) {
        return quoted("--" + flag.name().text() + flag.value().map(value -> "=" + value.raw()).orElse(""));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\0", "\\x00").replace("\t", "\\t") + '"';
    }
}
