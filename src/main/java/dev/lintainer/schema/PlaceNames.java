package dev.lintainer.schema;

import java.util.List;
import java.util.Map;

/// How people call a place in a file: "step 2 of job `lint`", "`ports` in service `db`".
final class PlaceNames {
    /// What a member of a mapping is called.
    private static final Map<String, String> MEMBERS =
            Map.ofEntries(
                    Map.entry("jobs", "job"),
                    Map.entry("services", "service"),
                    Map.entry("inputs", "input"),
                    Map.entry("outputs", "output"),
                    Map.entry("secrets", "secret"),
                    Map.entry("volumes", "volume"),
                    Map.entry("networks", "network"),
                    Map.entry("configs", "config"),
                    Map.entry("models", "model"),
                    Map.entry("rules", "rule"));

    /// What an item of a list is called.
    private static final Map<String, String> ITEMS =
            Map.of(
                    "steps",
                    "step",
                    "parallel",
                    "parallel step",
                    "examples",
                    "example",
                    "parameters",
                    "parameter",
                    "findings",
                    "entry");

    private final String root;

    private PlaceNames(String root) {
        this.root = root;
    }

    static PlaceNames in(SchemaKind kind) {
        return new PlaceNames(
                switch (kind) {
                    case WORKFLOW -> "the workflow";
                    case ACTION -> "the action";
                    case COMPOSE -> "the Compose file";
                    case CARD, USER_RULE -> "the card";
                    case CONFIGURATION -> "the configuration";
                    case BASELINE -> "the baseline";
                });
    }

    /// The value that a path leads to.
    String name(List<Object> path) {
        String named = "";
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < path.size(); i++) {
            Object step = path.get(i);
            String collection = i == 0 ? "" : path.get(i - 1).toString();
            String noun = step instanceof Integer ? ITEMS.get(collection) : MEMBERS.get(collection);
            boolean ofCollection = noun != null && lastKey(keys).equals(collection);
            if (ofCollection) {
                named = noun + " " + label(step) + (named.isEmpty() ? "" : " of " + named);
                keys.setLength(0);
            } else if (step instanceof Integer) {
                named = "item " + label(step) + " of " + keyed(keys, named);
                keys.setLength(0);
            } else {
                keys.append(keys.isEmpty() ? "" : ".").append(Wording.shortened(step.toString()));
            }
        }
        return keyed(keys, named);
    }

    private String keyed(StringBuilder keys, String named) {
        if (keys.isEmpty()) {
            return named.isEmpty() ? root : named;
        }
        return "`" + keys + "`" + (named.isEmpty() ? "" : " in " + named);
    }

    /// A collection that was reached through an index has no key of its own any more.
    private static String lastKey(StringBuilder keys) {
        return keys.substring(keys.lastIndexOf(".") + 1);
    }

    private static String label(Object step) {
        return step instanceof Integer index ? String.valueOf(index + 1) : Wording.quoted(step.toString());
    }
}
