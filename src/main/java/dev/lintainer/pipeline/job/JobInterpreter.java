package dev.lintainer.pipeline.job;

import dev.lintainer.document.action.ActionInput;
import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.document.action.ActionRuns;
import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.ActionReference;
import dev.lintainer.document.workflow.CancelStep;
import dev.lintainer.document.workflow.Defaults;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.ParallelStep;
import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.document.workflow.TextEntry;
import dev.lintainer.document.workflow.TextMap;
import dev.lintainer.document.workflow.UnknownStep;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.document.workflow.WaitStep;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.pipeline.action.ActionEffects;
import dev.lintainer.pipeline.action.ActionInputs;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Fate;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.JobState;
import dev.lintainer.pipeline.effect.ShellOptions;
import dev.lintainer.pipeline.effect.Site;
import dev.lintainer.pipeline.effect.StepRun;
import dev.lintainer.pipeline.effect.Watch;
import dev.lintainer.pipeline.evaluation.Contexts;
import dev.lintainer.pipeline.evaluation.Evaluator;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.pipeline.shell.ScriptText;
import dev.lintainer.pipeline.shell.ShellInterpreter;
import dev.lintainer.pipeline.shell.StepShell;
import dev.lintainer.syntax.shell.Holes;
import dev.lintainer.text.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Walks a job's steps in order.
final class JobInterpreter {
    /// Composite actions may call one another ten deep
    /// (https://github.com/actions/runner/blob/main/src/Runner.Common/Constants.cs, CompositeActionsMaxDepth).
    private static final int DEEPEST = 10;

    private final JobState state;
    private final Workflow workflow;
    private final NormalJob job;

    JobInterpreter(JobState state, Workflow workflow, NormalJob job) {
        this.state = state;
        this.workflow = workflow;
        this.job = job;
    }

    /// @param contexts as the job's own keys see them, the workflow's `env` included
    /// @return as the job's outputs see them
    Contexts run(Contexts contexts) {
        Contexts inJob = contexts.overlaid(variables(job.env(), contexts));
        JobContainers.start(job, inJob, state);
        for (int i = 0; i < job.steps().size(); i++) {
            Presence happens = condition(job.steps().get(i), now(inJob));
            Site site = new Site(i, happens, Optional.empty(), List.of(), Watch.of(ContinueOnError.ofJob(job, inJob)));
            step(job.steps().get(i), inJob, site, 0);
        }
        return now(inJob);
    }

    /// The contexts with what the steps so far have exported and put out.
    private Contexts now(Contexts contexts) {
        return contexts.overlaid(state.exported()).withSteps(state.outputs());
    }

    private static Presence condition(Step step, Contexts contexts) {
        Contexts own = contexts.overlaid(variables(step.header().env(), contexts));
        return Evaluator.holds(step.header().condition(), own);
    }

    private void step(Step step, Contexts contexts, Site reached, int depth) {
        Fate fate = ContinueOnError.ofStep(step, contexts).within(reached.watch().failing());
        Site site = reached.at(step).watched(Watch.of(fate));
        state.steps().add(new StepRun(site.step(), step, site.through(), site.happens()));
        if (site.happens() == Presence.NO) {
            return;
        }
        if (depth == 0) {
            state.beginStep();
        }
        Contexts here = now(contexts);
        Contexts own = here.overlaid(variables(step.header().env(), here));
        switch (step) {
            case RunStep run -> script(run, own, site, depth);
            case UsesStep uses -> action(uses, own, site, depth);
            case ParallelStep parallel -> {
                for (Step inner : parallel.steps()) {
                    step(inner, contexts, site.when(condition(inner, own)), depth);
                }
            }
            case WaitStep _, CancelStep _ -> {}
            case UnknownStep _ ->
                    state.unknown(site, location(step), Effect.Reach.ACTION, "a step that is neither `run` nor `uses`");
        }
    }

    /// `defaults` hold for the job's own scripts, not for those of a composite action.
    private void script(RunStep step, Contexts contexts, Site site, int depth) {
        Defaults defaults = depth == 0 ? defaults() : Defaults.NONE;
        Optional<Text> shell = step.shell().or(defaults::shell);
        if (!isPosix(shell, contexts)) {
            state.unknown(site, step.run().location(), Effect.Reach.COMMAND, "a script that is not for a POSIX shell");
            return;
        }
        if (contexts.env().containsKey("ACTIONS_RUNTIME_TOKEN")) {
            state.emit(site, step.run().location(), Effect.ExposeRuntime::new);
        }
        Value directory =
                step.workingDirectory()
                        .or(defaults::workingDirectory)
                        .map(folder -> HostPath.resolve(HostPath.WORKSPACE, Evaluator.evaluate(folder, contexts)))
                        .orElse(HostPath.WORKSPACE);
        ShellOptions options =
                ShellOptions.startedBy(StepShell.of(shell.map(text -> Evaluator.evaluate(text, contexts))));
        new ShellInterpreter(state, contexts, step.id().flatMap(Text::literal), directory, options)
                .run(ScriptText.of(step.run(), contexts), Holes.GITHUB_EXPRESSIONS, site);
    }

    private Defaults defaults() {
        return new Defaults(
                job.defaults().shell().or(workflow.defaults()::shell),
                job.defaults().workingDirectory().or(workflow.defaults()::workingDirectory));
    }

    /// Without `shell`, Windows runs PowerShell and everything else bash or sh
    /// (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell).
    private boolean isPosix(Optional<Text> shell, Contexts contexts) {
        if (shell.isEmpty()) {
            return state.runner().system() != Runner.System.WINDOWS;
        }
        String name = Evaluator.evaluate(shell.get(), contexts).prefix().strip();
        return name.equals("bash") || name.equals("sh") || name.startsWith("bash ") || name.startsWith("sh ");
    }

