package dev.lintainer.pipeline.evaluation;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.TextReader;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.Matrix;
import dev.lintainer.document.workflow.Strategy;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The combinations that a job runs with
/// (https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations).
public final class MatrixLegs {
    /// GitHub starts no more jobs than this from one matrix (https://docs.github.com/en/actions/reference/limits).
    private static final int MOST = 256;

    private final Contexts contexts;
    private final Set<String> axes;
    private final List<Leg> legs = new ArrayList<>();

    private MatrixLegs(Contexts contexts, Set<String> axes) {
        this.contexts = contexts;
        this.axes = axes;
    }

    /// @param values axis to value, names in lower case, `axis.key` for the parts of a structure; what is not known of
    ///   a matrix has none, and stays a symbol
    /// @param happens whether there is such a leg at all
    public record Leg(Map<String, Value> values, Presence happens) {}

    /// One leg for a job without a matrix.
    public static List<Leg> of(Job job, Contexts contexts) {
        Optional<Matrix> matrix = job.strategy().flatMap(Strategy::matrix);
        List<Leg> legs = matrix.map(read -> of(ComputedMatrix.of(read, contexts), contexts)).orElse(List.of());
        return legs.isEmpty() ? List.of(new Leg(Map.of(), Presence.YES)) : legs;
    }

    private static List<Leg> of(Matrix matrix, Contexts contexts) {
        Set<String> axes = new LinkedHashSet<>();
        matrix.axes().forEach(axis -> axes.add(axis.name().toLowerCase(Locale.ROOT)));
        MatrixLegs result = new MatrixLegs(contexts, axes);
        result.product(matrix);
        result.exclude(matrix.exclude());
        result.include(matrix.include());
        return result.legs.subList(0, Math.min(result.legs.size(), MOST));
    }

    private void product(Matrix matrix) {
        if (matrix.axes().isEmpty()) {
            return;
        }
        List<Map<String, Value>> product = List.of(Map.of());
        for (Matrix.Axis axis : matrix.axes()) {
            if (axis.expression().isPresent() || axis.values().isEmpty()) {
                continue;
            }
            List<Map<String, Value>> more = new ArrayList<>();
            for (Map<String, Value> leg : product) {
                for (Matrix.Item item : axis.values().subList(0, Math.min(MOST, axis.values().size()))) {
                    if (more.size() < MOST) {
                        Map<String, Value> longer = new LinkedHashMap<>(leg);
                        put(longer, axis.name(), item);
                        more.add(longer);
                    }
                }
            }
            product = more;
        }
        product.forEach(values -> legs.add(new Leg(values, Presence.YES)));
    }

    /// A leg goes when one row fits it; it may go when a row may fit it.
    private void exclude(Matrix.Rows rows) {
        boolean open =
                rows.expression().isPresent() || rows.rows().stream().anyMatch(row -> row.expression().isPresent());
        List<Map<String, Value>> excluded =
                rows.rows().stream().filter(row -> !row.cells().isEmpty()).map(this::cells).toList();
        legs.replaceAll(leg -> {
            Presence gone = open ? Presence.MAYBE : Presence.NO;
            for (Map<String, Value> row : excluded) {
                gone = gone.or(agrees(leg.values(), row));
            }
            return new Leg(leg.values(), gone.not());
        });
        legs.removeIf(leg -> leg.happens() == Presence.NO);
    }

    /// A row is added to every original leg of which it would overwrite nothing, and is a leg of its own if there is
    /// none. Where it cannot be told, what it adds is left open, and so is the leg of its own.
    private void include(Matrix.Rows rows) {
        List<Leg> originals = List.copyOf(legs);
        for (Matrix.Row row : rows.rows()) {
            if (row.expression().isPresent()) {
                legs.add(new Leg(Map.of(), Presence.MAYBE));
                continue;
            }
            Map<String, Value> cells = cells(row);
            Map<String, Value> onAxes = new LinkedHashMap<>(cells);
            onAxes.keySet().retainAll(axes);
            Presence added = Presence.NO;
            for (int i = 0; i < originals.size(); i++) {
                Presence fits = agrees(originals.get(i).values(), onAxes);
                added = added.or(fits.and(originals.get(i).happens()));
                legs.set(i, extended(legs.get(i), originals.get(i), cells, fits));
            }
            if (added != Presence.YES && legs.size() < 2 * MOST) {
                legs.add(new Leg(cells, added.not()));
            }
        }
        if (rows.expression().isPresent() && !legs.isEmpty()) {
            legs.add(new Leg(Map.of(), Presence.MAYBE));
        }
    }

    private Leg extended(Leg leg, Leg original, Map<String, Value> cells, Presence fits) {
        if (fits == Presence.NO) {
            return leg;
        }
        Map<String, Value> values = new LinkedHashMap<>(leg.values());
        cells.forEach((name, value) -> {
            if (original.values().containsKey(name) || axes.contains(name)) {
                return;
            }
            if (fits == Presence.YES) {
                values.put(name, value);
            } else if (!value.equals(values.get(name))) {
                values.remove(name);
            }
        });
        return new Leg(values, leg.happens());
    }

    /// An axis that is not in a leg is one whose values are not known.
    private static Presence agrees(Map<String, Value> leg, Map<String, Value> cells) {
        Presence agrees = Presence.YES;
        for (Map.Entry<String, Value> cell : cells.entrySet()) {
            Value value = leg.get(cell.getKey());
            agrees = agrees.and(value == null ? Presence.MAYBE : presence(Comparison.of(value, cell.getValue())));
        }
        return agrees;
    }

    private static Presence presence(Comparison comparison) {
        return switch (comparison) {
            case SAME -> Presence.YES;
            case DIFFERENT -> Presence.NO;
            case POSSIBLE -> Presence.MAYBE;
        };
    }

    private Map<String, Value> cells(Matrix.Row row) {
        Map<String, Value> cells = new LinkedHashMap<>();
        row.cells().forEach(cell -> put(cells, cell.name(), cell.value()));
        return cells;
    }

    private void put(Map<String, Value> into, String name, Matrix.Item item) {
        String key = name.toLowerCase(Locale.ROOT);
        switch (item) {
            case Matrix.Item.Scalar scalar -> into.put(key, Evaluator.evaluate(scalar.text(), contexts));
            case Matrix.Item.Structure structure -> {
                // Told apart by where it stands: two structures are never known to be equal.
                into.put(key, Value.unknown(contexts.workflow() + "/matrix@" + structure.span()));
                parts(into, key, structure.node(), 0);
            }
        }
    }

    /// The scalars of a mapping, each under its path: `image.name`.
    private void parts(Map<String, Value> into, String path, YamlNode node, int depth) {
        if (!(node instanceof YamlMapping mapping) || depth > DEEPEST) {
            return;
        }
        for (YamlEntry entry : mapping.entries()) {
            String key = path + "." + entry.name().toLowerCase(Locale.ROOT);
            YamlNode value = entry.value().resolved();
            if (value instanceof YamlScalar scalar) {
                into.put(key, Evaluator.evaluate(TextReader.read(scalar).value(), contexts));
            } else {
                parts(into, key, value, depth + 1);
            }
        }
    }

    /// Structures are looked into so far.
    private static final int DEEPEST = 4;
}
