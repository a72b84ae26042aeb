package dev.lintainer.pipeline.job;

import dev.lintainer.document.value.Deductions;
import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.ReusableJob;
import dev.lintainer.document.workflow.TextEntry;
import dev.lintainer.document.workflow.Trigger;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.document.workflow.WorkflowInput;
import dev.lintainer.pipeline.action.EffectivePermissions;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.JobState;
import dev.lintainer.pipeline.effect.Site;
import dev.lintainer.pipeline.evaluation.Budget;
import dev.lintainer.pipeline.evaluation.Contexts;
import dev.lintainer.pipeline.evaluation.Evaluator;
import dev.lintainer.pipeline.evaluation.Inputs;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.MatrixLegs;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.pipeline.evaluation.StatusFunctions;
import dev.lintainer.pipeline.repository.SourceTexts;
import dev.lintainer.pipeline.repository.Sources;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Unfolds a workflow into the jobs of one run: matrices into their legs, calls of local workflows into the jobs of
/// these.
public final class WorkflowRuns {
    /// Workflows may call one another ten deep
    /// (https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations).
    private static final int DEEPEST = 10;

    /// More jobs than any run may have.
    private static final int MOST_JOBS = 5_000;

    private final Sources sources;
    private final List<JobRun> jobs = new ArrayList<>();
    private final RunNames names = new RunNames();

    /// Files with calls of workflows that lie elsewhere.
    private final Set<String> unread = new HashSet<>();

    private final SourceTexts texts;
    private final Budget budget = Budget.ofRun();
    private int calls;
    private boolean complete = true;

    private WorkflowRuns(Sources sources, SourceTexts texts) {
        this.sources = sources;
        this.texts = texts;
    }

    public static WorkflowRun of(Workflow workflow, Sources sources, SourceTexts texts) {
        WorkflowRuns runs = new WorkflowRuns(sources, texts);
        boolean callable = workflow.trigger("workflow_call").isPresent();
        // Who starts the run may set any input.
        runs.unfold(
                new Call(
                        workflow,
                        "",
                        List.of(),
                        new BitSet(),
                        Presence.YES,
                        Inputs.OPEN,
                        EffectivePermissions.OF_SETTINGS,
                        0));
        boolean open = callable || !runs.unread.isEmpty() || !runs.complete;
        return new WorkflowRun(
                workflow, runs.jobs, open ? WorkflowRun.Surroundings.OPEN : WorkflowRun.Surroundings.CLOSED);
    }

    /// One call of a workflow.
    ///
    /// @param prefix of the names of its jobs
    /// @param needs what is over before any of its jobs starts, by number
    private record Call(
            Workflow workflow,
            String prefix,
            List<Location> through,
            BitSet needs,
            Presence happens,
            Inputs inputs,
            EffectivePermissions permissions,
            int depth) {}

    /// What a job leaves behind for those that need it.
    ///
    /// @param before what was over before it began, by number
    /// @param runs its own
    private record Done(BitSet before, BitSet runs, Map<String, Value> outputs, Presence happens) {}

    /// @return what each job leaves, by id in lower case
    private Map<String, Done> unfold(Call call) {
        Contexts contexts = Contexts.of(call.prefix() + call.workflow().source().path(), call.inputs());
        Contexts withEnv = contexts.overlaid(JobInterpreter.variables(call.workflow().env(), contexts));
        Map<String, Done> done = new HashMap<>();
        for (Job job : inOrder(call.workflow())) {
            if (isFull()) {
                return done;
            }
            BitSet before = new BitSet();
            before.or(call.needs());
            Map<String, Map<String, Value>> outputs = new HashMap<>();
            Presence reached = call.happens();
            boolean waitsForSuccess = StatusFunctions.in(job.condition()) == Presence.NO;
            for (Text need : job.needs()) {
                String id = need.raw().toLowerCase(Locale.ROOT);
                Done needed = done.get(id);
                if (needed != null) {
                    before.or(needed.before());
                    before.or(needed.runs());
                    outputs.put(id, needed.outputs());
                    // A job is passed over with those that it needs.
                    reached = waitsForSuccess ? reached.and(needed.happens()) : reached;
                }
            }
            Needed needed = new Needed(before, outputs, reached);
            done.put(job.id().toLowerCase(Locale.ROOT), unfold(call, job, withEnv, needed));
        }
        return done;
    }

    /// What stands before a job.
    ///
    /// @param runs that are over, by number
    /// @param outputs by job id
    /// @param happens whether the job is reached
    private record Needed(BitSet runs, Map<String, Map<String, Value>> outputs, Presence happens) {}

    /// Whether there are more jobs, or calls of workflows, than in any run; the rest is left out then.
    private boolean isFull() {
        boolean full = jobs.size() >= MOST_JOBS || calls >= MOST_JOBS;
        complete &= !full;
        return full;
    }

