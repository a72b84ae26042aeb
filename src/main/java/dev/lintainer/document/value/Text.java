package dev.lintainer.document.value;

import dev.lintainer.syntax.expression.Template;
import dev.lintainer.syntax.yaml.ScalarType;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.text.Location;
import java.util.Optional;

/// A scalar of a workflow or action as it is written, its `${{ }}` parsed but not evaluated.
public record Text(YamlScalar scalar, Template template) {
    /// The whole content, `${{ }}` included.
    public String raw() {
        return scalar.value();
    }

    /// The content, where it holds no `${{ }}`. A null, however it is written, is the empty text.
    public Optional<String> literal() {
        if (scalar.type() == ScalarType.NULL) {
            return Optional.of("");
        }
        return template.isLiteral() ? Optional.of(scalar.value()) : Optional.empty();
    }

    public Location location() {
        return scalar.location();
    }
}
