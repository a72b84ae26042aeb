package dev.lintainer.pipeline.effect;

import dev.lintainer.pipeline.evaluation.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A program by the name that its manual has, whatever starts it: `python -m pytest`, `poetry run pytest` and `coverage
/// run -m pytest` all run pytest.
///
/// @param invocation from the tool's own name on
public record Tool(String name, Invocation invocation) {
    /// Programs that run another one in an environment of their own.
    private static final Set<String> RUNNERS =
            Set.of("poetry run", "pipenv run", "uv run", "pdm run", "hatch run", "rye run", "uv tool run");

    /// The tools that a command starts, the outermost first; empty where the program is not known.
    public static List<Tool> of(Invocation invocation) {
        List<Tool> tools = new ArrayList<>();
        Optional<Invocation> next = Optional.of(invocation);
        while (next.isPresent()) {
            Invocation current = next.get();
            Optional<String> program = current.program();
            if (program.isEmpty()) {
                break;
            }
            next = inner(program.get(), current);
            if (next.isEmpty() || program.get().equals("coverage")) {
                tools.add(new Tool(program.get(), current));
            }
        }
        return tools;
    }

    private static Optional<Invocation> inner(String program, Invocation invocation) {
        if (isPython(program) || program.equals("coverage") && firstIs(invocation, "run")) {
            return module(invocation);
        }
        return RUNNERS.contains(program + " run") && firstIs(invocation, "run")
                ? firstOperand(invocation, 2)
                : Optional.empty();
    }

    private static boolean isPython(String program) {
        return program.equals("python") || program.startsWith("python3") || program.startsWith("pypy");
    }

    private static boolean firstIs(Invocation invocation, String text) {
        return invocation.words().size() > 1 && invocation.words().get(1).value().is(text);
    }

    /// What `-m` names, unless a script comes first.
    private static Optional<Invocation> module(Invocation invocation) {
        List<Located> words = invocation.words();
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).value().is("-m")) {
                return Optional.of(invocation.startingAt(i + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<Invocation> firstOperand(Invocation invocation, int from) {
        for (int i = from; i < invocation.words().size(); i++) {
            if (!invocation.words().get(i).value().prefix().startsWith("-")) {
                return Optional.of(invocation.startingAt(i));
            }
        }
        return Optional.empty();
    }

    public List<Located> arguments() {
        return invocation.arguments();
    }

    /// The first argument that is no option, in a tool such as `coverage run` or `ruff check`.
    public Optional<String> subcommand() {
        return arguments().stream()
                .map(Located::value)
                .filter(value -> !value.prefix().startsWith("-"))
                .findFirst()
                .flatMap(value -> value.literal());
    }

    /// Whether an option is given, with or without a value in the same word.
    public boolean hasOption(String name) {
        for (Located argument : arguments()) {
            String prefix = argument.value().prefix();
            if (prefix.startsWith(name)) {
                boolean joined = prefix.length() > name.length() && prefix.charAt(name.length()) == '=';
                if (joined || argument.value().is(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether it is only asked about itself.
    public boolean isQuestion() {
        return hasOption("--version") || hasOption("-V") || hasOption("--help") || hasOption("-h");
    }
}
