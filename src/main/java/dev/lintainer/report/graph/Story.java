package dev.lintainer.report.graph;

import java.util.ArrayList;
import java.util.List;

/// What becomes of one thing on its way through the pipeline, step by step.
///
/// @param title names it
public record Story(String title, List<Step> steps) {
    Story(String title) {
        this(title, new ArrayList<>());
    }

    /// One thing that happens to it.
    public record Step(Tone tone, String text) {}

    public enum Tone {
        /// How it begins.
        ORIGIN,
        /// What comes next.
        NEXT,
        /// What does not work, or is not used.
        BROKEN
    }

    void begins(String text) {
        steps.add(new Step(Tone.ORIGIN, text));
    }

    void goesOn(String text) {
        steps.add(new Step(Tone.NEXT, text));
    }

    void breaks(String text) {
        steps.add(new Step(Tone.BROKEN, text));
    }

    /// With more words at the end of its beginning.
    Story with(String words) {
        List<Step> told = new ArrayList<>(steps);
        told.set(0, new Step(told.getFirst().tone(), told.getFirst().text() + words));
        return new Story(title, told);
    }

    boolean goesNoFurther() {
        return steps.stream().allMatch(step -> step.tone() == Tone.ORIGIN);
    }
}
