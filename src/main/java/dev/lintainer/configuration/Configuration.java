package dev.lintainer.configuration;

import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.pipeline.repository.GithubServer;
import dev.lintainer.pipeline.repository.Surroundings;
import dev.lintainer.rule.ParameterValue;
import dev.lintainer.rule.Profile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is in force: layers, one over the other. A layer's value takes the place of the lower ones'; runners and rules
/// are laid over one another entry by entry; what is ignored adds up.
///
/// @param layers from the lowest to the highest
/// @param runners by label
public record Configuration(
        List<Layer> layers,
        Setting<Profile> profile,
        Map<Word, Setting<ParameterValue>> words,
        SortedMap<String, Setting<OwnRunner>> runners,
        List<IgnoreEntry> ignores) {
    public Configuration {
        layers = List.copyOf(layers);
        words = Map.copyOf(words);
        ignores = List.copyOf(ignores);
    }

    /// @param over laid over the built-in defaults, from the lowest to the highest
    public static Configuration of(List<Layer> over) {
        Layer lowest = Layer.builtIn();
        List<Layer> layers = new ArrayList<>(over);
        layers.addFirst(lowest);
        Setting<Profile> profile = lowest.profile().orElseThrow();
        Map<Word, Setting<ParameterValue>> words = new EnumMap<>(Word.class);
        SortedMap<String, Setting<OwnRunner>> runners = new TreeMap<>();
        // A file that is extended twice is read once, so that what it ignores is the same.
        Set<IgnoreEntry> ignores = new LinkedHashSet<>();
        for (Layer layer : layers) {
            profile = layer.profile().orElse(profile);
            words.putAll(layer.words());
            runners.putAll(layer.runners());
            ignores.addAll(layer.ignores());
        }
        return new Configuration(layers, profile, words, runners, List.copyOf(ignores));
    }

    public Optional<Setting<ParameterValue>> word(Word word) {
        return Optional.ofNullable(words.get(word));
    }

    /// The text of a word; empty where nothing is said.
    public Optional<String> text(Word word) {
        return word(word)
                .map(Setting::value)
                .flatMap(value ->
                        value instanceof ParameterValue.Text text ? Optional.of(text.value()) : Optional.empty());
    }

    /// The texts of a word; none where nothing is said.
    public List<String> texts(Word word) {
        return word(word)
                .map(Setting::value)
                .map(value -> value instanceof ParameterValue.Texts texts ? texts.values() : List.<String>of())
                .orElse(List.of());
    }

    /// Where the pipeline runs.
    public Surroundings surroundings() {
        Optional<GithubServer> server =
                text(Word.SERVER)
                        .map(name ->
                                name.equals("github.com") ? GithubServer.GITHUB_COM : GithubServer.ENTERPRISE_SERVER);
        Map<String, Runner.Kind> kinds = new HashMap<>();
        runners.forEach((label, runner) -> kinds.put(label.toLowerCase(Locale.ROOT), runner.value().kind()));
        return new Surroundings(server, kinds);
    }

    boolean holds(Word word) {
        return word(word)
                .map(Setting::value)
                .filter(value -> value instanceof ParameterValue.Flag(boolean is) && is)
                .isPresent();
    }
}
