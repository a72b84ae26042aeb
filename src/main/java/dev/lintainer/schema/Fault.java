package dev.lintainer.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;

/// What the evaluation of a schema says, without words.
///
/// @param keyword the keyword that does not hold
/// @param schemaPath the names and indexes that lead from the schema's root to the keyword, references followed
/// @param path the names and indexes that lead to the value
/// @param property the key it is about, for keywords that speak of a mapping's keys; empty for others
record Fault(String keyword, List<Object> schemaPath, List<Object> path, String property) {
    static Fault of(Error error) {
        String property = error.getProperty();
        return new Fault(
                error.getKeyword(),
                elements(error.getEvaluationPath()),
                elements(error.getInstanceLocation()),
                property == null ? "" : property);
    }

    private static List<Object> elements(NodePath path) {
        List<Object> elements = new ArrayList<>(path.getNameCount());
        for (int i = 0; i < path.getNameCount(); i++) {
            elements.add(path.getElement(i));
        }
        return elements;
    }
}
