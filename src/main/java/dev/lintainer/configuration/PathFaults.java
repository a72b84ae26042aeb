package dev.lintainer.configuration;

import dev.lintainer.document.value.ImagePattern;
import dev.lintainer.rule.ParameterValue;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlSequence;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Paths and globs of which no file can be meant. They begin at the root of the repository.
final class PathFaults {
    private PathFaults() {}

    static void find(Map<Word, Setting<ParameterValue>> words, YamlMapping root, List<ConfigurationProblem> problems) {
        for (Word word : List.of(Word.DOCKERFILE, Word.COMPOSE, Word.BASELINE)) {
            LayerReader.find(root, word.path()).ifPresent(node -> find(node, problems));
        }
        LayerReader.find(root, Word.IMAGES.path()).ifPresent(list -> findImages(list, problems));
        Set<String> included = new HashSet<>();
        LayerReader.find(root, "files")
                .ifPresent(files -> {
                    for (YamlNode node : LayerReader.items((YamlMapping) files, "include")) {
                        find(node, problems);
                        included.add(LayerReader.text(node));
                    }
                    for (YamlNode node : LayerReader.items((YamlMapping) files, "exclude")) {
                        find(node, problems);
                        String glob = LayerReader.text(node);
                        if (included.contains(glob)) {
                            problems.add(
                                    new ConfigurationProblem(
                                            node.location(),
                                            "`" + glob + "` is included and excluded",
                                            "remove one of the two"));
                        }
                    }
                });
    }

    private static void findImages(YamlNode list, List<ConfigurationProblem> problems) {
        for (YamlNode node : list instanceof YamlSequence sequence ? sequence.items() : List.<YamlNode>of()) {
            String pattern = LayerReader.text(node);
            if (ImagePattern.parse(pattern).isEmpty()) {
                problems.add(
                        new ConfigurationProblem(
                                node.location(),
                                "`" + pattern + "` fits no image",
                                "write a pattern such as `python:3.12-*` or `ghcr.io/us/**`"));
            }
        }
    }

    static void find(YamlNode node, List<ConfigurationProblem> problems) {
        String path = LayerReader.text(node);
        String clean = path;
        while (clean.startsWith("./") || clean.startsWith("/")) {
            clean = clean.substring(clean.indexOf('/') + 1);
        }
        boolean above = clean.equals("..") || clean.startsWith("../");
        if (above || !clean.equals(path)) {
            problems.add(
                    new ConfigurationProblem(
                            node.location(),
                            "`" + path + "` fits no file: paths begin at the root of the repository",
                            above || clean.isEmpty() ? "" : "write `" + clean + "`"));
        }
    }
}
