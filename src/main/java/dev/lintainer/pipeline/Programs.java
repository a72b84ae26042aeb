package dev.lintainer.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is known of programs by their names alone.
public final class Programs {
    private Programs() {}

    private static final Map<String, String> KNOWN = read();

    static boolean isKnown(String name) {
        return KNOWN.containsKey(name);
    }

    /// Whether the program makes no file but by redirection.
    static boolean onlyReads(String name) {
        return "reads".equals(KNOWN.get(name));
    }

    /// Whether the program is none that builds, checks or tests anything.
    public static boolean isGlue(String name) {
        return KNOWN.containsKey(name) && !"works".equals(KNOWN.get(name));
    }

    /// Whether the program is known to make, load and run no images; of `python -m name` and its like the inner program
    /// counts.
    static boolean leavesImagesAlone(Invocation invocation) {
        List<Tool> tools = Tool.of(invocation);
        return !tools.isEmpty() && tools.stream().allMatch(tool -> KNOWN.containsKey(tool.name()));
    }

    private static Map<String, String> read() {
        Map<String, String> programs = new HashMap<>();
        for (List<String> row : DataFile.rows("programs.tsv")) {
            programs.put(row.getFirst(), row.get(1));
        }
        return programs;
    }
}
