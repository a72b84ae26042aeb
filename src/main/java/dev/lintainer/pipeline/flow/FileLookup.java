package dev.lintainer.pipeline.flow;

import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import java.util.List;
import java.util.Optional;

/// What is known of a file at one moment of a job.
///
/// @param found what put it there, the latest first
/// @param unseen whether something else may have put it there as well
/// @param wiped what put it there, but was deleted by a checkout afterwards
public record FileLookup(List<Found> found, Presence unseen, List<Wiped> wiped) {
    public FileLookup {
        found = List.copyOf(found);
        wiped = List.copyOf(wiped);
    }

    static final FileLookup UNKNOWN = new FileLookup(List.of(), Presence.MAYBE, List.of());

    /// @param certain whether it is this file, and was put there for certain
    public record Found(FileSource source, Presence certain) {}

    /// @param remade whether something after the checkout may have put the file there again
    public record Wiped(FileSource source, Effect.Checkout by, Presence remade) {}

    /// Whether nothing can ever have put the file there.
    public boolean isMissing() {
        return found.isEmpty() && wiped.isEmpty() && unseen == Presence.NO;
    }

    /// The last thing that put it there, where there is no doubt.
    public Optional<FileSource> certain() {
        return !found.isEmpty() && found.getFirst().certain() == Presence.YES
                ? Optional.of(found.getFirst().source())
                : Optional.empty();
    }
}
