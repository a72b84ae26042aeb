package dev.lintainer.document.dockerfile;

import java.util.Locale;

/// Whether a text can name an image at all (https://github.com/distribution/reference).
final class ImageName {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TAG = 128;
    private static final int IDENTIFIER_DIGITS = 64;
    private static final int FEWEST_DIGEST_DIGITS = 32;

    private ImageName() {}

    static boolean isValid(String image) {
        int at = image.indexOf('@');
        String digest = at < 0 ? "" : image.substring(at + 1);
        if (at >= 0 && !isDigest(digest)) {
            return false;
        }
        String named = at < 0 ? image : image.substring(0, at);
        int colon = named.indexOf(':', Math.max(0, named.lastIndexOf('/')));
        if (colon >= 0 && !isTag(named.substring(colon + 1))) {
            return false;
        }
        String name = colon < 0 ? named : named.substring(0, colon);
        if (isIdentifier(image)) {
            return false;
        }
        int slash = name.indexOf('/');
        boolean hasHost = slash > 0 && isHostLike(name.substring(0, slash));
        String path = hasHost ? name.substring(slash + 1) : name;
        return name.length() <= LONGEST_NAME && isPath(path) && (!hasHost || isHost(name.substring(0, slash)));
    }

    /// What makes the first component a registry and not a part of the repository.
    private static boolean isHostLike(String component) {
        return component.equals("localhost")
                || component.indexOf('.') >= 0
                || component.indexOf(':') >= 0
                || !component.equals(component.toLowerCase(Locale.ROOT));
    }

    private static boolean isHost(String host) {
        int port = host.lastIndexOf(':');
        boolean bracketed = host.startsWith("[");
        boolean hasPort = port >= 0 && (!bracketed || host.charAt(port - 1) == ']');
        if (hasPort && (port == host.length() - 1 || !host.chars().skip(port + 1L).allMatch(ImageName::isDigit))) {
            return false;
        }
        String name = hasPort ? host.substring(0, port) : host;
        if (bracketed) {
            return name.endsWith("]");
        }
        for (String label : name.split("\\.", -1)) {
            boolean valid =
                    !label.isEmpty()
                            && !label.startsWith("-")
                            && !label.endsWith("-")
                            && label.chars().allMatch(c -> isLetter(c) || isDigit(c) || c == '-');
            if (!valid) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPath(String path) {
        for (String component : path.split("/", -1)) {
            if (!isComponent(component)) {
                return false;
            }
        }
        return true;
    }

    /// Lower-case letters and digits, with `.`, `_`, `__` or dashes between them.
    private static boolean isComponent(String component) {
        int at = 0;
        while (true) {
            int start = at;
            while (at < component.length() && isLowerOrDigit(component.charAt(at))) {
                at++;
            }
            if (at == start) {
                return false;
            }
            if (at == component.length()) {
                return true;
            }
            char separator = component.charAt(at);
            int end = at;
            while (end < component.length() && component.charAt(end) == separator) {
                end++;
            }
            int count = end - at;
            boolean valid = separator == '-' || separator == '_' && count <= 2 || separator == '.' && count == 1;
            if (!valid) {
                return false;
            }
            at = end;
        }
    }

    private static boolean isTag(String tag) {
        return !tag.isEmpty()
                && tag.length() <= LONGEST_TAG
                && tag.charAt(0) != '.'
                && tag.charAt(0) != '-'
                && tag.chars().allMatch(c -> isLetter(c) || isDigit(c) || c == '_' || c == '.' || c == '-');
    }

    private static boolean isDigest(String digest) {
        int colon = digest.indexOf(':');
        return colon > 0
                && isLetter(digest.charAt(0))
                && digest.length() - colon - 1 >= FEWEST_DIGEST_DIGITS
                && digest.chars().skip(colon + 1L).allMatch(ImageName::isHexDigit);
    }

    /// 64 hexadecimal digits are an image's identifier, which cannot be pulled.
    private static boolean isIdentifier(String image) {
        return image.length() == IDENTIFIER_DIGITS && image.chars().allMatch(c -> isDigit(c) || c >= 'a' && c <= 'f');
    }

    private static boolean isLowerOrDigit(int c) {
        return c >= 'a' && c <= 'z' || isDigit(c);
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHexDigit(int c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
