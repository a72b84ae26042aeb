package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.ImageReference;
import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// An image's name in one form, as far as it is known: Docker Hub's own registry and `library/` left out, `:latest` put
/// in (https://docs.docker.com/reference/cli/docker/image/tag/#description).
///
/// @param whole the name with its tag or digest
/// @param repository the name without tag and digest; empty where a hole may hold a part of both
/// @param registry which registry the name asks
public record ImageName(Value whole, Optional<Value> repository, Registry registry) {
    private static final String HUB = "docker.io";
    private static final String LIBRARY = "library/";

    public enum Registry {
        /// Docker Hub, unless the image is on this machine already.
        HUB,
        /// The one that the name says, or that a hole of it may say.
        NAMED
    }

    /// What names were read as: each is asked for again and again.
    private static final Map<Value, ImageName> READ = new ConcurrentHashMap<>();

    /// Of so many; an editor may come along with a new one at each keystroke.
    private static final int MOST = 10_000;

    public static ImageName of(Value written) {
        ImageName known = READ.get(written);
        if (known == null) {
            known = read(written);
            if (READ.size() >= MOST) {
                READ.clear();
            }
            READ.put(written, known);
        }
        return known;
    }

    private static ImageName read(Value written) {
        if (!(ImageReference.read(written) instanceof ImageReference.Reading.Valid(ImageReference reference))) {
            return new ImageName(written, Optional.empty(), Registry.NAMED);
        }
        boolean hub = reference.registryName().filter(HUB::equals).isPresent();
        ImageReference.Part path = reference.repository();
        int library = hub && path.text().startsWith(LIBRARY) ? LIBRARY.length() : 0;
        int start = hub ? path.start() + library : reference.registry().orElse(path).start();
        Value repository = slice(written, start, path.end());
        Registry registry = hub ? Registry.HUB : Registry.NAMED;
        if (reference.digest().isPresent()) {
            ImageReference.Part digest = reference.digest().get();
            Value whole =
                    Value.concat(List.of(repository, Value.known("@"), slice(written, digest.start(), digest.end())));
            return new ImageName(whole, Optional.of(repository), registry);
        }
        if (reference.tag().isPresent()) {
            ImageReference.Part tag = reference.tag().get();
            Value whole = Value.concat(List.of(repository, Value.known(":"), slice(written, tag.start(), tag.end())));
            return new ImageName(whole, Optional.of(repository), registry);
        }
        // A hole at the end of a name may hold its tag.
        return reference.effectiveTag().isEmpty()
                ? new ImageName(repository, Optional.empty(), registry)
                : new ImageName(repository.then(Value.known(":latest")), Optional.of(repository), registry);
    }

    /// A name that ends in a hole may or may not hold a tag; if it does not, `latest` is meant. A digest that is only
    /// known in the run may be that of any tag.
    public Comparison compare(ImageName other) {
        Comparison asWritten = Comparison.of(whole, other.whole);
        if (asWritten == Comparison.DIFFERENT
                && sharesRepository(other)
                && (hasOpenDigest() || other.hasOpenDigest())) {
            return Comparison.POSSIBLE;
        }
        if (asWritten != Comparison.DIFFERENT || repository.isPresent() && other.repository.isPresent()) {
            return asWritten;
        }
        Comparison tagged = Comparison.of(tagged(), other.tagged());
        return tagged == Comparison.DIFFERENT ? Comparison.DIFFERENT : Comparison.POSSIBLE;
    }

    private boolean hasOpenDigest() {
        List<Piece> pieces = whole.pieces();
        int last = pieces.size() - 1;
        return last > 0
                && pieces.get(last) instanceof Piece.Hole
                && pieces.get(last - 1) instanceof Piece.Literal before
                && before.text().indexOf('@') >= 0;
    }

    /// Whether both are one name for certain.
    public boolean isSame(ImageName other) {
        return whole.equals(other.whole);
    }

    private Value tagged() {
        return repository.isPresent() ? whole : whole.then(Value.known(":latest"));
    }

    /// Whether both are known to be of one repository.
    public boolean sharesRepository(ImageName other) {
        return repository.isPresent()
                && other.repository.isPresent()
                && Comparison.of(repository.get(), other.repository.get()) == Comparison.SAME;
    }

    /// Whether the name says which registry it is in. A name without one is in Docker Hub - or on this machine only.
    public boolean namesRegistry() {
        return registry == Registry.NAMED;
    }

    /// Whether the repository has a namespace, as those of people and organisations in Docker Hub have.
    public boolean hasNamespace() {
        return repository.orElse(whole).pieces().stream()
                .anyMatch(piece -> piece instanceof Piece.Literal literal && literal.text().indexOf('/') >= 0);
    }

    /// A part of a value, each hole counted as one character.
    private static Value slice(Value value, int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        int offset = 0;
        for (Piece piece : value.pieces()) {
            switch (piece) {
                case Piece.Literal literal -> {
                    int length = literal.text().length();
                    int from = Math.clamp((long) start - offset, 0, length);
                    int to = Math.clamp((long) end - offset, 0, length);
                    if (from < to) {
                        pieces.add(new Piece.Literal(literal.text().substring(from, to)));
                    }
                    offset += length;
                }
                case Piece.Hole hole -> {
                    if (start <= offset && offset < end) {
                        pieces.add(hole);
                    }
                    offset++;
                }
            }
        }
        return Value.of(pieces);
    }
}
