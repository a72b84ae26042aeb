package dev.lintainer.pipeline.flow;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Braces of a glob, as minimatch expands them (https://github.com/juliangruber/brace-expansion): `{a,b}` and `{1..3}`
/// stand for several texts, `{a}` and `${` for themselves.
final class GlobBraces {
    private GlobBraces() {}

    /// Stands for a hole while the text is expanded; never part of a name that anybody writes.
    private static final char HOLE = '\uE001';

    private static final int LONGEST = 4096;

    /// @param most alternatives that are wanted
    /// @return empty where there are more, or where the braces are written in a way that is not read here
    static Optional<List<Value>> expand(Value pattern, int most) {
        StringBuilder text = new StringBuilder();
        List<Piece> holes = new ArrayList<>();
        for (Piece piece : pattern.pieces()) {
            switch (piece) {
                case Piece.Literal literal -> text.append(literal.text().replace(HOLE, '?'));
                case Piece.Hole hole -> {
                    text.append((char) (HOLE + holes.size()));
                    holes.add(hole);
                }
            }
        }
        boolean unread =
                holes.size() > most || text.length() > LONGEST || text.indexOf("{") >= 0 && text.indexOf("\\") >= 0;
        if (unread) {
            return Optional.empty();
        }
        List<String> expanded = new ArrayList<>();
        List<String> open = new ArrayList<>(List.of(text.toString()));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            Optional<List<String>> more = first(next);
            more.ifPresentOrElse(alternatives -> open.addAll(alternatives.reversed()), () -> expanded.add(next));
            if (expanded.size() + open.size() > most) {
                return Optional.empty();
            }
        }
        return Optional.of(expanded.stream().map(each -> filled(each, holes)).toList());
    }

    /// What the first braces that stand for several texts make of the whole.
    private static Optional<List<String>> first(String text) {
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            int close = closing(text, open);
            if (close < 0 || open > 0 && text.charAt(open - 1) == '$') {
                continue;
            }
            List<String> parts = parts(text.substring(open + 1, close));
            if (parts.size() > 1) {
                String before = text.substring(0, open);
                String after = text.substring(close + 1);
                return Optional.of(parts.stream().map(part -> before + part + after).toList());
            }
        }
        return Optional.empty();
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> parts(String inside) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(inside.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(inside.substring(from));
        return parts.size() > 1 ? parts : sequence(inside);
    }

    /// `1..3`
    private static List<String> sequence(String inside) {
        int dots = inside.indexOf("..");
        if (dots < 0 || !isNumber(inside.substring(0, dots)) || !isNumber(inside.substring(dots + 2))) {
            return List.of(inside);
        }
        int first = Integer.parseInt(inside.substring(0, dots));
        int last = Integer.parseInt(inside.substring(dots + 2));
        List<String> numbers = new ArrayList<>();
        for (int number = first; ; number += first <= last ? 1 : -1) {
            numbers.add(Integer.toString(number));
            if (number == last) {
                return numbers;
            }
        }
    }

    /// Without zeros in front, which would be kept, and short enough to be counted through.
    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= 3
                && (text.length() == 1 || text.charAt(0) != '0')
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Value filled(String text, List<Piece> holes) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            int hole = text.charAt(i) - HOLE;
            if (hole >= 0 && hole < holes.size()) {
                pieces.add(new Piece.Literal(text.substring(from, i)));
                pieces.add(holes.get(hole));
                from = i + 1;
            }
        }
        pieces.add(new Piece.Literal(text.substring(from)));
        return Value.of(pieces);
    }
}
