package dev.lintainer.rules.container;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.TextEntry;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.JobInstalls;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Tool;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.image.ImagePrograms;
import dev.lintainer.pipeline.known.GitCallers;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.Optional;

/// A checkout in a container without git is a bare download, and something needs more than that.
public final class NoGit implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (ImageUse use : pipeline.jobContainers()) {
            if (ImagePrograms.has("git", use.image().value(), pipeline.content(use)) != Presence.NO) {
                continue;
            }
            for (Effect.Checkout checkout : use.job().effects(Effect.Checkout.class)) {
                if (JobInstalls.mayHave("git", use.job(), checkout.origin().order()) == Presence.NO) {
                    need(checkout, use).ifPresent(need -> report(need, checkout, use, context));
                }
            }
        }
    }

    /// What needs the repository.
    ///
    /// @param what as a message names it
    private record Need(String what, Location location) {}

    private static Optional<Need> need(Effect.Checkout checkout, ImageUse use) {
        Optional<UsesStep> step = checkout.origin().action("actions/checkout");
        Optional<Need> input =
                step.flatMap(each -> given(each, "submodules")).or(() -> step.flatMap(each -> given(each, "ssh-key")));
        if (input.isPresent()) {
            return input;
        }
        for (Effect.RunOnHost run : use.job().effects(Effect.RunOnHost.class)) {
            boolean later = run.origin().order() > checkout.origin().order();
            Optional<Tool> caller = later ? GitCallers.of(run.invocation()) : Optional.empty();
            if (caller.isPresent()) {
                return Optional.of(
                        new Need("`" + caller.get().name() + "`", run.invocation().words().getFirst().location()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Need> given(UsesStep step, String name) {
        return step.with()
                .find(name)
                .map(TextEntry::value)
                .filter(value -> !value.raw().isBlank() && !value.raw().equals("false"))
                .map(Text::location)
                .map(location -> new Need("`" + name + "`", location));
    }

    private static void report(Need need, Effect.Checkout checkout, ImageUse use, RuleContext context) {
        Finding finding =
                context.finding(
                                use.job(),
                                checkout,
                                need.location(),
                                need.what()
                                        + " needs a git repository, but `"
                                        + use.image().shown()
                                        + "` has no git to check one out with")
                        .suggesting("take an image with git, or install git before the checkout")
                        .relatedTo(checkout.origin().location(), "only downloads the files, without `.git`")
                        .relatedTo(use.image().location(), "the job runs in this container");
        boolean certain = checkout.origin().happens() == Presence.YES;
        context.report(certain ? finding : finding.likely());
    }
}
