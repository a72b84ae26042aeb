package dev.lintainer.pipeline.flow;

import dev.lintainer.pipeline.evaluation.Presence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a download brings, found out once.
final class Arrival {
    private final ArtifactUse use;
    private volatile @Nullable List<Landed> files;

    Arrival(ArtifactUse use) {
        this.use = use;
    }

    /// A file or folder of one of the uploads.
    record Landed(ArtifactUse.Match match, ArtifactLayout.Placed placed) {}

    /// Whether all uploads that it takes are known.
    boolean isSeen() {
        return use.unseen() == Presence.NO;
    }

    List<Landed> files() {
        List<Landed> known = files;
        if (known == null) {
            known = List.copyOf(find());
            files = known;
        }
        return known;
    }

    private List<Landed> find() {
        List<Landed> found = new ArrayList<>();
        for (ArtifactUse.Match match : use.uploads()) {
            ArtifactLayout.place(use, match).forEach(placed -> found.add(new Landed(match, placed)));
        }
        return found;
    }
}
