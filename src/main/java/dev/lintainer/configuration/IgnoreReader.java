package dev.lintainer.configuration;

import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads an entry of `ignore`.
final class IgnoreReader {
    private static final List<String> EVERYWHERE = List.of("**");

    private IgnoreReader() {}

    static Optional<IgnoreEntry> read(YamlMapping entry, List<ConfigurationProblem> problems) {
        Optional<YamlNode> named = entry.get("rule").or(() -> entry.get("rules"));
        if (named.isEmpty()) {
            problems.add(
                    new ConfigurationProblem(
                            entry.location(), "this entry of `ignore` names no rule", "add `rule` or `rules`"));
            return Optional.empty();
        }
        List<RulePattern> rules = new ArrayList<>();
        for (String key : List.of("rule", "rules")) {
            for (YamlNode node : LayerReader.items(entry, key)) {
                rules.add(new RulePattern(LayerReader.text(node), node.location()));
            }
        }
        List<String> paths = new ArrayList<>();
        for (String key : List.of("path", "paths")) {
            for (YamlNode node : LayerReader.items(entry, key)) {
                paths.add(LayerReader.text(node));
                PathFaults.find(node, problems);
            }
        }
        return Optional.of(
                new IgnoreEntry(
                        rules,
                        paths.isEmpty() ? EVERYWHERE : paths,
                        entry.get("reason").map(LayerReader::text).orElse(""),
                        entry.get("until").flatMap(node -> until(node, problems)),
                        named.get().location()));
    }

    private static Optional<IgnoreEntry.Until> until(YamlNode node, List<ConfigurationProblem> problems) {
        try {
            return Optional.of(new IgnoreEntry.Until(LocalDate.parse(LayerReader.text(node)), node.location()));
        } catch (DateTimeException noDay) {
            problems.add(
                    new ConfigurationProblem(
                            node.location(), "there is no day `" + LayerReader.text(node) + "`", "name the last day"));
            return Optional.empty();
        }
    }
}
