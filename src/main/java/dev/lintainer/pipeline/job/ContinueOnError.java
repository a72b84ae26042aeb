package dev.lintainer.pipeline.job;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.pipeline.effect.Fate;
import dev.lintainer.pipeline.effect.Mask;
import dev.lintainer.pipeline.evaluation.Contexts;
import dev.lintainer.pipeline.evaluation.Evaluator;
import java.util.Optional;

/// What `continue-on-error` makes of a failure: the conclusion of such a step, and what other jobs see of such a job,
/// is `success` (https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#steps-context,
/// https://github.com/actions/runner/issues/1161).
final class ContinueOnError {
    private ContinueOnError() {}

    static Fate ofJob(NormalJob job, Contexts contexts) {
        return fate(job.continueOnError(), Mask.JOB, contexts);
    }

    static Fate ofStep(Step step, Contexts contexts) {
        return fate(step.header().continueOnError(), Mask.STEP, contexts);
    }

    private static Fate fate(Optional<Text> written, Mask mask, Contexts contexts) {
        if (written.isEmpty()) {
            return Fate.FAILS;
        }
        return switch (Evaluator.isTrue(Evaluator.evaluate(written.get(), contexts))) {
            case YES -> new Fate.Masked(mask, written.get().location());
            case NO -> Fate.FAILS;
            case MAYBE -> Fate.UNKNOWN;
        };
    }
}
