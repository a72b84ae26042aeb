package dev.lintainer.syntax.just;

import dev.lintainer.text.Location;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a Justfile from its first line to its last. Never fails: a line that means nothing is left out.
public final class JustfileReader {
    private final SourceFile source;
    private final String text;
    private final ExpressionReader reader;
    private final List<Justfile.Setting> settings = new ArrayList<>();
    private final List<Justfile.Assignment> assignments = new ArrayList<>();
    private final List<Justfile.Alias> aliases = new ArrayList<>();
    private final List<Justfile.Import> imports = new ArrayList<>();
    private final List<Justfile.Module> modules = new ArrayList<>();
    private final List<Justfile.Recipe> recipes = new ArrayList<>();
    private final List<Justfile.Attribute> attributes = new ArrayList<>();

    private JustfileReader(SourceFile source) {
        this.source = source;
        this.text = source.text();
        this.reader = new ExpressionReader(source, source.span());
    }

    public static Justfile read(SourceFile source) {
        JustfileReader reader = new JustfileReader(source);
        while (reader.reader.at() < reader.text.length()) {
            int start = reader.reader.at();
            reader.item(start);
            reader.reader.moveTo(Math.max(reader.reader.at(), start + 1));
        }
        return new Justfile(
                source,
                reader.settings,
                reader.assignments,
                reader.aliases,
                reader.imports,
                reader.modules,
                reader.recipes);
    }

    private void item(int start) {
        char first = text.charAt(start);
        if (first == '[') {
            attribute();
            return;
        }
        if (!isNameStart(first) && first != '@') {
            endLine();
            return;
        }
        if (!statement(start)) {
            reader.moveTo(start);
            recipe(start);
        }
        attributes.clear();
    }

