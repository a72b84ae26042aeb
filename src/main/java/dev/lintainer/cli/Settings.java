package dev.lintainer.cli;

import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.RuleSelection;
import dev.lintainer.finding.RuleId;
import dev.lintainer.pipeline.repository.Surroundings;
import dev.lintainer.rule.Policy;
import dev.lintainer.rule.Profile;
import dev.lintainer.rule.RuleCatalogue;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a repository is judged by: the defaults, its configuration, and over them the command line.
///
/// @param baseline the one that the configuration names
record Settings(AnalysisSettings analysis, Optional<ConfiguredBaseline> baseline) {
    /// @param root of the repository
    static Settings of(Path root, SettingsOptions options, Environment environment) {
        return of(root, options, environment, Map.of());
    }

    /// @param unsaved texts that stand in the place of files on disk
    static Settings of(Path root, SettingsOptions options, Environment environment, Map<Path, String> unsaved) {
        ConfigurationPlaces places = ConfigurationPlaces.of(root, options.source(), environment);
        return places.isEmpty()
                ? byDefault(options, Catalogues.of(root, options.userRules(), environment))
                : ConfiguredSettings.of(places, root, options, environment, unsaved);
    }

    /// What the configuration says of where the pipeline runs. What it says of rules does not matter to who only looks
    /// at the pipeline.
    ///
    /// @param root of the repository
    static Surroundings surroundings(Path root, ConfigurationSource source, Environment environment) {
        ConfigurationPlaces places = ConfigurationPlaces.of(root, source, environment);
        return places.isEmpty() ? Surroundings.UNKNOWN : ConfiguredSettings.surroundings(places, root, environment);
    }

    /// Where there is no configuration.
    private static Settings byDefault(SettingsOptions options, RuleCatalogue catalogue) {
        Policy policy = options.python().map(Policy.DEFAULT::withPythonVersion).orElse(Policy.DEFAULT);
        Set<RuleId> chosen = options.chosen(catalogue);
        RuleSelection selection =
                chosen.isEmpty()
                        ? RuleSelection.of(catalogue, options.profile().orElse(Profile.DEFAULT))
                        : RuleSelection.selecting(catalogue, summary -> chosen.contains(summary.id()));
        return new Settings(new AnalysisSettings(selection, policy), Optional.empty());
    }
}
