package dev.lintainer.pipeline.container;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.text.Location;
import java.util.Optional;
import java.util.OptionalLong;

/// A user that a Dockerfile makes with `useradd` or `adduser`.
///
/// @param id what the command asks for; empty where the command picks one itself
/// @param uid the id, asked for or picked, where it is known
/// @param location of the words that give the id, or else of the command
/// @param shares whether another user may have the same id: `useradd -o`
/// @param made whether it is made whenever the image is built
public record ImageAccount(
        String name, Optional<Value> id, OptionalLong uid, Location location, Presence shares, Presence made) {
    /// Whether the id is that of whoever builds the image: `--build-arg UID=$(id -u)`.
    public boolean isOfBuilder() {
        return id.filter(ContainerUsers::isRunnersOwn).isPresent();
    }

    /// The id that a text is, where it is one.
    static OptionalLong number(Value value) {
        String text = value.literal().orElse("");
        boolean digits = !text.isEmpty() && text.length() < 11 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