    private Done unfold(Call call, Job job, Contexts contexts, Needed needed) {
        BitSet over = new BitSet();
        List<Map<String, Value>> results = new ArrayList<>();
        String name = call.prefix() + job.id();
        Presence any = Presence.NO;
        List<MatrixLegs.Leg> legs = MatrixLegs.of(job, contexts.inJob(name, job.id(), Map.of(), needed.outputs()));
        for (MatrixLegs.Leg leg : legs) {
            if (isFull()) {
                break;
            }
            String runName = legs.size() == 1 ? name : name + " (" + suffix(leg, legs) + ")";
            Contexts inJob = contexts.inJob(runName, job.id(), leg.values(), needed.outputs());
            Presence happens = needed.happens().and(leg.happens()).and(Evaluator.holds(job.condition(), inJob));
            any = any.or(happens);
            switch (job.body()) {
                case NormalJob normal -> {
                    results.add(run(call, job, normal, inJob, needed.runs(), happens));
                    over.set(names.number(runName));
                }
                case ReusableJob reusable -> {
                    Done called = called(call, job, reusable, inJob, needed.runs(), happens);
                    results.add(called.outputs());
                    over.or(called.runs());
                }
            }
        }
        return new Done(needed.runs(), over, agreed(results, name), any);
    }

    /// A leg of which nothing is known is told apart by its number.
    private static String suffix(MatrixLegs.Leg leg, List<MatrixLegs.Leg> legs) {
        return leg.values().isEmpty()
                ? "?" + legs.indexOf(leg)
                : String.join(
                        ", ",
                        leg.values().entrySet().stream()
                                .filter(axis -> axis.getKey().indexOf('.') < 0)
                                .map(axis -> axis.getValue().toString())
                                .toList());
    }

    private Map<String, Value> run(
            Call call, Job job, NormalJob normal, Contexts contexts, BitSet before, Presence happens) {
        Location place = new Location(call.workflow().source(), job.idSpan());
        Runner runner = Runners.of(normal, contexts, sources.surroundings(), place);
        JobState state = new JobState(sources, texts, contexts.job(), runner, budget.ofJob());
        // A job that is never started does nothing, makes nothing and uses nothing.
        Contexts end =
                happens == Presence.NO
                        ? contexts
                        : new JobInterpreter(state, call.workflow(), normal).run(contexts.on(runner.system()));
        Optional<Effect.RunContainer> container =
                state.effects().stream()
                        .filter(Effect.RunContainer.class::isInstance)
                        .map(Effect.RunContainer.class::cast)
                        .filter(started -> started.start() == Effect.Start.JOB)
                        .findFirst();
        Map<String, Located> outputs = new HashMap<>();
        for (TextEntry output : normal.outputs().entries()) {
            outputs.put(
                    output.name().toLowerCase(Locale.ROOT),
                    new Located(Evaluator.evaluate(output.value(), end), output.value().location()));
        }
        add(call, job, contexts, before, happens, state, container, outputs);
        Map<String, Value> values = new HashMap<>();
        outputs.forEach((name, output) -> values.put(name, output.value()));
        return values;
    }

    private void add(
            Call call,
            Job job,
            Contexts contexts,
            BitSet before,
            Presence happens,
            JobState state,
            Optional<Effect.RunContainer> container,
            Map<String, Located> outputs) {
        jobs.add(
                new JobRun(
                        contexts.job(),
                        call.workflow(),
                        job,
                        call.through(),
                        contexts.matrix(),
                        names.set(before),
                        state.runner(),
                        happens,
                        container,
                        state.steps(),
                        state.effects(),
                        call.permissions().within(call.workflow(), job),
                        outputs,
                        new Deductions()));
    }

    private Done called(Call call, Job job, ReusableJob reusable, Contexts contexts, BitSet before, Presence happens) {
        Optional<Workflow> callee = CalledWorkflow.of(reusable, sources).filter(_ -> call.depth() < DEEPEST);
        List<Location> through = new ArrayList<>(call.through());
        through.add(reusable.uses().location());
        if (callee.isEmpty()) {
            return unreadable(call, job, reusable, contexts, before, happens);
        }
        Inputs inputs = inputs(callee.get(), reusable, contexts);
        EffectivePermissions permissions = call.permissions().within(call.workflow(), job);
        Call inner =
                new Call(
                        callee.get(),
                        contexts.job() + " / ",
                        through,
                        before,
                        happens,
                        inputs,
                        permissions,
                        call.depth() + 1);
        calls++;
        Map<String, Done> done = unfold(inner);
        BitSet runs = new BitSet();
        done.values().forEach(each -> runs.or(each.runs()));
        return new Done(before, runs, outputs(callee.get(), done, contexts.job()), happens);
    }

