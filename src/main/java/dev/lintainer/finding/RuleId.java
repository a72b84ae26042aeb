package dev.lintainer.finding;

/// The name of a rule, `family/fault`, e.g. `artifact/never-uploaded`. It names the fault and reads right in "ignore
/// <id>".
public record RuleId(String value) implements Comparable<RuleId> {
    public RuleId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a rule id: " + value);
        }
    }

    /// Lower-case words joined by `-`, exactly one `/`.
    public static boolean isWellFormed(String text) {
        int slash = text.indexOf('/');
        return slash > 0 && isName(text, 0, slash) && isName(text, slash + 1, text.length());
    }

    private static boolean isName(String text, int start, int end) {
        if (start == end || text.charAt(start) == '-' || text.charAt(end - 1) == '-') {
            return false;
        }
        for (char c : text.substring(start, end).toCharArray()) {
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
                return false;
            }
        }
        return true;
    }

    public String family() {
        return value.substring(0, value.indexOf('/'));
    }

    public String fault() {
        return value.substring(value.indexOf('/') + 1);
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
