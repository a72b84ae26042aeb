package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the jobs of a workflow.
final class JobReader {
    private JobReader() {}

    static List<Job> read(YamlMapping workflow, Reading reading) {
        List<Job> jobs = new ArrayList<>();
        for (YamlEntry entry : reading.entries(workflow, "jobs")) {
            reading.mapping(entry.value()).ifPresent(job -> jobs.add(job(entry, job, reading)));
        }
        return jobs;
    }

    private static Job job(YamlEntry entry, YamlMapping job, Reading reading) {
        return new Job(
                entry.name(),
                entry.key().span(),
                reading.text(job, "name", KeyPath.JOB_NAME),
                reading.texts(job, "needs", KeyPath.JOB_NEEDS),
                reading.condition(job, "if", KeyPath.JOB_IF),
                StrategyReader.read(job, reading),
                SharedKeys.permissions(job, KeyPath.JOB_PERMISSIONS, reading),
                SharedKeys.concurrency(job, KeyPath.JOB_CONCURRENCY, reading),
                body(job, reading),
                job);
    }

    private static JobBody body(YamlMapping job, Reading reading) {
        return reading.text(job, "uses", KeyPath.JOB_USES)
                .<JobBody>map(uses -> reusable(uses, job, reading))
                .orElseGet(() -> normal(job, reading));
    }

    private static ReusableJob reusable(Text uses, YamlMapping job, Reading reading) {
        return new ReusableJob(
                uses,
                ActionReferenceReader.read(uses, reading.file()),
                reading.map(job, "with", KeyPath.JOB_WITH),
                secrets(job, reading));
    }

    private static PassedSecrets secrets(YamlMapping job, Reading reading) {
        Optional<Text> inherited =
                reading.value(job, "secrets")
                        .filter(node -> node instanceof YamlScalar scalar && scalar.value().equals("inherit"))
                        .flatMap(node -> reading.text(node, KeyPath.JOB_SECRETS));
        return inherited
                .<PassedSecrets>map(PassedSecrets.Inherited::new)
                .orElseGet(() -> new PassedSecrets.Listed(reading.map(job, "secrets", KeyPath.JOB_SECRETS)));
    }

    private static NormalJob normal(YamlMapping job, Reading reading) {
        return new NormalJob(
                reading.value(job, "runs-on").map(node -> runsOn(node, reading)),
                ContainerReader.container(job, reading),
                ContainerReader.services(job, reading),
                reading.map(job, "env", KeyPath.JOB_ENV),
                SharedKeys.defaults(job, KeyPath.JOB_DEFAULTS_RUN, reading),
                StepReader.read(job, "steps", StepSite.WORKFLOW_JOB, reading),
                reading.map(job, "outputs", KeyPath.JOB_OUTPUTS),
                reading.value(job, "environment").flatMap(node -> environment(node, reading)),
                reading.text(job, "timeout-minutes", KeyPath.JOB_TIMEOUT_MINUTES),
                reading.text(job, "continue-on-error", KeyPath.JOB_CONTINUE_ON_ERROR));
    }

    private static RunsOn runsOn(YamlNode node, Reading reading) {
        return node instanceof YamlMapping mapping
                ? new RunsOn(
                        reading.texts(mapping, "labels", KeyPath.JOB_RUNS_ON),
                        reading.text(mapping, "group", KeyPath.JOB_RUNS_ON),
                        mapping.span())
                : new RunsOn(reading.texts(node, KeyPath.JOB_RUNS_ON), Optional.empty(), node.span());
    }

    private static Optional<DeploymentEnvironment> environment(YamlNode node, Reading reading) {
        if (node instanceof YamlMapping mapping) {
            return Optional.of(
                    new DeploymentEnvironment(
                            reading.text(mapping, "name", KeyPath.JOB_ENVIRONMENT),
                            reading.text(mapping, "url", KeyPath.JOB_ENVIRONMENT_URL),
                            reading.text(mapping, "deployment", KeyPath.JOB_ENVIRONMENT),
                            mapping.span()));
        }
        return reading.text(node, KeyPath.JOB_ENVIRONMENT)
                .map(name ->
                        new DeploymentEnvironment(Optional.of(name), Optional.empty(), Optional.empty(), node.span()));
    }
}
