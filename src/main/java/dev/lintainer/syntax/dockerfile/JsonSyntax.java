package dev.lintainer.syntax.dockerfile;

/// Says whether a text is one JSON value (https://www.rfc-editor.org/rfc/rfc8259), without recursion.
final class JsonSyntax {
    /// The nesting that Go's decoder, and so BuildKit, gives up at.
    private static final int DEEPEST = 10_000;

    private static final int UNICODE_DIGITS = 4;

    private enum Expected {
        VALUE,
        VALUE_OR_CLOSE,
        NAME,
        NAME_OR_CLOSE,
        COMMA_OR_CLOSE
    }

    private final String text;
    private final StringBuilder open = new StringBuilder();
    private Expected expected = Expected.VALUE;
    private int at;

    private JsonSyntax(String text) {
        this.text = text;
    }

    static boolean isValid(String text) {
        return new JsonSyntax(text).isValid();
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private boolean isValid() {
        do {
            skipSpaces();
            if (at == text.length() || !step(text.charAt(at))) {
                return false;
            }
        } while (!open.isEmpty());
        skipSpaces();
        return at == text.length();
    }

    /// Takes one token.
    private boolean step(char c) {
        return switch (expected) {
            case VALUE -> value(c);
            case VALUE_OR_CLOSE -> c == ']' ? close(c) : value(c);
            case NAME -> name(c);
            case NAME_OR_CLOSE -> c == '}' ? close(c) : name(c);
            case COMMA_OR_CLOSE -> c == ',' ? comma() : close(c);
        };
    }

    private boolean value(char c) {
        if (c == '[' || c == '{') {
            open.append(c);
            at++;
            expected = c == '[' ? Expected.VALUE_OR_CLOSE : Expected.NAME_OR_CLOSE;
            return open.length() <= DEEPEST;
        }
        expected = Expected.COMMA_OR_CLOSE;
        return switch (c) {
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private boolean name(char c) {
        if (c != '"' || !string()) {
            return false;
        }
        skipSpaces();
        if (at == text.length() || text.charAt(at) != ':') {
            return false;
        }
        at++;
        expected = Expected.VALUE;
        return true;
    }

    private boolean comma() {
        at++;
        expected = open.charAt(open.length() - 1) == '[' ? Expected.VALUE : Expected.NAME;
        return true;
    }

    private boolean close(char c) {
        char opened = open.charAt(open.length() - 1);
        if (c != (opened == '[' ? ']' : '}')) {
            return false;
        }
        open.setLength(open.length() - 1);
        at++;
        expected = Expected.COMMA_OR_CLOSE;
        return true;
    }

    private boolean word(String word) {
        if (!text.startsWith(word, at)) {
            return false;
        }
        at += word.length();
        return true;
    }

    private boolean string() {
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return true;
            }
            if (c < ' ') {
                return false;
            }
            at++;
            if (c == '\\' && !escape()) {
                return false;
            }
        }
        return false;
    }

    private boolean escape() {
        if (at == text.length()) {
            return false;
        }
        char c = text.charAt(at);
        at++;
        if (c != 'u') {
            return "\"\\/bfnrt".indexOf(c) >= 0;
        }
        for (int i = 0; i < UNICODE_DIGITS; i++) {
            if (at == text.length() || !isHexDigit(text.charAt(at))) {
                return false;
            }
            at++;
        }
        return true;
    }

    private static boolean isHexDigit(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    private boolean number() {
        if (text.charAt(at) == '-') {
            at++;
        }
        int start = at;
        if (!digits() || text.charAt(start) == '0' && at > start + 1) {
            return false;
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            if (!digits()) {
                return false;
            }
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            return digits();
        }
        return true;
    }

    private boolean digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at > start;
    }

    private void skipSpaces() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }
}
