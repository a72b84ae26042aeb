package dev.lintainer.pipeline.python;

import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The environments that a command has tox or nox run (https://tox.wiki/en/latest/cli_interface.html,
/// https://nox.thea.codes/en/stable/usage.html).
final class TestEnvironments {
    private static final Set<String> TOX_OPTIONS = Set.of("-e", "--env");

    private static final Set<String> NOX_OPTIONS = Set.of("-p", "--python", "--pythons");

    private TestEnvironments() {}

    /// One for each name, at the place of the word that it stands in.
    static List<Located> of(Invocation command) {
        List<Located> words = command.words();
        for (int i = 0; i < words.size(); i++) {
            // `tox`, `python -m tox`, `uvx tox`, `poetry run tox`
            if (words.get(i).value().is("tox")) {
                return values(words.subList(i + 1, words.size()), TOX_OPTIONS);
            }
            if (words.get(i).value().is("nox")) {
                return values(words.subList(i + 1, words.size()), NOX_OPTIONS);
            }
        }
        return List.of();
    }

    private static List<Located> values(List<Located> arguments, Set<String> options) {
        List<Located> values = new ArrayList<>();
        for (int i = 0; i + 1 < arguments.size(); i++) {
            if (arguments.get(i).value().is("--")) {
                break;
            }
            if (options.stream().anyMatch(arguments.get(i).value()::is)) {
                values.addAll(TextLines.split(arguments.get(i + 1), ','));
            }
        }
        return values;
    }
}
