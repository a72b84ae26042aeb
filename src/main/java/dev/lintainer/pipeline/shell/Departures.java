package dev.lintainer.pipeline.shell;

import dev.lintainer.pipeline.evaluation.Presence;
import java.util.EnumMap;
import java.util.Map;

/// Whether a script has left something before its end, so that what follows is not reached.
final class Departures {
    /// What can be left.
    enum From {
        LOOP,
        FUNCTION,
        SHELL
    }

    private final Map<From, Presence> left = new EnumMap<>(From.class);

    /// Whether anything was left.
    Presence any() {
        return left.values().stream().reduce(Presence.NO, Presence::or);
    }

    Presence of(From from) {
        return left.getOrDefault(from, Presence.NO);
    }

    void mark(From from, Presence happens) {
        left.merge(from, happens, Presence::or);
    }

    void clear(From from) {
        left.remove(from);
    }

    /// What a branch has left may have been left.
    void join(Departures branch) {
        branch.left.forEach((from, _) -> mark(from, Presence.MAYBE));
    }
}
