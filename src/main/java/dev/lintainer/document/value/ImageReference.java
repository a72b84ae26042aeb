package dev.lintainer.document.value;

import java.util.Optional;

/// The name of a container image, `registry/repository:tag@digest`, taken apart as it is written
/// (https://github.com/distribution/reference/blob/main/reference.go). Offsets are relative to the text that was read.
///
/// @param text the whole name
/// @param registry host and port; empty where the name has none, or where a hole hides whether it has one
/// @param repository the path in the registry, `library/` only where it is written
public record ImageReference(
        String text, Optional<Part> registry, Part repository, Optional<Part> tag, Optional<Part> digest) {
    /// Stands for one hole of a templated text: any characters that may stand at its place.
    public static final char HOLE = '\uFFFC';

    private static final String HUB = "docker.io";
    private static final String LEGACY_HUB = "index.docker.io";
    private static final String OFFICIAL = "library/";
    private static final String DEFAULT_TAG = "latest";

    /// A part of the name, without the sign before or after it.
    public record Part(String text, int start) {
        public int end() {
            return start + text.length();
        }
    }

    /// What reading a text gives.
    public sealed interface Reading {
        record Valid(ImageReference reference) implements Reading {}

        /// @param start offset of what is wrong
        record Invalid(Fault fault, int start, int end) implements Reading {}
    }

    /// Why a text names no image, whatever its holes hold.
    public enum Fault {
        EMPTY,
        /// 64 hexadecimal digits are the id of an image, which some commands take in a name's place.
        IDENTIFIER,
        /// An upper-case letter in the repository.
        UPPER_CASE,
        /// Not a host with an optional port.
        REGISTRY,
        /// A character, an empty segment or a separator that a repository cannot have there.
        REPOSITORY,
        TAG,
        DIGEST,
        /// More than 255 characters of repository.
        TOO_LONG
    }

    /// @param text may hold [#HOLE]s
    public static Reading read(String text) {
        return ImageReferenceReader.read(text);
    }

    /// Each hole of the value is one character of the text that offsets refer to.
    public static Reading read(Value value) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : value.pieces()) {
            switch (piece) {
                case Piece.Literal literal -> text.append(literal.text());
                case Piece.Hole _ -> text.append(HOLE);
            }
        }
        return read(text.toString());
    }

    public static Optional<ImageReference> parse(String text) {
        return read(text) instanceof Reading.Valid valid ? Optional.of(valid.reference()) : Optional.empty();
    }

    public boolean hasHoles() {
        return text.indexOf(HOLE) >= 0;
    }

    /// The registry the image is pulled from, `docker.io` where none is written; empty where a hole hides it.
    public Optional<String> registryName() {
        if (registry.isPresent()) {
            String name = registry.get().text();
            return hides(name) ? Optional.empty() : Optional.of(name.equals(LEGACY_HUB) ? HUB : name);
        }
        int slash = repository.text().indexOf('/');
        boolean hidden = hides(slash < 0 ? repository.text() : repository.text().substring(0, slash));
        return hidden ? Optional.empty() : Optional.of(HUB);
    }

    /// The tag that is pulled: `latest` where neither tag nor digest is written; empty where there is a digest or a
    /// hole hides it.
    public Optional<String> effectiveTag() {
        if (tag.isPresent()) {
            return tag.map(Part::text).filter(name -> !hides(name));
        }
        String last = repository.text().substring(repository.text().lastIndexOf('/') + 1);
        return digest.isPresent() || hides(last) ? Optional.empty() : Optional.of(DEFAULT_TAG);
    }

    /// The one way of writing this image, e.g. `docker.io/library/alpine:latest` for `alpine`; with a digest, the tag
    /// says nothing and is left out. Empty where the name has holes.
    public Optional<String> canonical() {
        if (hasHoles()) {
            return Optional.empty();
        }
        String host = registryName().orElse(HUB);
        String path = repository.text();
        String official = host.equals(HUB) && path.indexOf('/') < 0 ? OFFICIAL : "";
        String version =
                digest.map(part -> "@" + part.text()).orElseGet(() -> ":" + tag.map(Part::text).orElse(DEFAULT_TAG));
        return Optional.of(host + "/" + official + path + version);
    }

    /// Whether both name one image for certain.
    public boolean isSameAs(ImageReference other) {
        Optional<String> name = canonical();
        return name.isPresent() && name.equals(other.canonical());
    }

    private static boolean hides(String part) {
        return part.indexOf(HOLE) >= 0;
    }
}
