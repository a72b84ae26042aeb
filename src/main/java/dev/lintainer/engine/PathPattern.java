package dev.lintainer.engine;

import dev.lintainer.workspace.Wildcards;
import java.util.Arrays;

/// A pattern for paths from the repository's root: names as [Wildcards] match them, and `**` for any number of whole
/// names, none included. A pattern that fits a folder means all below it. Matching takes time in the product of both
/// lengths at most, because only the last star is ever tried again.
public record PathPattern(String pattern) {
    public boolean matches(String path) {
        String[] names = path.split("/");
        String[] wanted = pattern.split("/");
        String[] orBelow = Arrays.copyOf(wanted, wanted.length + 1);
        orBelow[wanted.length] = "**";
        int at = 0;
        int afterStar = -1;
        int tried = 0;
        for (int name = 0; name < names.length; ) {
            if (at < orBelow.length && orBelow[at].equals("**")) {
                afterStar = ++at;
                tried = name;
            } else if (at < orBelow.length && Wildcards.match(orBelow[at], names[name])) {
                at++;
                name++;
            } else if (afterStar >= 0) {
                at = afterStar;
                name = ++tried;
            } else {
                return false;
            }
        }
        return isOnlyStars(orBelow, at);
    }

    private static boolean isOnlyStars(String[] wanted, int from) {
        for (int i = from; i < wanted.length; i++) {
            if (!wanted[i].equals("**")) {
                return false;
            }
        }
        return true;
    }
}
