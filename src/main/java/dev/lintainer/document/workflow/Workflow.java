package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.text.SourceFile;
import java.util.List;
import java.util.Optional;

/// One workflow file.
///
/// @param env constants for every job
public record Workflow(
        SourceFile source,
        YamlFile yaml,
        Optional<Text> name,
        Optional<Text> runName,
        List<Trigger> triggers,
        TextMap env,
        Defaults defaults,
        Optional<Permissions> permissions,
        Optional<Concurrency> concurrency,
        List<Job> jobs,
        Problems problems) {
    public Workflow {
        triggers = List.copyOf(triggers);
        jobs = List.copyOf(jobs);
    }

    /// The job with this id; ids are compared without regard to case, as `needs` does.
    public Optional<Job> job(String id) {
        return jobs.stream().filter(job -> job.id().equalsIgnoreCase(id)).findFirst();
    }

    public Optional<Trigger> trigger(String event) {
        return triggers.stream().filter(trigger -> trigger.event().equals(event)).findFirst();
    }
}
