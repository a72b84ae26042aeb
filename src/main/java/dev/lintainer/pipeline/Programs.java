package dev.lintainer.pipeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is known of programs by their names alone.
public final class Programs {
    private Programs() {}

    private static final Map<String, String> KNOWN = read();

    private static final Set<String> IN_CONTAINERS = inContainers();

    static boolean isKnown(String name) {
        return KNOWN.containsKey(name);
    }

    /// Whether the program makes no file but by redirection.
    static boolean onlyReads(String name) {
        return "reads".equals(KNOWN.get(name));
    }

    /// Whether the program is none that builds, checks or tests anything on the machine that it is started on.
    public static boolean isGlue(String name) {
        return KNOWN.containsKey(name) && !"works".equals(KNOWN.get(name)) || IN_CONTAINERS.contains(name);
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

    private static Set<String> inContainers() {
        Set<String> programs = new HashSet<>();
        for (List<String> row : DataFile.rows("container-programs.tsv")) {
            programs.add(row.getFirst());
        }
        return programs;
    }
}
