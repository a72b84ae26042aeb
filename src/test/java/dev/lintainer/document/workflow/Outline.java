package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What was read, one line a fact, empty ones left out.
final class Outline {
    private final List<String> lines = new ArrayList<>();

    private Outline() {}

    static String of(Workflow workflow) {
        Outline outline = new Outline();
        outline.add("name", workflow.name());
        outline.add("run-name", workflow.runName());
        workflow.triggers().forEach(outline::trigger);
        outline.map("env", workflow.env());
        outline.defaults("defaults", workflow.defaults());
        workflow.permissions().ifPresent(permissions -> outline.permissions("permissions", permissions));
        workflow.concurrency().ifPresent(concurrency -> outline.concurrency("concurrency", concurrency));
        workflow.jobs().forEach(outline::job);
        return String.join("\n", outline.lines);
    }

    static String of(List<Step> steps) {
        Outline outline = new Outline();
        steps.forEach(step -> outline.step("step", step));
        return String.join("\n", outline.lines);
    }

    private void add(String name, String value) {
        lines.add(name + ": " + value);
    }

    private void add(String name, Optional<Text> value) {
        value.ifPresent(text -> add(name, text.raw()));
    }

    private void add(String name, List<Text> values) {
        if (!values.isEmpty()) {
            add(name, values.stream().map(Text::raw).collect(Collectors.joining(" | ")));
        }
    }

    private void map(String name, TextMap map) {
        map.entries().forEach(entry -> add(name + "." + entry.name(), entry.value().raw()));
        add(name + " <-", map.expression());
    }

    private void trigger(Trigger trigger) {
        String on = "on." + trigger.event();
        add(on, trigger.getClass().getSimpleName());
        switch (trigger) {
            case Trigger.Webhook webhook ->
                    webhook.filters().forEach(filter -> add(on + "." + filter.name(), filter.values()));
            case Trigger.Schedule schedule ->
                    schedule.crons()
                            .forEach(cron ->
                                    add(
                                            on,
                                            cron.expression().raw()
                                                    + cron.timezone().map(zone -> " in " + zone.raw()).orElse("")));
            case Trigger.Dispatch dispatch -> dispatch.inputs().forEach(input -> input(on, input));
            case Trigger.Call call -> {
                call.inputs().forEach(input -> input(on, input));
                call.outputs().forEach(output -> add(on + ".outputs." + output.name(), output.value().raw()));
                call.secrets()
                        .forEach(secret -> add(on + ".secrets." + secret.name(), secret.required() ? "required" : ""));
            }
        }
    }

    private void input(String on, WorkflowInput input) {
        add(
                on + ".inputs." + input.name(),
                input.type().map(Enum::name).orElse("?")
                        + (input.required() ? " required" : "")
                        + input.defaultValue().map(value -> " = " + value.raw()).orElse(""));
        add(on + ".inputs." + input.name() + ".options", input.options());
    }

    private void defaults(String name, Defaults defaults) {
        add(name + ".shell", defaults.shell());
        add(name + ".working-directory", defaults.workingDirectory());
    }

    private void permissions(String name, Permissions permissions) {
        add(name, permissions.all().map(Text::raw).orElse("listed"));
        permissions.scopes().forEach(scope -> add(name + "." + scope.name(), scope.value().raw()));
    }

    private void concurrency(String name, Concurrency concurrency) {
        add(name + ".group", concurrency.group());
        add(name + ".cancel-in-progress", concurrency.cancelInProgress());
        add(name + ".queue", concurrency.queue());
    }

    private void job(Job job) {
        add("job " + job.id(), job.body().getClass().getSimpleName());
        add("  name", job.name());
        add("  needs", job.needs());
        job.condition().ifPresent(condition -> add("  if", condition(condition)));
        job.strategy().ifPresent(this::strategy);
        job.permissions().ifPresent(permissions -> permissions("  permissions", permissions));
        job.concurrency().ifPresent(concurrency -> concurrency("  concurrency", concurrency));
        switch (job.body()) {
            case NormalJob normal -> normal(normal);
            case ReusableJob reusable -> {
                add("  uses", reusable.uses().raw() + " " + reusable.reference().getClass().getSimpleName());
                map("  with", reusable.with());
                switch (reusable.secrets()) {
                    case PassedSecrets.Inherited _ -> add("  secrets", "inherited");
                    case PassedSecrets.Listed listed -> map("  secrets", listed.secrets());
                }
            }
        }
    }

