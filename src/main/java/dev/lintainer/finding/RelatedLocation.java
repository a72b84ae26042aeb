package dev.lintainer.finding;

import dev.lintainer.text.Location;

/// Another place that tells the story of a finding, with a short text such as `built here`.
public record RelatedLocation(Location location, String message) {}
