package dev.lintainer.lsp.proposal;

import java.util.List;

/// The form of a path of keys and indexes: names as they are, `*` for any key, `#` for an index.
final class PathShape {
    private PathShape() {}

    static boolean is(List<Object> path, String shape) {
        String[] steps = shape.split("/");
        if (steps.length != path.size()) {
            return false;
        }
        for (int i = 0; i < steps.length; i++) {
            Object step = path.get(i);
            boolean fits =
                    switch (steps[i]) {
                        case "*" -> step instanceof String;
                        case "#" -> step instanceof Integer;
                        default -> step.equals(steps[i]);
                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    static boolean isOneOf(List<Object> path, String... shapes) {
        for (String shape : shapes) {
            if (is(path, shape)) {
                return true;
            }
        }
        return false;
    }
}
