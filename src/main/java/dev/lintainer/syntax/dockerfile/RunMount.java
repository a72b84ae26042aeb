package dev.lintainer.syntax.dockerfile;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// One `RUN --mount=...` (https://docs.docker.com/reference/dockerfile/#run---mount).
///
/// @param type `bind` where none is written; empty where it hangs on a variable or is no type
/// @param options in order, `type` included; where a name comes twice the last one counts
/// @param span the flag
public record RunMount(Optional<Type> type, List<Option> options, Span span) {
    public RunMount {
        options = List.copyOf(options);
    }

    public enum Type {
        BIND,
        CACHE,
        TMPFS,
        SECRET,
        SSH
    }

    /// The options that BuildKit knows, each with its aliases.
    public enum Key {
        TYPE,
        FROM,
        SOURCE,
        TARGET,
        READONLY,
        READWRITE,
        ID,
        SHARING,
        REQUIRED,
        SIZE,
        MODE,
        UID,
        GID,
        ENV
    }

    public enum Access {
        READ_ONLY,
        READ_WRITE
    }

    /// @param name as written, e.g. `dst` for [Key#TARGET]
    /// @param value empty where there is no `=`
    public record Option(Key key, MappedText name, Optional<DockerWord> value, Span span) {}

    public Optional<Option> option(Key key) {
        for (Option option : options.reversed()) {
            if (option.key() == key) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    private Optional<DockerWord> value(Key key) {
        return option(key).flatMap(Option::value);
    }

    /// What is written last of the two; by default caches and temporary file systems can be written to.
    public Access access() {
        Access access =
                type.isPresent() && (type.get() == Type.CACHE || type.get() == Type.TMPFS)
                        ? Access.READ_WRITE
                        : Access.READ_ONLY;
        for (Option option : options) {
            if (option.key() == Key.READONLY) {
                access = isOff(option) ? Access.READ_WRITE : Access.READ_ONLY;
            } else if (option.key() == Key.READWRITE) {
                access = isOff(option) ? Access.READ_ONLY : Access.READ_WRITE;
            }
        }
        return access;
    }

    private static boolean isOff(Option option) {
        String value = option.value().flatMap(DockerWord::literal).orElse("true");
        return value.equals("0") || value.startsWith("f") || value.startsWith("F");
    }

    /// A stage, an image or a named context; variables are not allowed here.
    public Optional<DockerWord> from() {
        return value(Key.FROM);
    }

    public Optional<DockerWord> source() {
        return value(Key.SOURCE);
    }

    public Optional<DockerWord> target() {
        return value(Key.TARGET);
    }

    public Optional<DockerWord> id() {
        return value(Key.ID);
    }

    public Optional<DockerWord> uid() {
        return value(Key.UID);
    }

    public Optional<DockerWord> gid() {
        return value(Key.GID);
    }

    public Optional<DockerWord> mode() {
        return value(Key.MODE);
    }

    /// The environment variable that holds a secret.
    public Optional<DockerWord> env() {
        return value(Key.ENV);
    }

    public Optional<DockerWord> sharing() {
        return value(Key.SHARING);
    }
}
