package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Symbol;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.RunVariables;
import dev.lintainer.pipeline.evaluation.TextLines;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The small languages of `--output`, `--cache-to`, `--build-arg` and build contexts, shared by the command, the action
/// and Compose (https://docs.docker.com/reference/cli/docker/buildx/build/).
public final class BuildAttributes {
    private BuildAttributes() {}

    /// `type=docker,dest=image.tar`; a value without `=` is the folder of a local output.
    public static BuildOutput output(Located text, Value workingDirectory) {
        Map<String, Value> attributes = attributes(text);
        // What is one hole may hold more than a folder.
        Value otherwise = text.value() instanceof Value.Unknown ? text.value() : Value.known("local");
        Value type = attributes.getOrDefault("type", otherwise);
        Optional<Located> file =
                Optional.ofNullable(attributes.get("dest"))
                        .or(() -> attributes.isEmpty() ? Optional.of(text.value()) : Optional.empty())
                        .map(path -> new Located(HostPath.resolve(workingDirectory, path), text.location()));
        boolean pushes = attributes.containsKey("push") && !attributes.get("push").is("false");
        BuildOutput.Format format = type.literal().map(name -> format(name, pushes)).orElse(BuildOutput.Format.UNKNOWN);
        Optional<Located> name =
                Optional.ofNullable(attributes.get("name")).map(value -> new Located(value, text.location()));
        Presence given = attributes.getOrDefault("push", Value.known("true")).isKnown() ? Presence.YES : Presence.MAYBE;
        return new BuildOutput(format, file, name, given, text.location());
    }

    private static BuildOutput.Format format(String type, boolean pushes) {
        return switch (type) {
            case "docker" -> BuildOutput.Format.DOCKER;
            case "oci" -> BuildOutput.Format.OCI;
            case "image" -> pushes ? BuildOutput.Format.REGISTRY : BuildOutput.Format.IMAGE;
            case "registry" -> BuildOutput.Format.REGISTRY;
            case "local" -> BuildOutput.Format.LOCAL;
            case "tar" -> BuildOutput.Format.TAR;
            case "cacheonly" -> BuildOutput.Format.CACHE_ONLY;
            default -> BuildOutput.Format.UNKNOWN;
        };
    }

    public static CacheReference cache(Located text) {
        if (text.value() instanceof Value.Unknown) {
            return CacheReference.unreadable(text.location());
        }
        Map<String, Value> attributes = attributes(text);
        if (attributes.isEmpty()) {
            return new CacheReference(Value.known("registry"), Map.of("ref", text.value()), text.location());
        }
        Value type = attributes.getOrDefault("type", Value.known("registry"));
        Map<String, Value> others = new LinkedHashMap<>(attributes);
        others.remove("type");
        return new CacheReference(type, others, text.location());
    }

    /// `type=provenance,mode=max`, of `--attest` and the input `attests`.
    public static Attestation attestation(Located text) {
        String type = attributes(text).getOrDefault("type", Value.unknown("type")).literal().orElse("attestation");
        return attestation(type, text);
    }

    /// `true`, `false` or `mode=max`, of `--provenance`, `--sbom` and the inputs of these names.
    public static Attestation attestation(String type, Located text) {
        Presence given = Presence.YES;
        for (Located word : TextLines.split(text, ',')) {
            if (word.value().is("false") || word.value().is("disabled=true")) {
                given = Presence.NO;
            } else if (given == Presence.YES && !word.value().isKnown()) {
                given = Presence.MAYBE;
            }
        }
        return new Attestation(type, given, text);
    }

    /// `name=value` of `--build-context`.
    public static Map<String, Located> contexts(List<Located> texts) {
        Map<String, Located> contexts = new LinkedHashMap<>();
        for (Located text : texts) {
            pair(text.value()).ifPresent(pair -> contexts.put(pair.name(), new Located(pair.value(), text.location())));
        }
        return contexts;
    }

    /// `key=value` pairs parted by commas, keys in lower case; empty when there is no pair.
    public static Map<String, Value> attributes(Located text) {
        Map<String, Value> attributes = new LinkedHashMap<>();
        for (Located part : TextLines.split(text, ',')) {
            pair(part.value()).ifPresent(pair -> attributes.put(unquoted(pair.name()), pair.value()));
        }
        return attributes;
    }

    /// In `"name=one,two"` the quotes keep the value together.
    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1) : name;
    }

    public record Argument(String name, Located value) {}

    /// `NAME=value`; `NAME` alone takes the value from the environment, where it is not looked for.
    public static Optional<Argument> argument(Located text) {
        Optional<Pair> pair = pair(text.value());
        if (pair.isPresent()) {
            return Optional.of(new Argument(pair.get().name(), new Located(pair.get().value(), text.location())));
        }
        return text.value()
                .literal()
                .map(name -> new Argument(name, new Located(Value.unknown("environment " + name), text.location())));
    }

    public record Pair(String name, Value value) {}

    public static Optional<Pair> pair(Value text) {
        List<Piece> pieces = text.pieces();
        if (pieces.isEmpty() || !(pieces.getFirst() instanceof Piece.Literal first)) {
            return Optional.empty();
        }
        int equals = first.text().indexOf('=');
        if (equals <= 0) {
            return Optional.empty();
        }
        List<Piece> value = new ArrayList<>(pieces);
        value.set(0, new Piece.Literal(first.text().substring(equals + 1)));
        return Optional.of(new Pair(first.text().substring(0, equals).strip(), Value.of(value)));
    }

    /// Whether a text names something in another place than the job's machine.
    public static boolean isRemote(Value text) {
        String prefix = text.prefix();
        return prefix.startsWith("git@") || prefix.startsWith("github.com/") || prefix.contains("://");
    }

    /// Whether a context names a folder or something else.
    public static BuildDefinition.ContextKind contextKind(Located context) {
        if (context.value().is("-") || isRemote(context.value())) {
            return BuildDefinition.ContextKind.OTHER;
        }
        boolean open =
                context.value() instanceof Value.Unknown(Symbol symbol) && !symbol.key().equals(RunVariables.WORKSPACE);
        return open ? BuildDefinition.ContextKind.UNKNOWN : BuildDefinition.ContextKind.DIRECTORY;
    }

    /// `Dockerfile` in the context.
    public static Located defaultDockerfile(Located context, Location location) {
        return new Located(HostPath.resolve(context.value(), Value.known("Dockerfile")), location);
    }
}
