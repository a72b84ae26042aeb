package dev.lintainer.pipeline.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The functions of make that turn text into text (https://www.gnu.org/software/make/manual/html_node/Functions.html).
/// Text with holes is no text for them, but as a whole.
final class MakeFunctions {
    private MakeFunctions() {}

    /// What a reference gives that is no variable's name.
    ///
    /// @param written between the brackets
    /// @param expanded puts in what the references in a part of it stand for
    /// @return empty for functions that are not known, and for text that cannot be told
    static Optional<String> of(String written, UnaryOperator<String> expanded) {
        int blank = firstBlank(written);
        if (blank < 0) {
            return substituted(written, expanded);
        }
        String name = written.substring(0, blank);
        List<String> arguments = arguments(written.substring(blank + 1));
        return name.equals("if")
                ? choice(arguments, expanded)
                : applied(name, arguments.stream().map(expanded).toList());
    }

    private static int firstBlank(String text) {
        int at = 0;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at > 0 && at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t') ? at : -1;
    }

    /// Parted at the commas that stand in no brackets.
    static List<String> arguments(String text) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(', '{' -> depth++;
                case ')', '}' -> depth--;
                case ',' -> {
                    if (depth == 0) {
                        arguments.add(text.substring(from, i));
                        from = i + 1;
                    }
                }
                default -> {}
            }
        }
        arguments.add(text.substring(from));
        return arguments;
    }

    /// `$(if condition,then,else)`: anything but nothing is true.
    private static Optional<String> choice(List<String> arguments, UnaryOperator<String> expanded) {
        String condition = expanded.apply(arguments.getFirst()).strip();
        if (hasHole(condition) || arguments.size() < 2) {
            return Optional.empty();
        }
        int chosen = condition.isEmpty() ? 2 : 1;
        return Optional.of(chosen < arguments.size() ? expanded.apply(arguments.get(chosen)) : "");
    }

    /// `$(NAME:suffix=other)`, `$(NAME:prefix%suffix=other)`
    private static Optional<String> substituted(String written, UnaryOperator<String> expanded) {
        int colon = written.indexOf(':');
        int equals = written.indexOf('=', colon + 1);
        if (colon <= 0 || equals < 0) {
            return Optional.empty();
        }
        String value = expanded.apply("$(" + written.substring(0, colon) + ")");
        String from = expanded.apply(written.substring(colon + 1, equals));
        String to = expanded.apply(written.substring(equals + 1));
        boolean pattern = from.indexOf('%') >= 0;
        return applied("patsubst", List.of(pattern ? from : "%" + from, pattern ? to : "%" + to, value));
    }

    private static Optional<String> applied(String name, List<String> given) {
        boolean known = given.stream().noneMatch(MakeFunctions::hasHole);
        if (!known) {
            return Optional.empty();
        }
        String first = given.getFirst();
        return switch (given.size()) {
            case 1 ->
                    switch (name) {
                        case "strip" -> Optional.of(joined(words(first)));
                        case "firstword" -> Optional.of(words(first).stream().findFirst().orElse(""));
                        case "lastword" -> Optional.of(words(first).stream().reduce((_, last) -> last).orElse(""));
                        case "sort" -> Optional.of(joined(words(first).stream().sorted().distinct().toList()));
                        case "notdir" -> each(first, word -> word.substring(word.lastIndexOf('/') + 1));
                        case "dir" -> each(first, MakeFunctions::directory);
                        default -> Optional.empty();
                    };
            case 2 ->
                    switch (name) {
                        case "addprefix" -> each(given.get(1), word -> first.strip() + word);
                        case "addsuffix" -> each(given.get(1), word -> word + first.strip());
                        case "filter" -> kept(given.get(1), word -> isAny(first, word));
                        case "filter-out" -> kept(given.get(1), word -> !isAny(first, word));
                        case "findstring" -> Optional.of(given.get(1).contains(first.strip()) ? first.strip() : "");
                        default -> Optional.empty();
                    };
            case 3 ->
                    switch (name) {
                        case "subst" ->
                                first.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(given.get(2).replace(first, given.get(1)));
                        case "patsubst" ->
                                each(given.get(2), word -> substitute(first.strip(), given.get(1).strip(), word));
                        default -> Optional.empty();
                    };
            default -> Optional.empty();
        };
    }

    private static boolean hasHole(String text) {
        return text.indexOf('$') >= 0;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+"));
    }

    private static String joined(List<String> words) {
        return String.join(" ", words);
    }

    private static Optional<String> each(String text, Function<String, String> change) {
        return Optional.of(words(text).stream().map(change).collect(Collectors.joining(" ")));
    }

    private static Optional<String> kept(String text, Predicate<String> wanted) {
        return Optional.of(words(text).stream().filter(wanted).collect(Collectors.joining(" ")));
    }

    private static String directory(String word) {
        int slash = word.lastIndexOf('/');
        return slash < 0 ? "./" : word.substring(0, slash + 1);
    }

    private static boolean isAny(String patterns, String word) {
        return words(patterns).stream().anyMatch(pattern -> stem(pattern, word).isPresent());
    }

    private static String substitute(String pattern, String replacement, String word) {
        return stem(pattern, word).map(stem -> replacement.replace("%", stem)).orElse(word);
    }

    /// What `%` stands for where a word fits a pattern; nothing where the pattern is the word itself.
    private static Optional<String> stem(String pattern, String word) {
        int percent = pattern.indexOf('%');
        if (percent < 0) {
            return pattern.equals(word) ? Optional.of("") : Optional.empty();
        }
        String before = pattern.substring(0, percent);
        String after = pattern.substring(percent + 1);
        boolean fits =
                word.length() >= before.length() + after.length() && word.startsWith(before) && word.endsWith(after);
        return fits ? Optional.of(word.substring(before.length(), word.length() - after.length())) : Optional.empty();
    }
}