    private static String condition(Condition condition) {
        return condition.form()
                + " "
                + condition.text().raw().strip()
                + condition.expression().map(e -> " (" + e.getClass().getSimpleName() + ")").orElse("");
    }

    private void strategy(Strategy strategy) {
        add("  fail-fast", strategy.failFast());
        add("  max-parallel", strategy.maxParallel());
        strategy.matrix()
                .ifPresent(matrix -> {
                    add("  matrix <-", matrix.expression());
                    for (Matrix.Axis axis : matrix.axes()) {
                        if (axis.expression().isEmpty()) {
                            add("  matrix." + axis.name(), items(axis.values()));
                        }
                        add("  matrix." + axis.name() + " <-", axis.expression());
                    }
                    rows("  include", matrix.include());
                    rows("  exclude", matrix.exclude());
                });
    }

    private void rows(String name, Matrix.Rows rows) {
        add(name + " <-", rows.expression());
        for (Matrix.Row row : rows.rows()) {
            row.expression().ifPresent(text -> add(name + " row <-", text.raw()));
            row.cells().forEach(cell -> add(name + "." + cell.name(), items(List.of(cell.value()))));
        }
    }

    private static String items(List<Matrix.Item> items) {
        return items.stream()
                .map(item ->
                        switch (item) {
                            case Matrix.Item.Scalar scalar -> scalar.text().raw();
                            case Matrix.Item.Structure structure -> structure.node().getClass().getSimpleName();
                        })
                .collect(Collectors.joining(" | "));
    }

    private void normal(NormalJob job) {
        job.runsOn()
                .ifPresent(runsOn -> {
                    add("  runs-on", runsOn.labels());
                    add("  runs-on.group", runsOn.group());
                });
        job.container().ifPresent(container -> container("  container", container));
        job.services().containers().forEach(service -> container("  service " + service.id(), service.container()));
        add("  services <-", job.services().expression());
        map("  env", job.env());
        defaults("  defaults", job.defaults());
        job.environment()
                .ifPresent(environment -> {
                    add("  environment", environment.name());
                    add("  environment.url", environment.url());
                    add("  environment.deployment", environment.deployment());
                });
        add("  timeout-minutes", job.timeoutMinutes());
        add("  continue-on-error", job.continueOnError());
        map("  outputs", job.outputs());
        job.steps().forEach(step -> step("  step", step));
    }

    private void container(String name, Container container) {
        add(name, container.image().map(Text::raw).orElse("?"));
        container
                .credentials()
                .ifPresent(credentials -> {
                    add(name + ".username", credentials.username());
                    add(name + ".password", credentials.password());
                });
        map(name + ".env", container.env());
        add(name + ".ports", container.ports());
        add(name + ".volumes", container.volumes());
        add(name + ".options", container.options());
        add(name + ".entrypoint", container.entrypoint());
        add(name + ".command", container.command());
    }

    private void step(String indent, Step step) {
        StepHeader header = step.header();
        switch (step) {
            case RunStep run -> {
                add(indent + " run", run.run().raw().strip());
                add(indent + ".shell", run.shell());
                add(indent + ".working-directory", run.workingDirectory());
            }
            case UsesStep uses -> {
                add(indent + " uses", uses.uses().raw() + " " + uses.reference().getClass().getSimpleName());
                map(indent + ".with", uses.with());
            }
            case WaitStep wait ->
                    add(
                            indent + " wait",
                            wait.targets().isEmpty()
                                    ? "all"
                                    : wait.targets().stream().map(Text::raw).toList().toString());
            case CancelStep cancel -> add(indent + " cancel", cancel.target().raw());
            case ParallelStep parallel -> {
                add(indent + " parallel", Integer.toString(parallel.steps().size()));
                parallel.steps().forEach(inner -> step(indent + ">", inner));
            }
            case UnknownStep _ -> add(indent, "unknown");
        }
        add(indent + ".id", header.id());
        add(indent + ".name", header.name());
        header.condition().ifPresent(condition -> add(indent + ".if", condition(condition)));
        map(indent + ".env", header.env());
        add(indent + ".continue-on-error", header.continueOnError());
        add(indent + ".timeout-minutes", header.timeoutMinutes());
        add(indent + ".background", header.background());
    }
}
