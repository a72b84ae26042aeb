package dev.lintainer.pipeline.docker;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.DockerCall;
import dev.lintainer.pipeline.effect.DockerFlag;
import dev.lintainer.pipeline.effect.Programs;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.table.DataFile;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The grammar of the docker command line: commands of one to three words, flags long and short, `--`.
final class DockerCommandLine {
    private DockerCommandLine() {}

    /// Commands that leave everything after their first argument to somebody else.
    private static final Set<String> HANDING_ON =
            Set.of("docker run", "docker create", "docker exec", "docker compose run", "docker compose exec");

    private static final String COMPOSE = "docker compose";

    /// What the names of variables that hold flags have in common.
    private static final List<String> FLAG_NAMES =
            List.of("arg", "opt", "flag", "param", "extra", "env", "volume", "mount");

    private enum Kind {
        SWITCH,
        VALUE
    }

    private record Flag(String name, Kind kind) {}

    /// The table, read when the first command of Docker's is met.
    private static final class Table {
        static final Map<String, String> COMMANDS = DataFile.pairs("docker-commands.tsv");
        private static final Map<String, Map<String, Flag>> FLAGS = new ConcurrentHashMap<>();
        private static final Function<String, List<List<String>>> FLAGS_OF = DataFile.sections("docker-flags.tsv", 0);

        static Map<String, Flag> flags(String command) {
            Map<String, Flag> known = FLAGS.get(command);
            if (known != null) {
                return known;
            }
            List<List<String>> rows = FLAGS_OF.apply(command);
            return rows.isEmpty() ? Map.of() : FLAGS.computeIfAbsent(command, _ -> read(rows));
        }

        private static Map<String, Flag> read(List<List<String>> rows) {
            Map<String, Flag> flags = new HashMap<>();
            for (List<String> row : rows) {
                Flag flag = new Flag(row.get(1), row.get(3).equals("switch") ? Kind.SWITCH : Kind.VALUE);
                flags.put(row.get(1), flag);
                if (!row.get(2).isEmpty()) {
                    flags.put(row.get(2), flag);
                }
            }
            return flags;
        }
    }

