package dev.lintainer.finding;

import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;

/// One fault at one place. The message starts lower-case, names the thing found and its value, and has no final period.
///
/// @param suggestion what to do about it, as a verb phrase, or empty when the message says it all
/// @param related other places, in the order in which they tell the story
/// @param fixes edits that mend it, the preferred one first
public record Finding(
        RuleId rule,
        Certainty certainty,
        Location location,
        String message,
        String suggestion,
        List<RelatedLocation> related,
        List<Fix> fixes) {
    public Finding {
        related = List.copyOf(related);
        fixes = List.copyOf(fixes);
    }

    public static Finding of(RuleId rule, Location location, String message) {
        return new Finding(rule, Certainty.CERTAIN, location, message, "", List.of(), List.of());
    }

    public Finding likely() {
        return withCertainty(Certainty.LIKELY);
    }

    public Finding withCertainty(Certainty value) {
        return new Finding(rule, value, location, message, suggestion, related, fixes);
    }

    public Finding suggesting(String value) {
        return new Finding(rule, certainty, location, message, value, related, fixes);
    }

    public Finding relatedTo(Location place, String text) {
        List<RelatedLocation> more = new ArrayList<>(related);
        more.add(new RelatedLocation(place, text));
        return new Finding(rule, certainty, location, message, suggestion, more, fixes);
    }

    public Finding fixedBy(Fix fix) {
        List<Fix> more = new ArrayList<>(fixes);
        more.add(fix);
        return new Finding(rule, certainty, location, message, suggestion, related, more);
    }
}
