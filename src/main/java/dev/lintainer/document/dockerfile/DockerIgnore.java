package dev.lintainer.document.dockerfile;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A `.dockerignore` file: what of the build context is not sent to the builder
/// (https://docs.docker.com/build/concepts/context/#dockerignore-files). Matches as
/// https://github.com/moby/patternmatcher does.
public final class DockerIgnore {
    private final List<Pattern> patterns;
    private final List<PathPattern> matchers;

    private DockerIgnore(List<Pattern> patterns, List<PathPattern> matchers) {
        this.patterns = List.copyOf(patterns);
        this.matchers = List.copyOf(matchers);
    }

    /// @param text cleaned, without `!`
    /// @param span the line without blanks around it
    public record Pattern(String text, Effect effect, Span span) {}

    public enum Effect {
        EXCLUDE,
        /// `!pattern`
        INCLUDE
    }

    /// A build stops at the first pattern that cannot be read; here the others hold.
    public static Parsed<DockerIgnore> parse(SourceFile source) {
        String text = source.text();
        List<Pattern> patterns = new ArrayList<>();
        List<PathPattern> matchers = new ArrayList<>();
        List<SyntaxProblem> problems = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            boolean comment = text.charAt(start) == '#';
            Optional<Pattern> pattern = comment ? Optional.empty() : pattern(text, start, end);
            if (pattern.isPresent()) {
                Optional<PathPattern> matcher = PathPattern.of(pattern.get().text());
                if (matcher.isPresent()) {
                    patterns.add(pattern.get());
                    matchers.add(matcher.get());
                } else {
                    problems.add(problem(pattern.get()));
                }
            }
            start = end + 1;
        }
        return new Parsed<>(new DockerIgnore(patterns, matchers), problems);
    }

    private static Optional<Pattern> pattern(String text, int start, int end) {
        Span place = trimmed(text, start, end);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        boolean inverted = text.charAt(place.start()) == '!';
        Span written = inverted ? trimmed(text, place.start() + 1, place.end()) : place;
        String cleaned = written.isEmpty() ? "" : Paths.cleanRelative(text.substring(written.start(), written.end()));
        String relative = cleaned.length() > 1 && cleaned.startsWith("/") ? cleaned.substring(1) : cleaned;
        return Optional.of(new Pattern(relative, inverted ? Effect.INCLUDE : Effect.EXCLUDE, place));
    }

    private static Span trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private static SyntaxProblem problem(Pattern pattern) {
        String shown = pattern.text().length() > 60 ? pattern.text().substring(0, 60) + "..." : pattern.text();
        String message = pattern.text().isEmpty() ? "`!` has no pattern" : "pattern `" + shown + "` cannot be read";
        return new SyntaxProblem("bad-pattern", message, pattern.span());
    }

    /// In order; those that cannot be read are left out.
    public List<Pattern> patterns() {
        return patterns;
    }

    /// Whether `path`, relative to the context's root and written with `/`, is left out.
    public boolean excludes(String path) {
        return exclusion(path).isPresent();
    }

    /// The pattern that leaves `path` out: the last pattern decides that matches it or one of the directories above it.
    public Optional<Pattern> exclusion(String path) {
        String cleaned = Paths.cleanRelative(path);
        if (cleaned.equals(".")) {
            return Optional.empty();
        }
        Optional<Pattern> exclusion = Optional.empty();
        for (int i = 0; i < matchers.size(); i++) {
            boolean excludes = patterns.get(i).effect() == Effect.EXCLUDE;
            if (excludes != exclusion.isPresent() && matchers.get(i).matchesOrHolds(cleaned)) {
                exclusion = excludes ? Optional.of(patterns.get(i)) : Optional.empty();
            }
        }
        return exclusion;
    }
}
