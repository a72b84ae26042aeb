package dev.lintainer.pipeline.job;

import dev.lintainer.document.value.Deductions;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.pipeline.action.EffectivePermissions;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.StepRun;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One run of a job: one leg of its matrix, in one call of its workflow.
///
/// @param name unique in its run, e.g. `test (3.12)` or `ci / lint`
/// @param workflow the file that the job stands in
/// @param through the `uses:` of the jobs that call the workflow, outermost first
/// @param leg the matrix values, axis to value
/// @param needs the names of all job runs that are over before this one starts, however indirectly; never changes
/// @param happens whether it runs when nothing before it failed
/// @param container the effect that starts the job's own container, which its steps run in
/// @param effects in the order in which they happen
/// @param permissions what its token may do
/// @param outputs what it hands to the jobs that need it, by name in lower case
/// @param deductions what is found out of it alone
public record JobRun(
        String name,
        Workflow workflow,
        Job job,
        List<Location> through,
        Map<String, Value> leg,
        Set<String> needs,
        Runner runner,
        Presence happens,
        Optional<Effect.RunContainer> container,
        List<StepRun> steps,
        List<Effect> effects,
        EffectivePermissions permissions,
        Map<String, Located> outputs,
        Deductions deductions) {
    public JobRun {
        through = List.copyOf(through);
        leg = Map.copyOf(leg);
        steps = List.copyOf(steps);
        effects = List.copyOf(effects);
        outputs = Map.copyOf(outputs);
    }

    /// Whether it is the script of its step that leaves open if an effect happens, as in `if command -v docker; then
    /// ...`.
    public boolean isLeftToScript(Effect effect) {
        return effect.origin().happens() == Presence.MAYBE
                && steps.stream()
                        .filter(run -> effect.origin().cause().filter(step -> step == run.step()).isPresent())
                        .anyMatch(run -> run.happens() == Presence.YES);
    }

    /// Whether something unread may have been done before an effect.
    public boolean isOpenBefore(Effect effect) {
        return deductions.of(Question.FIRST_OPEN, this::firstOpen) < effect.origin().order();
    }

    /// Of one run.
    private enum Question {
        FIRST_OPEN
    }

    /// The place of the first effect that is not read, or none.
    private int firstOpen() {
        for (int i = 0; i < effects.size(); i++) {
            if (effects.get(i) instanceof Effect.UnknownEffects unread && unread.origin().happens() != Presence.NO) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    /// Whether the job goes on when the step of an effect fails.
    public boolean outlives(Effect effect) {
        int step = effect.origin().step();
        return job.body() instanceof NormalJob normal
                && step >= 0
                && step < normal.steps().size()
                && normal.steps()
                        .get(step)
                        .header()
                        .continueOnError()
                        .filter(text -> !text.raw().equals("false"))
                        .isPresent();
    }

    /// The effects of one kind, in order; those that never happen are left out.
    public <E extends Effect> List<E> effects(Class<E> kind) {
        return deductions.of(kind, () -> List.copyOf(find(kind)));
    }

    private <E extends Effect> List<E> find(Class<E> kind) {
        List<E> some = new ArrayList<>();
        for (Effect effect : effects) {
            if (kind.isInstance(effect) && effect.origin().happens() != Presence.NO) {
                some.add(kind.cast(effect));
            }
        }
        return some;
    }

    @Override
    public String toString() {
        return name;
    }
}
