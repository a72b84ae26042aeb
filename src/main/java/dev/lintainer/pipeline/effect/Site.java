package dev.lintainer.pipeline.effect;

import dev.lintainer.document.workflow.Step;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the interpretation of a job stands: in which step, behind which conditions, in which file reached from where.
///
/// @param cause the step that is carried out
/// @param step the index of the job's own step, or [Origin#JOB_SET_UP]
/// @param watch what becomes of exit codes
public record Site(int step, Presence happens, Optional<Step> cause, List<Location> through, Watch watch) {
    public Site {
        through = List.copyOf(through);
    }

    public static final Site JOB_SET_UP =
            new Site(Origin.JOB_SET_UP, Presence.YES, Optional.empty(), List.of(), Watch.of(Fate.FAILS));

    public Site when(Presence condition) {
        return condition == Presence.YES ? this : new Site(step, happens.and(condition), cause, through, watch);
    }

    /// In a step.
    public Site at(Step inner) {
        return new Site(step, happens, Optional.of(inner), through, watch);
    }

    /// In another file, to which the words at `location` lead.
    public Site into(Location location) {
        List<Location> longer = new ArrayList<>(through);
        longer.add(location);
        return new Site(step, happens, cause, longer, watch);
    }

    public Site watched(Watch other) {
        return new Site(step, happens, cause, through, other);
    }
}
