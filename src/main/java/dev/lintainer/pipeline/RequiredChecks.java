package dev.lintainer.pipeline;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.pipeline.job.JobRun;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The checks that branches require, found among the jobs by the names under which GitHub shows them
/// (https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/collaborating-on-repositories-with-code-quality-features/about-status-checks).
public final class RequiredChecks {
    private RequiredChecks() {}

    /// @param name as it is required
    public record Required(String name, JobRun job) {}

    public static List<Required> of(Pipeline pipeline, List<String> names) {
        List<Required> all = new ArrayList<>();
        if (names.isEmpty()) {
            return all;
        }
        for (JobRun job : pipeline.jobs()) {
            for (String name : names) {
                if (isNamed(job, name)) {
                    all.add(new Required(name, job));
                }
            }
        }
        return all;
    }

    public static boolean isNamed(JobRun job, String name) {
        return name.equals(job.name()) || shown(job).filter(name::equals).isPresent();
    }

    /// With the job's own `name` in the place of its id; empty where the name is computed.
    private static Optional<String> shown(JobRun job) {
        Optional<String> written =
                job.job().name().isEmpty() ? Optional.of(job.job().id()) : job.job().name().flatMap(Text::literal);
        int last = job.name().lastIndexOf(" / ");
        String caller = last < 0 ? "" : job.name().substring(0, last + 3);
        String own = last < 0 ? job.name() : job.name().substring(last + 3);
        return written.filter(_ -> own.startsWith(job.job().id()))
                .map(name -> caller + name + own.substring(job.job().id().length()));
    }

    /// The workflows that hold required checks.
    public static Set<Workflow> workflows(List<Required> required) {
        Set<Workflow> all = new LinkedHashSet<>();
        required.forEach(each -> all.add(each.job().workflow()));
        return all;
    }
}
