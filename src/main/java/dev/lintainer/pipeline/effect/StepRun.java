package dev.lintainer.pipeline.effect;

import dev.lintainer.document.workflow.Step;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.text.Location;
import java.util.List;

/// One step of a job as it runs, composite actions opened.
///
/// @param index the job's own step that it belongs to, from 0
/// @param through the `uses:` of the composite actions that led here, outermost first
/// @param happens whether it runs when nothing before it failed
public record StepRun(int index, Step step, List<Location> through, Presence happens) {
    public StepRun {
        through = List.copyOf(through);
    }
}
