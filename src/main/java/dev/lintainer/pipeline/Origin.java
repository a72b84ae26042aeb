package dev.lintainer.pipeline;

import dev.lintainer.text.Location;
import java.util.List;

/// Where in a job an effect comes from.
///
/// @param step the index of the job's step, from 0; [#JOB_SET_UP] for what happens before the first one
/// @param order position among all effects of the job
/// @param location the words that cause it
/// @param happens whether the step, and within it the command, runs at all
/// @param through the places that led to another file, outermost first: the step that uses an action, the line that
///   runs a script
public record Origin(int step, int order, Location location, Presence happens, List<Location> through) {
    public static final int JOB_SET_UP = -1;

    public Origin {
        through = List.copyOf(through);
    }
}
