package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `strategy` of a job.
final class StrategyReader {
    private static final KeyPath PATH = KeyPath.JOB_STRATEGY;
    private static final String INCLUDE = "include";
    private static final String EXCLUDE = "exclude";

    private StrategyReader() {}

    static Optional<Strategy> read(YamlMapping job, Reading reading) {
        return reading.value(job, "strategy").flatMap(node -> strategy(node, reading));
    }

    private static Optional<Strategy> strategy(YamlNode node, Reading reading) {
        if (node instanceof YamlMapping mapping) {
            return Optional.of(
                    new Strategy(
                            reading.value(mapping, "matrix").flatMap(matrix -> matrix(matrix, reading)),
                            reading.text(mapping, "fail-fast", PATH),
                            reading.text(mapping, "max-parallel", PATH),
                            mapping.span()));
        }
        return dynamic(node, reading)
                .map(matrix -> new Strategy(Optional.of(matrix), Optional.empty(), Optional.empty(), node.span()));
    }

    private static Optional<Matrix> matrix(YamlNode node, Reading reading) {
        if (!(node instanceof YamlMapping mapping)) {
            return dynamic(node, reading);
        }
        List<Matrix.Axis> axes = new ArrayList<>();
        for (YamlEntry entry : reading.entries(mapping)) {
            if (!entry.name().equals(INCLUDE) && !entry.name().equals(EXCLUDE)) {
                axis(entry, reading).ifPresent(axes::add);
            }
        }
        return Optional.of(
                new Matrix(
                        axes,
                        rows(mapping, INCLUDE, reading),
                        rows(mapping, EXCLUDE, reading),
                        Optional.empty(),
                        mapping.span()));
    }

    private static Optional<Matrix> dynamic(YamlNode node, Reading reading) {
        return reading.expression(node, PATH)
                .map(text -> new Matrix(List.of(), Matrix.Rows.NONE, Matrix.Rows.NONE, Optional.of(text), node.span()));
    }

    private static Optional<Matrix.Axis> axis(YamlEntry entry, Reading reading) {
        YamlNode node = entry.value().resolved();
        if (node instanceof YamlSequence) {
            List<Matrix.Item> values = reading.items(node).stream().map(item -> item(item, reading)).toList();
            return Optional.of(new Matrix.Axis(entry.name(), entry.key().span(), values, Optional.empty()));
        }
        return reading.expression(node, PATH)
                .map(text -> new Matrix.Axis(entry.name(), entry.key().span(), List.of(), Optional.of(text)));
    }

    private static Matrix.Rows rows(YamlMapping matrix, String key, Reading reading) {
        Optional<YamlNode> node = reading.value(matrix, key);
        if (node.isEmpty()) {
            return Matrix.Rows.NONE;
        }
        if (!(node.get() instanceof YamlSequence)) {
            return new Matrix.Rows(List.of(), reading.expression(node.get(), PATH));
        }
        List<Matrix.Row> rows =
                reading.items(node.get()).stream().flatMap(item -> row(item, reading).stream()).toList();
        return new Matrix.Rows(rows, Optional.empty());
    }

    private static Optional<Matrix.Row> row(YamlNode node, Reading reading) {
        if (!(node instanceof YamlMapping mapping)) {
            Optional<Text> expression = reading.expression(node, PATH);
            return expression.map(text -> new Matrix.Row(List.of(), Optional.of(text), node.span()));
        }
        List<Matrix.Cell> cells = new ArrayList<>();
        for (YamlEntry entry : reading.entries(mapping)) {
            Matrix.Item value = item(entry.value().resolved(), reading);
            cells.add(new Matrix.Cell(entry.name(), entry.key().span(), value));
        }
        return Optional.of(new Matrix.Row(cells, Optional.empty(), mapping.span()));
    }

    private static Matrix.Item item(YamlNode node, Reading reading) {
        Optional<Text> text = node instanceof YamlScalar ? reading.text(node, PATH) : Optional.empty();
        if (text.isPresent()) {
            return new Matrix.Item.Scalar(text.get());
        }
        reading.scan(node, PATH);
        return new Matrix.Item.Structure(node);
    }
}
