package dev.lintainer.document.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Version ranges as node-semver reads them in its loose mode (https://github.com/npm/node-semver#ranges), as far as
/// the versions of Python need it.
final class SemverRange {
    private static final String OPERATORS = "<>=~^";

    private SemverRange() {}

    /// The parts of a union, empty ones left out; none where the text is no range.
    static List<VersionRange> read(String text) {
        List<VersionRange> ranges = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int bar = text.indexOf("||", from);
            int end = bar < 0 ? text.length() : bar;
            intersection(text.substring(from, end).strip()).filter(range -> !range.isEmpty()).ifPresent(ranges::add);
            from = end + 2;
        }
        return ranges;
    }

    private static Optional<VersionRange> intersection(String text) {
        int hyphen = text.indexOf(" - ");
        if (hyphen > 0) {
            Optional<VersionRange> low = Partial.read(text.substring(0, hyphen).strip()).map(Partial::range);
            Optional<VersionRange> high = Partial.read(text.substring(hyphen + 3).strip()).map(Partial::range);
            return low.flatMap(first -> high.map(last -> new VersionRange(first.low(), last.end())));
        }
        Optional<VersionRange> all = text.isEmpty() ? Optional.of(VersionRange.ALL) : Optional.empty();
        for (String comparator : comparators(text)) {
            // What is no comparator is left out in the loose mode, unless nothing else remains.
            Optional<VersionRange> range = comparator(comparator);
            if (range.isPresent()) {
                all = Optional.of(all.orElse(VersionRange.ALL).and(range.get()));
            }
        }
        return all;
    }

    /// Parts between blanks, an operator joined to what follows it.
    private static List<String> comparators(String text) {
        List<String> comparators = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                current.append(c);
            } else if (!current.isEmpty() && OPERATORS.indexOf(current.charAt(current.length() - 1)) < 0) {
                comparators.add(current.toString());
                current.setLength(0);
            }
        }
        if (!current.isEmpty()) {
            comparators.add(current.toString());
        }
        return comparators;
    }

    private static Optional<VersionRange> comparator(String text) {
        int end = 0;
        while (end < text.length() && OPERATORS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        String operator = text.substring(0, end);
        return Partial.read(text.substring(end)).flatMap(version -> compared(operator, version));
    }

    /// Further signs of equality behind an operator say nothing: `~=3.12` is `~3.12`.
    private static Optional<VersionRange> compared(String operator, Partial version) {
        VersionRange range = version.range();
        return switch (operator) {
            case "", "=", "==", "===" -> Optional.of(range);
            case ">=", ">==" -> Optional.of(VersionRange.from(range.low()));
            case "<=", "<==" -> Optional.of(new VersionRange(VersionRange.ALL.low(), range.end()));
            case "<" -> Optional.of(VersionRange.before(range.low()));
            // Of the releases that follow a candidate the final one is the first.
            case ">" -> Optional.of(VersionRange.from(version.isPreRelease() ? range.low() : range.end().orElse(LAST)));
            case "~", "~=", "~>" -> Optional.of(version.tilde());
            case "^", "^=" -> Optional.of(version.caret());
            default -> Optional.empty();
        };
    }

    private static final PythonVersion LAST = new PythonVersion(Integer.MAX_VALUE, 0, 0);

    /// A version of one to three numbers, or `x` in their place.
    ///
    /// @param numbers those before the first `x`
    private record Partial(List<Integer> numbers, boolean isPreRelease) {
        static Optional<Partial> read(String text) {
            String rest = text.startsWith("v") || text.startsWith("=") ? text.substring(1) : text;
            List<Integer> numbers = new ArrayList<>();
            boolean open = false;
            for (int part = 0; part < 3; part++) {
                int end = numberEnd(rest);
                String number = rest.substring(0, end);
                boolean isX = number.equals("x") || number.equals("X") || number.equals("*");
                if (!isX && !PythonVersion.isNumber(number)) {
                    return Optional.empty();
                }
                open |= isX;
                if (!open) {
                    numbers.add(Integer.parseInt(number));
                }
                rest = rest.substring(end);
                if (!rest.startsWith(".") || part == 2) {
                    break;
                }
                rest = rest.substring(1);
            }
            return isSuffix(rest)
                    ? Optional.of(new Partial(List.copyOf(numbers), rest.startsWith("-")))
                    : Optional.empty();
        }

        private static int numberEnd(String text) {
            if (!text.isEmpty() && "xX*".indexOf(text.charAt(0)) >= 0) {
                return 1;
            }
            int end = 0;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            return end;
        }

        /// `-rc.1`, `+build`
        private static boolean isSuffix(String text) {
            return text.isEmpty()
                    || (text.charAt(0) == '-' || text.charAt(0) == '+')
                            && text.length() > 1
                            && text.chars().skip(1).allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-');
        }

        PythonVersion low() {
            return new PythonVersion(number(0), number(1), number(2));
        }

        private int number(int index) {
            return index < numbers.size() ? numbers.get(index) : 0;
        }

        VersionRange range() {
            return switch (numbers.size()) {
                case 0 -> VersionRange.ALL;
                case 1 -> VersionRange.between(low(), low().nextMajor());
                case 2 -> VersionRange.between(low(), low().nextMinor());
                default -> VersionRange.between(low(), low().nextPatch());
            };
        }

        VersionRange tilde() {
            return numbers.size() < 3 ? range() : VersionRange.between(low(), low().nextMinor());
        }

        VersionRange caret() {
            return numbers.isEmpty() ? VersionRange.ALL : VersionRange.between(low(), low().nextMajor());
        }
    }
}
