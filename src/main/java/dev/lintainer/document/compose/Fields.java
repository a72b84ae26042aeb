package dev.lintainer.document.compose;

import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The forms in which Compose lets values be written, read from a [ComposeTree]. What has another form is left out:
/// whether a file has the right form at all is the schema's question.
final class Fields {
    private Fields() {}

    /// Null counts as absent.
    static Optional<YamlNode> node(YamlMapping mapping, String key) {
        return mapping.get(key).filter(node -> !ComposeTree.isNull(node));
    }

    static Optional<YamlMapping> mapping(YamlMapping mapping, String key) {
        return mapping.get(key)
                .flatMap(node -> node instanceof YamlMapping found ? Optional.of(found) : Optional.empty());
    }

    static Optional<ComposeText> text(YamlMapping mapping, String key) {
        return node(mapping, key).flatMap(Fields::text);
    }

    static Optional<ComposeText> text(YamlNode node) {
        return node instanceof YamlScalar scalar && !ComposeTree.isNull(scalar)
                ? Optional.of(ComposeText.of(scalar))
                : Optional.empty();
    }

    /// One text, or a list of texts.
    static List<ComposeText> texts(YamlMapping mapping, String key) {
        return items(mapping, key).stream().flatMap(item -> text(item).stream()).toList();
    }

    /// The items of a list; a single value counts as a list of one.
    static List<YamlNode> items(YamlMapping mapping, String key) {
        return node(mapping, key).map(Fields::items).orElse(List.of());
    }

    static List<YamlNode> items(YamlNode node) {
        return node instanceof YamlSequence sequence ? sequence.items() : List.of(node);
    }

    /// `NAME: value`, `- NAME=value`, `- NAME`. After a merge a list may hold both forms.
    static List<Assignment> assignments(YamlMapping mapping, String key) {
        List<Assignment> assignments = new ArrayList<>();
        for (YamlNode item : items(mapping, key)) {
            if (item instanceof YamlMapping pairs) {
                pairs.entries().forEach(entry -> keyed(entry).ifPresent(assignments::add));
            } else {
                text(item).ifPresent(text -> assignments.add(listed(text)));
            }
        }
        return assignments;
    }

    private static Optional<Assignment> keyed(YamlEntry entry) {
        return key(entry).map(name -> new Assignment(name, text(entry.value()), location(entry)));
    }

    private static Assignment listed(ComposeText text) {
        List<Integer> signs = text.offsetsOf('=');
        if (signs.isEmpty()) {
            return new Assignment(text, Optional.empty(), text.location());
        }
        int sign = signs.getFirst();
        ComposeText name = text.slice(0, sign);
        ComposeText value = text.slice(sign + 1, text.part().length());
        return new Assignment(name, Optional.of(value), text.location());
    }

    static Optional<ComposeText> key(YamlEntry entry) {
        return entry.key() instanceof YamlScalar scalar ? Optional.of(ComposeText.ofKey(scalar)) : Optional.empty();
    }

    static Optional<Command> command(YamlMapping mapping, String key) {
        return node(mapping, key).flatMap(Fields::command);
    }

    private static Optional<Command> command(YamlNode node) {
        if (node instanceof YamlSequence sequence) {
            List<ComposeText> words = sequence.items().stream().flatMap(item -> text(item).stream()).toList();
            return Optional.of(new Command(Command.Form.LIST, words, node.location()));
        }
        return text(node).map(text -> new Command(Command.Form.TEXT, List.of(text), node.location()));
    }

    static List<ResourceUse> resources(YamlMapping mapping, String key) {
        List<ResourceUse> uses = new ArrayList<>();
        for (YamlNode item : items(mapping, key)) {
            if (item instanceof YamlMapping use) {
                text(use, "source")
                        .ifPresent(source -> uses.add(new ResourceUse(source, text(use, "target"), use.location())));
            } else {
                text(item).ifPresent(source -> uses.add(new ResourceUse(source, Optional.empty(), item.location())));
            }
        }
        return uses;
    }

    static Necessity necessity(YamlMapping mapping) {
        Optional<ComposeText> required = text(mapping, "required");
        if (required.isEmpty() || required.get().isTrue()) {
            return Necessity.REQUIRED;
        }
        return required.get().isFalse() ? Necessity.OPTIONAL : Necessity.UNKNOWN;
    }

    /// From the key to the end of the value, where both stand in one file.
    private static Location location(YamlEntry entry) {
        YamlNode key = entry.key();
        boolean together = key.source() == entry.value().source() && key.span().start() <= entry.value().span().start();
        return together ? new Location(key.source(), entry.span()) : entry.value().location();
    }
}
