package dev.lintainer.document.bake;

import dev.lintainer.syntax.hcl.HclExpression;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import java.util.HashMap;
import java.util.Map;

/// Where an expression is evaluated: in which file, and with which names of its own, a matrix's or a function's.
///
/// @param id tells apart what the same expression comes to for different names
record Frame(SourceFile source, String id, Map<String, BakeValue> locals) {
    /// The name under which a splat keeps the element at hand; no expression can name it.
    static final String ELEMENT = "*";

    static Frame of(SourceFile source) {
        return new Frame(source, "", Map.of());
    }

    Frame with(String suffix, Map<String, BakeValue> names) {
        Map<String, BakeValue> all = new HashMap<>(locals);
        all.putAll(names);
        return new Frame(source, id + suffix, all);
    }

    Location place(HclExpression expression) {
        return new Location(source, expression.span());
    }
}
