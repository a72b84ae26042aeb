package dev.lintainer.engine.baseline;

import dev.lintainer.syntax.yaml.YamlAlias;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells places in YAML by the keys that lead there and by what names the items of lists. Neither the order of keys nor
/// the style of collections and scalars matters.
final class YamlPlaces {
    /// A longer scalar is not decoded once more for the part of it that is told.
    private static final int LONGEST_SCALAR = 100_000;

    private final List<String> place = new ArrayList<>();
    private final Span span;

    private YamlPlaces(Span span) {
        this.span = span;
    }

    /// Empty where no node is, as in a comment at the top.
    static Optional<Fingerprint> fingerprint(YamlFile file, Span span) {
        for (int i = 0; i < file.documents().size(); i++) {
            YamlNode document = file.documents().get(i);
            if (document.span().contains(span)) {
                YamlPlaces places = new YamlPlaces(span);
                if (i > 0) {
                    places.place.add("document " + (i + 1));
                }
                return Optional.of(places.in(document));
            }
        }
        return Optional.empty();
    }

    private Fingerprint in(YamlNode node) {
        return switch (node) {
            case YamlMapping mapping -> in(mapping);
            case YamlSequence sequence -> in(sequence);
            case YamlScalar scalar -> of(scalar);
            case YamlAlias alias -> new Fingerprint(place, Normal.text("*" + alias.name()));
        };
    }

    private Fingerprint in(YamlMapping mapping) {
        for (YamlEntry entry : mapping.entries()) {
            if (!entry.span().contains(span)) {
                continue;
            }
            place.add(Normal.text(entry.name()));
            if (entry.value().span().contains(span)) {
                return in(entry.value());
            }
            boolean isKeyAlone = entry.key().span().contains(span);
            return !isKeyAlone && entry.value() instanceof YamlScalar scalar
                    ? of(scalar)
                    : new Fingerprint(place, isKeyAlone || span.equals(entry.span()) ? "" : around(mapping));
        }
        return new Fingerprint(place, span.contains(mapping.span()) ? "" : around(mapping));
    }

    private Fingerprint in(YamlSequence sequence) {
        for (YamlNode item : sequence.items()) {
            if (item.span().contains(span)) {
                place.add(Fingerprint.CONTENT + YamlNames.of(item));
                return in(item);
            }
        }
        return new Fingerprint(place, span.contains(sequence.span()) ? "" : around(sequence));
    }

    /// A script of several lines is edited without becoming another one: only a part of it, or a single line, is told.
    private Fingerprint of(YamlScalar scalar) {
        if (span.contains(scalar.span())) {
            boolean isAction = !place.isEmpty() && place.getLast().equals("uses");
            return new Fingerprint(
                    place, Normal.line(isAction ? YamlNames.withoutVersion(scalar.value()) : scalar.value()));
        }
        return new Fingerprint(
                place,
                scalar.span().length() <= LONGEST_SCALAR
                        ? Normal.part(scalar.content(), span)
                        : Normal.line(scalar.source().text(span)));
    }

    /// What lies between the nodes: a comment, or several entries.
    private String around(YamlNode node) {
        return Normal.line(node.source().text(span));
    }
}
