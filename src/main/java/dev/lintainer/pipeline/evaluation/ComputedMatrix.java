package dev.lintainer.pipeline.evaluation;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.TextReader;
import dev.lintainer.document.workflow.Matrix;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A matrix with what its expressions yield, where that is known: a literal `fromJSON`, or what an earlier job has put
/// out.
final class ComputedMatrix {
    private ComputedMatrix() {}

    private static final String NAME = "fromJSON";

    static Matrix of(Matrix matrix, Contexts contexts) {
        if (matrix.expression().isPresent()) {
            return json(matrix.expression().get(), contexts)
                    .filter(YamlMapping.class::isInstance)
                    .map(node -> whole((YamlMapping) node, matrix.span()))
                    .orElse(matrix);
        }
        List<Matrix.Axis> axes = matrix.axes().stream().map(axis -> axis(axis, contexts)).toList();
        return new Matrix(
                axes,
                rows(matrix.include(), contexts),
                rows(matrix.exclude(), contexts),
                Optional.empty(),
                matrix.span());
    }

    private static Matrix whole(YamlMapping mapping, Span span) {
        List<Matrix.Axis> axes = new ArrayList<>();
        Matrix.Rows include = Matrix.Rows.NONE;
        Matrix.Rows exclude = Matrix.Rows.NONE;
        for (YamlEntry entry : mapping.entries()) {
            switch (entry.name()) {
                case "include" -> include = rows(entry.value());
                case "exclude" -> exclude = rows(entry.value());
                default -> axes.add(new Matrix.Axis(entry.name(), span, items(entry.value()), Optional.empty()));
            }
        }
        return new Matrix(axes, include, exclude, Optional.empty(), span);
    }

    private static Matrix.Axis axis(Matrix.Axis axis, Contexts contexts) {
        return axis.expression()
                .flatMap(text -> json(text, contexts))
                .map(node -> new Matrix.Axis(axis.name(), axis.nameSpan(), items(node), Optional.empty()))
                .filter(read -> !read.values().isEmpty())
                .orElse(axis);
    }

    private static Matrix.Rows rows(Matrix.Rows rows, Contexts contexts) {
        return rows.expression().flatMap(text -> json(text, contexts)).map(ComputedMatrix::rows).orElse(rows);
    }

    private static Matrix.Rows rows(YamlNode node) {
        if (!(node instanceof YamlSequence sequence)) {
            return Matrix.Rows.NONE;
        }
        List<Matrix.Row> rows = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            if (item.resolved() instanceof YamlMapping mapping) {
                List<Matrix.Cell> cells =
                        mapping.entries().stream()
                                .map(entry -> new Matrix.Cell(entry.name(), entry.key().span(), item(entry.value())))
                                .toList();
                rows.add(new Matrix.Row(cells, Optional.empty(), mapping.span()));
            }
        }
        return new Matrix.Rows(rows, Optional.empty());
    }

    private static List<Matrix.Item> items(YamlNode node) {
        return node instanceof YamlSequence sequence
                ? sequence.items().stream().map(ComputedMatrix::item).toList()
                : List.of();
    }

    private static Matrix.Item item(YamlNode node) {
        return node.resolved() instanceof YamlScalar scalar
                ? new Matrix.Item.Scalar(TextReader.literal(scalar))
                : new Matrix.Item.Structure(node);
    }

    /// JSON is YAML.
    private static Optional<YamlNode> json(Text text, Contexts contexts) {
        return Evaluator.json(text, contexts)
                .flatMap(json -> YamlParser.parse(SourceFile.of(NAME, json)).value().root());
    }
}
