package dev.lintainer.rules.image;

import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ImageSource;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.List;

/// An image that only this machine has is to be pulled each time.
public final class PullAlwaysLocal implements Rule.OfPipeline {
    private static final String POLICY = "always";

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (ImageUse use : graph.images()) {
                if (use.effect() instanceof Effect.PullImage
                        && use.effect().origin().location().text().endsWith(POLICY)
                        && use.supply() instanceof ImageUse.Supply.Present(List<ImageSource> sources)
                        && sources.stream().allMatch(PullAlwaysLocal::isMade)) {
                    report(use, sources.getLast(), context);
                }
            }
        }
    }

    private static boolean isMade(ImageSource source) {
        return source.by() instanceof Effect.BuildImage
                || source.by() instanceof Effect.TagImage
                || source.by() instanceof Effect.SaveImage;
    }

    private static void report(ImageUse use, ImageSource source, RuleContext context) {
        ImageName name = ImageName.of(use.image().value());
        if (name.namesRegistry()) {
            return;
        }
        Location policy = use.effect().origin().location();
        Finding finding =
                context.finding(
                                use.job(),
                                use.effect(),
                                policy,
                                "image `" + use.image().shown() + "` is always pulled, but nothing pushes it anywhere")
                        .suggesting("write `never`")
                        .relatedTo(source.location(), UsedImages.made(source));
        Finding told =
                policy.text().equals(POLICY)
                        ? finding.fixedBy(
                                new Fix(
                                        "use the image that is there",
                                        FixSafety.SAFE,
                                        List.of(new Edit(policy, "never"))))
                        : finding;
        boolean certain = !name.hasNamespace() && use.effect().origin().happens() == Presence.YES;
        context.report(certain ? told : told.likely());
    }
}
