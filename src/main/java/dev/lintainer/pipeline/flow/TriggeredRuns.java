package dev.lintainer.pipeline.flow;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.EventFilter;
import dev.lintainer.document.workflow.Trigger;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.job.WorkflowRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Which runs start others when they are over, and what these take of them
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflow_run).
///
/// @param byName runs by the name of their workflow, in lower case; a workflow without one is called by its path
public record TriggeredRuns(Map<String, WorkflowRun> byName) {
    /// What the run is called that has started this one.
    private static final String ITS_ID = "github.event.workflow_run.id";

    public static TriggeredRuns of(List<WorkflowRun> runs) {
        Map<String, WorkflowRun> byName = new HashMap<>();
        for (WorkflowRun run : runs) {
            String name = run.workflow().name().flatMap(Text::literal).orElse(run.workflow().source().path());
            byName.putIfAbsent(name.toLowerCase(Locale.ROOT), run);
        }
        return new TriggeredRuns(byName);
    }

    /// The runs of the repository whose end starts a workflow.
    List<WorkflowRun> before(Workflow workflow) {
        List<WorkflowRun> before = new ArrayList<>();
        if (workflow.trigger("workflow_run").orElse(null) instanceof Trigger.Webhook hook) {
            for (EventFilter filter : hook.filters()) {
                if (filter.name().equals("workflows")) {
                    for (Text name : filter.values()) {
                        WorkflowRun run = byName.get(name.raw().toLowerCase(Locale.ROOT));
                        if (run != null && !before.contains(run)) {
                            before.add(run);
                        }
                    }
                }
            }
        }
        return before;
    }

    /// Downloads out of the run that has started this one, joined with what that run uploads.
    public List<ArtifactUse> joined(WorkflowRun run, List<ArtifactUse> uses) {
        List<WorkflowRun> before = before(run.workflow());
        return before.isEmpty()
                ? uses
                : uses.stream().map(use -> isOfStarter(use) ? joined(use, before) : use).toList();
    }

    private static ArtifactUse joined(ArtifactUse use, List<WorkflowRun> before) {
        List<ArtifactUse.Match> matches = new ArrayList<>();
        for (WorkflowRun run : before) {
            for (JobRun job : run.jobs()) {
                for (Effect.UploadArtifact upload : job.effects(Effect.UploadArtifact.class)) {
                    Comparison name = ArtifactFlows.matches(use.download().selection(), upload);
                    if (name != Comparison.DIFFERENT) {
                        // Which of the runs has started this one is not known, nor with what commit.
                        matches.add(new ArtifactUse.Match(job, upload, name, ArtifactUse.Order.BEFORE));
                    }
                }
            }
        }
        return new ArtifactUse(use.job(), use.download(), matches, Presence.MAYBE);
    }

    private static boolean isOfStarter(ArtifactUse use) {
        return use.download().otherRun() != Presence.NO
                && use.download().origin().cause().orElse(null) instanceof UsesStep step
                && step.with().find("run-id").filter(input -> input.value().raw().contains(ITS_ID)).isPresent();
    }
}
