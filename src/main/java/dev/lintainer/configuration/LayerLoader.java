package dev.lintainer.configuration;

import dev.lintainer.rule.Profile;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.workspace.FileReading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// Reads a file and those that it extends, each once.
public final class LayerLoader {
    /// More than anybody needs, and few enough to read.
    private static final int DEEPEST = 20;

    private static final int MOST_LAYERS = 200;

    private final BiFunction<SourceFile, String, FileReading> beside;
    private final List<Layer> layers = new ArrayList<>();
    private final List<ConfigurationProblem> problems = new ArrayList<>();
    private final Map<String, LayerReading> known = new HashMap<>();
    private final Map<String, SourceFile> sources = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    private LayerLoader(BiFunction<SourceFile, String, FileReading> beside) {
        this.beside = beside;
    }

    /// @param layers from the lowest to the highest
    public record Loaded(List<Layer> layers, List<ConfigurationProblem> problems) {
        public Loaded {
            layers = List.copyOf(layers);
            problems = List.copyOf(problems);
        }
    }

    /// @param beside gives a file as another one names it
    public static Loaded load(SourceFile file, BiFunction<SourceFile, String, FileReading> beside) {
        LayerLoader loader = new LayerLoader(beside);
        loader.add(file);
        return new Loaded(loader.layers, loader.problems);
    }

    private void add(SourceFile file) {
        LayerReading reading = known.get(file.path());
        if (reading == null) {
            reading = LayerReader.read(file);
            known.put(file.path(), reading);
            problems.addAll(reading.problems());
        }
        open.addLast(file.path());
        for (Extended extended : reading.extended()) {
            switch (extended) {
                case Extended.OfProfile(Setting<Profile> profile) -> layers.add(Layer.of(profile));
                case Extended.OfFile(String reference, Location place) -> extend(file, reference, place);
            }
        }
        open.removeLast();
        layers.add(reading.layer());
    }

    private void extend(SourceFile file, String reference, Location place) {
        if (open.size() >= DEEPEST || layers.size() >= MOST_LAYERS) {
            problem(place, "`" + reference + "` is one file too many to extend");
            return;
        }
        switch (beside.apply(file, reference)) {
            case FileReading.Refused(String sentence) -> problem(place, sentence);
            case FileReading.Text(SourceFile text) -> {
                SourceFile other = sources.computeIfAbsent(text.path(), _ -> text);
                if (open.contains(other.path())) {
                    List<String> circle =
                            new ArrayList<>(open).subList(new ArrayList<>(open).indexOf(other.path()), open.size());
                    problem(place, "files extend one another in a circle: `" + String.join("`, `", circle) + "`");
                } else {
                    add(other);
                }
            }
        }
    }

    private void problem(Location place, String message) {
        ConfigurationProblem problem = new ConfigurationProblem(place, message, "");
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
