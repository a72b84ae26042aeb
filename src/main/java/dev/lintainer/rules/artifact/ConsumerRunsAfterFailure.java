package dev.lintainer.rules.artifact;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.workflow.Condition;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.ArtifactSelection;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Origin;
import dev.lintainer.pipeline.effect.Programs;
import dev.lintainer.pipeline.evaluation.ConditionTerms;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ArtifactUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/// A job that runs after a failure too downloads what is then never uploaded.
public final class ConsumerRunsAfterFailure implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (ArtifactUse use : graph.artifacts()) {
                boolean insists =
                        use.job().job().condition().filter(ConsumerRunsAfterFailure::runsAfterFailure).isPresent()
                                && conditions(use.job(), use.download().origin()).isEmpty()
                                && !use.job().outlives(use.download())
                                && use.download().otherRun() == Presence.NO
                                && use.unseen() == Presence.NO;
                if (insists && use.download().selection() instanceof ArtifactSelection.Named(Located name)) {
                    check(use, name, context);
                }
            }
        }
    }

    private static void check(ArtifactUse use, Located name, RuleContext context) {
        boolean sure =
                !use.uploads().isEmpty()
                        && use.uploads().stream()
                                .allMatch(match ->
                                        match.name() == Comparison.SAME
                                                && match.order() == ArtifactUse.Order.BEFORE
                                                && match.job() != use.job()
                                                && mayFailBefore(match));
        if (sure) {
            ArtifactUse.Match match = use.uploads().getFirst();
            context.report(
                    context.finding(
                                    use.job(),
                                    use.download(),
                                    name.location(),
                                    "job `"
                                            + use.job().job().id()
                                            + "` downloads `"
                                            + name.shown()
                                            + "` even where job `"
                                            + match.job().job().id()
                                            + "` has failed before the upload")
                            .suggesting("upload it with `if: always()`, or let the download `continue-on-error`")
                            .relatedTo(match.upload().origin().location(), "uploaded only if all went well"));
        }
    }

    /// Whether something before the upload may fail, which the upload does not outlast.
    private static boolean mayFailBefore(ArtifactUse.Match match) {
        boolean script =
                match.job().effects().subList(0, match.upload().origin().order()).stream()
                        .anyMatch(ConsumerRunsAfterFailure::mayFail);
        return script
                && conditions(match.job(), match.upload().origin()).stream()
                        .noneMatch(condition ->
                                ConditionTerms.of(condition).map(ConditionTerms::asksForOutcome).orElse(true));
    }

    private static boolean mayFail(Effect effect) {
        return switch (effect) {
            case Effect.RunContainer _, Effect.ExecuteInContainer _, Effect.BuildImage _ -> true;
            case Effect.UnknownEffects unknown -> unknown.reach() == Effect.Reach.COMMAND;
            case Effect.RunOnHost run -> run.invocation().program().filter(Programs::isGlue).isEmpty();
            case Effect _ -> false;
        };
    }

    private static List<Condition> conditions(JobRun job, Origin origin) {
        List<Step> steps = job.job().steps();
        Optional<Step> outer =
                origin.step() >= 0 && origin.step() < steps.size()
                        ? Optional.of(steps.get(origin.step()))
                        : Optional.empty();
        return List.of(outer, origin.cause()).stream()
                .flatMap(Optional::stream)
                .flatMap(step -> step.header().condition().stream())
                .toList();
    }

    /// `always()`, `!cancelled()` and the like, without a look at how the needed jobs ended.
    private static boolean runsAfterFailure(Condition condition) {
        return ConditionTerms.of(condition)
                .filter(terms ->
                        (terms.functions().contains("always") || terms.functions().contains("cancelled"))
                                && !terms.functions().contains("success")
                                && !terms.contexts().contains("needs"))
                .isPresent();
    }
}
