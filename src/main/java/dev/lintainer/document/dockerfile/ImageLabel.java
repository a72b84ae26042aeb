package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.dockerfile.Instruction;
import java.util.ArrayList;

/// A label that a `LABEL` gives the image.
public record ImageLabel(Value name, Setting setting) {
    static ImageLabel of(Instruction.Pair pair, Moment moment) {
        Value name = Expansion.expand(pair.name(), moment.variables()::value, new ArrayList<>());
        Value value = Expansion.expand(pair.value(), moment.variables()::value, new ArrayList<>());
        return new ImageLabel(name, new Setting(value, pair.span()));
    }
}
