package dev.lintainer.pipeline;

import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.Matrix;
import dev.lintainer.document.workflow.Strategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The combinations that a job runs with
/// (https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations).
final class MatrixLegs {
    private MatrixLegs() {}

    /// GitHub starts no more jobs than this from one matrix
    /// (https://docs.github.com/en/actions/reference/limits).
    private static final int MOST = 256;

    /// One leg for a job without a matrix. An axis that is not known has no value in a leg: it stays a symbol.
    static List<Map<String, Value>> of(Job job, Contexts contexts) {
        return job.strategy().flatMap(Strategy::matrix).map(matrix -> of(matrix, contexts)).orElse(List.of(Map.of()));
    }

    private static List<Map<String, Value>> of(Matrix matrix, Contexts contexts) {
        List<Map<String, Value>> legs = new ArrayList<>();
        if (!matrix.axes().isEmpty()) {
            legs.add(Map.of());
        }
        for (Matrix.Axis axis : matrix.axes()) {
            legs = product(legs, axis, contexts);
        }
        legs.removeIf(leg -> matrix.exclude().rows().stream()
                .anyMatch(row -> !row.cells().isEmpty() && agrees(leg, cells(row, contexts))));
        List<Map<String, Value>> originals = List.copyOf(legs);
        for (Matrix.Row row : matrix.include().rows()) {
            include(row, originals, legs, contexts);
        }
        return legs.isEmpty() ? List.of(Map.of()) : legs.subList(0, Math.min(legs.size(), MOST));
    }

    private static List<Map<String, Value>> product(
            List<Map<String, Value>> legs, Matrix.Axis axis, Contexts contexts) {
        if (axis.expression().isPresent() || axis.values().isEmpty()) {
            return legs;
        }
        List<Map<String, Value>> more = new ArrayList<>();
        for (Map<String, Value> leg : legs) {
            for (Matrix.Item item : axis.values()) {
                if (more.size() >= MOST) {
                    return more;
                }
                Map<String, Value> longer = new LinkedHashMap<>(leg);
                put(longer, axis.name(), item, contexts);
                more.add(longer);
            }
        }
        return more;
    }

    /// A row is added to every original leg that it does not contradict, and is a leg of its own if there is none.
    private static void include(
            Matrix.Row row, List<Map<String, Value>> originals, List<Map<String, Value>> legs, Contexts contexts) {
        Map<String, Value> cells = cells(row, contexts);
        boolean added = false;
        for (int i = 0; i < originals.size(); i++) {
            Map<String, Value> original = originals.get(i);
            boolean contradicts = cells.entrySet().stream()
                    .anyMatch(cell -> original.containsKey(cell.getKey())
                            && !cell.getValue().equals(original.get(cell.getKey())));
            if (!contradicts) {
                Map<String, Value> extended = new LinkedHashMap<>(legs.get(i));
                extended.putAll(cells);
                legs.set(i, extended);
                added = true;
            }
        }
        if (!added) {
            legs.add(cells);
        }
    }

    private static boolean agrees(Map<String, Value> leg, Map<String, Value> cells) {
        return cells.entrySet().stream()
                .allMatch(cell -> cell.getValue().equals(leg.get(cell.getKey())));
    }

    private static Map<String, Value> cells(Matrix.Row row, Contexts contexts) {
        Map<String, Value> cells = new LinkedHashMap<>();
        row.cells().forEach(cell -> put(cells, cell.name(), cell.value(), contexts));
        return cells;
    }

    private static void put(Map<String, Value> into, String name, Matrix.Item item, Contexts contexts) {
        Value value =
                switch (item) {
                    case Matrix.Item.Scalar scalar -> Evaluator.evaluate(scalar.text(), contexts);
                    // Told apart by where it stands: two structures are never known to be equal.
                    case Matrix.Item.Structure structure ->
                        Value.unknown(contexts.workflow() + "/matrix@" + structure.span());
                };
        into.put(name.toLowerCase(Locale.ROOT), value);
    }
}
