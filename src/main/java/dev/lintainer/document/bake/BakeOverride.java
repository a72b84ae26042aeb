package dev.lintainer.document.bake;

import dev.lintainer.document.bake.BakeValue.Fields;
import dev.lintainer.document.bake.BakeValue.Items;
import dev.lintainer.document.bake.BakeValue.Others;
import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Value;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `--set pattern.key=value` (https://docs.docker.com/build/bake/overrides/#command-line).
///
/// @param pattern which targets it holds for
/// @param key the attribute, as the command calls it
/// @param entry of an object, the entry's name
/// @param value empty where the environment gives it
public record BakeOverride(
        String pattern, String key, Optional<String> entry, Optional<Value> value, Mode mode, Location location) {
    public enum Mode {
        REPLACE,
        /// `key+=value`
        ADD
    }

    private static final Set<String> LISTS =
            Set.of(
                    "output",
                    "cache-to",
                    "cache-from",
                    "tags",
                    "platform",
                    "secrets",
                    "ssh",
                    "attest",
                    "entitlements",
                    "annotations",
                    "policy",
                    "no-cache-filter",
                    "ulimits");

    private static final Set<String> OBJECTS = Set.of("args", "contexts", "labels", "extra-hosts");

    /// Empty when the target and the key cannot be told.
    public static Optional<BakeOverride> parse(Value text, Location location) {
        List<Piece> pieces = text.pieces();
        if (pieces.isEmpty() || !(pieces.getFirst() instanceof Piece.Literal first)) {
            return Optional.empty();
        }
        int equals = first.text().indexOf('=');
        if (equals < 0 && pieces.size() > 1) {
            return Optional.empty();
        }
        String name = equals < 0 ? first.text() : first.text().substring(0, equals);
        Mode mode = name.endsWith("+") ? Mode.ADD : Mode.REPLACE;
        String[] keys = (mode == Mode.ADD ? name.substring(0, name.length() - 1) : name).split("\\.", 3);
        if (keys.length < 2) {
            return Optional.empty();
        }
        Optional<Value> value = equals < 0 ? Optional.empty() : text.after(first.text().substring(0, equals + 1));
        Optional<String> entry = keys.length == 3 ? Optional.of(keys[2]) : Optional.empty();
        return Optional.of(new BakeOverride(keys[0].strip(), keys[1], entry, value, mode, location));
    }

    boolean isList() {
        return LISTS.contains(key);
    }

    /// What the command calls otherwise than the file.
    private String attribute() {
        return switch (key) {
            case "platform" -> "platforms";
            case "secrets" -> "secret";
            default -> key;
        };
    }

    /// @param order the first one of a key takes the place of what the file says, later ones add to it
    BakeTarget applied(BakeTarget target, Order order, BakeEnvironment environment) {
        if (OBJECTS.contains(key) && entry.isPresent()) {
            return withEntry(target, entry.get(), environment);
        }
        if (value.isEmpty() || entry.isPresent()) {
            return target;
        }
        BakeValue text = BakeValue.text(value.get(), location);
        if (!isList()) {
            return target.with(attribute(), text);
        }
        BakeValue items = new Items(value.get().is("") ? List.of() : List.of(text), location);
        boolean adds = mode == Mode.ADD || order == Order.LATER || key.equals("annotations") || key.equals("attest");
        return adds ? target.adding(attribute(), items) : target.with(attribute(), items);
    }

    enum Order {
        FIRST,
        LATER
    }

    private BakeTarget withEntry(BakeTarget target, String name, BakeEnvironment environment) {
        Optional<Value> given = value.or(() -> environment.variable().apply(name));
        if (given.isEmpty()) {
            return target;
        }
        Map<String, BakeValue> entries = new LinkedHashMap<>();
        if (target.attributes().get(key) instanceof Fields fields) {
            entries.putAll(fields.entries());
        }
        entries.put(name, BakeValue.text(given.get(), location));
        Others others = target.others(key);
        return target.with(key, new Fields(entries, others, location));
    }

    /// What `--push` and `--load`, or `*.push=true`, make of the outputs.
    static BakeTarget switched(BakeTarget target, BakeOverride override) {
        boolean on = override.value().filter(value -> !value.is("false")).isPresent();
        List<Value> outputs = new ArrayList<>();
        target.list("output").forEach(output -> outputs.add(output.value()));
        if (!on) {
            return target;
        }
        boolean pushes = override.key().equals("push");
        boolean known = override.value().orElse(Value.EMPTY).isKnown();
        boolean adds = pushes ? outputs.stream().allMatch(BakeOverride::isDocker) : loads(outputs);
        List<BakeValue> changed = new ArrayList<>();
        for (BakeText output : target.list("output")) {
            boolean becomes = pushes && known && type(output.value()).equals("image");
            Value value = becomes ? Value.concat(List.of(output.value(), Value.known(",push=true"))) : output.value();
            changed.add(BakeValue.text(value, output.location()));
        }
        if (adds) {
            String output = pushes ? "type=image,push=true" : "type=docker";
            Value value = known ? Value.known(output) : Value.unknown("output of " + override.location().span());
            changed.add(BakeValue.text(value, override.location()));
        }
        return target.with("output", new Items(changed, override.location()));
    }

    /// Whether `--load` adds an output: not where one loads already, nor beside files.
    private static boolean loads(List<Value> outputs) {
        for (Value output : outputs) {
            boolean beside =
                    switch (type(output)) {
                        case "docker" -> output.toString().contains("dest=");
                        case "image", "registry", "oci" -> true;
                        default -> false;
                    };
            if (!beside) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDocker(Value output) {
        return type(output).equals("docker");
    }

    private static String type(Value output) {
        for (String field : output.prefix().split(",")) {
            if (field.startsWith("type=")) {
                return field.substring("type=".length());
            }
        }
        return "";
    }
}
