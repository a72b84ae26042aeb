package dev.lintainer.pipeline.evaluation;

/// How much work is left. What is followed of a script grows with it at most: loops in loops, or functions that call
/// each other, would never end.
public final class Budget {
    /// More commands than any step has that matters to the others.
    private static final int OF_A_STEP = 8_000;

    /// More commands than any job has.
    private static final int OF_A_JOB = 40_000;

    /// More than the jobs of any run have together.
    private static final int OF_A_RUN = 1_000_000;

    private final int[] ofRun;
    private int left;
    private int leftOfStep = OF_A_STEP;

    private Budget(int[] ofRun, int left) {
        this.ofRun = ofRun;
        this.left = left;
    }

    public static Budget ofRun() {
        return new Budget(new int[] {OF_A_RUN}, 0);
    }

    /// For one job of the same run.
    public Budget ofJob() {
        return new Budget(ofRun, OF_A_JOB);
    }

    /// The next step of the job begins.
    public void beginStep() {
        leftOfStep = OF_A_STEP;
    }

    /// Takes as much off; false when nothing is left for the step at hand.
    public boolean spend(int work) {
        leftOfStep = Math.max(0, leftOfStep - work);
        left = Math.max(0, left - work);
        ofRun[0] = Math.max(0, ofRun[0] - work);
        return leftOfStep > 0 && left > 0 && ofRun[0] > 0;
    }
}
