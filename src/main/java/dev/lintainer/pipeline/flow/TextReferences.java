package dev.lintainer.pipeline.flow;

import java.util.ArrayList;
import java.util.List;

/// What a piece of source text takes its content from: the properties in its `${{ }}` and its `$NAME`s.
public final class TextReferences {
    private TextReferences() {}

    /// One of them.
    ///
    /// @param context `matrix`, `inputs` or `env`
    /// @param name the property, what follows a second dot left out
    public record Reference(String context, String name) {}

    public static List<Reference> in(String text) {
        List<Reference> references = new ArrayList<>();
        for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at)) {
            if (text.startsWith("${{", at)) {
                int close = text.indexOf("}}", at);
                int end = close < 0 ? text.length() : close;
                expression(text.substring(at + 3, end), references);
                at = end;
                continue;
            }
            int start = text.startsWith("{", at + 1) ? at + 2 : at + 1;
            int end = start;
            while (end < text.length() && isPartOfVariable(text.charAt(end))) {
                end++;
            }
            if (end > start) {
                references.add(new Reference("env", text.substring(start, end)));
            }
            at = Math.max(end, at + 1);
        }
        return references;
    }

    private static void expression(String text, List<Reference> into) {
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && isPartOfPath(text.charAt(end))) {
                end++;
            }
            if (end > start) {
                path(text.substring(start, end), into);
            }
            start = end + 1;
        }
    }

    private static void path(String path, List<Reference> into) {
        for (String context : List.of("matrix", "inputs", "env", "github.event.inputs")) {
            if (path.length() > context.length() && path.startsWith(context + ".")) {
                String rest = path.substring(context.length() + 1);
                int dot = rest.indexOf('.');
                String name = dot < 0 ? rest : rest.substring(0, dot);
                into.add(new Reference(context.endsWith("inputs") ? "inputs" : context, name));
            }
        }
    }

    private static boolean isPartOfPath(char c) {
        return isPartOfVariable(c) || c == '-' || c == '.';
    }

    private static boolean isPartOfVariable(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
}
