package dev.lintainer.configuration;

import dev.lintainer.text.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Findings that a file accepts.
///
/// @param paths globs
/// @param until the last day
/// @param place of the entry's rules
public record IgnoreEntry(
        List<RulePattern> rules, List<String> paths, String reason, Optional<Until> until, Location place) {
    public IgnoreEntry {
        rules = List.copyOf(rules);
        paths = List.copyOf(paths);
    }

    /// Whether a file of the repository says so, and not one that lies elsewhere and bears its absolute path.
    public boolean isOfRepository() {
        String path = place.file().path();
        return !path.startsWith("/") && path.indexOf(':') != 1;
    }

    public record Until(LocalDate day, Location place) {}
}
