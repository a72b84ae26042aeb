package dev.lintainer.pipeline.container;

import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.TextEntry;
import dev.lintainer.document.workflow.TextMap;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The `env:` blocks that an effect of a job sees: its step's, those of the steps that called the action which the step
/// stands in, the job's and the workflow's
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#env).
///
/// @param entries of all of them, the innermost first
/// @param open whether some of them are computed as a whole
public record VariableScopes(List<Entry> entries, Presence open) {
    public VariableScopes {
        entries = List.copyOf(entries);
    }

    /// @param location of the name
    public record Entry(TextEntry written, Location location) {}

    public static VariableScopes of(JobRun job, Effect effect) {
        List<TextMap> maps = new ArrayList<>();
        effect.origin().cause().ifPresent(step -> maps.add(step.header().env()));
        int step = effect.origin().step();
        List<TextMap> outer = new ArrayList<>();
        if (job.job().body() instanceof NormalJob normal) {
            if (step >= 0 && step < normal.steps().size()) {
                outer.add(normal.steps().get(step).header().env());
            }
            outer.add(normal.env());
        }
        outer.add(job.workflow().env());
        outer.stream().filter(map -> maps.stream().noneMatch(each -> each == map)).forEach(maps::add);
        List<Entry> entries = new ArrayList<>();
        for (TextMap map : maps) {
            for (TextEntry entry : map.entries()) {
                SourceFile source = entry.value().scalar().source();
                entries.add(new Entry(entry, new Location(source, entry.nameSpan())));
            }
        }
        boolean computed = maps.stream().anyMatch(map -> map.expression().isPresent());
        return new VariableScopes(entries, computed ? Presence.MAYBE : Presence.NO);
    }

    /// Where a variable gets its value.
    public Optional<Entry> find(String name) {
        return entries.stream().filter(entry -> entry.written().name().equals(name)).findFirst();
    }
}
