package dev.lintainer.document.dockerfile;

import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.List;

/// A `.dockerignore` file: what of the build context is not sent to the builder
/// (https://docs.docker.com/build/concepts/context/#dockerignore-files).
public final class DockerIgnore {
    private final List<Pattern> patterns;

    private DockerIgnore(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /// @param text cleaned, without `!`
    public record Pattern(String text, Effect effect, Span span) {}

    public enum Effect {
        EXCLUDE,
        /// `!pattern`
        INCLUDE
    }

    public static DockerIgnore parse(SourceFile source) {
        return new DockerIgnore(List.of());
    }

    public List<Pattern> patterns() {
        return patterns;
    }

    /// Whether `path`, relative to the context's root and written with `/`, is left out.
    public boolean excludes(String path) {
        return false;
    }
}
