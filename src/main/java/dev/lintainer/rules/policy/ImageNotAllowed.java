package dev.lintainer.rules.policy;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.ImagePattern;
import dev.lintainer.document.value.ImageReference;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.image.BaseImages;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;

/// An image of others is run or built on, and no pattern of the policy allows it.
public final class ImageNotAllowed implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        List<ImagePattern> allowed =
                context.parameters().texts("allowed").stream()
                        .flatMap(text -> ImagePattern.parse(text).stream())
                        .toList();
        if (allowed.isEmpty()) {
            return;
        }
        for (RunGraph graph : pipeline.runs()) {
            for (ImageUse use : graph.images()) {
                if (isOfOthers(use) && isRefused(use.image(), allowed)) {
                    String message = message(use.image());
                    report(context.finding(use.job(), use.effect(), use.image().location(), message), context);
                }
            }
        }
        List<ImageName> made = made(pipeline);
        for (ImageContent image : pipeline.builtImages()) {
            for (Located base : BaseImages.of(image.build(), pipeline.repository())) {
                if (isRefused(base, allowed) && isOfOthers(ImageName.of(base.value()), made)) {
                    report(
                            context.finding(base.location(), message(base))
                                    .relatedTo(image.build().origin().location(), "built here"),
                            context);
                }
            }
        }
    }

    /// What the pipeline makes itself is judged by what it is made from.
    private static boolean isOfOthers(ImageUse use) {
        boolean used = use.effect() instanceof Effect.RunContainer || use.effect() instanceof Effect.PullImage;
        return used && use.supply() instanceof ImageUse.Supply.Registry(var pushes) && pushes.isEmpty();
    }

    private static boolean isOfOthers(ImageName base, List<ImageName> made) {
        return made.stream().noneMatch(name -> name.compare(base) != Comparison.DIFFERENT);
    }

    private static List<ImageName> made(Pipeline pipeline) {
        List<ImageName> made = new ArrayList<>();
        for (JobRun job : pipeline.jobs()) {
            job.effects(Effect.BuildImage.class)
                    .forEach(build -> build.tags().forEach(tag -> made.add(ImageName.of(tag.value()))));
            job.effects(Effect.TagImage.class).forEach(tag -> made.add(ImageName.of(tag.target().value())));
        }
        return made;
    }

    private static boolean isRefused(Located name, List<ImagePattern> allowed) {
        return ImageReference.read(name.value()) instanceof ImageReference.Reading.Valid(ImageReference image)
                && allowed.stream().allMatch(pattern -> pattern.compare(image) == Comparison.DIFFERENT);
    }

    private static String message(Located image) {
        String name = image.value().toString();
        int digest = name.indexOf('@');
        return "image `" + (digest < 0 ? name : name.substring(0, digest)) + "` is none that is allowed";
    }

    private static void report(Finding finding, RuleContext context) {
        context.report(finding.suggesting("use an image that `images.allowed` names, or add this one to it"));
    }
}
