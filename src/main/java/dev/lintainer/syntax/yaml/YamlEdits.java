package dev.lintainer.syntax.yaml;

import dev.lintainer.finding.Edit;
import dev.lintainer.text.Location;
import dev.lintainer.text.Position;
import dev.lintainer.text.Span;
import java.util.Optional;

/// Changes of YAML text that keep its style: new entries and items stand where a person would put them, as the others
/// of their collection are written. Empty where the text gives no safe place, e.g. in an alias.
public final class YamlEdits {
    private YamlEdits() {}

    /// Another entry behind the last one of a mapping.
    ///
    /// @param value plain text, quoted here where it has to be
    public static Optional<Edit> add(YamlMapping mapping, String key, String value) {
        return addRaw(mapping, key, quoted(value, mapping.style()));
    }

    /// Another entry behind the last one, whose value is a mapping of one entry.
    public static Optional<Edit> addNested(YamlMapping mapping, String key, String innerKey, String value) {
        return switch (mapping.style()) {
            case FLOW -> addRaw(mapping, key, "{ " + innerKey + ": " + quoted(value, CollectionStyle.FLOW) + " }");
            case BLOCK ->
                    indentation(mapping)
                            .flatMap(indent ->
                                    behind(
                                            mapping,
                                            key
                                                    + ":"
                                                    + lineBreak(mapping)
                                                    + " ".repeat(indent + 2)
                                                    + innerKey
                                                    + ": "
                                                    + quoted(value, CollectionStyle.BLOCK)));
        };
    }

    /// Another entry behind the last one of a block mapping, with nothing for its value.
    public static Optional<Edit> addEmpty(YamlMapping mapping, String key) {
        return mapping.style() == CollectionStyle.BLOCK ? behind(mapping, key + ":") : Optional.empty();
    }

    /// Another entry behind the last one of a block mapping, whose value is a mapping of one entry without a value.
    public static Optional<Edit> addEmptyNested(YamlMapping mapping, String key, String innerKey) {
        return mapping.style() == CollectionStyle.BLOCK
                ? indentation(mapping)
                        .flatMap(indent ->
                                behind(
                                        mapping,
                                        key + ":" + lineBreak(mapping) + " ".repeat(indent + 2) + innerKey + ":"))
                : Optional.empty();
    }

    private static Optional<Edit> addRaw(YamlMapping mapping, String key, String value) {
        return switch (mapping.style()) {
            case FLOW -> {
                String entry = key + ": " + value;
                yield mapping.entries().isEmpty()
                        ? insideEmpty(mapping, entry)
                        : Optional.of(insert(mapping, mapping.entries().getLast().span().end(), ", " + entry));
            }
            case BLOCK -> behind(mapping, key + ": " + value);
        };
    }

    /// A new entry in front of the first one of a block mapping.
    public static Optional<Edit> addFirst(YamlMapping mapping, String key, String value) {
        Optional<Integer> indent = indentation(mapping);
        if (mapping.style() == CollectionStyle.FLOW || indent.isEmpty()) {
            return addRaw(mapping, key, quoted(value, mapping.style()));
        }
        int start = mapping.entries().getFirst().key().span().start();
        String text = key + ": " + quoted(value, CollectionStyle.BLOCK) + lineBreak(mapping) + " ".repeat(indent.get());
        return Optional.of(insert(mapping, start, text));
    }

    /// Another item behind the last one of a sequence.
    public static Optional<Edit> append(YamlSequence sequence, String item) {
        String text = quoted(item, sequence.style());
        if (sequence.items().isEmpty()) {
            return sequence.style() == CollectionStyle.FLOW ? insideEmpty(sequence, text) : Optional.empty();
        }
        YamlNode last = sequence.items().getLast();
        if (sequence.style() == CollectionStyle.FLOW) {
            return Optional.of(insert(sequence, last.span().end(), ", " + text));
        }
        Position dash = sequence.source().positionAt(sequence.items().getFirst().span().start());
        Span line = sequence.source().lines().line(dash.line());
        String written = sequence.source().text(line);
        int indent = 0;
        while (indent < written.length() && written.charAt(indent) == ' ') {
            indent++;
        }
        return written.startsWith("- ", indent)
                ? Optional.of(
                        insert(
                                sequence,
                                lineEnd(sequence, last.span().end()),
                                lineBreak(sequence) + " ".repeat(indent) + "- " + text))
                : Optional.empty();
    }

    /// Another content for a scalar that stands on one line, quoted as it was where it can be.
    public static Optional<Edit> replace(YamlScalar scalar, String content) {
        String written =
                switch (scalar.style()) {
                    case PLAIN -> isPlain(content, CollectionStyle.FLOW) ? content : singleQuoted(content);
                    case SINGLE_QUOTED -> singleQuoted(content);
                    case DOUBLE_QUOTED ->
                            content.indexOf('"') < 0 && content.indexOf('\\') < 0 ? '"' + content + '"' : "";
                    case LITERAL, FOLDED -> "";
                };
        return written.isEmpty() ? Optional.empty() : Optional.of(new Edit(scalar.location(), written));
    }

