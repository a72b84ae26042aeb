package dev.lintainer.syntax.dockerfile;

import dev.lintainer.text.MappedText;
import java.util.List;
import java.util.Set;

/// Checks the value of a `check` directive: `skip=A,B;error=true;experimental=all`, then whatever follows the first
/// blank (https://docs.docker.com/reference/dockerfile/#check).
final class CheckOptions {
    private static final Set<String> SWITCHES =
            Set.of("1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False");
    private static final List<String> NAMES = List.of("skip", "error", "experimental");
    private static final int MOST_OPTIONS = 3;

    private CheckOptions() {}

    static void check(Directive directive, Problems problems) {
        MappedText value = directive.value();
        String chars = value.text();
        int end = chars.indexOf(' ') < 0 ? chars.length() : chars.indexOf(' ');
        int at = 0;
        for (int count = 1; count <= MOST_OPTIONS && at <= end; count++) {
            int semicolon = count == MOST_OPTIONS ? -1 : chars.indexOf(';', at);
            int optionEnd = semicolon < 0 || semicolon > end ? end : semicolon;
            if (end > 0) {
                checkOption(value.slice(at, optionEnd), problems);
            }
            at = optionEnd + 1;
        }
    }

    private static void checkOption(MappedText option, Problems problems) {
        String chars = option.text();
        int equals = chars.indexOf('=');
        String name = equals < 0 ? chars : chars.substring(0, equals).strip();
        if (equals < 0 || !NAMES.contains(name)) {
            String message = Problems.shown(chars) + " is no option of the check directive";
            problems.addUnknown("bad-check-option", message, name, NAMES, option.span());
            return;
        }
        String value = chars.substring(equals + 1).strip();
        if (name.equals("error") && !SWITCHES.contains(value)) {
            String message = "check option `error` is " + Problems.shown(value) + ", not `true` or `false`";
            problems.add("bad-check-option", message, option.span());
        }
    }
}
