package dev.lintainer.pipeline;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An image's name in one form, as far as it is known: Docker Hub's `docker.io/library/` left out, `:latest` put in
/// (https://docs.docker.com/reference/cli/docker/image/tag/#description).
///
/// @param whole the name with its tag or digest
/// @param repository the name without tag and digest; empty where a hole may hold a part of both
public record ImageName(Value whole, Optional<Value> repository) {
    public static ImageName of(Value written) {
        Value name = withoutHub(written);
        int colon = tagColon(name);
        if (colon >= 0) {
            return new ImageName(name, Optional.of(head(name, colon)));
        }
        if (isDigest(name)) {
            return new ImageName(name, Optional.of(head(name, flatten(name).indexOf('@'))));
        }
        return endsOpen(name)
                ? new ImageName(name, Optional.empty())
                : new ImageName(name.then(Value.known(":latest")), Optional.of(name));
    }

    /// A name that ends in a hole may or may not hold a tag; if it does not, `latest` is meant.
    public Comparison compare(ImageName other) {
        Comparison asWritten = Comparison.of(whole, other.whole);
        if (asWritten != Comparison.DIFFERENT || repository.isPresent() && other.repository.isPresent()) {
            return asWritten;
        }
        Comparison tagged = Comparison.of(tagged(), other.tagged());
        return tagged == Comparison.DIFFERENT ? Comparison.DIFFERENT : Comparison.POSSIBLE;
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
        String text = flatten(whole);
        int slash = text.indexOf('/');
        if (slash < 0) {
            return false;
        }
        String first = text.substring(0, slash);
        return first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || first.equals("localhost") || first.indexOf(HOLE) >= 0;
    }

    /// Whether the repository has a namespace, as those of people and organisations in Docker Hub have.
    public boolean hasNamespace() {
        return flatten(repository.orElse(whole)).indexOf('/') >= 0;
    }

    private static final char HOLE = '\uE000';

    private static Value withoutHub(Value written) {
        for (String prefix : List.of("docker.io/library/", "index.docker.io/library/", "docker.io/", "library/")) {
            if (written.prefix().startsWith(prefix)) {
                List<Piece> pieces = new ArrayList<>(written.pieces());
                pieces.set(0, new Piece.Literal(written.prefix().substring(prefix.length())));
                return Value.of(pieces);
            }
        }
        return written;
    }

    /// The offset in the flattened name of the colon before the tag, or -1.
    private static int tagColon(Value name) {
        String text = flatten(name);
        int colon = text.lastIndexOf(':');
        return colon > text.lastIndexOf('/') && text.indexOf('@') < 0 ? colon : -1;
    }

    private static boolean isDigest(Value name) {
        return flatten(name).indexOf('@') > 0;
    }

    /// Whether the last part of the name has a hole, which may hold a tag too.
    private static boolean endsOpen(Value name) {
        String text = flatten(name);
        return text.lastIndexOf(HOLE) > text.lastIndexOf('/');
    }

    private static String flatten(Value value) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : value.pieces()) {
            switch (piece) {
                case Piece.Literal literal -> text.append(literal.text());
                case Piece.Hole _ -> text.append(HOLE);
            }
        }
        return text.toString();
    }

    /// The first `length` characters of the flattened value.
    private static Value head(Value value, int length) {
        List<Piece> pieces = new ArrayList<>();
        int left = length;
        for (Piece piece : value.pieces()) {
            if (left <= 0) {
                break;
            }
            switch (piece) {
                case Piece.Literal literal -> {
                    String text = literal.text();
                    pieces.add(new Piece.Literal(text.substring(0, Math.min(left, text.length()))));
                    left -= text.length();
                }
                case Piece.Hole hole -> {
                    pieces.add(hole);
                    left--;
                }
            }
        }
        return Value.of(pieces);
    }
}
