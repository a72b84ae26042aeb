package dev.lintainer.cli;

import dev.lintainer.configuration.Configuration;
import dev.lintainer.configuration.ConfigurationProblem;
import dev.lintainer.configuration.Judgement;
import dev.lintainer.configuration.Layer;
import dev.lintainer.configuration.LayerLoader;
import dev.lintainer.configuration.Origin;
import dev.lintainer.configuration.Setting;
import dev.lintainer.configuration.Word;
import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.pipeline.repository.Surroundings;
import dev.lintainer.rule.ParameterValue;
import dev.lintainer.text.Location;
import dev.lintainer.text.Position;
import dev.lintainer.text.SourceFile;
import dev.lintainer.workspace.FileReading;
import dev.lintainer.workspace.NamedFiles;
import dev.lintainer.workspace.NamedFiles.Reach;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the configuration of a repository. What is wrong with it is told all at once.
final class ConfiguredSettings {
    private final Path root;
    private final Environment environment;
    private final Map<Path, String> unsaved;
    private final List<Layer> layers = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final List<ConfigurationProblem> problems = new ArrayList<>();

    private ConfiguredSettings(Path root, Environment environment, Map<Path, String> unsaved) {
        this.root = root;
        this.environment = environment;
        this.unsaved = unsaved;
    }

    /// @param unsaved what stands in the place of files on disk
    static Settings of(
            ConfigurationPlaces places,
            Path root,
            SettingsOptions options,
            Environment environment,
            Map<Path, String> unsaved) {
        Judgement judgement = judgement(places, root, options, environment, unsaved);
        for (ConfigurationProblem expired : judgement.expiredElsewhere(environment.today().get())) {
            environment.complain(sentence(expired, root, environment));
        }
        AnalysisSettings analysis =
                judgement.settings(options.chosen(judgement.catalogue()), environment.today().get());
        return new Settings(analysis, baseline(judgement.configuration(), root, environment));
    }

    private static Optional<ConfiguredBaseline> baseline(
            Configuration configuration, Path root, Environment environment) {
        String said =
                configuration.word(Word.BASELINE).map(Setting::origin).orElse(new Origin.BuiltIn())
                                instanceof Origin.Written(Location place)
                        ? place(place, root, environment)
                        : "";
        return configuration.text(Word.BASELINE).map(path -> new ConfiguredBaseline(path, said));
    }

    static Judgement judgement(
            ConfigurationPlaces places, Path root, SettingsOptions options, Environment environment) {
        return judgement(places, root, options, environment, Map.of());
    }

    private static Judgement judgement(
            ConfigurationPlaces places,
            Path root,
            SettingsOptions options,
            Environment environment,
            Map<Path, String> unsaved) {
        ConfiguredSettings settings = new ConfiguredSettings(root, environment, unsaved);
        settings.add(places);
        settings.layers.add(options(options));
        Configuration configuration = Configuration.of(settings.layers);
        Catalogues.Read read = settings.catalogue(configuration, options);
        Judgement.Extent extent =
                settings.unread.isEmpty() && read.faults().isEmpty()
                        ? Judgement.Extent.ALL_RULES
                        : Judgement.Extent.SOME_RULES;
        Judgement judgement = Judgement.of(configuration, read.catalogue(), extent);
        settings.problems.addAll(judgement.misnamed());
        // What half of a configuration says together makes no sense in any case.
        if (settings.problems.isEmpty() && settings.unread.isEmpty()) {
            settings.problems.addAll(judgement.contradictions());
        }
        settings.refuseFaults(read.faults());
        return judgement;
    }

    /// Where the pipeline runs. Neither the rules of users nor what is said of rules is looked at.
    static Surroundings surroundings(ConfigurationPlaces places, Path root, Environment environment) {
        ConfiguredSettings settings = new ConfiguredSettings(root, environment, Map.of());
        settings.add(places);
        settings.refuseFaults(List.of());
        return Configuration.of(settings.layers).surroundings();
    }

    private void add(ConfigurationPlaces places) {
        places.user().ifPresent(file -> add(file, Reach.ANYWHERE));
        places.named().ifPresent(file -> add(file, Reach.ANYWHERE));
        places.repository().ifPresent(file -> add(file, Reach.ROOT));
    }

    /// With the rules of users that the configuration and the command line name, as far as they can be read.
    private Catalogues.Read catalogue(Configuration configuration, SettingsOptions options) {
        List<String> packs = new ArrayList<>(configuration.texts(Word.PACKS));
        packs.addAll(options.userRules().packs());
        UserRuleOptions named = new UserRuleOptions(options.userRules().folders(), packs.stream().distinct().toList());
        return Catalogues.read(root, configuration.texts(Word.FOLDERS), named, environment);
    }

    private static Layer options(SettingsOptions options) {
        return Layer.ofOptions(
                options.profile().map(profile -> new Setting<>(profile, new Origin.Option(SettingsOptions.PROFILE))),
                options.python()
                        .map(version ->
                                new Setting<>(
                                        new ParameterValue.Text(version), new Origin.Option(SettingsOptions.PYTHON))));
    }

    private void add(Path file, Reach reach) {
        NamedFiles files = new NamedFiles(root, reach, unsaved);
        switch (files.read(file)) {
            case FileReading.Refused(String sentence) -> unread.add(sentence);
            case FileReading.Text(SourceFile source) -> {
                LayerLoader.Loaded loaded = LayerLoader.load(source, files::beside);
                layers.addAll(loaded.layers());
                problems.addAll(loaded.problems());
            }
        }
    }

    /// @param others what else is wrong
    private void refuseFaults(List<String> others) {
        List<ConfigurationProblem> sorted = problems.stream().sorted().toList();
        List<String> sentences = new ArrayList<>();
        sorted.forEach(problem -> sentences.add(sentence(problem, root, environment)));
        sentences.addAll(unread);
        sentences.addAll(others);
        if (!sentences.isEmpty()) {
            throw new UsageFault(sentences, sorted);
        }
    }

    private static String sentence(ConfigurationProblem problem, Path root, Environment environment) {
        String hint = problem.suggestion().isEmpty() ? "" : "; " + problem.suggestion();
        return place(problem.place(), root, environment) + ": " + problem.message() + hint;
    }

    /// `path:line:column`, the path as it is shown from where the program runs.
    private static String place(Location place, Path root, Environment environment) {
        Position start = place.start();
        String path = PathNames.between(environment.directory(), root.resolve(place.file().path()));
        return path + ":" + start.line() + ":" + start.column();
    }
}
