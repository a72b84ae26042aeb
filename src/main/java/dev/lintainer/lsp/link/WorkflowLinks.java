package dev.lintainer.lsp.link;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.ActionReference;
import dev.lintainer.document.workflow.CancelStep;
import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.ParallelStep;
import dev.lintainer.document.workflow.ReusableJob;
import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.document.workflow.TextEntry;
import dev.lintainer.document.workflow.Trigger;
import dev.lintainer.document.workflow.UnknownStep;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.document.workflow.WaitStep;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.document.workflow.WorkflowExpressions;
import dev.lintainer.syntax.expression.Expression;
import dev.lintainer.syntax.expression.Template;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// Jobs and steps that a workflow names, and the actions and workflows of its repository that it uses.
final class WorkflowLinks {
    private final Workflow workflow;
    private final Drawing drawing;

    private WorkflowLinks(Workflow workflow, Drawing drawing) {
        this.workflow = workflow;
        this.drawing = drawing;
    }

    static void draw(Workflow workflow, Drawing drawing) {
        WorkflowLinks links = new WorkflowLinks(workflow, drawing);
        for (Job job : workflow.jobs()) {
            job.needs().forEach(links::need);
            if (job.body() instanceof ReusableJob call) {
                localPath(call.reference()).ifPresent(path -> drawing.linkFile(call.uses().location(), path));
            }
            steps(job.steps(), job.steps(), drawing);
        }
        WorkflowExpressions.of(workflow).forEach(links::expression);
        for (Trigger trigger : workflow.triggers()) {
            if (trigger instanceof Trigger.Call call) {
                call.outputs().forEach(links::output);
            }
        }
    }

    private void need(Text need) {
        workflow.job(need.raw()).ifPresent(job -> drawing.link(need.location(), place(job)));
    }

    private void output(TextEntry output) {
        for (Template.Part part : output.value().template().parts()) {
            if (part instanceof Template.Hole hole) {
                expression(hole.expression());
            }
        }
    }

    private Location place(Job job) {
        return new Location(workflow.source(), job.idSpan());
    }

    /// @param all steps of the job, which those that are waited for are among
    static void steps(List<Step> steps, List<Step> all, Drawing drawing) {
        for (Step step : steps) {
            switch (step) {
                case UsesStep uses -> uses(uses, drawing);
                case ParallelStep parallel -> steps(parallel.steps(), all, drawing);
                case WaitStep wait -> wait.targets().forEach(target -> step(target, all, drawing));
                case CancelStep cancel -> step(cancel.target(), all, drawing);
                case RunStep _, UnknownStep _ -> {}
            }
        }
    }

    private static void uses(UsesStep step, Drawing drawing) {
        localPath(step.reference())
                .flatMap(drawing.repository()::action)
                .ifPresent(action -> drawing.link(step.uses().location(), action.source()));
    }

    private static void step(Text target, List<Step> steps, Drawing drawing) {
        step(target.raw(), steps).ifPresent(id -> drawing.link(target.location(), id.location()));
    }

    /// The id of a step, where it is written.
    private static Optional<Text> step(String id, List<Step> steps) {
        for (Step step : steps) {
            Optional<Text> own = step.id().filter(text -> text.raw().equalsIgnoreCase(id));
            Optional<Text> found =
                    own.isEmpty() && step instanceof ParallelStep parallel ? step(id, parallel.steps()) : own;
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> localPath(ActionReference reference) {
        return switch (reference) {
            case ActionReference.Local local -> Optional.of(local.path());
            case ActionReference.Self self -> Optional.of(self.path());
            case ActionReference.Repository _, ActionReference.DockerImage _, ActionReference.Unknown _ ->
                    Optional.empty();
        };
    }

    private void expression(Expression expression) {
        switch (expression) {
            case Expression.Property property -> {
                property(property);
                expression(property.target());
            }
            case Expression.Index index -> {
                expression(index.target());
                expression(index.index());
            }
            case Expression.Wildcard wildcard -> expression(wildcard.target());
            case Expression.Call call -> call.arguments().forEach(this::expression);
            case Expression.Not not -> expression(not.operand());
            case Expression.Binary binary -> {
                expression(binary.left());
                expression(binary.right());
            }
            case Expression.NullLiteral _,
                    Expression.BooleanLiteral _,
                    Expression.NumberLiteral _,
                    Expression.StringLiteral _,
                    Expression.Context _,
                    Expression.Invalid _ -> {}
        }
    }

    /// `needs.job`, `jobs.job`, `steps.step`, and `needs.job.outputs.output`.
    private void property(Expression.Property property) {
        Location from = new Location(workflow.source(), property.nameSpan());
        if (isJob(property)) {
            workflow.job(property.name()).ifPresent(job -> drawing.link(from, place(job)));
        } else if (property.target() instanceof Expression.Context context
                && context.name().equalsIgnoreCase("steps")) {
            jobAround(property.span())
                    .flatMap(job -> step(property.name(), job.steps()))
                    .ifPresent(id -> drawing.link(from, id.location()));
        } else if (property.target() instanceof Expression.Property outputs
                && outputs.name().equalsIgnoreCase("outputs")
                && outputs.target() instanceof Expression.Property owner
                && isJob(owner)) {
            workflow.job(owner.name())
                    .flatMap(job -> output(job, property.name()))
                    .ifPresent(output -> drawing.link(from, new Location(workflow.source(), output.nameSpan())));
        }
    }

    private static boolean isJob(Expression.Property property) {
        return property.target() instanceof Expression.Context context
                && (context.name().equalsIgnoreCase("needs") || context.name().equalsIgnoreCase("jobs"));
    }

    private static Optional<TextEntry> output(Job job, String name) {
        return job.body() instanceof NormalJob normal ? normal.outputs().find(name) : Optional.empty();
    }

    private Optional<Job> jobAround(Span span) {
        return workflow.jobs().stream().filter(job -> job.span().contains(span)).findFirst();
    }
}
