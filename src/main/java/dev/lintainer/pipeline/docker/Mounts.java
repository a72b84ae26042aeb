package dev.lintainer.pipeline.docker;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.BuildAttributes;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.RunVariables;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The two ways in which Docker's command line writes a mount
/// (https://docs.docker.com/engine/storage/bind-mounts/#syntax).
public final class Mounts {
    private Mounts() {}

    /// `source:target[:options]` or `target` alone. A source that is a path is a folder of the host, any other a
    /// volume's name.
    public static Mount volume(Located text, Value workingDirectory) {
        List<Value> fields = fields(text.value(), ':');
        Location location = text.location();
        if (fields.size() == 1) {
            return new Mount(Mount.Kind.VOLUME, Optional.empty(), text, Mount.Access.READ_WRITE, location);
        }
        Value source = fields.getFirst();
        Mount.Access access =
                fields.size() > 2 && readOnly(fields.get(2)) ? Mount.Access.READ_ONLY : Mount.Access.READ_WRITE;
        Located target = new Located(fields.get(1), location);
        return switch (source) {
            case Value.Known known when !isPath(known.text()) ->
                    new Mount(Mount.Kind.VOLUME, Optional.of(new Located(source, location)), target, access, location);
            case Value.Known _, Value.Templated _, Value.Unknown _ ->
                    new Mount(
                            kind(source),
                            Optional.of(resolved(source, workingDirectory, location)),
                            target,
                            access,
                            location);
        };
    }

    /// A hole may hold a path or a volume's name, unless it is one that holds a path.
    private static Mount.Kind kind(Value source) {
        if (!source.prefix().isEmpty()) {
            return isPath(source.prefix()) ? Mount.Kind.BIND : Mount.Kind.UNKNOWN;
        }
        boolean path =
                source.pieces().getFirst() instanceof Piece.Hole hole
                        && (hole.symbol().key().equals(RunVariables.WORKSPACE)
                                || hole.symbol().key().equals("runner.temp"));
        return path || source.toString().contains("/") ? Mount.Kind.BIND : Mount.Kind.UNKNOWN;
    }

    private static boolean isPath(String source) {
        return source.startsWith("/") || source.startsWith(".") || source.startsWith("~");
    }

    private static Located resolved(Value source, Value workingDirectory, Location location) {
        return new Located(HostPath.resolve(workingDirectory, source), location);
    }

    private static boolean readOnly(Value options) {
        return fields(options, ',').stream().anyMatch(option -> option.is("ro") || option.is("readonly"));
    }

    /// `type=bind,source=...,target=...`
    static Mount mount(Located text, Value workingDirectory) {
        Map<String, Value> attributes = new TreeMap<>();
        for (Value field : fields(text.value(), ',')) {
            BuildAttributes.pair(field)
                    .ifPresentOrElse(
                            pair -> attributes.put(pair.name(), pair.value()),
                            () -> field.literal().ifPresent(name -> attributes.put(name, Value.known("true"))));
        }
        Value type = attributes.getOrDefault("type", Value.known("volume"));
        Value target = first(attributes, List.of("target", "destination", "dst")).orElse(Value.unknown("mount target"));
        Optional<Value> source = first(attributes, List.of("source", "src"));
        Mount.Kind kind =
                switch (type.literal().orElse("")) {
                    case "bind" -> Mount.Kind.BIND;
                    case "volume" -> Mount.Kind.VOLUME;
                    case "tmpfs" -> Mount.Kind.TMPFS;
                    default -> Mount.Kind.UNKNOWN;
                };
        boolean readOnly =
                first(attributes, List.of("readonly", "ro"))
                        .filter(value -> !value.is("false") && !value.is("0"))
                        .isPresent();
        return new Mount(
                kind,
                source.map(value ->
                        kind == Mount.Kind.BIND
                                ? resolved(value, workingDirectory, text.location())
                                : new Located(value, text.location())),
                new Located(target, text.location()),
                readOnly ? Mount.Access.READ_ONLY : Mount.Access.READ_WRITE,
                text.location());
    }

    private static Optional<Value> first(Map<String, Value> attributes, List<String> names) {
        return names.stream().filter(attributes::containsKey).map(attributes::get).findFirst();
    }

    static List<Value> fields(Value text, char separator) {
        List<Value> fields = new ArrayList<>();
        List<Piece> current = new ArrayList<>();
        for (Piece piece : text.pieces()) {
            switch (piece) {
                case Piece.Hole hole -> current.add(hole);
                case Piece.Literal literal -> {
                    String rest = literal.text();
                    for (int at = rest.indexOf(separator); at >= 0; at = rest.indexOf(separator)) {
                        current.add(new Piece.Literal(rest.substring(0, at)));
                        fields.add(Value.of(current));
                        current = new ArrayList<>();
                        rest = rest.substring(at + 1);
                    }
                    current.add(new Piece.Literal(rest));
                }
            }
        }
        fields.add(Value.of(current));
        return fields;
    }
}
