package dev.lintainer.syntax.dockerfile;

import dev.lintainer.text.MappedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Checks values that the instruction's text alone decides. Values with variables are left alone.
final class ValueChecks {
    private static final int HIGHEST_MODE = 07777;
    private static final int OCTAL = 8;

    /// https://man7.org/linux/man-pages/man7/signal.7.html, as far as `github.com/moby/sys/signal` knows them.
    private static final Set<String> SIGNALS =
            Set.of(
                    "ABRT", "ALRM", "BUS", "CHLD", "CLD", "CONT", "FPE", "HUP", "ILL", "INT", "IO", "IOT", "KILL",
                    "PIPE", "POLL", "PROF", "PWR", "QUIT", "RTMAX", "RTMIN", "SEGV", "STKFLT", "STOP", "SYS", "TERM",
                    "TRAP", "TSTP", "TTIN", "TTOU", "URG", "USR1", "USR2", "VTALRM", "WINCH", "XCPU", "XFSZ");

    private static final int MOST_ABOVE_RTMIN = 15;
    private static final int MOST_BELOW_RTMAX = 14;

    private ValueChecks() {}

    /// The name that a `FROM` gives its stage.
    static void stageName(MappedText name, Problems problems) {
        String chars = name.text().toLowerCase(Locale.ROOT);
        boolean valid = isLetter(chars.charAt(0));
        for (int i = 1; i < chars.length(); i++) {
            char c = chars.charAt(i);
            valid &= isLetter(c) || isDigit(c) || c == '-' || c == '_' || c == '.';
        }
        if (!valid) {
            problems.add(
                    "bad-stage-name",
                    "stage name "
                            + Problems.shown(name.text())
                            + " is not a letter and then letters, digits, `-`, `_` or `.`",
                    name.span());
        }
    }

    static void oneOf(Flag flag, List<String> known, Problems problems) {
        if (flag.value().isEmpty()) {
            return;
        }
        DockerWord value = flag.value().get();
        if (!known.contains(value.raw())) {
            String message =
                    "`--"
                            + flag.name().text()
                            + "` is "
                            + Problems.shown(value.raw())
                            + ", not one of "
                            + String.join(", ", known);
            problems.addUnknown("bad-flag-value", message, value.raw(), known, value.span());
        }
    }

    /// `--chmod`: octal, or symbolic as in chmod(1).
    static void fileMode(DockerWord mode, Problems problems) {
        Optional<String> literal = mode.literal();
        if (literal.isEmpty()
                || literal.get().isEmpty()
                || isOctalMode(literal.get())
                || isSymbolicMode(literal.get())) {
            return;
        }
        String message = "mode " + Problems.shown(mode.raw()) + " is neither octal up to 07777 nor symbolic";
        problems.add("bad-mode", message, mode.span());
    }

    private static boolean isOctalMode(String mode) {
        int value = 0;
        for (int i = 0; i < mode.length(); i++) {
            char c = mode.charAt(i);
            if (c < '0' || c > '7') {
                return false;
            }
            value = Math.min(value * OCTAL + c - '0', HIGHEST_MODE + 1);
        }
        return value <= HIGHEST_MODE;
    }

    /// Clauses between commas: classes, then one or more of an operator and permissions.
    private static boolean isSymbolicMode(String mode) {
        int at = 0;
        while (true) {
            at = skip(mode, at, "augo");
            if (at == mode.length() || "+-=".indexOf(mode.charAt(at)) < 0) {
                return false;
            }
            while (at < mode.length() && "+-=".indexOf(mode.charAt(at)) >= 0) {
                at = skip(mode, at + 1, "rwxXstugo");
            }
            if (at == mode.length()) {
                return true;
            }
            if (mode.charAt(at) != ',') {
                return false;
            }
            at++;
        }
    }

    private static int skip(String text, int from, String characters) {
        int at = from;
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    static void signal(DockerWord signal, Problems problems) {
        Optional<String> literal = signal.literal();
        if (literal.isEmpty() || isSignal(literal.get())) {
            return;
        }
        String message = "stop signal " + Problems.shown(signal.raw()) + " is no signal";
        problems.addUnknown("bad-signal", message, name(literal.get()), SIGNALS, signal.span());
    }

    private static String name(String signal) {
        String upper = signal.toUpperCase(Locale.ROOT);
        return upper.startsWith("SIG") ? upper.substring("SIG".length()) : upper;
    }

    private static boolean isSignal(String signal) {
        int digits = signal.startsWith("-") || signal.startsWith("+") ? 1 : 0;
        if (digits < signal.length() && skip(signal, digits, "0123456789") == signal.length()) {
            return skip(signal, digits, "0") < signal.length();
        }
        String name = name(signal);
        return SIGNALS.contains(name)
                || isNumbered(name, "RTMIN+", MOST_ABOVE_RTMIN)
                || isNumbered(name, "RTMAX-", MOST_BELOW_RTMAX);
    }

    private static boolean isNumbered(String name, String prefix, int most) {
        for (int i = 1; name.startsWith(prefix) && i <= most; i++) {
            if (name.equals(prefix + i)) {
                return true;
            }
        }
        return false;
    }

    /// `os/architecture/variant`, or one of the first two alone (https://github.com/containerd/platforms).
    static void platform(DockerWord platform, Problems problems) {
        Optional<String> literal = platform.literal();
        if (literal.isEmpty() || PlatformName.isValid(literal.get())) {
            return;
        }
        String message = "platform " + Problems.shown(platform.raw()) + " is not written `os/architecture/variant`";
        problems.add("bad-platform", message, platform.span());
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
