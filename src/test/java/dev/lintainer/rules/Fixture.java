package dev.lintainer.rules;

import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.RuleSelection;
import dev.lintainer.finding.RuleId;
import dev.lintainer.rule.Parameter;
import dev.lintainer.rule.ParameterValueReader;
import dev.lintainer.rule.Parameters;
import dev.lintainer.rule.Policy;
import dev.lintainer.rule.Profile;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A repository under `test-fixtures/`, with markers in any of its files.
///
/// - `test-fixtures/<family>/<fault>/<case>/` is run with that one rule, like an example of its card.
/// - `test-fixtures/pipelines/<case>/` is run with all rules of the default profile, but for those of
///   [PipelineFixturesTest].
///
/// A `case.yml` in the case's own folder, which is not part of the repository, says otherwise: `profile` names another
/// profile, `rules` lists the rules to run, `parameters` sets parameters by rule and name.
///
/// @param folder of the case
/// @param rule the one that the case is about
record Fixture(Path folder, Optional<RuleId> rule) {
    private static final Path ROOT = Path.of("test-fixtures");
    private static final String PIPELINES = "pipelines";
    private static final String CASE_FILE = "case.yml";

    /// All cases, in the order of their paths. Folders that are named after no family belong to other tests.
    static List<Fixture> all() {
        List<Fixture> fixtures = new ArrayList<>();
        for (Path folder : folders(ROOT.resolve(PIPELINES))) {
            if (!PipelineFixturesTest.OWN_FOLDERS.contains(folder.getFileName().toString())) {
                fixtures.add(new Fixture(folder, Optional.empty()));
            }
        }
        Set<String> families = new HashSet<>();
        RuleIndex.catalogue().summaries().forEach(summary -> families.add(summary.id().family()));
        for (Path family : folders(ROOT)) {
            if (families.contains(family.getFileName().toString())) {
                for (Path fault : folders(family)) {
                    RuleId rule = new RuleId(family.getFileName() + "/" + fault.getFileName());
                    folders(fault).forEach(folder -> fixtures.add(new Fixture(folder, Optional.of(rule))));
                }
            }
        }
        return fixtures;
    }

    private static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The repository's files, path to text.
    Map<String, String> files() {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.equals(CASE_FILE)) {
                    texts.put(path, Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    AnalysisSettings settings() throws IOException {
        Optional<YamlMapping> wish = wish();
        RuleSelection selection =
                wish.flatMap(keys -> keys.get("rules"))
                        .map(Fixture::only)
                        .orElseGet(() ->
                                wish.flatMap(keys -> keys.get("profile"))
                                        .map(Fixture::profile)
                                        .orElseGet(() ->
                                                rule.map(id -> only(Set.of(id)))
                                                        .orElseGet(() -> profile(Profile.DEFAULT))));
        if (wish.flatMap(keys -> keys.get("parameters")).orElse(null) instanceof YamlMapping byRule) {
            for (YamlEntry entry : byRule.entries()) {
                selection = selection.with(new RuleId(entry.name()), parameters(selection, entry));
            }
        }
        return new AnalysisSettings(selection, Policy.DEFAULT);
    }

    private Optional<YamlMapping> wish() throws IOException {
        Path file = folder.resolve(CASE_FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        YamlNode root = YamlParser.parse(SourceFile.of(CASE_FILE, Files.readString(file))).value().root().orElseThrow();
        if (!(root instanceof YamlMapping mapping)
                || !mapping.entries().stream()
                        .allMatch(entry -> Set.of("profile", "rules", "parameters").contains(entry.name()))) {
            throw new AssertionError(file + " has other keys than `profile`, `rules` and `parameters`");
        }
        return Optional.of(mapping);
    }

    private static RuleSelection profile(YamlNode node) {
        return profile(Profile.valueOf(((YamlScalar) node).value().toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private static RuleSelection profile(Profile profile) {
        return RuleSelection.of(RuleIndex.catalogue(), profile);
    }

    private static RuleSelection only(YamlNode node) {
        Set<RuleId> ids = new HashSet<>();
        ((YamlSequence) node).items().forEach(item -> ids.add(new RuleId(((YamlScalar) item).value())));
        return only(ids);
    }

    private static RuleSelection only(Set<RuleId> ids) {
        for (RuleId id : ids) {
            RuleIndex.catalogue().summary(id).orElseThrow(() -> new AssertionError("there is no rule " + id));
        }
        return RuleSelection.selecting(RuleIndex.catalogue(), summary -> ids.contains(summary.id()));
    }

    private static Parameters parameters(RuleSelection selection, YamlEntry entry) {
        Parameters declared = selection.rule(new RuleId(entry.name())).orElseThrow().parameters();
        List<Parameter> values = new ArrayList<>();
        for (YamlEntry value : ((YamlMapping) entry.value()).entries()) {
            values.add(ParameterValueReader.override(declared, value).orElseThrow());
        }
        return new Parameters(values);
    }
}
