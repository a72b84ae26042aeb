package dev.lintainer.document.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Version specifiers as packages read them
/// (https://packaging.python.org/en/latest/specifications/version-specifiers/): `>=3.9,<4,!=3.11.*`.
final class SpecifierSet {
    /// More than anybody writes.
    private static final int MOST_CLAUSES = 30;

    private static final List<String> OPERATORS = List.of("===", "~=", "==", "!=", "<=", ">=", "<", ">");

    private SpecifierSet() {}

    /// The ranges that all clauses admit; none where one of them cannot be read.
    static List<VersionRange> read(String text) {
        List<VersionRange> ranges = List.of(VersionRange.ALL);
        String[] clauses = text.split(",", MOST_CLAUSES + 1);
        if (clauses.length > MOST_CLAUSES || text.isBlank()) {
            return List.of();
        }
        for (String clause : clauses) {
            if (!clause.isBlank()) {
                Optional<List<VersionRange>> admitted = clause(clause.strip());
                if (admitted.isEmpty()) {
                    return List.of();
                }
                ranges = both(ranges, admitted.get());
            }
        }
        return ranges;
    }

    private static List<VersionRange> both(List<VersionRange> some, List<VersionRange> others) {
        List<VersionRange> both = new ArrayList<>();
        for (VersionRange one : some) {
            for (VersionRange other : others) {
                VersionRange common = one.and(other);
                if (!common.isEmpty()) {
                    both.add(common);
                }
            }
        }
        return both;
    }

    private static Optional<List<VersionRange>> clause(String text) {
        String operator = OPERATORS.stream().filter(text::startsWith).findFirst().orElse("");
        String version = text.substring(operator.length()).strip();
        boolean wild = version.endsWith(".*");
        return numbers(wild ? version.substring(0, version.length() - 2) : version)
                .flatMap(numbers -> admitted(operator, numbers, wild));
    }

    private static Optional<List<VersionRange>> admitted(String operator, List<Integer> numbers, boolean wild) {
        PythonVersion low = version(numbers);
        PythonVersion end =
                !wild
                        ? low.nextPatch()
                        : switch (numbers.size()) {
                            case 1 -> low.nextMajor();
                            case 2 -> low.nextMinor();
                            default -> low.nextPatch();
                        };
        return switch (operator) {
            case "==", "===" -> Optional.of(List.of(VersionRange.between(low, end)));
            case "!=" -> Optional.of(List.of(VersionRange.before(low), VersionRange.from(end)));
            case ">=" -> Optional.of(List.of(VersionRange.from(low)));
            case ">" -> Optional.of(List.of(VersionRange.from(end)));
            case "<=" -> Optional.of(List.of(VersionRange.before(end)));
            case "<" -> Optional.of(List.of(VersionRange.before(low)));
            case "~=" ->
                    numbers.size() < 2
                            ? Optional.empty()
                            : Optional.of(
                                    List.of(
                                            VersionRange.between(
                                                    low, numbers.size() == 2 ? low.nextMajor() : low.nextMinor())));
            default -> Optional.empty();
        };
    }

    private static PythonVersion version(List<Integer> numbers) {
        return new PythonVersion(
                numbers.getFirst(), numbers.size() > 1 ? numbers.get(1) : 0, numbers.size() > 2 ? numbers.get(2) : 0);
    }

    /// One to three numbers; what follows them (`rc1`, `.post1`) is taken for the release itself.
    private static Optional<List<Integer>> numbers(String text) {
        String rest = text.startsWith("v") ? text.substring(1) : text;
        List<Integer> numbers = new ArrayList<>();
        for (String part : rest.split("\\.", 4)) {
            int end = 0;
            while (end < part.length() && part.charAt(end) >= '0' && part.charAt(end) <= '9') {
                end++;
            }
            if (!PythonVersion.isNumber(part.substring(0, end))) {
                break;
            }
            numbers.add(Integer.parseInt(part.substring(0, end)));
            if (end < part.length() || numbers.size() == 3) {
                break;
            }
        }
        boolean odd = rest.chars().anyMatch(c -> !Character.isLetterOrDigit(c) && c != '.');
        return numbers.isEmpty() || odd ? Optional.empty() : Optional.of(numbers);
    }
}
