package dev.lintainer.document.bake;

/// Names of targets as `--set` and the command line match them: `*`, `?` and `[a-z]` (https://pkg.go.dev/path#Match).
final class NamePattern {
    private NamePattern() {}

    static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('[') >= 0;
    }

    /// Goes back to the last star when what follows it does not match, so that time grows with both lengths only.
    static boolean matches(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int from = 0;
        while (n < name.length()) {
            int end = p < pattern.length() && pattern.charAt(p) != '*' ? end(pattern, p) : p;
            if (end > p && accepts(pattern, p, end, name.charAt(n))) {
                p = end;
                n++;
            } else if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                from = n;
            } else if (star >= 0) {
                p = star + 1;
                n = ++from;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /// Where the element that begins at `start` ends.
    private static int end(String pattern, int start) {
        if (pattern.charAt(start) != '[') {
            return start + 1;
        }
        int close = pattern.indexOf(']', start + 2);
        return close < 0 ? start + 1 : close + 1;
    }

    private static boolean accepts(String pattern, int start, int end, char c) {
        if (end - start == 1) {
            return pattern.charAt(start) == '?' || pattern.charAt(start) == c;
        }
        boolean negated = pattern.charAt(start + 1) == '^';
        boolean within = false;
        int at = negated ? start + 2 : start + 1;
        while (at < end - 1) {
            boolean range = at + 2 < end - 1 && pattern.charAt(at + 1) == '-';
            char low = pattern.charAt(at);
            char high = range ? pattern.charAt(at + 2) : low;
            within |= low <= c && c <= high;
            at += range ? 3 : 1;
        }
        return within != negated;
    }
}
