package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Joins paths inside images as Docker does.
final class Paths {
    /// Linux's `PATH_MAX`.
    static final int LONGEST = 4096;

    private static final Value SLASH = Value.known("/");

    private Paths() {}

    enum TrailingSlash {
        DROPPED,
        KEPT
    }

    /// @param directory an absolute path, possibly unknown
    static Value join(Value directory, Value path, TrailingSlash trailing) {
        Value joined = joined(directory, path, trailing);
        boolean tooLong = joined.toString().length() > LONGEST;
        return tooLong ? Value.unknown("path of more than " + LONGEST + " characters") : joined;
    }

    private static Value joined(Value directory, Value path, TrailingSlash trailing) {
        String prefix = path.prefix();
        if (prefix.startsWith("/")) {
            return path instanceof Value.Known known ? Value.known(clean(known.text(), trailing)) : path;
        }
        if (isWindowsPath(prefix)) {
            return path;
        }
        boolean mayBeAbsolute = prefix.isEmpty() && !path.isKnown();
        if (mayBeAbsolute) {
            return Value.unknown(path + " in " + directory);
        }
        if (!(path instanceof Value.Known relative)) {
            return Value.concat(List.of(directory, SLASH, path));
        }
        if (directory instanceof Value.Known known) {
            return Value.known(clean(known.text() + "/" + slashed(relative.text(), trailing), trailing));
        }
        String cleaned = clean("/" + slashed(relative.text(), trailing), trailing);
        boolean leavesDirectory = relative.text().contains("..");
        if (leavesDirectory) {
            return Value.unknown(path + " in " + directory);
        }
        return cleaned.equals("/") && trailing == TrailingSlash.DROPPED
                ? directory
                : directory.then(Value.known(cleaned));
    }

    /// The current directory as destination is a directory.
    private static String slashed(String path, TrailingSlash trailing) {
        boolean current = path.isEmpty() || path.equals(".");
        return current && trailing == TrailingSlash.KEPT ? "./" : path;
    }

    /// `C:\` or `C:/`
    private static boolean isWindowsPath(String path) {
        return path.length() > 2
                && path.charAt(1) == ':'
                && (path.charAt(2) == '\\' || path.charAt(2) == '/')
                && Character.isLetter(path.charAt(0));
    }

    /// An absolute path without `.`, `..` and doubled slashes.
    static String clean(String path, TrailingSlash trailing) {
        List<String> names = new ArrayList<>();
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                if (!names.isEmpty()) {
                    names.removeLast();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        String cleaned = "/" + String.join("/", names);
        boolean slash = trailing == TrailingSlash.KEPT && path.endsWith("/") && !names.isEmpty();
        return slash ? cleaned + "/" : cleaned;
    }

    /// A path without `.`, doubled slashes and names that a `..` takes back.
    static String cleanRelative(String path) {
        boolean absolute = path.startsWith("/");
        List<String> names = new ArrayList<>();
        for (String name : path.split("/", -1)) {
            boolean removable = !names.isEmpty() && !names.getLast().equals("..");
            if (name.equals("..") && removable) {
                names.removeLast();
            } else if (name.equals("..") && absolute || name.isEmpty() || name.equals(".")) {
                continue;
            } else {
                names.add(name);
            }
        }
        String joined = String.join("/", names);
        if (absolute) {
            return "/" + joined;
        }
        return joined.isEmpty() ? "." : joined;
    }
}
