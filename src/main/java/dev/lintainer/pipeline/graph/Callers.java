package dev.lintainer.pipeline.graph;

import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.ReusableJob;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.text.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The jobs that call workflows, by the place of their `uses:`.
record Callers(Map<Location, Caller> byUses) {
    record Caller(Workflow workflow, Job job) {}

    static Callers of(List<Workflow> workflows) {
        Map<Location, Caller> byUses = new HashMap<>();
        for (Workflow workflow : workflows) {
            for (Job job : workflow.jobs()) {
                if (job.body() instanceof ReusableJob call) {
                    byUses.put(call.uses().location(), new Caller(workflow, job));
                }
            }
        }
        return new Callers(byUses);
    }

    Optional<Caller> at(Location uses) {
        return Optional.ofNullable(byUses.get(uses));
    }
}
