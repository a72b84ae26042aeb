package dev.lintainer.rules.image;

import dev.lintainer.document.value.Piece;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// An output of a job holds a secret, so that the jobs that need it get nothing.
public final class OutputSecretDropped implements Rule.OfPipeline {
    private static final String SECRETS = "secrets.";

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (Map.Entry<String, Located> output : new TreeMap<>(job.outputs()).entrySet()) {
                secret(output.getValue())
                        .ifPresent(secret -> report(output.getKey(), output.getValue(), secret, context));
            }
        }
    }

    private static Optional<String> secret(Located output) {
        return output.value().pieces().stream()
                .filter(piece -> piece instanceof Piece.Hole hole && hole.symbol().key().startsWith(SECRETS))
                .map(piece -> ((Piece.Hole) piece).symbol().key().substring(SECRETS.length()))
                .findFirst();
    }

    private static void report(String name, Located output, String secret, RuleContext context) {
        context.report(
                context.finding(
                                output.location(),
                                "output `" + name + "` holds the secret `" + secret + "`, so that GitHub drops it")
                        .suggesting("put together what holds the secret in the job that uses it"));
    }
}
