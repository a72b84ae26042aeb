package dev.lintainer.pipeline.known;

import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.table.DataFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The package managers of distributions, and what a command of theirs installs.
public final class PackageManagers {
    private PackageManagers() {}

    /// The words behind which packages are named, by program.
    private static final Map<String, List<String>> VERBS = read();

    public static boolean has(String program) {
        return VERBS.containsKey(program);
    }

    /// The packages among those that a command installs which only compile others.
    public static List<Located> compilers(Invocation command) {
        List<String> verbs = command.program().map(name -> VERBS.getOrDefault(name, List.of())).orElse(List.of());
        return verbs.stream().anyMatch(command::has)
                ? command.arguments().stream()
                        .filter(word -> word.value().literal().filter(Compilers.NAMES::contains).isPresent())
                        .toList()
                : List.of();
    }

    /// Read when something is installed.
    private static final class Compilers {
        private static final Set<String> NAMES = new TreeSet<>();

        static {
            DataFile.rows("compilers.tsv").forEach(row -> NAMES.add(row.getFirst()));
        }
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> verbs = new TreeMap<>();
        for (List<String> row : DataFile.rows("package-managers.tsv")) {
            verbs.put(row.getFirst(), row.size() < 2 ? List.of() : Arrays.asList(row.get(1).split(",")));
        }
        return verbs;
    }
}
