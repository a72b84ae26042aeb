package dev.lintainer.document.value;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.expression.Template;
import dev.lintainer.syntax.yaml.YamlScalar;
import java.util.List;

/// Reads a scalar with `${{ }}` in it.
public final class TextReader {
    private TextReader() {}

    public static Parsed<Text> read(YamlScalar scalar) {
        Template.Part text = new Template.Text(scalar.value(), scalar.span());
        return new Parsed<>(new Text(scalar, new Template(List.of(text), scalar.span())), List.of());
    }
}
