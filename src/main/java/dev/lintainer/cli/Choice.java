package dev.lintainer.cli;

import dev.lintainer.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/// One of the constants of an enum, written in lower case, its words joined by `-`, as the value of an option.
final class Choice {
    private Choice() {}

    static <E extends Enum<E>> E of(ParseResult arguments, String option, E[] constants, E byDefault) {
        return parse(arguments.matchedOptionValue(option, nameOf(byDefault)), option, constants);
    }

    static <E extends Enum<E>> E parse(String wanted, String option, E[] constants) {
        for (E constant : constants) {
            if (nameOf(constant).equals(wanted)) {
                return constant;
            }
        }
        List<String> names = names(constants);
        Optional<String> meant = Spelling.nearest(wanted, names);
        throw new UsageFault(
                CommandLines.unknown("value of `" + option + "`", wanted, meant, "write " + alternatives(names)));
    }

    private static String alternatives(List<String> names) {
        return String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
    }

    /// The words that an option takes, for those who complete it.
    static <E extends Enum<E>> Iterable<String> words(E[] constants) {
        return () -> names(constants).iterator();
    }

    private static <E extends Enum<E>> List<String> names(E[] constants) {
        List<String> names = new ArrayList<>();
        for (E constant : constants) {
            names.add(nameOf(constant));
        }
        return names;
    }

    private static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
