package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.shell.CommandPrefix;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Programs that run the command behind them any number of times, each time for another file: `find DIR -exec COMMAND
/// {} \;`, `ls | xargs COMMAND`, `parallel COMMAND ::: a b`.
public final class Multipliers {
    private Multipliers() {}

    private static final Set<String> NAMES = Set.of("xargs", "find", "parallel");

    public static boolean isOne(String wrapper) {
        return NAMES.contains(wrapper);
    }

    /// The command as it runs for one of the files: what stands for the file is a variable of the shell's, which holds
    /// the pattern of its name.
    ///
    /// @param words the multiplier's own included
    public static CommandPrefix filled(List<ShellWord> words, CommandPrefix prefix, Streams streams, Shell shell) {
        Optional<String> multiplier = prefix.wrappers().stream().filter(Multipliers::isOne).findFirst();
        if (multiplier.isEmpty() || prefix.command().isEmpty()) {
            return prefix;
        }
        int from = 0;
        while (from < words.size() && !CommandPrefix.baseName(words.get(from)).equals(multiplier.get())) {
            from++;
        }
        List<ShellWord> whole = words.subList(from, words.size());
        WordReader reader = shell.reader();
        Optional<String> placeholder = placeholder(multiplier.get(), whole, prefix.command());
        Optional<Value> files =
                switch (multiplier.get()) {
                    case "find" -> ListedFiles.found(beforeCommand(whole, prefix.command()), reader);
                    case "parallel" ->
                            arguments(whole)
                                    .map(named -> ListedFiles.named(named, reader).filter(all -> all.size() == 1))
                                    .map(all -> all.map(List::getFirst))
                                    .orElse(streams.listed());
                    default -> streams.listed();
                };
        String variable = "listed_" + shell.job().next();
        Value fresh = shell.fresh("a file of " + multiplier.get());
        shell.variables().put(variable, files.map(pattern -> ListedFiles.one(pattern, shell)).orElse(fresh));
        List<ShellWord> command = new ArrayList<>();
        for (ShellWord word : prefix.command()) {
            command.add(placeholder.map(text -> replaced(word, text, variable)).orElse(word));
        }
        if (placeholder.isEmpty()) {
            Span last = command.getLast().span();
            command.add(new ShellWord(List.of(file(variable, command.getLast(), last)), last));
        }
        return new CommandPrefix(prefix.wrappers(), prefix.environment(), command);
    }

    private static List<ShellWord> beforeCommand(List<ShellWord> whole, List<ShellWord> command) {
        int end = whole.indexOf(command.getFirst());
        return whole.subList(0, Math.max(1, end - 1));
    }

    /// What stands for the file in the command; empty where the name comes last.
    private static Optional<String> placeholder(String multiplier, List<ShellWord> whole, List<ShellWord> command) {
        switch (multiplier) {
            case "find" -> {
                return Optional.of("{}");
            }
            case "parallel" -> {
                boolean placed = command.stream().anyMatch(word -> word.content().text().contains("{}"));
                return placed ? Optional.of("{}") : Optional.empty();
            }
            default -> {
                return replacement(whole.subList(1, Math.max(1, whole.indexOf(command.getFirst()))));
            }
        }
    }

    /// The value of `-I` (https://www.gnu.org/software/findutils/manual/html_node/find_html/xargs-options.html).
    private static Optional<String> replacement(List<ShellWord> options) {
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i).content().text();
            if (option.equals("-I") && i + 1 < options.size()) {
                return Optional.of(options.get(i + 1).content().text());
            }
            if (option.startsWith("-I") && option.length() > 2) {
                return Optional.of(option.substring(2));
            }
            if (option.equals("-i") || option.equals("--replace")) {
                return Optional.of("{}");
            }
            if (option.startsWith("--replace=")) {
                return Optional.of(option.substring("--replace=".length()));
            }
        }
        return Optional.empty();
    }

    /// What follows `:::` of GNU parallel (https://www.gnu.org/software/parallel/man.html).
    private static Optional<List<ShellWord>> arguments(List<ShellWord> whole) {
        for (int i = 0; i < whole.size(); i++) {
            if (whole.get(i).prefix().equals(":::")) {
                return Optional.of(whole.subList(i + 1, whole.size()));
            }
        }
        return Optional.empty();
    }

    private static ShellWord replaced(ShellWord word, String placeholder, String variable) {
        if (placeholder.isEmpty() || !word.content().text().contains(placeholder)) {
            return word;
        }
        List<ShellWord.Part> parts = new ArrayList<>();
        for (ShellWord.Part part : word.parts()) {
            if (part instanceof ShellWord.Literal literal) {
                split(literal, placeholder, variable, word, parts);
            } else {
                parts.add(part);
            }
        }
        return new ShellWord(parts, word.span());
    }

    private static void split(
            ShellWord.Literal literal,
            String placeholder,
            String variable,
            ShellWord word,
            List<ShellWord.Part> parts) {
        MappedText content = literal.content();
        int from = 0;
        for (int at = content.text().indexOf(placeholder); at >= 0; at = content.text().indexOf(placeholder, from)) {
            if (at > from) {
                parts.add(new ShellWord.Literal(content.slice(from, at), literal.quoting()));
            }
            from = at + placeholder.length();
            parts.add(file(variable, word, content.toSource(at, from)));
        }
        if (from < content.length()) {
            parts.add(new ShellWord.Literal(content.slice(from, content.length()), literal.quoting()));
        }
    }

    private static ShellWord.Part file(String variable, ShellWord word, Span place) {
        MappedText text =
                new MappedText.Builder(word.source())
                        .append("${" + variable + "}", place.start(), place.end())
                        .build(place.start());
        return new ShellWord.Parameter(
                variable,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                ShellWord.Quoting.DOUBLE,
                new ShellWord.Excerpt(text, 0, text.length()));
    }
}
