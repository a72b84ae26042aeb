package dev.lintainer.pipeline.graph;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which node stands for an effect, and which for a repository that is pushed to. Effects are told apart by identity:
/// the legs of a matrix do the same.
public final class Acts {
    private final Map<Effect, String> builds = new IdentityHashMap<>();
    private final Map<Effect, Map<Value, String>> uses = new IdentityHashMap<>();
    private final Map<Effect.UploadArtifact, String> artifacts = new IdentityHashMap<>();
    private final Map<Value, String> registries = new HashMap<>();

    /// Names under which images are pushed, whatever happens.
    private final Set<Value> pushed = new HashSet<>();

    void add(Effect.BuildImage build, String id) {
        builds.put(build, id);
    }

    /// @param image as the effect names it
    void add(Effect effect, Value image, String id) {
        uses.computeIfAbsent(effect, _ -> new HashMap<>()).put(image, id);
    }

    void add(Effect.UploadArtifact upload, String id) {
        artifacts.put(upload, id);
    }

    Optional<String> artifact(Effect.UploadArtifact upload) {
        return Optional.ofNullable(artifacts.get(upload));
    }

    Optional<String> build(Effect.BuildImage build) {
        return Optional.ofNullable(builds.get(build));
    }

    Optional<String> use(Effect effect, Value image) {
        return Optional.ofNullable(uses.getOrDefault(effect, Map.of()).get(image));
    }

    /// What made an image that goes by a name.
    Optional<String> maker(Effect by, Value name) {
        if (by instanceof Effect.BuildImage build) {
            return build(build);
        }
        return use(by, by instanceof Effect.TagImage tag ? tag.source().value() : name);
    }

    /// The id of the repository that a pushed image goes to.
    String registry(ImageName name, Edge.Sureness sure) {
        if (sure == Edge.Sureness.CERTAIN) {
            pushed.add(name.whole());
        }
        Value repository = name.repository().orElse(name.whole());
        return registries.computeIfAbsent(repository, key -> "registry:" + key);
    }

    Optional<String> pushedTo(ImageName name) {
        return name.repository().flatMap(repository -> Optional.ofNullable(registries.get(repository)));
    }

    /// Whether an image is pushed under this very name.
    Edge.Sureness isPushed(ImageName name) {
        return Edge.Sureness.when(pushed.contains(name.whole()));
    }
}