    private void action(UsesStep step, Contexts contexts, Site site, int depth) {
        switch (step.reference()) {
            case ActionReference.Repository repository when RETRIES.contains(repository.slug()) ->
                    retried(step, contexts, site);
            case ActionReference.Repository repository ->
                    ActionEffects.of(repository, new ActionInputs(step, contexts), state, site);
            case ActionReference.Local local -> local(step, local.path(), contexts, site, depth);
            case ActionReference.Self self -> local(step, self.path(), contexts, site, depth);
            case ActionReference.DockerImage image ->
                    ActionEffects.container(
                            Optional.of(new Located(Value.known(image.image()), step.uses().location())),
                            step.uses().location(),
                            state,
                            site);
            case ActionReference.Unknown _ ->
                    state.unknown(site, step.uses().location(), Effect.Reach.ACTION, step.uses().raw());
        }
    }

    /// Actions that run a script until it succeeds (https://github.com/nick-fields/retry#inputs).
    private static final Set<String> RETRIES = Set.of("nick-fields/retry", "nick-invision/retry");

    private void retried(UsesStep step, Contexts contexts, Site site) {
        Optional<Text> script = step.with().find("command").map(TextEntry::value);
        Optional<Text> shell = step.with().find("shell").map(TextEntry::value);
        if (script.isEmpty() || !isPosix(shell, contexts)) {
            state.unknown(site, step.uses().location(), Effect.Reach.COMMAND, step.uses().raw());
            return;
        }
        new ShellInterpreter(state, contexts, Optional.empty(), HostPath.WORKSPACE, ShellOptions.unknown())
                .run(ScriptText.of(script.get(), contexts), Holes.GITHUB_EXPRESSIONS, site);
        step.with()
                .find("on_retry_command")
                .ifPresent(again ->
                        new ShellInterpreter(
                                        state, contexts, Optional.empty(), HostPath.WORKSPACE, ShellOptions.unknown())
                                .run(
                                        ScriptText.of(again.value(), contexts),
                                        Holes.GITHUB_EXPRESSIONS,
                                        site.when(Presence.MAYBE)));
    }

    private void local(UsesStep step, String path, Contexts contexts, Site site, int depth) {
        Location location = step.uses().location();
        Value folder = HostPath.resolve(HostPath.WORKSPACE, Value.known(path));
        Optional<ActionMetadata> action = state.committed(folder).flatMap(state.sources()::action);
        if (action.isEmpty() || action.get().runs().isEmpty() || depth >= DEEPEST) {
            state.unknown(site, location, Effect.Reach.ACTION, step.uses().raw());
            return;
        }
        switch (action.get().runs().get()) {
            case ActionRuns.Composite composite ->
                    composite(step, action.get(), folder, composite, contexts, site, depth);
            case ActionRuns.Docker _ -> ActionEffects.container(Optional.empty(), location, state, site);
            case ActionRuns.JavaScript _, ActionRuns.Unknown _ ->
                    state.unknown(site, location, Effect.Reach.ACTION, step.uses().raw());
        }
    }

    private void composite(
            UsesStep step,
            ActionMetadata action,
            Value folder,
            ActionRuns.Composite composite,
            Contexts contexts,
            Site site,
            int depth) {
        String call = step.id().map(Text::raw).orElse("step " + site.step());
        Contexts outer =
                contexts.inAction(call, arguments(step.with(), action, contexts))
                        .overlaid(Map.of(Contexts.ACTION_PATH, HostPath.absolute(folder)));
        JobState inner = state.nested(state.job() + "/" + call);
        JobInterpreter interpreter = new JobInterpreter(inner, workflow, job);
        Site within = site.into(step.uses().location());
        for (Step each : composite.steps()) {
            Presence happens = condition(each, interpreter.now(outer));
            interpreter.step(each, outer, within.when(happens), depth + 1);
        }
        Contexts end = interpreter.now(outer);
        step.id()
                .flatMap(Text::literal)
                .ifPresent(id ->
                        action.outputs()
                                .forEach(output ->
                                        output.value()
                                                .ifPresent(value ->
                                                        state.output(
                                                                site,
                                                                id,
                                                                output.name(),
                                                                Evaluator.evaluate(value, end)))));
    }

    private static Map<String, Value> arguments(TextMap with, ActionMetadata action, Contexts contexts) {
        Map<String, Value> arguments = new HashMap<>();
        for (ActionInput input : action.inputs()) {
            Value otherwise =
                    input.defaultValue().map(value -> Evaluator.evaluate(value, contexts)).orElse(Value.EMPTY);
            arguments.put(input.name().toLowerCase(Locale.ROOT), otherwise);
        }
        for (TextEntry entry : with.entries()) {
            arguments.put(entry.name().toLowerCase(Locale.ROOT), Evaluator.evaluate(entry.value(), contexts));
        }
        return arguments;
    }

    /// The variables of an `env`, none of which sees another of the same `env`.
    static Map<String, Value> variables(TextMap env, Contexts contexts) {
        if (env.entries().isEmpty()) {
            return Map.of();
        }
        Map<String, Value> variables = new HashMap<>();
        for (TextEntry entry : env.entries()) {
            variables.put(entry.name(), Evaluator.evaluate(entry.value(), contexts));
        }
        return variables;
    }

    private Location location(Step step) {
        return new Location(workflow.source(), step.span());
    }
}
