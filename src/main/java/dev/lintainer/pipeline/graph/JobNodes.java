package dev.lintainer.pipeline.graph;

import dev.lintainer.document.value.Symbol;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.job.WorkflowRun;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The jobs of one run as they are shown: the legs of a matrix that do the same are one.
///
/// @param shown what stands for each job run, by identity
/// @param calls the jobs that call the workflows of others, the outermost first
record JobNodes(WorkflowRun run, Map<JobRun, Shown> shown, List<Call> calls) {
    /// Legs that differ are told apart up to so many; more of them are shown as one.
    private static final int MOST_APART = 12;

    /// @param plain the job's id, those of its callers in front of it
    /// @param name the same with the leg where the job has several that differ
    /// @param siblings where the jobs of its call are found by what they need
    /// @param caller the plain name of the calling job
    record Shown(String plain, String name, Siblings siblings, Optional<String> caller, Leg leg, List<String> legs) {}

    /// @param workflow that is called
    record Call(String plain, Callers.Caller by, Siblings siblings, Optional<String> caller, Workflow workflow) {}

    /// The jobs of one call of a workflow.
    record Siblings(String prefix) {
        String plain(String job) {
            return prefix + job;
        }
    }

    static JobNodes of(WorkflowRun run, Callers callers) {
        Map<Group, List<JobRun>> groups = new LinkedHashMap<>();
        for (JobRun job : run.jobs()) {
            groups.computeIfAbsent(new Group(job.through(), job.job().idSpan()), _ -> new ArrayList<>()).add(job);
        }
        Map<JobRun, Shown> shown = new IdentityHashMap<>();
        Map<String, Call> calls = new LinkedHashMap<>();
        for (List<JobRun> legs : groups.values()) {
            Optional<String> caller = calls(legs.getFirst(), callers, calls);
            show(legs, caller, shown);
        }
        return new JobNodes(run, shown, List.copyOf(calls.values()));
    }

    private record Group(List<Location> through, Span job) {}

    Shown shown(JobRun job) {
        return Objects.requireNonNull(shown.get(job));
    }

    /// @return the plain name of the calling job
    private static Optional<String> calls(JobRun job, Callers callers, Map<String, Call> into) {
        Optional<String> caller = Optional.empty();
        String prefix = "";
        for (int depth = 0; depth < job.through().size(); depth++) {
            Optional<Callers.Caller> by = callers.at(job.through().get(depth));
            if (by.isEmpty()) {
                continue;
            }
            String plain = prefix + by.get().job().id();
            Workflow called =
                    depth + 1 < job.through().size()
                            ? callers.at(job.through().get(depth + 1))
                                    .map(Callers.Caller::workflow)
                                    .orElse(job.workflow())
                            : job.workflow();
            into.putIfAbsent(plain, new Call(plain, by.get(), new Siblings(prefix), caller, called));
            caller = Optional.of(plain);
            prefix = plain + "/";
        }
        return caller;
    }

    private static void show(List<JobRun> legs, Optional<String> caller, Map<JobRun, Shown> shown) {
        Siblings siblings = new Siblings(caller.map(name -> name + "/").orElse(""));
        String plain = siblings.plain(legs.getFirst().job().id());
        Map<String, List<JobRun>> alike = alike(legs, plain);
        if (alike.size() > MOST_APART) {
            alike = Map.of("", legs);
        }
        for (List<JobRun> same : alike.values()) {
            List<String> labels = labels(same, plain);
            String name = alike.size() == 1 ? plain : plain + " (" + nameOf(same, legs, labels.getFirst()) + ")";
            List<String> listed = legs.size() == 1 ? List.of() : labels;
            Set<String> varying = varying(same);
            for (JobRun job : same) {
                shown.put(job, new Shown(plain, name, siblings, caller, leg(job, plain, varying), listed));
            }
        }
    }

    private static Map<String, List<JobRun>> alike(List<JobRun> legs, String plain) {
        if (legs.size() == 1) {
            return Map.of("", legs);
        }
        Set<String> varying = varying(legs);
        Map<String, List<JobRun>> alike = new LinkedHashMap<>();
        for (JobRun job : legs) {
            alike.computeIfAbsent(Deeds.of(job, leg(job, plain, varying)), _ -> new ArrayList<>()).add(job);
        }
        return alike;
    }

    private static Leg leg(JobRun job, String plain, Set<String> varying) {
        List<Leg.AxisValue> values = new ArrayList<>();
        for (String axis : varying) {
            Value value = job.leg().get(axis);
            if (value instanceof Value.Known(String text) && !text.isEmpty()) {
                values.add(new Leg.AxisValue(text, new Symbol("matrix." + axis, Symbol.Shape.ANY)));
            }
        }
        values.sort(Comparator.comparingInt((Leg.AxisValue value) -> value.text().length()).reversed());
        return new Leg(job.name(), plain, values);
    }

    /// The axes in which legs differ.
    private static Set<String> varying(List<JobRun> legs) {
        Set<String> varying = new TreeSet<>();
        Map<String, Value> first = legs.getFirst().leg();
        for (JobRun job : legs) {
            job.leg()
                    .forEach((axis, value) -> {
                        if (!value.equals(first.get(axis))) {
                            varying.add(axis);
                        }
                    });
        }
        return varying;
    }

    /// Some legs told from the others: by the values that only one of them has.
    private static String nameOf(List<JobRun> same, List<JobRun> all, String label) {
        List<String> values = new ArrayList<>();
        for (String axis : varying(all)) {
            if (same.getFirst().leg().get(axis) instanceof Value.Known(String text)) {
                values.add(text);
            }
        }
        return (values.isEmpty() ? label : String.join(", ", values)) + (same.size() > 1 ? ", ..." : "");
    }

    /// The legs as GitHub names them: by what stands in parentheses behind the names of the job and its callers.
    private static List<String> labels(List<JobRun> legs, String plain) {
        String[] ids = plain.split("/");
        List<String> labels = new ArrayList<>();
        for (JobRun job : legs) {
            String[] names = job.name().split(" / ");
            List<String> inner = new ArrayList<>();
            for (int i = 0; i < names.length && i < ids.length; i++) {
                if (names[i].startsWith(ids[i] + " (") && names[i].endsWith(")")) {
                    inner.add(names[i].substring(ids[i].length() + 2, names[i].length() - 1));
                }
            }
            labels.add(inner.isEmpty() || names.length != ids.length ? job.name() : String.join(" / ", inner));
        }
        return labels;
    }

    /// What stands for a job, by its plain name in lower case: ids of jobs are compared without regard to case.
    Map<String, List<String>> namesByPlain() {
        Map<String, Set<String>> names = new HashMap<>();
        shown.values().forEach(each -> names.computeIfAbsent(each.plain(), _ -> new TreeSet<>()).add(each.name()));
        calls.forEach(call -> names.computeIfAbsent(call.plain(), _ -> new TreeSet<>()).add(call.plain()));
        Map<String, List<String>> lists = new HashMap<>();
        names.forEach((plain, all) -> lists.put(plain.toLowerCase(Locale.ROOT), List.copyOf(all)));
        return lists;
    }
}
