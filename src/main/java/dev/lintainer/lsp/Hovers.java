package dev.lintainer.lsp;

import dev.lintainer.engine.Verdict.Reported;
import dev.lintainer.finding.RuleId;
import dev.lintainer.lsp.cursor.YamlPlace;
import dev.lintainer.schema.Allowance;
import dev.lintainer.schema.SchemaKind;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/// What there is to know of the words under the mouse: what is wrong with them, what the pipeline does with what they
/// name, what they mean.
final class Hovers {
    private final Spot spot;

    /// Nothing is told twice.
    private final Set<String> parts = new LinkedHashSet<>();

    private Hovers(Spot spot) {
        this.spot = spot;
    }

    static Optional<Hover> at(Spot spot) {
        Hovers hovers = new Hovers(spot);
        hovers.findings();
        hovers.rule();
        hovers.pipeline();
        Optional<YamlPlace> key = hovers.key();
        if (hovers.parts.isEmpty()) {
            return Optional.empty();
        }
        Hover hover = new Hover(new MarkupContent(MarkupKind.MARKDOWN, String.join("\n\n---\n\n", hovers.parts)));
        key.ifPresent(place -> hover.setRange(Places.range(spot.source(), place.span())));
        return Optional.of(hover);
    }

    private void findings() {
        for (Reported reported : spot.view().findings().getOrDefault(spot.path(), List.of())) {
            if (touches(reported.finding().location().span())) {
                String message = Diagnostics.message(reported.finding());
                parts.add(
                        message
                                + RuleStory.of(reported.finding().rule(), spot.view())
                                        .map(text -> "\n\n" + text)
                                        .orElse(""));
            }
        }
    }

    private boolean touches(Span span) {
        return span.start() <= spot.offset() && spot.offset() <= span.end();
    }

    /// A rule that is named in a comment or a configuration.
    private void rule() {
        String text = spot.source().text();
        int start = spot.offset();
        while (start > 0 && isOfRule(text.charAt(start - 1))) {
            start--;
        }
        int end = spot.offset();
        while (end < text.length() && isOfRule(text.charAt(end))) {
            end++;
        }
        String word = text.substring(start, end);
        if (RuleId.isWellFormed(word)) {
            RuleStory.of(new RuleId(word), spot.view()).ifPresent(parts::add);
        }
    }

    private static boolean isOfRule(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '/';
    }

    private void pipeline() {
        List<String> stories = new ArrayList<>(NodeStory.at(spot.path(), spot.offset(), spot.view()));
        if (stories.isEmpty()) {
            for (Location target : spot.view().links().definitions(spot.path(), spot.offset())) {
                stories.addAll(NodeStory.at(target.file().path(), target.span().start(), spot.view()));
            }
        }
        parts.addAll(stories);
    }

    private Optional<YamlPlace> key() {
        Optional<SchemaKind> kind = Kinds.of(spot.path(), spot.view());
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Optional<YamlPlace> place = YamlPlace.at(YamlParser.parse(spot.source()).value(), spot.offset());
        if (place.isPresent() && place.get().role() == YamlPlace.Role.KEY) {
            String documentation = Allowance.at(kind.get(), place.get().path(), place.get().root()).documentation();
            if (!documentation.isEmpty()) {
                parts.add("`" + place.get().path().getLast() + "`: " + documentation);
            }
        }
        return place;
    }
}
