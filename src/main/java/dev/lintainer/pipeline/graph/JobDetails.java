package dev.lintainer.pipeline.graph;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.DeploymentEnvironment;
import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.Permissions;
import dev.lintainer.document.workflow.ReusableJob;
import dev.lintainer.document.workflow.TextEntry;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the file says of a job besides its steps.
final class JobDetails {
    private final Map<String, Property> fields = new LinkedHashMap<>();

    private JobDetails() {}

    /// A job that has steps, or that calls a workflow of another repository.
    static Property.Fields of(JobRun run, Leg leg) {
        JobDetails details = new JobDetails();
        List<Property> labels = new ArrayList<>();
        for (Located label : run.runner().labels()) {
            labels.add(Property.text(leg.general(label.value()), label.location()));
        }
        details.fields.put("runsOn", new Property.Items(labels, Optional.of(run.runner().location())));
        details.text("displayName", run.job().name());
        // Those that the caller's token has count where neither the job nor its workflow has its own.
        run.permissions().stated().stream()
                .findFirst()
                .ifPresent(stated -> details.fields.put("permissions", permissions(stated)));
        switch (run.job().body()) {
            case NormalJob job -> {
                details.number("timeoutMinutes", job.timeoutMinutes());
                details.text("environment", job.environment().flatMap(DeploymentEnvironment::name));
            }
            case ReusableJob call -> details.text("uses", Optional.of(call.uses()));
        }
        run.container()
                .flatMap(container -> container.image())
                .ifPresent(image ->
                        details.fields.put("container", Property.text(leg.general(image.value()), image.location())));
        return new Property.Fields(details.fields, Optional.empty());
    }

    /// A job that calls a workflow.
    static Property.Fields ofCall(Workflow workflow, Job job) {
        JobDetails details = new JobDetails();
        details.text("displayName", job.name());
        job.permissions()
                .or(workflow::permissions)
                .ifPresent(stated -> details.fields.put("permissions", permissions(stated)));
        if (job.body() instanceof ReusableJob call) {
            details.text("uses", Optional.of(call.uses()));
        }
        return new Property.Fields(details.fields, Optional.empty());
    }

    private static Property permissions(Permissions stated) {
        if (stated.all().isPresent()) {
            Text all = stated.all().get();
            return Property.text(value(all), all.location());
        }
        Map<String, Property> scopes = new LinkedHashMap<>();
        for (TextEntry entry : stated.scopes()) {
            scopes.put(entry.name(), Property.text(value(entry.value()), entry.value().location()));
        }
        Optional<Location> place =
                stated.scopes().stream()
                        .findFirst()
                        .map(scope -> new Location(scope.value().location().file(), stated.span()));
        return new Property.Fields(scopes, place);
    }

    private void text(String name, Optional<Text> text) {
        text.ifPresent(present -> fields.put(name, Property.text(value(present), present.location())));
    }

    private void number(String name, Optional<Text> text) {
        text.ifPresent(present -> fields.put(name, Property.number(value(present), present.location())));
    }

    private static Value value(Text text) {
        return text.literal().map(Value::known).orElseGet(() -> Value.unknown(text.raw()));
    }
}
