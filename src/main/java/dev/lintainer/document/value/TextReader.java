package dev.lintainer.document.value;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.expression.Template;
import dev.lintainer.syntax.expression.TemplateParser;
import dev.lintainer.syntax.yaml.YamlScalar;
import java.util.List;

/// Reads a scalar with `${{ }}` in it.
public final class TextReader {
    private TextReader() {}

    /// Any scalar is a text; the problems are those of the expressions in it.
    public static Parsed<Text> read(YamlScalar scalar) {
        if (TemplateParser.hasHoles(scalar.value())) {
            Parsed<Template> template = TemplateParser.parse(scalar.content());
            return new Parsed<>(new Text(scalar, template.value()), template.problems());
        }
        return new Parsed<>(literal(scalar), List.of());
    }

    /// The scalar as it stands, a `${{` in it counting as text.
    public static Text literal(YamlScalar scalar) {
        List<Template.Part> parts =
                scalar.value().isEmpty() ? List.of() : List.of(new Template.Text(scalar.value(), scalar.span()));
        return new Text(scalar, new Template(parts, scalar.span()));
    }
}
