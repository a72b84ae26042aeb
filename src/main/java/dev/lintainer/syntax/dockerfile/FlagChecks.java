package dev.lintainer.syntax.dockerfile;

import dev.lintainer.syntax.dockerfile.Keyword.KnownFlag;
import dev.lintainer.text.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Checks an instruction's flags against those that it has.
final class FlagChecks {
    private FlagChecks() {}

    static void check(Keyword keyword, List<Flag> flags, Problems problems) {
        Set<String> seen = new TreeSet<>();
        for (Flag flag : flags) {
            String name = flag.name().text();
            Optional<KnownFlag> known = keyword.flag(name);
            if (known.isEmpty()) {
                String message = "`" + keyword + "` has no flag " + Problems.shown("--" + name);
                Optional<String> nearest = Spelling.nearest(name, keyword.flagNames());
                String suggestion = nearest.map(meant -> "write `--" + meant + "`").orElse("");
                problems.add("unknown-flag", message, suggestion, flag.span());
                continue;
            }
            boolean repeated = !seen.add(name) && known.get().kind() != KnownFlag.Kind.REPEATED;
            if (repeated) {
                problems.add(
                        "duplicate-flag", "`--" + name + "` is given more than once", "leave one of them", flag.span());
            }
            checkValue(known.get(), flag, problems);
        }
    }

    private static void checkValue(KnownFlag known, Flag flag, Problems problems) {
        switch (known.kind()) {
            case TOGGLE -> checkToggle(flag, problems);
            case TEXT, EXPANDED_TEXT, REPEATED -> {
                if (flag.value().isEmpty()) {
                    String message = "`--" + known.name() + "` has no value";
                    problems.add("missing-flag-value", message, "write `--" + known.name() + "=value`", flag.span());
                }
            }
        }
    }

    private static void checkToggle(Flag flag, Problems problems) {
        if (flag.value().isEmpty()) {
            return;
        }
        String value = flag.value().get().raw().toLowerCase(Locale.ROOT);
        if (!value.equals("true") && !value.equals("false")) {
            String message = "`--" + flag.name().text() + "` is " + Problems.shown(value) + ", not `true` or `false`";
            problems.add("bad-flag-value", message, flag.span());
        }
    }
}
