package dev.lintainer.engine.baseline;

import dev.lintainer.syntax.yaml.YamlAlias;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells places in YAML by the keys that lead there and by what names the items of lists. Neither the order of keys nor
/// the style of collections and scalars matters. Of one file; not for use by several threads.
final class YamlPlaces {
    /// A longer scalar is not decoded once more for the part of it that is told.
    private static final int LONGEST_SCALAR = 100_000;

    private final YamlFile file;

    /// What items of lists are called, where it was asked for.
    private final Map<YamlNode, String> names = new IdentityHashMap<>();

    /// What scalars hold of which only a part was told.
    private final Map<YamlScalar, MappedText> contents = new IdentityHashMap<>();

    YamlPlaces(YamlFile file) {
        this.file = file;
    }

    /// Empty where no node is, as in a comment at the top.
    Optional<Fingerprint> fingerprint(Span span) {
        for (int i = 0; i < file.documents().size(); i++) {
            YamlNode document = file.documents().get(i);
            if (document.span().contains(span)) {
                Way way = new Way(span, new ArrayList<>());
                if (i > 0) {
                    way.place().add("document " + (i + 1));
                }
                return Optional.of(in(document, way));
            }
        }
        return Optional.empty();
    }

    /// How a place is reached.
    private record Way(Span span, List<String> place) {}

    private Fingerprint in(YamlNode node, Way way) {
        return switch (node) {
            case YamlMapping mapping -> in(mapping, way);
            case YamlSequence sequence -> in(sequence, way);
            case YamlScalar scalar -> of(scalar, way);
            case YamlAlias alias -> new Fingerprint(way.place(), Normal.text("*" + alias.name()));
        };
    }

    private Fingerprint in(YamlMapping mapping, Way way) {
        Span span = way.span();
        Optional<YamlEntry> around = Enclosing.of(mapping.entries(), YamlEntry::span, span);
        if (around.isEmpty()) {
            return new Fingerprint(way.place(), span.contains(mapping.span()) ? "" : between(mapping, span));
        }
        YamlEntry entry = around.get();
        way.place().add(Normal.text(entry.name()));
        if (entry.value().span().contains(span)) {
            return in(entry.value(), way);
        }
        boolean isKeyAlone = entry.key().span().contains(span);
        return !isKeyAlone && entry.value() instanceof YamlScalar scalar
                ? of(scalar, way)
                : new Fingerprint(way.place(), isKeyAlone || span.equals(entry.span()) ? "" : between(mapping, span));
    }

    private Fingerprint in(YamlSequence sequence, Way way) {
        Span span = way.span();
        Optional<YamlNode> item = Enclosing.of(sequence.items(), YamlNode::span, span);
        if (item.isEmpty()) {
            return new Fingerprint(way.place(), span.contains(sequence.span()) ? "" : between(sequence, span));
        }
        way.place().add(Fingerprint.CONTENT + names.computeIfAbsent(item.get(), YamlNames::of));
        return in(item.get(), way);
    }

    /// A script of several lines is edited without becoming another one: only a part of it, or a single line, is told.
    private Fingerprint of(YamlScalar scalar, Way way) {
        List<String> place = way.place();
        if (way.span().contains(scalar.span())) {
            boolean isAction = !place.isEmpty() && place.getLast().equals("uses");
            return new Fingerprint(
                    place, Normal.line(isAction ? YamlNames.withoutVersion(scalar.value()) : scalar.value()));
        }
        return new Fingerprint(
                place,
                scalar.span().length() <= LONGEST_SCALAR
                        ? Normal.part(contents.computeIfAbsent(scalar, YamlScalar::content), way.span())
                        : Normal.line(scalar.source().text(way.span())));
    }

    /// What lies between the nodes: a comment, or several entries.
    private static String between(YamlNode node, Span span) {
        return Normal.line(node.source().text(span));
    }
}
