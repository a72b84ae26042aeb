package dev.lintainer.pipeline.task;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.BuildAttributes;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.syntax.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The command line of `npm`, `pnpm`, `yarn` or `bun`, as far as it runs scripts of a `package.json`
/// (https://docs.npmjs.com/cli/v11/commands, https://pnpm.io/pnpm-cli, https://yarnpkg.com/cli,
/// https://bun.com/docs/cli/run).
///
/// @param directory where it runs, as [HostPath] writes it
/// @param selected the name of the package that is meant, where it is another one than that of the folder
/// @param scripts names of scripts; the first one that there is runs, or all of [#INSTALLATION] that there are
/// @param arguments that the script is given
public record NodeCall(
        String program,
        Value directory,
        Optional<String> selected,
        List<String> scripts,
        List<ShellWord> arguments,
        Errand errand) {
    enum Errand {
        /// A script must be there.
        SCRIPT,
        /// All of the scripts run that there are.
        LIFECYCLE,
        /// Nothing of the repository's own runs.
        NOTHING
    }

    public static final Set<String> PROGRAMS = Set.of("npm", "pnpm", "yarn", "bun");

    /// https://docs.npmjs.com/cli/v11/using-npm/scripts#life-cycle-operation-order
    private static final List<String> INSTALLATION =
            List.of("preinstall", "install", "postinstall", "prepublish", "preprepare", "prepare", "postprepare");

    private static final Set<String> VALUED =
            Set.of(
                    "--loglevel",
                    "--registry",
                    "--cache",
                    "--omit",
                    "--include",
                    "--reporter",
                    "--cache-folder",
                    "--network-timeout",
                    "--mutex",
                    "--network-concurrency",
                    "--userconfig");

    private static final Map<String, Set<String>> DIRECTORY =
            Map.of(
                    "npm", Set.of("--prefix", "-C"),
                    "pnpm", Set.of("--dir", "-C"),
                    "yarn", Set.of("--cwd"),
                    "bun", Set.of("--cwd"));

    private static final Map<String, Set<String>> PACKAGE =
            Map.of(
                    "npm", Set.of("-w", "--workspace"),
                    "pnpm", Set.of("-F", "--filter"),
                    "yarn", Set.of(),
                    "bun", Set.of("-F", "--filter"));

    /// Options with which it runs in many packages, or in others than a name says.
    private static final Set<String> OPEN =
            Set.of(
                    "-r",
                    "--recursive",
                    "--workspaces",
                    "-ws",
                    "--filter-prod",
                    "--parallel",
                    "-c",
                    "--shell-mode",
                    "--script-shell",
                    "--global-folder");

    private static final Set<String> RUN = Set.of("run", "run-script", "rum", "urn");

    private static final Set<String> INSTALL =
            Set.of("install", "i", "in", "ci", "clean-install", "install-clean", "install-test", "it");

    /// Commands that run nothing of the repository's own.
    private static final Set<String> INERT =
            Set.of(
                    "add",
                    "audit",
                    "bin",
                    "bugs",
                    "cache",
                    "config",
                    "c",
                    "constraints",
                    "dedupe",
                    "ddp",
                    "dist-tag",
                    "docs",
                    "doctor",
                    "env",
                    "explain",
                    "fetch",
                    "find-dupes",
                    "fund",
                    "get",
                    "global",
                    "help",
                    "info",
                    "licenses",
                    "list",
                    "ls",
                    "ll",
                    "la",
                    "login",
                    "logout",
                    "outdated",
                    "owner",
                    "ping",
                    "pkg",
                    "plugin",
                    "pm",
                    "prefix",
                    "prune",
                    "query",
                    "r",
                    "remove",
                    "rm",
                    "root",
                    "sbom",
                    "search",
                    "set",
                    "setup",
                    "show",
                    "store",
                    "token",
                    "un",
                    "uninstall",
                    "unlink",
                    "up",
                    "update",
                    "upgrade",
                    "view",
                    "versions",
                    "whoami",
                    "why",
                    "deduplicate");

    /// Commands that do more than is followed.
    private static final Set<String> UNREAD =
            Set.of(
                    "create",
                    "deploy",
                    "dlx",
                    "exec",
                    "x",
                    "init",
                    "link",
                    "pack",
                    "patch",
                    "patch-commit",
                    "publish",
                    "rebuild",
                    "rb",
                    "version",
                    "workspaces",
                    "import",
                    "node");

    private static final Set<String> QUESTIONS = Set.of("--version", "-v", "-V", "--help", "-h");

    /// Empty where it cannot be told, or is not followed.
    public static Optional<NodeCall> of(String program, List<ShellWord> words, WordReader reader) {
        Value directory = reader.workingDirectory();
        Optional<String> selected = Optional.empty();
        List<String> operands = new ArrayList<>();
        List<ShellWord> extra = new ArrayList<>();
        boolean named = false;
        int at = 1;
        while (at < words.size()) {
            Value word = reader.value(words.get(at));
            Optional<Value> next =
                    at + 1 < words.size() ? Optional.of(reader.value(words.get(at + 1))) : Optional.empty();
            if (named && !(program.equals("npm") || INSTALL.contains(operands.getFirst()))) {
                // All that follows is the script's.
                break;
            }
            if (named && !word.prefix().startsWith("-")) {
                extra.add(words.get(at++));
                continue;
            }
            if (!word.prefix().startsWith("-")) {
                if (!word.isKnown() || words.get(at).mayBecomeSeveral()) {
                    return Optional.empty();
                }
                operands.add(word.literal().orElseThrow());
                at++;
                boolean workspace = program.equals("yarn") && operands.equals(List.of("workspace"));
                if (workspace) {
                    selected = next.flatMap(Value::literal);
                    operands.clear();
                    at++;
                } else if (!RUN.contains(operands.getFirst()) || operands.size() == 2) {
                    named = true;
                }
                continue;
            }
            if (word.is("--")) {
                break;
            }
            Optional<BuildAttributes.Pair> pair = BuildAttributes.pair(word);
            String option = pair.map(BuildAttributes.Pair::name).or(word::literal).orElse("");
            Optional<Value> value = pair.map(BuildAttributes.Pair::value).or(() -> next);
            if (OPEN.contains(option)) {
                return Optional.empty();
            }
            if (QUESTIONS.contains(option)) {
                return Optional.of(nothing(program, directory));
            }
            boolean isDirectory = DIRECTORY.getOrDefault(program, Set.of()).contains(option);
            boolean isPackage = PACKAGE.getOrDefault(program, Set.of()).contains(option);
            if (isDirectory && value.isPresent()) {
                directory = HostPath.resolve(directory, value.get());
            } else if (isPackage) {
                if (selected.isPresent() || value.flatMap(Value::literal).isEmpty()) {
                    return Optional.empty();
                }
                selected = value.flatMap(Value::literal);
            }
            boolean takesNext = pair.isEmpty() && (isDirectory || isPackage || VALUED.contains(option));
            at += takesNext ? 2 : 1;
        }
        extra.addAll(withoutDashes(words.subList(Math.min(at, words.size()), words.size())));
        return of(program, directory, selected, operands, extra, words);
    }

    private static NodeCall nothing(String program, Value directory) {
        return new NodeCall(program, directory, Optional.empty(), List.of(), List.of(), Errand.NOTHING);
    }

    private static Optional<NodeCall> of(
            String program,
            Value directory,
            Optional<String> selected,
            List<String> operands,
            List<ShellWord> arguments,
            List<ShellWord> words) {
        String command = operands.isEmpty() ? "" : operands.getFirst();
        boolean lists = RUN.contains(command) && operands.size() < 2;
        boolean bunsOwn = program.equals("bun") && (command.equals("test") || command.equals("build"));
        if (INERT.contains(command) || lists || bunsOwn || command.isEmpty() && !program.equals("yarn")) {
            return Optional.of(nothing(program, directory));
        }
        if (INSTALL.contains(command) || command.isEmpty()) {
            boolean packages = arguments.stream().anyMatch(word -> !word.prefix().startsWith("-"));
            boolean global =
                    words.stream().anyMatch(word -> word.prefix().startsWith("--global") || word.prefix().equals("-g"));
            return Optional.of(
                    packages || global || command.equals("it")
                            ? nothing(program, directory)
                            : new NodeCall(program, directory, selected, INSTALLATION, List.of(), Errand.LIFECYCLE));
        }
        if (RUN.contains(command)) {
            return Optional.of(
                    new NodeCall(program, directory, selected, List.of(operands.get(1)), arguments, Errand.SCRIPT));
        }
        String script =
                switch (command) {
                    case "t", "tst" -> "test";
                    default -> command;
                };
        boolean isScript = !program.equals("npm") || Set.of("test", "start", "stop", "restart").contains(script);
        return UNREAD.contains(command) || !isScript
                ? Optional.empty()
                : Optional.of(new NodeCall(program, directory, selected, List.of(script), arguments, Errand.SCRIPT));
    }

    /// `npm test -- --watch`
    private static List<ShellWord> withoutDashes(List<ShellWord> words) {
        boolean dashes = !words.isEmpty() && words.getFirst().literal().filter("--"::equals).isPresent();
        return dashes ? words.subList(1, words.size()) : words;
    }
}