    private static boolean isNameStart(char c) {
        return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private void endLine() {
        int end = text.indexOf('\n', reader.at());
        reader.moveTo(end < 0 ? text.length() : end + 1);
    }

    /// Whether one of the statements stands here; it has been read then.
    private boolean statement(int start) {
        reader.take("@");
        String word = reader.name();
        boolean optional = (word.equals("import") || word.equals("mod")) && reader.take("?");
        reader.blanks();
        if (reader.isAt(":=")) {
            assignment(word, Justfile.Reach.JUSTFILE);
            return true;
        }
        if (reader.at() == start + word.length() + (optional ? 1 : 0)) {
            return false;
        }
        switch (word) {
            case "export" -> {
                return exported();
            }
            case "alias" -> {
                String name = reader.name();
                reader.blanks();
                if (!reader.take(":=")) {
                    return false;
                }
                reader.blanks();
                aliases.add(new Justfile.Alias(name, path()));
            }
            case "import" -> {
                if (!(reader.value() instanceof JustExpression.Text path)) {
                    return false;
                }
                imports.add(new Justfile.Import(path.text()));
            }
            case "mod" -> {
                String name = reader.name();
                reader.blanks();
                if (name.isEmpty() || reader.isAt(":")) {
                    return false;
                }
                modules.add(new Justfile.Module(name, quoted()));
            }
            case "set" -> {
                return setting();
            }
            default -> {
                return false;
            }
        }
        endLine();
        return true;
    }

    private Optional<String> quoted() {
        boolean quoted = reader.isAt("'") || reader.isAt("\"");
        return quoted && reader.value() instanceof JustExpression.Text path
                ? Optional.of(path.text())
                : Optional.empty();
    }

    private void assignment(String name, Justfile.Reach reach) {
        reader.take(":=");
        reader.blanks();
        assignments.add(new Justfile.Assignment(name, reader.expression(), reach));
        endLine();
    }

    private boolean exported() {
        String name = reader.name();
        reader.blanks();
        if (name.isEmpty() || !reader.isAt(":=")) {
            return false;
        }
        assignment(name, Justfile.Reach.ENVIRONMENT);
        return true;
    }

    private boolean setting() {
        String name = reader.name();
        reader.blanks();
        boolean ends = reader.at() >= text.length() || reader.isAt("\n") || reader.isAt("#");
        if (name.isEmpty() || !ends && !reader.isAt(":=")) {
            return false;
        }
        List<JustExpression> values = new ArrayList<>();
        if (reader.take(":=")) {
            reader.blanks();
            if (reader.take("[")) {
                list("]", values);
            } else {
                values.add(reader.expression());
            }
        }
        settings.add(new Justfile.Setting(name, values));
        endLine();
        return true;
    }

    /// Values up to a bracket, which may stand in a later line.
    private void list(String end, List<JustExpression> values) {
        while (reader.at() < text.length() && !reader.take(end)) {
            char c = text.charAt(reader.at());
            if (c == '\'' || c == '"' || c == '`' || isNameStart(c)) {
                values.add(reader.value());
            } else {
                reader.moveTo(reader.at() + 1);
            }
        }
    }

    /// `[linux, no-cd]`, `[working-directory: 'dir']`, `[script('bash')]`
    private void attribute() {
        reader.take("[");
        while (reader.at() < text.length() && !reader.isAt("]") && !reader.isAt("\n")) {
            int start = reader.at();
            String name = reader.name();
            reader.blanks();
            List<String> values = new ArrayList<>();
            if (reader.take(":")) {
                reader.blanks();
                quoted().ifPresent(values::add);
            } else if (reader.take("(")) {
                List<JustExpression> found = new ArrayList<>();
                list(")", found);
                for (JustExpression value : found) {
                    if (value instanceof JustExpression.Text one) {
                        values.add(one.text());
                    }
                }
            }
            if (!name.isEmpty()) {
                attributes.add(new Justfile.Attribute(name, values));
            }
            reader.moveTo(Math.max(reader.at(), start + 1));
        }
        endLine();
    }

    private void recipe(int start) {
        reader.take("@");
        String name = reader.name();
        List<Justfile.Parameter> parameters = parameters();
        if (!reader.take(":")) {
            endLine();
            return;
        }
        List<Justfile.Dependency> before = dependencies();
        List<Justfile.Dependency> after = reader.take("&&") ? dependencies() : List.of();
        Span head = new Span(start, start + name.length());
        endLine();
        recipes.add(new Justfile.Recipe(name, parameters, before, after, attributes, body(), head));
    }

    private List<Justfile.Parameter> parameters() {
        List<Justfile.Parameter> parameters = new ArrayList<>();
        reader.blanks();
        while (reader.at() < text.length() && !reader.isAt(":") && !reader.isAt("\n")) {
            int start = reader.at();
            Justfile.Count count =
                    reader.take("+") ? Justfile.Count.SOME : reader.take("*") ? Justfile.Count.ANY : Justfile.Count.ONE;
            Justfile.Reach reach = reader.take("$") ? Justfile.Reach.ENVIRONMENT : Justfile.Reach.JUSTFILE;
            String name = reader.name();
            reader.blanks();
            Optional<JustExpression> preset = Optional.empty();
            if (reader.take("=")) {
                reader.blanks();
                preset = Optional.of(reader.value());
            }
            if (!name.isEmpty()) {
                parameters.add(new Justfile.Parameter(name, count, preset, reach));
            }
            reader.moveTo(Math.max(reader.at(), start + 1));
            reader.blanks();
        }
        return parameters;
    }

    private List<Justfile.Dependency> dependencies() {
        List<Justfile.Dependency> dependencies = new ArrayList<>();
        reader.blanks();
        while (reader.at() < text.length() && !reader.isAt("\n") && !reader.isAt("#") && !reader.isAt("&&")) {
            int start = reader.at();
            boolean bracketed = reader.take("(");
            reader.blanks();
            String recipe = path();
            List<JustExpression> arguments = new ArrayList<>();
            reader.blanks();
            while (bracketed && reader.at() < text.length() && !reader.take(")")) {
                int from = reader.at();
                arguments.add(reader.expression());
                reader.moveTo(Math.max(reader.at(), from + 1));
                reader.blanks();
            }
            if (!recipe.isEmpty()) {
                dependencies.add(new Justfile.Dependency(recipe, arguments));
            }
            reader.moveTo(Math.max(reader.at(), start + 1));
            reader.blanks();
        }
        return dependencies;
    }

    /// `module::recipe`
    private String path() {
        StringBuilder path = new StringBuilder(reader.name());
        while (reader.isAt("::")) {
            reader.take("::");
            path.append("::").append(reader.name());
        }
        return path.toString();
    }

    /// The indented lines that follow.
    private List<Justfile.Line> body() {
        List<Justfile.Line> lines = new ArrayList<>();
        String indentation = "";
        int start = reader.at();
        while (start < text.length()) {
            int lineEnd = text.indexOf('\n', start);
            int end = lineEnd < 0 ? text.length() : lineEnd;
            int stop = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
            boolean blank = text.substring(start, stop).isBlank();
            if (!blank && text.charAt(start) != ' ' && text.charAt(start) != '\t') {
                break;
            }
            if (indentation.isEmpty() && !blank) {
                int content = start;
                while (text.charAt(content) == ' ' || text.charAt(content) == '\t') {
                    content++;
                }
                indentation = text.substring(start, content);
            }
            int from = text.startsWith(indentation, start) && !blank ? start + indentation.length() : start;
            lines.add(blank ? new Justfile.Line(List.of()) : line(from, stop));
            start = end + 1;
        }
        reader.moveTo(Math.min(start, text.length()));
        while (!lines.isEmpty() && lines.getLast().pieces().isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }

    private Justfile.Line line(int start, int end) {
        List<Justfile.Piece> pieces = new ArrayList<>();
        MappedText.Builder literal = new MappedText.Builder(source);
        int at = start;
        while (at < end) {
            int open = text.indexOf("{{", at, end);
            if (open < 0) {
                literal.append(at, end);
                break;
            }
            literal.append(at, open);
            if (text.startsWith("{{{{", open)) {
                literal.append("{{", open, open + 4);
                at = open + 4;
                continue;
            }
            if (literal.length() > 0) {
                pieces.add(new Justfile.Text(literal.build(at)));
                literal = new MappedText.Builder(source);
            }
            at = interpolation(open, end, pieces);
        }
        if (literal.length() > 0) {
            pieces.add(new Justfile.Text(literal.build(start)));
        }
        return new Justfile.Line(pieces);
    }

    private int interpolation(int open, int end, List<Justfile.Piece> pieces) {
        ExpressionReader inner = new ExpressionReader(source, new Span(open + 2, end));
        inner.blanks();
        JustExpression value = inner.expression();
        inner.blanks();
        if (inner.at() < end && inner.isAt("}}")) {
            pieces.add(interpolation(value, open, inner.at() + 2));
            return inner.at() + 2;
        }
        int close = text.indexOf("}}", open, end);
        int stop = close < 0 ? end : close + 2;
        pieces.add(interpolation(new JustExpression.Other(text.substring(open, stop)), open, stop));
        return stop;
    }

    private Justfile.Interpolation interpolation(JustExpression value, int start, int end) {
        return new Justfile.Interpolation(value, new Location(source, new Span(start, end)));
    }
}
