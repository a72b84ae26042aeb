package dev.lintainer.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A document and what its schema has to say of it. In the files beside this class a case begins with `=== name`; a
/// line of carets, or of one `|` for a place without length, marks a place in the line above and says `code: message ->
/// suggestion`.
///
/// @param expected in the form that [SchemaCase#render] gives
record SchemaCase(SchemaKind kind, String name, String text, List<String> expected) {
    static List<SchemaCase> all() {
        List<SchemaCase> cases = new ArrayList<>();
        for (SchemaKind kind : SchemaKind.values()) {
            cases.addAll(of(kind));
        }
        return cases;
    }

    private static List<SchemaCase> of(SchemaKind kind) {
        List<SchemaCase> cases = new ArrayList<>();
        for (String block : read(kind).split("(?m)^=== ")) {
            if (!block.isEmpty()) {
                cases.add(of(kind, block));
            }
        }
        return cases;
    }

    private static SchemaCase of(SchemaKind kind, String block) {
        List<String> lines = block.lines().toList();
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        int line = 0;
        for (String content : lines.subList(1, lines.size())) {
            String marked = content.stripLeading();
            if (marked.startsWith("^") || marked.startsWith("| ")) {
                int column = content.length() - marked.length() + 1;
                int space = marked.indexOf(' ');
                int length = marked.startsWith("|") ? 0 : space;
                expected.add(line + ":" + column + "+" + length + marked.substring(space));
            } else {
                text.append(content).append('\n');
                line++;
            }
        }
        return new SchemaCase(kind, lines.getFirst(), text.toString(), expected);
    }

    /// A problem as a case states it; of a place that goes over several lines, the length in its first.
    static String render(SchemaProblem problem) {
        int length = problem.location().text().lines().findFirst().orElse("").length();
        String suggestion = problem.suggestion().isEmpty() ? "" : " -> " + problem.suggestion();
        return problem.location().start().line()
                + ":"
                + problem.location().start().column()
                + "+"
                + length
                + " "
                + problem.code()
                + ": "
                + problem.message()
                + suggestion;
    }

    private static String read(SchemaKind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
        try (InputStream stream = SchemaCase.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return kind + ": " + name;
    }
}
