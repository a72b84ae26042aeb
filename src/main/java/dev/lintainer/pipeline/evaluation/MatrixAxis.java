package dev.lintainer.pipeline.evaluation;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.Matrix;
import dev.lintainer.document.workflow.Strategy;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One name of a job's matrix, whether it is a dimension or stands in `include` only.
///
/// @param job of the workflow
public record MatrixAxis(Workflow workflow, Job job, String name) {
    /// Where the axis is named: its key, else the first row that has it, else what computes the matrix.
    public Optional<Location> location() {
        return matrix().flatMap(this::location);
    }

    private Optional<Location> location(Matrix matrix) {
        for (Matrix.Axis axis : matrix.axes()) {
            if (axis.name().equalsIgnoreCase(name)) {
                return Optional.of(new Location(workflow.source(), axis.nameSpan()));
            }
        }
        for (Matrix.Row row : matrix.include().rows()) {
            for (Matrix.Cell cell : row.cells()) {
                if (cell.name().equalsIgnoreCase(name)) {
                    return Optional.of(new Location(workflow.source(), cell.nameSpan()));
                }
            }
        }
        return matrix.expression().or(() -> matrix.include().expression()).map(Text::location);
    }

    /// Whether an expression yields its values, or some of them.
    public boolean isComputed() {
        if (matrix().isEmpty()) {
            return false;
        }
        Matrix matrix = matrix().get();
        return matrix.expression().isPresent()
                || matrix.axes().stream()
                        .anyMatch(axis -> axis.name().equalsIgnoreCase(name) && axis.expression().isPresent())
                || matrix.axes().stream().noneMatch(axis -> axis.name().equalsIgnoreCase(name))
                        && matrix.include().expression().isPresent();
    }

    /// The values as they are written, those that are themselves sequences or mappings left out.
    public List<Text> values() {
        List<Text> values = new ArrayList<>();
        if (matrix().isEmpty()) {
            return values;
        }
        for (Matrix.Axis axis : matrix().get().axes()) {
            if (axis.name().equalsIgnoreCase(name)) {
                axis.values().forEach(item -> add(item, values));
            }
        }
        for (Matrix.Row row : matrix().get().include().rows()) {
            for (Matrix.Cell cell : row.cells()) {
                if (cell.name().equalsIgnoreCase(name)) {
                    add(cell.value(), values);
                }
            }
        }
        return values;
    }

    private static void add(Matrix.Item item, List<Text> into) {
        if (item instanceof Matrix.Item.Scalar scalar) {
            into.add(scalar.text());
        }
    }

    private Optional<Matrix> matrix() {
        return job.strategy().flatMap(Strategy::matrix);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MatrixAxis that && job == that.job && name.equalsIgnoreCase(that.name);
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(job);
    }
}
