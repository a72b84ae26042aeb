package dev.lintainer.workspace;

/// Matches a name with a shell's wildcards as git does: `*`, `?`, `[a-z]`, `[!a]`, `[[:alpha:]]`, `\` before a
/// character that stands for itself. Takes time in the product of both lengths at most, because only the last star is
/// ever tried again.
public final class Wildcards {
    private static final int NO_MATCH = -1;

    private Wildcards() {}

    public static boolean match(String pattern, String name) {
        return mayMatch(pattern, name) && matches(pattern, name);
    }

    /// Most names are told apart by their first or last character.
    private static boolean mayMatch(String pattern, String name) {
        if (pattern.isEmpty() || name.isEmpty()) {
            return true;
        }
        char first = pattern.charAt(0);
        char last = pattern.charAt(pattern.length() - 1);
        return (isSpecial(first) || first == name.charAt(0))
                && (isSpecial(last) || last == name.charAt(name.length() - 1));
    }

    private static boolean isSpecial(char c) {
        return c == '*' || c == '?' || c == '[' || c == ']' || c == '\\';
    }

    private static boolean matches(String pattern, String name) {
        int at = 0;
        int afterStar = -1;
        int tried = 0;
        int i = 0;
        while (i < name.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                afterStar = ++at;
                tried = i;
                continue;
            }
            int next = at < pattern.length() ? matchOne(pattern, at, name.charAt(i)) : NO_MATCH;
            if (next != NO_MATCH) {
                at = next;
                i++;
            } else if (afterStar >= 0) {
                at = afterStar;
                i = ++tried;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }

    /// Where the pattern goes on after one character.
    private static int matchOne(String pattern, int at, char c) {
        return switch (pattern.charAt(at)) {
            case '?' -> at + 1;
            case '[' -> matchSet(pattern, at + 1, c);
            case '\\' -> at + 1 < pattern.length() && pattern.charAt(at + 1) == c ? at + 2 : NO_MATCH;
            default -> pattern.charAt(at) == c ? at + 1 : NO_MATCH;
        };
    }

    private static int matchSet(String pattern, int start, char c) {
        int at = start;
        boolean negated = at < pattern.length() && (pattern.charAt(at) == '!' || pattern.charAt(at) == '^');
        at = negated ? at + 1 : at;
        boolean found = false;
        boolean first = true;
        while (at < pattern.length() && (first || pattern.charAt(at) != ']')) {
            first = false;
            int classEnd = pattern.startsWith("[:", at) ? pattern.indexOf(":]", at + 2) : -1;
            if (classEnd >= 0) {
                found |= isInClass(pattern.substring(at + 2, classEnd), c);
                at = classEnd + 2;
                continue;
            }
            int low = literal(pattern, at);
            int afterLow = low + 1;
            boolean range =
                    afterLow + 1 < pattern.length()
                            && pattern.charAt(afterLow) == '-'
                            && pattern.charAt(afterLow + 1) != ']';
            int high = range ? literal(pattern, afterLow + 1) : low;
            if (high >= pattern.length()) {
                return NO_MATCH;
            }
            found |= pattern.charAt(low) <= c && c <= pattern.charAt(high);
            at = high + 1;
        }
        return at < pattern.length() && found != negated ? at + 1 : NO_MATCH;
    }

    /// Where the character stands that a set names at `at`.
    private static int literal(String pattern, int at) {
        return pattern.charAt(at) == '\\' && at + 1 < pattern.length() ? at + 1 : at;
    }

    private static boolean isInClass(String name, char c) {
        boolean lower = c >= 'a' && c <= 'z';
        boolean upper = c >= 'A' && c <= 'Z';
        boolean digit = c >= '0' && c <= '9';
        boolean graphic = c > ' ' && c < 0x7F;
        return switch (name) {
            case "alpha" -> lower || upper;
            case "lower" -> lower;
            case "upper" -> upper;
            case "digit" -> digit;
            case "alnum" -> lower || upper || digit;
            case "xdigit" -> digit || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
            case "blank" -> c == ' ' || c == '\t';
            case "space" -> c == ' ' || c >= '\t' && c <= '\r';
            case "cntrl" -> c < ' ' || c == 0x7F;
            case "graph" -> graphic;
            case "print" -> graphic || c == ' ';
            case "punct" -> graphic && !lower && !upper && !digit;
            default -> false;
        };
    }
}
