package dev.lintainer.rule;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.yaml.ScalarType;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A mapping of a card, read strictly: what is absent although required, of another type or unknown becomes a problem,
/// and the value read is empty then.
final class CardFields {
    private final YamlMapping mapping;
    private final List<SyntaxProblem> problems;
    private final Set<String> known = new HashSet<>();

    private CardFields(YamlMapping mapping, List<SyntaxProblem> problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    static Optional<CardFields> of(YamlNode node, List<SyntaxProblem> problems) {
        if (node.resolved() instanceof YamlMapping mapping) {
            return Optional.of(new CardFields(mapping, problems));
        }
        problems.add(new SyntaxProblem("not-a-mapping", "a mapping is expected here", node.span()));
        return Optional.empty();
    }

    Span span() {
        return mapping.span();
    }

    Optional<YamlNode> node(String key) {
        known.add(key);
        return mapping.get(key);
    }

    Optional<YamlNode> required(String key) {
        Optional<YamlNode> node = node(key);
        if (node.isEmpty()) {
            problems.add(new SyntaxProblem("missing-key", "`" + key + "` is missing", mapping.span()));
        }
        return node;
    }

    String requiredText(String key) {
        return required(key).map(this::text).orElse("");
    }

    String text(String key) {
        return node(key).map(this::text).orElse("");
    }

    List<YamlNode> items(String key) {
        return node(key).map(this::items).orElse(List.of());
    }

    List<YamlNode> items(YamlNode node) {
        if (node.resolved() instanceof YamlSequence sequence) {
            return sequence.items();
        }
        problems.add(new SyntaxProblem("not-a-list", "a list is expected here", node.span()));
        return List.of();
    }

    List<String> texts(YamlNode node) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items(node)) {
            texts.add(text(item));
        }
        return texts;
    }

    List<YamlEntry> entries(String key) {
        Optional<YamlNode> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof YamlMapping inner) {
            return inner.entries();
        }
        problems.add(new SyntaxProblem("not-a-mapping", "a mapping is expected here", node.get().span()));
        return List.of();
    }

    String text(YamlNode node) {
        if (node.resolved() instanceof YamlScalar scalar && scalar.type() == ScalarType.STRING) {
            return scalar.value();
        }
        problems.add(new SyntaxProblem("not-a-string", "a string is expected here", node.span()));
        return "";
    }

    /// One of a closed set of words.
    <E extends Enum<E>> Optional<E> choice(YamlNode node, E[] values) {
        String text = text(node);
        List<String> names = new ArrayList<>();
        for (E value : values) {
            String name = nameOf(value);
            if (name.equals(text)) {
                return Optional.of(value);
            }
            names.add("`" + name + "`");
        }
        String message = "`" + text + "` is none of " + String.join(", ", names);
        problems.add(new SyntaxProblem("unknown-value", message, node.span()));
        return Optional.empty();
    }

    void problem(String code, String message, Span span) {
        problems.add(new SyntaxProblem(code, message, span));
    }

    /// Complains of every key that nobody asked for.
    void refuseOthers() {
        for (YamlEntry entry : mapping.entries()) {
            if (!known.contains(entry.name())) {
                String message = "unknown key `" + entry.name() + "`";
                problems.add(new SyntaxProblem("unknown-key", message, entry.key().span()));
            }
        }
    }

    /// An enum constant as cards write it: `GITHUB_COM` is `github-com`.
    private static String nameOf(Enum<?> value) {
        StringBuilder name = new StringBuilder();
        for (char c : value.name().toCharArray()) {
            name.append(c == '_' ? '-' : (char) (c + ('a' - 'A')));
        }
        return name.toString();
    }
}
