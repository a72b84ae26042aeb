package dev.lintainer.pipeline;

import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;

/// Where the interpretation of a job stands: in which step, behind which conditions, in which file reached from where.
///
/// @param step the index of the job's own step, or [Origin#JOB_SET_UP]
record Site(int step, Presence happens, List<Location> through) {
    Site {
        through = List.copyOf(through);
    }

    static final Site JOB_SET_UP = new Site(Origin.JOB_SET_UP, Presence.YES, List.of());

    Site when(Presence condition) {
        return condition == Presence.YES ? this : new Site(step, happens.and(condition), through);
    }

    /// In another file, to which the words at `location` lead.
    Site into(Location location) {
        List<Location> longer = new ArrayList<>(through);
        longer.add(location);
        return new Site(step, happens, longer);
    }
}
