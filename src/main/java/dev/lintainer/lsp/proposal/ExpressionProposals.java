package dev.lintainer.lsp.proposal;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.Matrix;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.ParallelStep;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.document.workflow.TextMap;
import dev.lintainer.document.workflow.Trigger;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.document.workflow.WorkflowInput;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What can follow the dots in an expression of a workflow
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/contexts).
public final class ExpressionProposals {
    private static final List<String> CONTEXTS =
            List.of(
                    "github",
                    "env",
                    "vars",
                    "job",
                    "steps",
                    "runner",
                    "secrets",
                    "strategy",
                    "matrix",
                    "needs",
                    "inputs");

    private final Workflow workflow;
    private final Optional<Job> job;
    private final int offset;

    private ExpressionProposals(Workflow workflow, int offset) {
        this.workflow = workflow;
        this.offset = offset;
        this.job =
                workflow.jobs().stream()
                        .filter(each -> each.span().start() <= offset && offset <= each.span().end())
                        .findFirst();
    }

    /// @param owners the names before the last dot
    public static List<Proposal> of(Workflow workflow, int offset, List<String> owners) {
        ExpressionProposals proposals = new ExpressionProposals(workflow, offset);
        if (owners.isEmpty()) {
            return CONTEXTS.stream().map(name -> Proposal.name(name, "context")).toList();
        }
        String context = owners.getFirst().toLowerCase(Locale.ROOT);
        return switch (owners.size()) {
            case 1 -> proposals.members(context);
            case 2 -> properties(context);
            case 3 -> owners.get(2).equals("outputs") ? proposals.outputs(context, owners.get(1)) : List.of();
            default -> List.of();
        };
    }

    private List<Proposal> members(String context) {
        return switch (context) {
            case "needs" -> job.map(own -> named(own.needs(), "job")).orElse(List.of());
            case "jobs" -> workflow.jobs().stream().map(each -> Proposal.name(each.id(), "job")).toList();
            case "steps" -> job.map(own -> steps(own.steps())).orElse(List.of());
            case "matrix" -> job.map(ExpressionProposals::axes).orElse(List.of());
            case "env" -> variables();
            case "inputs" -> inputs();
            default -> List.of();
        };
    }

    private static List<Proposal> properties(String context) {
        return switch (context) {
            case "needs", "jobs" -> words("outputs", "result");
            case "steps" -> words("outputs", "outcome", "conclusion");
            default -> List.of();
        };
    }

    private static List<Proposal> words(String... words) {
        List<Proposal> proposals = new ArrayList<>();
        for (String word : words) {
            proposals.add(new Proposal(word, Proposal.Kind.WORD, "", ""));
        }
        return proposals;
    }

    private List<Proposal> outputs(String context, String owner) {
        boolean ofJob = context.equals("needs") || context.equals("jobs");
        return ofJob
                        && workflow.job(owner).orElse(null) instanceof Job other
                        && other.body() instanceof NormalJob normal
                ? normal.outputs().entries().stream()
                        .map(output -> Proposal.name(output.name(), "output of job `" + owner + "`"))
                        .toList()
                : List.of();
    }

    private static List<Proposal> named(List<Text> texts, String detail) {
        return texts.stream().map(text -> Proposal.name(text.raw(), detail)).toList();
    }

    /// Those before the place: others have not run.
    private List<Proposal> steps(List<Step> steps) {
        List<Proposal> proposals = new ArrayList<>();
        for (Step step : steps) {
            if (step.span().end() < offset) {
                step.id().ifPresent(id -> proposals.add(Proposal.name(id.raw(), "step")));
                if (step instanceof ParallelStep parallel) {
                    proposals.addAll(steps(parallel.steps()));
                }
            }
        }
        return proposals;
    }

    private static List<Proposal> axes(Job job) {
        Optional<Matrix> matrix = job.strategy().flatMap(strategy -> strategy.matrix());
        return matrix.map(all ->
                        all.axes().stream().map(axis -> Proposal.name(axis.name(), "axis of the matrix")).toList())
                .orElse(List.of());
    }

    private List<Proposal> variables() {
        Set<String> names = new LinkedHashSet<>();
        add(workflow.env(), names);
        if (job.isPresent() && job.get().body() instanceof NormalJob normal) {
            add(normal.env(), names);
        }
        return names.stream().map(name -> Proposal.name(name, "variable")).toList();
    }

    private static void add(TextMap map, Set<String> names) {
        map.entries().forEach(entry -> names.add(entry.name()));
    }

    private List<Proposal> inputs() {
        List<Proposal> proposals = new ArrayList<>();
        for (Trigger trigger : workflow.triggers()) {
            List<WorkflowInput> inputs =
                    switch (trigger) {
                        case Trigger.Call call -> call.inputs();
                        case Trigger.Dispatch dispatch -> dispatch.inputs();
                        case Trigger.Webhook _, Trigger.Schedule _ -> List.of();
                    };
            inputs.forEach(input -> proposals.add(Proposal.name(input.name(), "input")));
        }
        return proposals;
    }
}
