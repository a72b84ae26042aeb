package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.table.DataFile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is known of programs by their names alone.
public final class Programs {
    private Programs() {}

    private static final Map<String, String> KNOWN = DataFile.pairs("programs.tsv");

    private static final Set<String> IN_CONTAINERS = inContainers();

    private static final Set<String> QUESTIONS = Set.of("--version", "-version", "version", "--help");

    private static final Set<String> ENGINES = Set.of("docker", "docker-compose", "podman");

    private static final Set<String> ENGINE_OPTIONS = Set.of("--docker", "--podman", "--use-container");

    /// Read when a program may be one of them.
    private static final class FileRunners {
        private static final Map<String, String> KINDS = DataFile.pairs("file-runners.tsv");
    }

    public static boolean isKnown(String name) {
        return KNOWN.containsKey(name);
    }

    /// Whether the program makes no file but by redirection.
    public static boolean onlyReads(String name) {
        return "reads".equals(KNOWN.get(name));
    }

    /// Whether the program is none that builds, checks or tests anything on the machine that it is started on.
    public static boolean isGlue(String name) {
        return KNOWN.containsKey(name) && !"works".equals(KNOWN.get(name)) || IN_CONTAINERS.contains(name);
    }

    /// Whether the program is known to make, load and run no images; of `python -m name` and its like the inner program
    /// counts.
    public static boolean leavesImagesAlone(Invocation invocation) {
        List<Tool> tools = Tool.of(invocation);
        return !tools.isEmpty() && tools.stream().allMatch(tool -> KNOWN.containsKey(tool.name()));
    }

    /// What a program was told to carry out by a file, and the file's name for it: `recipe` of `make test`, `script` of
    /// `bash build.sh`, `./build.sh` and `npm run build`. Where it is known, the commands of the file are known too,
    /// and stand for the program.
    public static Optional<String> unread(Invocation invocation) {
        List<Tool> tools = Tool.of(invocation);
        return tools.isEmpty() ? Optional.empty() : carriedOut(tools.getLast().invocation());
    }

    private static Optional<String> carriedOut(Invocation invocation) {
        String name = invocation.program().orElse("");
        Optional<String> kind =
                Optional.ofNullable(FileRunners.KINDS.get(name))
                        .filter(held -> !held.equals("script") || script(invocation).isPresent());
        return kind.or(() ->
                        firstOperand(invocation)
                                .flatMap(operand -> Optional.ofNullable(FileRunners.KINDS.get(name + " " + operand))))
                .or(() -> Optional.of("script").filter(_ -> isScriptName(name)));
    }

    private static boolean isScriptName(String name) {
        return name.endsWith(".sh") || name.endsWith(".bash");
    }

    private static Optional<String> firstOperand(Invocation invocation) {
        return invocation.arguments().stream()
                .map(Located::value)
                .filter(value -> !value.prefix().startsWith("-"))
                .findFirst()
                .flatMap(Value::literal);
    }

    /// Whether a shell takes its script from what is piped into it.
    public static boolean readsScriptFromInput(Invocation invocation) {
        return invocation.program().filter(name -> "script".equals(FileRunners.KINDS.get(name))).isPresent()
                && script(invocation).isEmpty();
    }

    private static Optional<Located> script(Invocation shell) {
        return shell.has("-s")
                ? Optional.empty()
                : shell.arguments().stream()
                        .filter(word -> !word.value().prefix().startsWith("-"))
                        .filter(word -> !word.location().text().startsWith("<("))
                        .findFirst();
    }

    /// Whether a program is the command line of Docker or speaks as it does.
    public static boolean isEngine(String name) {
        return ENGINES.contains(name);
    }

    /// Whether a program is asked for its version or its usage alone, which decides nothing.
    public static boolean isAsked(Invocation invocation) {
        List<Located> arguments = invocation.arguments();
        return arguments.size() == 1 && QUESTIONS.stream().anyMatch(arguments.getFirst().value()::is);
    }

    /// Whether a program that is not known starts another one, which is the engine's: `retry docker compose pull`.
    public static boolean startsEngine(Invocation invocation) {
        return invocation.program().filter(name -> !isKnown(name)).isPresent()
                && invocation.arguments().stream()
                        .filter(word -> !word.value().prefix().startsWith("-"))
                        .findFirst()
                        .filter(word -> ENGINES.stream().anyMatch(word.value()::is))
                        .isPresent();
    }

    /// Whether a program that does its work itself is told to do it in a container: `cargo prove build --docker`.
    public static boolean isToldToUseContainer(Invocation invocation) {
        return ENGINE_OPTIONS.stream().anyMatch(invocation::has);
    }

    private static Set<String> inContainers() {
        Set<String> programs = new HashSet<>();
        for (List<String> row : DataFile.rows("container-programs.tsv")) {
            programs.add(row.getFirst());
        }
        return programs;
    }
}
