package dev.lintainer.report.page;

import java.util.Locale;

/// The languages of files, as GitHub calls them.
final class Languages {
    private Languages() {}

    static String of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.startsWith("dockerfile") || name.startsWith("containerfile")
                ? "dockerfile"
                : ofEnding(name.substring(name.lastIndexOf('.') + 1));
    }

    private static String ofEnding(String ending) {
        return switch (ending) {
            case "yml", "yaml" -> "yaml";
            case "dockerfile", "containerfile" -> "dockerfile";
            // Plain JSON has no comments, and GitHub marks them as faults.
            case "json" -> "jsonc";
            case "toml" -> "toml";
            case "hcl" -> "hcl";
            case "sh", "bash" -> "sh";
            case "py" -> "python";
            case "makefile", "mk" -> "make";
            case "ini", "cfg" -> "ini";
            default -> "text";
        };
    }
}
