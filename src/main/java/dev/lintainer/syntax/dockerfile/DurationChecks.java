package dev.lintainer.syntax.dockerfile;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks the flags of `HEALTHCHECK`. Durations are Go's: numbers with units, `1m30s`
/// (https://pkg.go.dev/time#ParseDuration).
final class DurationChecks {
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;
    private static final double LONGEST = Long.MAX_VALUE;
    private static final Set<String> DURATIONS = Set.of("interval", "timeout", "start-period", "start-interval");

    private DurationChecks() {}

    static void healthcheck(List<Flag> flags, Problems problems) {
        for (Flag flag : flags) {
            if (flag.value().isEmpty() || flag.value().get().raw().isEmpty()) {
                continue;
            }
            DockerWord value = flag.value().get();
            String name = flag.name().text();
            if (DURATIONS.contains(name)) {
                duration(name, value, problems);
            } else if (name.equals("retries") && !isCount(value.raw())) {
                String message = "`--retries` is " + Problems.shown(value.raw()) + ", not a number from 0";
                problems.add("bad-flag-value", message, value.span());
            }
        }
    }

    private static void duration(String name, DockerWord value, Problems problems) {
        Optional<Double> nanoseconds = nanoseconds(value.raw());
        if (nanoseconds.isEmpty()) {
            String message = "`--" + name + "` is " + Problems.shown(value.raw()) + ", not numbers with units";
            problems.add("bad-duration", message, "write e.g. `30s`", value.span());
            return;
        }
        double length = nanoseconds.get();
        if (length != 0 && length < NANOSECONDS_PER_MILLISECOND) {
            String message =
                    "`--" + name + "` is " + Problems.shown(value.raw()) + ", which is less than a millisecond";
            problems.add("bad-duration", message, value.span());
        }
    }

    /// A duration's length; exact enough to tell what is too short or too long.
    static Optional<Double> nanoseconds(String duration) {
        boolean negative = duration.startsWith("-");
        int at = negative || duration.startsWith("+") ? 1 : 0;
        if (duration.substring(at).equals("0")) {
            return Optional.of(0.0);
        }
        if (at == duration.length()) {
            return Optional.empty();
        }
        double sum = 0;
        while (at < duration.length()) {
            int unit = at;
            int dots = 0;
            while (unit < duration.length() && isNumberCharacter(duration.charAt(unit))) {
                dots += duration.charAt(unit) == '.' ? 1 : 0;
                unit++;
            }
            int end = unit;
            while (end < duration.length() && !isNumberCharacter(duration.charAt(end))) {
                end++;
            }
            double factor = factor(duration.substring(unit, end));
            if (dots > 1 || unit - at <= dots || factor == 0) {
                return Optional.empty();
            }
            sum += Double.parseDouble(duration.substring(at, unit)) * factor;
            at = end;
        }
        return sum > LONGEST ? Optional.empty() : Optional.of(negative ? -sum : sum);
    }

    private static boolean isNumberCharacter(char c) {
        return c >= '0' && c <= '9' || c == '.';
    }

    /// Nanoseconds in a unit, or 0.
    private static double factor(String unit) {
        return switch (unit) {
            case "ns" -> 1;
            case "us", "\u00b5s", "\u03bcs" -> 1e3;
            case "ms" -> NANOSECONDS_PER_MILLISECOND;
            case "s" -> 1e9;
            case "m" -> 60e9;
            case "h" -> 3600e9;
            default -> 0;
        };
    }

    private static boolean isCount(String digits) {
        String bare = digits.startsWith("+") ? digits.substring(1) : digits;
        if (bare.isEmpty() || !bare.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return digits.startsWith("-") && digits.length() > 1 && digits.chars().skip(1).allMatch(c -> c == '0');
        }
        return Double.parseDouble(bare) <= Integer.MAX_VALUE;
    }
}
