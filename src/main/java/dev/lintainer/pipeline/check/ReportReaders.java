package dev.lintainer.pipeline.check;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.ActionReference;
import dev.lintainer.document.workflow.TextEntry;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.StepRun;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.table.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Actions that report results which lie on a job's machine.
final class ReportReaders {
    private ReportReaders() {}

    /// The inputs that name the results, by action.
    private static final Map<String, List<String>> INPUTS = read();

    static List<ResultReader> of(JobRun job) {
        List<ResultReader> readers = new ArrayList<>();
        for (StepRun run : job.steps()) {
            if (run.happens() != Presence.NO
                    && run.step() instanceof UsesStep step
                    && step.reference() instanceof ActionReference.Repository action) {
                for (String input : INPUTS.getOrDefault(action.slug(), List.of())) {
                    Optional<Text> text = step.with().find(input).map(TextEntry::value);
                    text.flatMap(Text::literal).ifPresent(paths -> add(paths, text.get(), run, action, job, readers));
                }
            }
        }
        return readers;
    }

    private static void add(
            String paths,
            Text text,
            StepRun run,
            ActionReference.Repository action,
            JobRun job,
            List<ResultReader> readers) {
        int order = (int) job.effects().stream().filter(effect -> effect.origin().step() < run.index()).count();
        for (String path : paths.split("[\n,]")) {
            if (!path.isBlank()) {
                Value value = HostPath.resolve(HostPath.WORKSPACE, Value.known(path.strip()));
                readers.add(
                        new ResultReader(
                                new Located(value, text.location()),
                                order,
                                Optional.empty(),
                                "is read by `" + action.slug() + "`"));
            }
        }
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> inputs = new HashMap<>();
        for (List<String> row : DataFile.rows("report-readers.tsv")) {
            inputs.computeIfAbsent(row.getFirst(), _ -> new ArrayList<>()).add(row.get(1));
        }
        return inputs;
    }
}
