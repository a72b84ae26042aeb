package dev.lintainer.pipeline.known;

import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.effect.Tool;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.table.DataFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Programs that check the sources which lie around them: linters, type checkers, test runners.
public final class CheckTools {
    private CheckTools() {}

    /// @param subcommand empty: any
    /// @param elsewhere options with which it does not look at the sources
    private record Row(String subcommand, List<String> elsewhere) {}

    private static final Map<String, List<Row>> ROWS = read();

    /// Programs that bring files into a container.
    private static final Set<String> BRINGERS =
            Set.of(
                    "git", "tar", "curl", "wget", "cp", "mv", "unzip", "rsync", "svn", "hg", "gh", "aws", "gsutil",
                    "ln");

    /// The first check among the programs of a container that can only look at what is there when the container starts.
    public static Optional<Tool> first(List<Invocation> invocations, FileTree files) {
        for (Invocation invocation : invocations) {
            if (invocation.program().filter(program -> !BRINGERS.contains(program)).isEmpty()) {
                return Optional.empty();
            }
            Optional<Tool> check = Tool.of(invocation).stream().filter(tool -> looksAtSources(tool, files)).findFirst();
            if (check.isPresent()) {
                return check;
            }
        }
        return Optional.empty();
    }

    public static boolean isKnown(String name) {
        return ROWS.containsKey(name);
    }

    private static boolean looksAtSources(Tool tool, FileTree files) {
        Optional<Row> known =
                ROWS.getOrDefault(tool.name(), List.of()).stream()
                        .filter(row ->
                                row.subcommand().isEmpty()
                                        || tool.subcommand().filter(row.subcommand()::equals).isPresent())
                        .findFirst();
        return known.isPresent()
                && known.get().elsewhere().stream().noneMatch(tool::hasOption)
                && !tool.isQuestion()
                && !tool.invocation().isOpen()
                && !namesOthers(tool, known.get(), files);
    }

    /// Whether what it is told to look at is not the repository's: a folder of the image, or something that the
    /// repository does not have.
    private static boolean namesOthers(Tool tool, Row row, FileTree files) {
        List<String> words = tool.arguments().stream().flatMap(word -> word.value().literal().stream()).toList();
        if (words.stream().anyMatch(text -> text.startsWith("/"))) {
            return true;
        }
        List<String> operands = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            // What follows an option may be its value.
            boolean mayBeValue = i > 0 && words.get(i - 1).startsWith("-");
            boolean isSubcommand = words.get(i).equals(row.subcommand());
            if (!words.get(i).startsWith("-") && !mayBeValue && !isSubcommand) {
                operands.add(words.get(i));
            }
        }
        boolean discovers = tool.name().equals("unittest") && operands.contains("discover");
        return !discovers && !operands.isEmpty() && operands.stream().noneMatch(name -> isInRepository(name, files));
    }

    private static boolean isInRepository(String name, FileTree files) {
        if (files.exists(name)) {
            return true;
        }
        String path = name.replace('.', '/');
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        return files.exists(first) || files.isFile(first + ".py");
    }

    private static Map<String, List<Row>> read() {
        Map<String, List<Row>> rows = new HashMap<>();
        for (List<String> fields : DataFile.rows("check-tools.tsv")) {
            String subcommand = fields.size() > 1 ? fields.get(1) : "";
            List<String> elsewhere = fields.size() > 2 ? Arrays.asList(fields.get(2).split(",")) : List.of();
            rows.computeIfAbsent(fields.getFirst(), _ -> new ArrayList<>()).add(new Row(subcommand, elsewhere));
        }
        return rows;
    }
}