    /// A job of which nothing is known: the workflow that it calls lies elsewhere.
    private Done unreadable(
            Call call, Job job, ReusableJob reusable, Contexts contexts, BitSet before, Presence happens) {
        unread.add(call.workflow().source().path());
        Location place = reusable.uses().location();
        Runner runner = new Runner(Runner.Hosting.UNKNOWN, Runner.Machine.UNKNOWN, List.of(), place);
        JobState state = new JobState(sources, texts, contexts.job(), runner, budget.ofJob());
        state.unknown(Site.JOB_SET_UP, place, Effect.Reach.ACTION, reusable.uses().raw());
        add(call, job, contexts, before, happens, state, Optional.empty(), Map.of());
        BitSet own = new BitSet();
        own.set(names.number(contexts.job()));
        return new Done(before, own, Map.of(), happens);
    }

    private static Inputs inputs(Workflow callee, ReusableJob reusable, Contexts contexts) {
        Map<String, Value> inputs = new HashMap<>();
        Map<String, WorkflowInput.Type> types = new HashMap<>();
        if (callee.trigger("workflow_call").orElse(null) instanceof Trigger.Call declared) {
            for (WorkflowInput input : declared.inputs()) {
                String name = input.name().toLowerCase(Locale.ROOT);
                input.type().ifPresent(type -> types.put(name, type));
                inputs.put(
                        name,
                        input.defaultValue()
                                .map(value -> Evaluator.evaluate(value, contexts))
                                .orElseGet(() -> ofNothing(input)));
            }
        }
        for (TextEntry entry : reusable.with().entries()) {
            inputs.put(entry.name().toLowerCase(Locale.ROOT), Evaluator.evaluate(entry.value(), contexts));
        }
        return new Inputs(inputs, types);
    }

    /// What an input is that neither the caller nor a default sets
    /// (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onworkflow_callinputsinput_iddefault).
    private static Value ofNothing(WorkflowInput input) {
        return switch (input.type().orElse(WorkflowInput.Type.STRING)) {
            case BOOLEAN -> Value.known("false");
            case NUMBER -> Value.known("0");
            case STRING, CHOICE, ENVIRONMENT -> Value.EMPTY;
        };
    }

    /// `on.workflow_call.outputs`, computed from `jobs.<id>.outputs.<name>`.
    private static Map<String, Value> outputs(Workflow callee, Map<String, Done> done, String caller) {
        Map<String, Value> outputs = new HashMap<>();
        if (callee.trigger("workflow_call").orElse(null) instanceof Trigger.Call declared) {
            Map<String, Map<String, Value>> byJob = new HashMap<>();
            done.forEach((id, each) -> byJob.put(id, each.outputs()));
            Contexts contexts = Contexts.of(caller, Inputs.OPEN).inJob(caller, "", Map.of(), byJob);
            for (TextEntry output : declared.outputs()) {
                outputs.put(output.name().toLowerCase(Locale.ROOT), Evaluator.evaluate(output.value(), contexts));
            }
        }
        return outputs;
    }

    /// Of several legs the last one to write wins, so only what all agree on is known.
    private static Map<String, Value> agreed(List<Map<String, Value>> results, String job) {
        if (results.size() == 1) {
            return results.getFirst();
        }
        if (results.isEmpty()) {
            return Map.of();
        }
        Map<String, Value> agreed = new LinkedHashMap<>();
        results.getFirst()
                .forEach((name, value) -> {
                    boolean same = results.stream().allMatch(other -> value.equals(other.get(name)));
                    agreed.put(name, same ? value : Value.unknown(job + "/outputs." + name));
                });
        return agreed;
    }

    /// Jobs after those that they need; jobs in a circle keep the order of the file.
    private static List<Job> inOrder(Workflow workflow) {
        Map<String, Job> byId = new LinkedHashMap<>();
        workflow.jobs().forEach(job -> byId.putIfAbsent(job.id().toLowerCase(Locale.ROOT), job));
        Map<String, Integer> open = new HashMap<>();
        Map<String, List<String>> dependents = new HashMap<>();
        byId.forEach((id, job) -> {
            int count = 0;
            for (Text need : job.needs()) {
                String needed = need.raw().toLowerCase(Locale.ROOT);
                if (byId.containsKey(needed)) {
                    dependents.computeIfAbsent(needed, _ -> new ArrayList<>()).add(id);
                    count++;
                }
            }
            open.put(id, count);
        });
        Set<String> ordered = new LinkedHashSet<>();
        List<String> ready = new ArrayList<>();
        byId.keySet().stream().filter(id -> open.getOrDefault(id, 0) == 0).forEach(ready::add);
        for (int i = 0; i < ready.size(); i++) {
            ordered.add(ready.get(i));
            for (String dependent : dependents.getOrDefault(ready.get(i), List.of())) {
                if (open.merge(dependent, -1, Integer::sum) == 0) {
                    ready.add(dependent);
                }
            }
        }
        ordered.addAll(byId.keySet());
        return ordered.stream().map(byId::get).toList();
    }
}
