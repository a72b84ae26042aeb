package dev.lintainer.pipeline.python;

import dev.lintainer.document.python.PythonRequirement;
import dev.lintainer.document.python.PythonVersions;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.table.DataFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The interpreters that commands ask an installer for: `uv python install 3.12`, `virtualenv -p python3.12`, `conda
/// create python=3.12`.
final class PythonSelectors {
    private PythonSelectors() {}

    /// A word and what it asks for.
    record Selector(Located word, PythonRequirement requirement) {}

    /// One way of asking.
    ///
    /// @param names the options whose value says it; none where the operands do
    /// @param valued options whose value is no operand
    private record Row(List<String> command, Kind kind, List<String> names, List<String> valued) {}

    private enum Kind {
        OPTION,
        OPERANDS,
        SPECIFIERS
    }

    /// Read when a command may ask for one, which few do.
    private static final class Table {
        private static final Map<String, List<Row>> BY_PROGRAM =
                DataFile.rows("python-selectors.tsv").stream()
                        .map(PythonSelectors::row)
                        .collect(Collectors.groupingBy(row -> row.command().getFirst()));
    }

    static List<Selector> of(Invocation command) {
        Optional<Row> row =
                command.program()
                        .flatMap(name ->
                                Table.BY_PROGRAM.getOrDefault(name, List.of()).stream()
                                        .filter(each -> starts(command, each))
                                        .findFirst());
        return row.map(each -> selectors(command.words().subList(each.command().size(), command.words().size()), each))
                .orElse(List.of());
    }

    private static boolean starts(Invocation command, Row row) {
        List<Located> words = command.words();
        boolean fits = words.size() > row.command().size();
        for (int i = 1; fits && i < row.command().size(); i++) {
            fits = words.get(i).value().is(row.command().get(i));
        }
        return fits;
    }

    private static List<Selector> selectors(List<Located> words, Row row) {
        List<Selector> selectors = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String text = words.get(i).value().prefix();
            boolean option = text.startsWith("-");
            if (text.equals("--") || !option && row.kind() == Kind.OPTION) {
                break;
            }
            if (!option) {
                add(words.get(i), text, row, selectors);
            } else if (row.names().contains(text)) {
                if (i + 1 < words.size()) {
                    add(words.get(++i), words.get(i).value().prefix(), row, selectors);
                }
            } else if (row.valued().contains(text)) {
                i++;
            } else {
                joined(words.get(i), text, row, selectors);
            }
        }
        return selectors;
    }

    /// `--python=3.12`
    private static void joined(Located word, String text, Row row, List<Selector> into) {
        int equals = text.indexOf('=');
        if (equals > 0 && row.names().contains(text.substring(0, equals))) {
            add(word, text.substring(equals + 1), row, into);
        }
    }

    private static void add(Located word, String text, Row row, List<Selector> into) {
        if (word.value().literal().isEmpty()) {
            return;
        }
        PythonRequirement requirement =
                row.kind() == Kind.SPECIFIERS ? PythonVersions.ofPackage(text) : PythonVersions.ofRequest(text);
        if (requirement.isReadable()) {
            into.add(new Selector(word, requirement));
        }
    }

    private static Row row(List<String> fields) {
        List<String> command = List.of(fields.get(0).split(" "));
        List<String> valued = List.of(fields.get(2).split(","));
        return switch (fields.get(1)) {
            case "operands" -> new Row(command, Kind.OPERANDS, List.of(), valued);
            case "specifiers" -> new Row(command, Kind.SPECIFIERS, List.of(), valued);
            default -> new Row(command, Kind.OPTION, List.of(fields.get(1).split(",")), valued);
        };
    }
}
