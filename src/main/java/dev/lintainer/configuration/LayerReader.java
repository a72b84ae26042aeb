package dev.lintainer.configuration;

import dev.lintainer.rule.ParameterValue;
import dev.lintainer.rule.Profile;
import dev.lintainer.schema.SchemaKind;
import dev.lintainer.schema.SchemaProblem;
import dev.lintainer.schema.SchemaValidator;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.yaml.ScalarType;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads one file. Its form is the schema's to judge; where that is not kept, nothing more is said of the file.
final class LayerReader {
    private final List<ConfigurationProblem> problems = new ArrayList<>();

    private LayerReader() {}

    static LayerReading read(SourceFile source) {
        return new LayerReader().layer(source);
    }

    private LayerReading layer(SourceFile source) {
        if (source.encoding() == SourceFile.Encoding.MALFORMED) {
            return broken(new Location(source, Span.at(0)), "the configuration is not UTF-8 text", "");
        }
        YamlFile file = YamlParser.parse(source).value();
        if (!file.problems().isEmpty()) {
            for (SyntaxProblem problem : file.problems()) {
                problem(new Location(source, problem.span()), problem.message(), problem.suggestion());
            }
            return nothing();
        }
        if (file.documents().size() > 1) {
            String message = "a configuration is one document, this file has " + file.documents().size();
            return broken(file.documents().get(1).location(), message, "remove the `---` between them");
        }
        if (file.root().isEmpty()) {
            return nothing();
        }
        for (SchemaProblem problem : SchemaValidator.validate(SchemaKind.CONFIGURATION, file.root().get())) {
            problem(problem.location(), problem.message(), problem.suggestion());
        }
        return problems.isEmpty() && file.root().get().resolved() instanceof YamlMapping root ? layer(root) : nothing();
    }

    private LayerReading layer(YamlMapping root) {
        Map<Word, Setting<ParameterValue>> words = new EnumMap<>(Word.class);
        for (Word word : Word.values()) {
            find(root, word.path()).ifPresent(node -> words.put(word, new Setting<>(value(node), written(node))));
        }
        List<IgnoreEntry> ignores = new ArrayList<>();
        for (YamlNode item : items(root, "ignore")) {
            if (item.resolved() instanceof YamlMapping entry) {
                IgnoreReader.read(entry, problems).ifPresent(ignores::add);
            }
        }
        List<Extended> extended = extended(root);
        PathFaults.find(words, root, problems);
        Layer layer = new Layer(Optional.empty(), words, runners(root), rules(root), ignores);
        return new LayerReading(layer, extended, problems);
    }

    private List<Extended> extended(YamlMapping root) {
        List<Extended> extended = new ArrayList<>();
        Optional<Setting<Profile>> first = Optional.empty();
        for (YamlNode node : items(root, "extends")) {
            Optional<Extended> one = ExtendedReader.read(node, problems);
            one.ifPresent(extended::add);
            if (one.orElse(null) instanceof Extended.OfProfile(Setting<Profile> profile)) {
                if (first.isPresent()) {
                    problem(node.location(), "`extends` names a second profile, `" + text(node) + "`", "keep one");
                }
                first = Optional.of(profile);
            }
        }
        return extended;
    }

    private Map<String, Setting<OwnRunner>> runners(YamlMapping root) {
        Map<String, Setting<OwnRunner>> runners = new LinkedHashMap<>();
        for (YamlEntry entry : entries(root, "runners")) {
            RunnerReader.read(entry.value(), problems)
                    .ifPresent(runner -> runners.put(entry.name(), new Setting<>(runner, written(entry.key()))));
        }
        return runners;
    }

    private static List<RuleEntry> rules(YamlMapping root) {
        List<RuleEntry> rules = new ArrayList<>();
        for (YamlEntry entry : entries(root, "rules")) {
            RulePattern pattern = new RulePattern(entry.name(), entry.key().location());
            if (entry.value().resolved() instanceof YamlMapping mapping) {
                Optional<Setting<Level>> level =
                        mapping.entry("severity").map(one -> new Setting<>(level(one.value()), written(one.key())));
                List<YamlEntry> parameters =
                        mapping.entries().stream().filter(one -> !one.name().equals("severity")).toList();
                rules.add(new RuleEntry(pattern, level, parameters));
            } else {
                Setting<Level> level = new Setting<>(level(entry.value()), written(entry.key()));
                rules.add(new RuleEntry(pattern, Optional.of(level), List.of()));
            }
        }
        return rules;
    }

    private static Level level(YamlNode node) {
        return switch (text(node)) {
            case "off" -> Level.OFF;
            case "info" -> Level.INFO;
            case "warning" -> Level.WARNING;
            default -> Level.ERROR;
        };
    }

    /// Under keys that are joined by `.`.
    static Optional<YamlNode> find(YamlMapping root, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return root.get(path);
        }
        return root.get(path.substring(0, dot)).orElse(root) instanceof YamlMapping inner && inner != root
                ? inner.get(path.substring(dot + 1))
                : Optional.empty();
    }

    private static ParameterValue value(YamlNode node) {
        if (node instanceof YamlSequence list) {
            return new ParameterValue.Texts(list.items().stream().map(LayerReader::text).toList());
        }
        boolean flag = node instanceof YamlScalar scalar && scalar.type() == ScalarType.BOOLEAN;
        return flag
                ? new ParameterValue.Flag(text(node).equalsIgnoreCase("true"))
                : new ParameterValue.Text(text(node));
    }

    static String text(YamlNode node) {
        return node.resolved() instanceof YamlScalar scalar ? scalar.value() : "";
    }

    /// A list, or the one thing that stands in its place.
    static List<YamlNode> items(YamlMapping mapping, String key) {
        Optional<YamlNode> node = mapping.get(key);
        if (node.isEmpty()) {
            return List.of();
        }
        return node.get() instanceof YamlSequence list ? list.items() : List.of(node.get());
    }

    private static List<YamlEntry> entries(YamlMapping root, String key) {
        return root.get(key).orElse(root) instanceof YamlMapping inner && inner != root ? inner.entries() : List.of();
    }

    private static Origin written(YamlNode node) {
        return new Origin.Written(node.location());
    }

    private LayerReading broken(Location place, String message, String suggestion) {
        problem(place, message, suggestion);
        return nothing();
    }

    private LayerReading nothing() {
        Layer layer = new Layer(Optional.empty(), Map.of(), Map.of(), List.of(), List.of());
        return new LayerReading(layer, List.of(), problems);
    }

    private void problem(Location place, String message, String suggestion) {
        problems.add(new ConfigurationProblem(place, message, suggestion));
    }
}
