package dev.lintainer.rule;

import dev.lintainer.finding.RuleId;
import dev.lintainer.text.Span;

/// What a marker of an example says must be reported.
///
/// @param text part of the message
/// @param span in the text without markers
/// @param markerLine where the marker stands in the text with markers, counted from 1
public record Expectation(Kind kind, RuleId rule, String text, Span span, Extent extent, int markerLine) {
    /// What is to be found at the place.
    public enum Kind {
        /// `want`: a finding that is certain.
        CERTAIN_FINDING,
        /// `likely`: a finding that is only likely.
        LIKELY_FINDING,
        /// `also`: a place that a finding of the rule, in whatever file, relates to.
        RELATED_LOCATION
    }

    /// How far the place goes.
    public enum Extent {
        /// Exactly over the span.
        EXACT,
        /// From the span's start over its end, which is the line's, into a later line.
        GOES_ON
    }

    public boolean isAt(Span place) {
        return switch (extent) {
            case EXACT -> span.equals(place);
            case GOES_ON -> span.start() == place.start() && place.end() > span.end();
        };
    }
}
