package dev.lintainer.pipeline.repository;

import dev.lintainer.pipeline.evaluation.Runner;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a project says of where its pipeline runs, which no file of the pipeline tells.
///
/// @param server empty where nothing is said
/// @param runners what labels of its own stand for, by label in lower case
public record Surroundings(Optional<GithubServer> server, Map<String, Runner.Kind> runners) {
    /// Nothing is said.
    public static final Surroundings UNKNOWN = new Surroundings(Optional.empty(), Map.of());

    public Surroundings {
        runners = Map.copyOf(runners);
    }

    public Optional<Runner.Kind> runner(String label) {
        return Optional.ofNullable(runners.get(label.toLowerCase(Locale.ROOT)));
    }
}