    /// Empty when the words are no command of Docker's, or name none of its commands.
    ///
    /// @param values what a word stands for
    static Optional<DockerCall> parse(List<ShellWord> words, Function<ShellWord, Value> values) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> program = words.getFirst().literal().map(name -> name.substring(name.lastIndexOf('/') + 1));
        if (program.isEmpty() || !Programs.isEngine(program.get())) {
            return Optional.empty();
        }
        Reader reader = new Reader(words, values);
        if (program.get().equals("docker-compose")) {
            return Optional.of(compose(program.get(), reader));
        }
        reader.flags("docker", Ending.AT_FIRST_ARGUMENT);
        String command = reader.command();
        if (command.equals(COMPOSE)) {
            return Optional.of(compose(program.get(), reader));
        }
        String canonical = Table.COMMANDS.getOrDefault(command, command);
        return Optional.of(call(program.get(), canonical, List.of(), reader));
    }

    /// Whether Docker itself has a command of this name; plugins may have others.
    static boolean isCommand(String canonical) {
        return canonical.equals("docker") || Table.COMMANDS.containsKey(canonical);
    }

    private static DockerCall compose(String program, Reader reader) {
        List<DockerFlag> global = reader.flags(COMPOSE, Ending.AT_FIRST_ARGUMENT);
        String command = COMPOSE + reader.nextName().map(name -> " " + name).orElse("");
        return call(program, command, global, reader);
    }

    private static DockerCall call(String program, String command, List<DockerFlag> global, Reader reader) {
        List<DockerFlag> flags =
                reader.flags(command, HANDING_ON.contains(command) ? Ending.AT_FIRST_ARGUMENT : Ending.AT_END);
        return new DockerCall(program, command, global, flags, reader.arguments(), reader.completeness());
    }

    private enum Ending {
        AT_FIRST_ARGUMENT,
        AT_END
    }

    /// Goes through the words once. For one command.
    private static final class Reader {
        private final List<ShellWord> words;
        private final List<ShellWord> arguments = new ArrayList<>();
        private final List<ShellWord> open = new ArrayList<>();
        private final Function<ShellWord, Value> values;
        private final int[] next = {1};

        Reader(List<ShellWord> words, Function<ShellWord, Value> values) {
            this.words = words;
            this.values = values;
        }

        DockerCall.Completeness completeness() {
            return open.isEmpty() ? DockerCall.Completeness.COMPLETE : DockerCall.Completeness.INCOMPLETE;
        }

        List<ShellWord> arguments() {
            return arguments;
        }

        /// The longest command that the next words name, `docker` in front.
        String command() {
            StringBuilder command = new StringBuilder("docker");
            for (int i = 0; i < 3 && next[0] < words.size(); i++) {
                String longer = command + " " + words.get(next[0]).literal().orElse("?");
                if (!Table.COMMANDS.containsKey(longer)) {
                    if (i == 0) {
                        next[0]++;
                        return longer;
                    }
                    break;
                }
                command.setLength(0);
                command.append(longer);
                next[0]++;
                if (command.toString().equals(COMPOSE)) {
                    break;
                }
            }
            return command.toString();
        }

        Optional<String> nextName() {
            if (next[0] >= words.size()) {
                return Optional.empty();
            }
            return words.get(next[0]++).literal();
        }

        /// Reads flags, and with [Ending#AT_END] the arguments between them.
        List<DockerFlag> flags(String command, Ending ending) {
            Map<String, Flag> known = Table.flags(command);
            List<DockerFlag> flags = new ArrayList<>();
            boolean own = !command.equals("docker") && !command.equals(COMPOSE);
            while (next[0] < words.size()) {
                ShellWord word = words.get(next[0]);
                String prefix = word.prefix();
                if (word.literal().filter("--"::equals).isPresent()) {
                    next[0]++;
                    break;
                }
                if (prefix.startsWith("-") && prefix.length() > 1) {
                    next[0]++;
                    flag(word, prefix, known, flags);
                } else if (!own) {
                    if (!word.mayBecomeSeveral()) {
                        return flags;
                    }
                    open.add(word);
                    next[0]++;
                } else if (prefix.isEmpty() && word.mayBecomeSeveral() && mayHoldFlags(word)) {
                    open.add(word);
                    next[0]++;
                } else if (ending == Ending.AT_FIRST_ARGUMENT) {
                    break;
                } else {
                    arguments.add(word);
                    next[0]++;
                }
            }
            if (own) {
                arguments.addAll(words.subList(next[0], words.size()));
                next[0] = words.size();
            }
            return flags;
        }

        /// Whether an expansion outside of quotes stands for something else than one argument: as its value says, or
        /// else its name.
        private boolean mayHoldFlags(ShellWord word) {
            Value value = values.apply(word);
            return switch (value) {
                case Value.Known known -> known.text().isEmpty() || isSeveral(known.text());
                case Value.Templated templated when !templated.prefix().isEmpty() -> isSeveral(templated.prefix());
                case Value.Templated _, Value.Unknown _ -> isNamedAsFlags(word);
            };
        }

        private static boolean isSeveral(String text) {
            return text.startsWith("-") || text.strip().indexOf(' ') >= 0 || text.strip().indexOf('\n') >= 0;
        }

        private static boolean isNamedAsFlags(ShellWord word) {
            for (ShellWord.Part part : word.parts()) {
                String name =
                        switch (part) {
                            case ShellWord.Literal _ -> "";
                            case ShellWord.Parameter parameter -> parameter.isList() ? "args" : parameter.name();
                            case ShellWord.Hole hole -> lastName(hole.expression().text());
                            case ShellWord.CommandSubstitution _,
                                    ShellWord.ProcessSubstitution _,
                                    ShellWord.Arithmetic _,
                                    ShellWord.Array _ ->
                                    part.content().text();
                        };
                String lower = name.toLowerCase(Locale.ROOT);
                if (FLAG_NAMES.stream().anyMatch(lower::contains)) {
                    return true;
                }
            }
            return false;
        }

        /// `x` of `env.x`.
        private static String lastName(String expression) {
            return expression.substring(expression.lastIndexOf('.') + 1);
        }

        private void flag(ShellWord word, String prefix, Map<String, Flag> known, List<DockerFlag> flags) {
            int equals = prefix.indexOf('=');
            if (prefix.startsWith("--")) {
                String name = equals < 0 ? prefix : prefix.substring(0, equals);
                Flag flag = known.get(name);
                if (flag == null && equals < 0) {
                    open.add(word);
                    return;
                }
                Optional<ShellWord> value =
                        equals >= 0 || flag == null
                                ? Optional.of(word.after(equals + 1))
                                : flag.kind() == Kind.VALUE ? nextWord() : Optional.empty();
                flags.add(new DockerFlag(name, value, placeOf(word, value)));
                return;
            }
            shorts(word, prefix, known, flags);
        }

        /// `-it`, `-v=x`, `-vx`, `-v x`: switches may stand together, and the first flag with a value takes the rest.
        private void shorts(ShellWord word, String prefix, Map<String, Flag> known, List<DockerFlag> flags) {
            for (int i = 1; i < prefix.length(); i++) {
                Flag flag = known.get("-" + prefix.charAt(i));
                if (flag == null) {
                    open.add(word);
                    return;
                }
                if (flag.kind() == Kind.SWITCH) {
                    flags.add(new DockerFlag(flag.name(), Optional.empty(), placeOf(word, Optional.empty())));
                    if (i + 1 < prefix.length() && prefix.charAt(i + 1) == '=') {
                        return;
                    }
                    continue;
                }
                boolean last = i + 1 == word.content().length();
                int from = i + 1 < prefix.length() && prefix.charAt(i + 1) == '=' ? i + 2 : i + 1;
                Optional<ShellWord> value = last ? nextWord() : Optional.of(word.after(from));
                flags.add(new DockerFlag(flag.name(), value, placeOf(word, value)));
                return;
            }
        }

        private Optional<ShellWord> nextWord() {
            return next[0] < words.size() ? Optional.of(words.get(next[0]++)) : Optional.empty();
        }

        private static Location placeOf(ShellWord word, Optional<ShellWord> value) {
            Span span =
                    value.filter(last -> last.source() == word.source())
                            .filter(last -> last.span().end() >= word.span().start())
                            .map(last -> word.span().to(last.span()))
                            .orElse(word.span());
            return new Location(word.source(), span);
        }
    }
}
