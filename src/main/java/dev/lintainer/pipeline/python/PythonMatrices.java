package dev.lintainer.pipeline.python;

import dev.lintainer.document.python.PythonImages;
import dev.lintainer.document.python.PythonVersions;
import dev.lintainer.document.value.ImageReference;
import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.Matrix;
import dev.lintainer.document.workflow.Strategy;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Contexts;
import dev.lintainer.pipeline.evaluation.Evaluator;
import dev.lintainer.pipeline.evaluation.Inputs;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.MatrixAxis;
import dev.lintainer.pipeline.flow.WrittenPlaces;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the axes that decide which Python a job uses.
final class PythonMatrices {
    /// Names that say so by themselves, hyphens and underscores left out.
    private static final Set<String> NAMES =
            Set.of("python", "pythonversion", "pythonversions", "pyversion", "pyver", "py");

    private final Map<MatrixAxis, Feed> feeds = new LinkedHashMap<>();

    private PythonMatrices() {}

    private record Feed(Set<String> versions, Set<Location> uses) {}

    static List<PythonMatrix> find(PythonFacts facts) {
        PythonMatrices matrices = new PythonMatrices();
        for (PythonChoice choice : facts.choices()) {
            choice.axis().ifPresent(axis -> matrices.feed(axis, choice));
        }
        for (JobRun run : facts.jobs()) {
            WrittenPlaces places = new WrittenPlaces(facts.repository(), run);
            run.effects().forEach(effect -> matrices.unknown(effect, places));
            matrices.named(run);
        }
        List<PythonMatrix> found = new ArrayList<>();
        matrices.feeds.forEach((axis, feed) ->
                found.add(
                        new PythonMatrix(
                                axis,
                                List.copyOf(feed.versions()),
                                axis.isComputed() ? PythonMatrix.Extent.COMPUTED : PythonMatrix.Extent.WRITTEN,
                                List.copyOf(feed.uses()))));
        return found;
    }

    private Feed feed(MatrixAxis axis) {
        return feeds.computeIfAbsent(axis, _ -> new Feed(new LinkedHashSet<>(), new LinkedHashSet<>()));
    }

    private void feed(MatrixAxis axis, PythonChoice choice) {
        feed(axis).versions().add(choice.version());
        feed(axis).uses().add(choice.use());
    }

    /// Where a version is asked for whose text is not known, the matrix that it comes from is computed.
    private void unknown(Effect effect, WrittenPlaces places) {
        List<Located> open =
                switch (effect) {
                    case Effect.SetUpPython setUp -> setUp.versions();
                    case Effect.RunContainer container ->
                            container.image().filter(PythonMatrices::isOpenTag).stream().toList();
                    default -> List.of();
                };
        for (Located value : open) {
            if (!value.value().isKnown()) {
                places.of(value.location(), Optional.empty(), effect.origin())
                        .axis()
                        .ifPresent(axis -> feed(axis).uses().add(value.location()));
            }
        }
    }

    /// `python:${{ matrix.python }}`, the version itself being the hole.
    private static boolean isOpenTag(Located image) {
        Value value = image.value();
        return ImageReference.read(value) instanceof ImageReference.Reading.Valid(ImageReference name)
                && PythonImages.isTaggedByVersion(name)
                && name.tag().filter(tag -> tag.text().charAt(0) == ImageReference.HOLE).isPresent();
    }

    private void named(JobRun run) {
        Optional<Matrix> matrix = run.job().strategy().flatMap(Strategy::matrix);
        if (matrix.isEmpty()) {
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        matrix.get().axes().forEach(axis -> names.add(axis.name()));
        matrix.get().include().rows().forEach(row -> row.cells().forEach(cell -> names.add(cell.name())));
        for (String name : names) {
            if (NAMES.contains(name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", ""))) {
                MatrixAxis axis = new MatrixAxis(run.workflow(), run.job(), name);
                Feed feed = feed(axis);
                if (feed.versions().isEmpty()) {
                    axis.values().forEach(value -> version(value).ifPresent(feed.versions()::add));
                }
            }
        }
    }

    private static Optional<String> version(Text value) {
        return Evaluator.evaluate(value, Contexts.of("", Inputs.OPEN))
                .literal()
                .filter(text ->
                        PythonVersions.ofSetUp(text).isReadable() || PythonVersions.ofEnvironment(text).isReadable());
    }
}
