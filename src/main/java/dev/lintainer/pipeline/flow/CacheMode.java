package dev.lintainer.pipeline.flow;

import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import java.util.Optional;

/// `cache-mode` of a job or of its workflow: what the job's token may do with GitHub's cache
/// (https://github.blog/changelog/2026-09-10-control-github-actions-cache-access-with-cache-mode).
///
/// @param word where it is written
public record CacheMode(YamlScalar word) {
    private static final String KEY = "cache-mode";

    /// Empty where neither says anything.
    public static Optional<CacheMode> of(JobRun job) {
        Optional<YamlNode> root =
                job.workflow()
                        .yaml()
                        .root()
                        .flatMap(node -> node instanceof YamlMapping top ? top.get(KEY) : Optional.empty());
        return job.job()
                .yaml()
                .get(KEY)
                .or(() -> root)
                .filter(YamlScalar.class::isInstance)
                .map(node -> new CacheMode((YamlScalar) node));
    }

    /// MAYBE where it is computed.
    public Presence allowsWriting() {
        return switch (word.content().text()) {
            case "write", "write-only" -> Presence.YES;
            case "read", "none" -> Presence.NO;
            default -> Presence.MAYBE;
        };
    }
}
