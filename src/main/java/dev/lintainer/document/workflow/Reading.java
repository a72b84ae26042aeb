package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.TextReader;
import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.expression.Expression;
import dev.lintainer.syntax.expression.Template;
import dev.lintainer.syntax.expression.TemplateParser;
import dev.lintainer.syntax.yaml.ScalarType;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One pass over a workflow or an action: it follows aliases, reads texts and conditions, and gathers the problems in
/// them, each once however often an alias leads to it. What has another shape than asked for is absent.
public final class Reading {
    private final YamlFile file;
    private final Map<YamlScalar, Parsed<Text>> texts = new IdentityHashMap<>();
    private final Map<YamlScalar, Parsed<Condition>> conditions = new IdentityHashMap<>();
    private final Map<YamlScalar, Set<KeyPath>> checked = new IdentityHashMap<>();
    private final List<SyntaxProblem> syntax = new ArrayList<>();
    private final List<SyntaxProblem> usage = new ArrayList<>();

    public Reading(YamlFile file) {
        this.file = file;
    }

    YamlFile file() {
        return file;
    }

    /// What has been found so far.
    public Problems problems() {
        return new Problems(syntax, usage);
    }

    /// The mapping at the root of the file.
    public Optional<YamlMapping> root() {
        return file.root().flatMap(this::mapping);
    }

    public Optional<YamlMapping> mapping(YamlNode node) {
        return node.resolved() instanceof YamlMapping mapping ? Optional.of(mapping) : Optional.empty();
    }

    public Optional<YamlMapping> mapping(YamlMapping parent, String key) {
        return value(parent, key).flatMap(this::mapping);
    }

    /// The value under the key, aliases followed; nothing for a null.
    public Optional<YamlNode> value(YamlMapping mapping, String key) {
        return mapping.get(key).filter(node -> !isNull(node));
    }

    private static boolean isNull(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.type() == ScalarType.NULL;
    }

    /// The entries of the mapping under the key, or none.
    public List<YamlEntry> entries(YamlMapping parent, String key) {
        return mapping(parent, key).map(this::entries).orElse(List.of());
    }

    /// The entries whose keys are texts.
    List<YamlEntry> entries(YamlMapping mapping) {
        return mapping.entries().stream().filter(entry -> entry.key().resolved() instanceof YamlScalar).toList();
    }

    /// The items of a sequence, aliases followed; a scalar or mapping counts as a sequence of one.
    List<YamlNode> items(YamlNode node) {
        return node.resolved() instanceof YamlSequence sequence
                ? sequence.items().stream().map(YamlNode::resolved).toList()
                : List.of(node.resolved());
    }

    public Optional<Text> text(YamlMapping mapping, String key, KeyPath path) {
        return value(mapping, key).flatMap(node -> text(node, path));
    }

    /// The text of a scalar.
    Optional<Text> text(YamlNode node, KeyPath path) {
        if (!(node.resolved() instanceof YamlScalar scalar)) {
            return Optional.empty();
        }
        Parsed<Text> known = texts.get(scalar);
        Parsed<Text> text = known == null ? TextReader.read(scalar) : known;
        if (known == null) {
            texts.put(scalar, text);
            syntax.addAll(text.problems());
        }
        check(scalar, text.value().template(), path);
        return Optional.of(text.value());
    }

    /// The texts of a sequence of scalars, or of one scalar.
    public List<Text> texts(YamlMapping mapping, String key, KeyPath path) {
        return value(mapping, key).map(node -> texts(node, path)).orElse(List.of());
    }

    List<Text> texts(YamlNode node, KeyPath path) {
        return items(node).stream().filter(item -> !isNull(item)).flatMap(item -> text(item, path).stream()).toList();
    }

    /// The text, if it is one that yields something else than a text: an expression.
    Optional<Text> expression(YamlNode node, KeyPath path) {
        return text(node, path).filter(text -> !text.template().isLiteral());
    }

    /// A mapping from names to scalars.
    public TextMap map(YamlMapping parent, String key, KeyPath path) {
        Optional<YamlNode> value = value(parent, key);
        if (value.isEmpty()) {
            return TextMap.EMPTY;
        }
        if (!(value.get() instanceof YamlMapping mapping)) {
            return new TextMap(List.of(), expression(value.get(), path));
        }
        List<TextEntry> entries = new ArrayList<>();
        Optional<Text> inserted = Optional.empty();
        for (YamlEntry entry : entries(mapping)) {
            if (TemplateParser.hasHoles(entry.name())) {
                inserted = text(entry.value(), path);
                continue;
            }
            text(entry.value(), path)
                    .ifPresent(text -> entries.add(new TextEntry(entry.name(), entry.key().span(), text)));
        }
        return new TextMap(entries, inserted);
    }

    public Optional<Condition> condition(YamlMapping mapping, String key, KeyPath path) {
        return value(mapping, key).flatMap(node -> condition(node, path));
    }

    private Optional<Condition> condition(YamlNode node, KeyPath path) {
        if (!(node instanceof YamlScalar scalar)) {
            return Optional.empty();
        }
        Parsed<Condition> known = conditions.get(scalar);
        Parsed<Condition> condition = known == null ? ConditionReader.read(scalar) : known;
        if (known == null) {
            conditions.put(scalar, condition);
            syntax.addAll(condition.problems());
        }
        if (condition.value().form() == Condition.Form.BARE) {
            condition.value().expression().ifPresent(expression -> check(scalar, expression, path));
        } else {
            check(scalar, condition.value().text().template(), path);
        }
        return Optional.of(condition.value());
    }

    /// Looks for problems in all texts below a node of which nothing else is known.
    void scan(YamlNode node, KeyPath path) {
        switch (node.resolved()) {
            case YamlMapping mapping -> entries(mapping).forEach(entry -> scan(entry.value(), path));
            case YamlSequence sequence -> items(sequence).forEach(item -> scan(item, path));
            case YamlNode other -> text(other, path);
        }
    }

    private void check(YamlScalar scalar, Template template, KeyPath path) {
        if (template.isLiteral() || isChecked(scalar, path)) {
            return;
        }
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Hole hole) {
                usage.addAll(ExpressionCheck.check(hole.expression(), path));
            }
        }
    }

    private void check(YamlScalar scalar, Expression expression, KeyPath path) {
        if (!isChecked(scalar, path)) {
            usage.addAll(ExpressionCheck.check(expression, path));
        }
    }

    private boolean isChecked(YamlScalar scalar, KeyPath path) {
        return !checked.computeIfAbsent(scalar, _ -> EnumSet.noneOf(KeyPath.class)).add(path);
    }
}
