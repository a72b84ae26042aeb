package dev.lintainer.rules.image;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.repository.GitRemote;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An image is named after the repository or its owner, whose name has capitals.
public final class UppercaseName implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Optional<GitRemote> remote = pipeline.repository().remote();
        if (remote.isEmpty()) {
            return;
        }
        for (JobRun job : pipeline.jobs()) {
            for (Effect effect : job.effects()) {
                for (Located name : named(effect)) {
                    if (isPutOut(name)) {
                        continue;
                    }
                    capitals(name.value(), remote.get())
                            .ifPresent(capitals -> report(job, effect, name, capitals, context));
                }
            }
        }
    }

    private static List<Located> named(Effect effect) {
        if (effect instanceof Effect.BuildImage build) {
            return build.tags();
        }
        if (effect instanceof Effect.TagImage tag) {
            return List.of(tag.target());
        }
        return effect instanceof Effect.PushImage push ? List.of(push.image()) : List.of();
    }

    /// Whether a step or a job has put it out: docker/metadata-action writes names in lower case.
    private static boolean isPutOut(Located name) {
        return name.shown().contains(".outputs.");
    }

    /// What the name takes from the repository, where that has capitals. Tags may have some.
    private static Optional<String> capitals(Value image, GitRemote remote) {
        Value repository = ImageName.of(image).repository().orElse(Value.EMPTY);
        for (Piece piece : repository.pieces()) {
            if (piece instanceof Piece.Hole hole) {
                String key = hole.symbol().key();
                String text =
                        key.equals("github.repository")
                                ? remote.owner() + "/" + remote.name()
                                : key.equals("github.repository_owner") ? remote.owner() : "";
                if (!text.equals(text.toLowerCase(Locale.ROOT))) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    private static void report(JobRun job, Effect effect, Located name, String capitals, RuleContext context) {
        String message =
                "image `" + name.shown() + "` is named after `" + capitals + "`, but names of images have no capitals";
        context.report(
                context.finding(job, effect, name.location(), message)
                        .suggesting(
                                "write the name in lower case, or let docker/metadata-action or "
                                        + "`${GITHUB_REPOSITORY,,}` do so"));
    }
}
