package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// The values that a job runs with.
///
/// @param expression what yields the whole matrix, which is then not known; the other parts are empty
public record Matrix(List<Axis> axes, Rows include, Rows exclude, Optional<Text> expression, Span span) {
    public Matrix {
        axes = List.copyOf(axes);
    }

    /// One dimension.
    ///
    /// @param expression what yields the list of values, which are then not known
    public record Axis(String name, Span nameSpan, List<Item> values, Optional<Text> expression) {
        public Axis {
            values = List.copyOf(values);
        }
    }

    /// The rows of `include` or `exclude`.
    ///
    /// @param expression what yields the list of rows, which are then not known
    public record Rows(List<Row> rows, Optional<Text> expression) {
        public static final Rows NONE = new Rows(List.of(), Optional.empty());

        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /// @param expression what yields the row, which is then not known
    public record Row(List<Cell> cells, Optional<Text> expression, Span span) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public record Cell(String name, Span nameSpan, Item value) {}

    /// One value of a matrix.
    public sealed interface Item {
        Span span();

        record Scalar(Text text) implements Item {
            @Override
            public Span span() {
                return text.scalar().span();
            }
        }

        /// A sequence or a mapping.
        record Structure(YamlNode node) implements Item {
            @Override
            public Span span() {
                return node.span();
            }
        }
    }
}
