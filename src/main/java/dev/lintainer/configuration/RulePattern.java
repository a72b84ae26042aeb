package dev.lintainer.configuration;

import dev.lintainer.finding.RuleId;
import dev.lintainer.text.Location;

/// Rules as a configuration names them: `family/fault` or `family/*`.
public record RulePattern(String text, Location place) {
    private static final String ALL = "/*";

    /// Whether it names a whole family.
    public boolean isFamily() {
        return text.endsWith(ALL);
    }

    public boolean matches(RuleId id) {
        return isFamily() ? id.family().equals(family()) : is(id);
    }

    String family() {
        return text.substring(0, text.indexOf('/'));
    }

    /// Whether it names this rule and no other.
    boolean is(RuleId id) {
        return id.value().equals(text);
    }
}