    /// Deletes an entry with the lines that it stands on; of a flow mapping with the comma beside it.
    public static Optional<Edit> remove(YamlMapping mapping, YamlEntry entry) {
        int index = mapping.entries().indexOf(entry);
        if (index < 0 || mapping.entries().size() == 1) {
            return Optional.empty();
        }
        if (mapping.style() == CollectionStyle.FLOW) {
            Span cut =
                    index == 0
                            ? new Span(entry.span().start(), mapping.entries().get(1).span().start())
                            : new Span(mapping.entries().get(index - 1).span().end(), entry.span().end());
            return Optional.of(new Edit(new Location(mapping.source(), cut), ""));
        }
        // The first entry of an item stands behind its dash, where the next one takes its place.
        Span cut =
                index == 0
                        ? new Span(entry.span().start(), mapping.entries().get(1).span().start())
                        : new Span(
                                lineEnd(mapping, mapping.entries().get(index - 1).span().end()),
                                lineEnd(mapping, entry.span().end()));
        return Optional.of(new Edit(new Location(mapping.source(), cut), ""));
    }

    /// Two neighbouring items of a block sequence change places, with the comments behind them on their lines. Empty
    /// where a comment stands between them, of which nobody knows what it belongs to.
    ///
    /// @param index of the first one
    public static Optional<Edit> swap(YamlSequence sequence, int index) {
        if (sequence.style() == CollectionStyle.FLOW || index < 0 || index + 1 >= sequence.items().size()) {
            return Optional.empty();
        }
        String text = sequence.source().text();
        Span first = lines(sequence, sequence.items().get(index));
        Span second = lines(sequence, sequence.items().get(index + 1));
        if (first.end() >= second.start()) {
            return Optional.empty();
        }
        String between = text.substring(first.end(), second.start());
        boolean dashed =
                text.startsWith("-", first.start() + indent(text, first.start()))
                        && text.startsWith("-", second.start() + indent(text, second.start()));
        if (!dashed || !between.isBlank()) {
            return Optional.empty();
        }
        String swapped =
                text.substring(second.start(), second.end()) + between + text.substring(first.start(), first.end());
        return Optional.of(new Edit(new Location(sequence.source(), new Span(first.start(), second.end())), swapped));
    }

    /// From the start of an item's first line to the end of its last one, without the line break.
    private static Span lines(YamlSequence sequence, YamlNode item) {
        Span first = sequence.source().lines().line(sequence.source().positionAt(item.span().start()).line());
        return new Span(first.start(), lineEnd(sequence, item.span().end()));
    }

    private static int indent(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at - from;
    }

    private static Optional<Edit> behind(YamlMapping mapping, String entry) {
        return indentation(mapping)
                .map(indent -> {
                    int end = lineEnd(mapping, mapping.entries().getLast().span().end());
                    return insert(mapping, end, lineBreak(mapping) + " ".repeat(indent) + entry);
                });
    }

    private static Optional<Edit> insideEmpty(YamlNode collection, String content) {
        return collection.span().length() < 2
                ? Optional.empty()
                : Optional.of(
                        new Edit(
                                new Location(
                                        collection.source(),
                                        new Span(collection.span().start() + 1, collection.span().end() - 1)),
                                collection instanceof YamlMapping ? " " + content + " " : content));
    }

    /// How far the keys of a block mapping are indented.
    private static Optional<Integer> indentation(YamlMapping mapping) {
        return mapping.entries().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        mapping.source().positionAt(mapping.entries().getFirst().key().span().start()).column() - 1);
    }

    private static Edit insert(YamlNode node, int offset, String text) {
        return new Edit(new Location(node.source(), Span.at(offset)), text);
    }

    /// The end of the line that an offset stands on, a comment behind it included.
    private static int lineEnd(YamlNode node, int offset) {
        return node.source().lines().line(node.source().positionAt(offset).line()).end();
    }

    private static String lineBreak(YamlNode node) {
        return node.source().lineBreak();
    }

    private static String quoted(String value, CollectionStyle style) {
        return isPlain(value, style) ? value : singleQuoted(value);
    }

    private static String singleQuoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /// Whether a text needs no quotes, whatever it is meant to be.
    private static boolean isPlain(String value, CollectionStyle style) {
        if (value.isEmpty() || !value.equals(value.strip()) || "-?:,[]{}#&*!|>'\"%@`".indexOf(value.charAt(0)) >= 0) {
            return false;
        }
        boolean flow = style == CollectionStyle.FLOW;
        return !value.contains(": ")
                && !value.contains(" #")
                && !value.endsWith(":")
                && value.indexOf('\n') < 0
                && (!flow || value.chars().noneMatch(c -> ",[]{}".indexOf(c) >= 0));
    }
}
