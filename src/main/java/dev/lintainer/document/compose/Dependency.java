package dev.lintainer.document.compose;

import dev.lintainer.text.Location;

/// An item of `depends_on` (https://docs.docker.com/reference/compose-file/services/#depends_on).
public record Dependency(ComposeText service, Condition condition, Necessity necessity, Location location) {
    /// Whether nothing is written but the name, so that nobody has chosen the condition.
    public boolean isNameAlone() {
        Location name = service.location();
        return !name.file().text().startsWith(":", name.span().end());
    }

    /// What must hold of the other service before this one starts.
    public enum Condition {
        /// `service_started`, and the short form.
        STARTED,
        /// `service_healthy`
        HEALTHY,
        /// `service_completed_successfully`
        COMPLETED,
        /// Depends on a variable, or is no condition that Compose knows.
        UNKNOWN
    }
}
