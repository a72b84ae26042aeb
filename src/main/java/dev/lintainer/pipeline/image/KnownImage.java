package dev.lintainer.pipeline.image;

import dev.lintainer.pipeline.evaluation.Presence;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What is known of an image that everybody builds on.
///
/// @param user the name of the user that it runs as
/// @param handsOver whether its entry point starts as root and hands over to a user of its own
/// @param shell what `/bin/sh` is
/// @param workingDirectory where its containers start
/// @param accounts every user that it has, with an id where that is the same in all releases; empty where not all are
///   known
/// @param ownAccounts those of [#accounts] that its distribution does not bring, known or not
/// @param has programs that it has
/// @param lacks programs that it has not
public record KnownImage(
        Optional<String> user,
        Presence handsOver,
        Sh shell,
        Optional<String> workingDirectory,
        Optional<Map<String, OptionalLong>> accounts,
        Map<String, OptionalLong> ownAccounts,
        Set<String> has,
        Set<String> lacks) {
    /// The shell that `/bin/sh` is.
    enum Sh {
        /// Debian's: nothing but POSIX.
        DASH,
        /// Busybox's, with a few of bash's ways.
        ASH,
        BASH,
        /// There is none.
        NONE,
        UNKNOWN
    }

    Presence has(String program) {
        return has.contains(program) ? Presence.YES : lacks.contains(program) ? Presence.NO : Presence.MAYBE;
    }

    /// The id of one of its users; empty where there is no such user, or its id is not known.
    public OptionalLong uid(String name) {
        Map<String, OptionalLong> some = accounts.orElse(ownAccounts);
        return some.getOrDefault(name, OptionalLong.empty());
    }
}
