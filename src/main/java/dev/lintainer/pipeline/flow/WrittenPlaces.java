package dev.lintainer.pipeline.flow;

import dev.lintainer.document.action.ActionInput;
import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.Matrix;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.ReusableJob;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.document.workflow.Strategy;
import dev.lintainer.document.workflow.TextEntry;
import dev.lintainer.document.workflow.TextMap;
import dev.lintainer.document.workflow.Trigger;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.document.workflow.WorkflowInput;
import dev.lintainer.pipeline.effect.Origin;
import dev.lintainer.pipeline.effect.StepRun;
import dev.lintainer.pipeline.evaluation.Contexts;
import dev.lintainer.pipeline.evaluation.Evaluator;
import dev.lintainer.pipeline.evaluation.Inputs;
import dev.lintainer.pipeline.evaluation.MatrixAxis;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.repository.Repository;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Follows a value back from where it is used to the place where somebody wrote it: through `${{ matrix.python }}` to
/// the item of the matrix, through `${{ inputs.python }}` to the caller, through `$PYTHON` to the `env`.
public final class WrittenPlaces {
    /// More places than any value passes through.
    private static final int MOST_PLACES = 300;

    private static final Contexts NOTHING_KNOWN = Contexts.of("", Inputs.OPEN);

    private final Repository repository;
    private final JobRun run;

    public WrittenPlaces(Repository repository, JobRun run) {
        this.repository = repository;
        this.run = run;
    }

    /// What the names in a text mean where it stands.
    ///
    /// @param leg the values of the matrix, where they are known
    /// @param callers the `uses:` of the jobs that call the workflow, outermost first
    /// @param actions the `uses:` of the composite actions around, outermost first
    private record Scope(
            Workflow workflow,
            Job job,
            Optional<Map<String, Value>> leg,
            List<Location> callers,
            Optional<Step> step,
            List<Location> actions) {}

    private record Hop(Location location, Scope scope, Optional<MatrixAxis> axis) {}

    /// @param place where the value is used
    /// @param part the piece of the value that matters, e.g. the version in an image's name; empty where it is not
    ///   known
    /// @param origin of the effect that uses it
    public Written of(Location place, Optional<String> part, Origin origin) {
        Optional<Step> step = step(origin);
        Scope scope =
                new Scope(run.workflow(), run.job(), Optional.of(run.leg()), run.through(), step, actions(origin));
        return follow(new Hop(place, scope, Optional.empty()), part, new HashSet<>())
                .orElseGet(() -> new Written(place, Optional.empty()));
    }

    private Optional<Step> step(Origin origin) {
        List<Location> actions = actions(origin);
        return run.steps().stream()
                .filter(each -> each.index() == origin.step() && each.through().equals(actions))
                .filter(each ->
                        each.step().span().contains(origin.location().span())
                                && each.step().header().yaml().location().file() == origin.location().file())
                .map(StepRun::step)
                .findFirst()
                .or(() ->
                        run.steps().stream()
                                .filter(each -> each.index() == origin.step() && each.through().equals(actions))
                                .map(StepRun::step)
                                .findFirst());
    }

    /// Of the places that led to the effect those that are steps with `uses`.
    private List<Location> actions(Origin origin) {
        return origin.through().stream().filter(place -> caller(place).isPresent()).toList();
    }

    private Optional<UsesStep> caller(Location place) {
        return run.steps().stream()
                .map(StepRun::step)
                .filter(UsesStep.class::isInstance)
                .map(UsesStep.class::cast)
                .filter(step -> step.uses().location().equals(place))
                .findFirst();
    }

    /// Empty where the text cannot have given the part.
    ///
    /// @param seen places that have been looked at, which nothing is gained from doing again
    private Optional<Written> follow(Hop hop, Optional<String> part, Set<Location> seen) {
        if (!seen.add(hop.location()) || seen.size() > MOST_PLACES) {
            return Optional.empty();
        }
        String text = hop.location().text();
        Written here = new Written(hop.location(), hop.axis());
        if (part.isPresent() && text.contains(part.get())) {
            return Optional.of(here);
        }
        List<TextReferences.Reference> references = TextReferences.in(text);
        if (references.isEmpty()) {
            return part.isEmpty() || isIn(text, part.get()) ? Optional.of(here) : Optional.empty();
        }
        if (part.isEmpty() && references.size() > 1) {
            return Optional.empty();
        }
        for (TextReferences.Reference reference : references) {
            for (Hop next : hops(reference, hop)) {
                Optional<Written> found = follow(next, part, seen);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// Whether a literal is a piece of the part, e.g. `11` of `3.11`.
    private static boolean isIn(String text, String part) {
        String bare = text.replace("\"", "").replace("'", "");
        return !bare.isEmpty() && part.contains(bare) && bare.chars().anyMatch(Character::isDigit);
    }

    private List<Hop> hops(TextReferences.Reference reference, Hop from) {
        return switch (reference.context()) {
            case "matrix" -> matrix(reference.name(), from);
            case "inputs" -> input(reference.name(), from);
            default -> environment(reference.name(), from);
        };
    }

    private List<Hop> environment(String name, Hop from) {
        Scope scope = from.scope();
        List<TextMap> maps = new ArrayList<>();
        scope.step().ifPresent(step -> maps.add(step.header().env()));
        if (scope.job().body() instanceof NormalJob normal) {
            maps.add(normal.env());
        }
        maps.add(scope.workflow().env());
        for (TextMap map : maps) {
            Optional<Text> value = map.get(name);
            if (value.isPresent()) {
                // An `env` that names itself takes the outer one.
                boolean itself = value.get().location().equals(from.location());
                if (!itself) {
                    return List.of(new Hop(value.get().location(), scope, from.axis()));
                }
            }
        }
        return List.of();
    }

    private List<Hop> input(String name, Hop from) {
        Scope scope = from.scope();
        if (!scope.actions().isEmpty()) {
            Location call = scope.actions().getLast();
            List<Location> outer = scope.actions().subList(0, scope.actions().size() - 1);
            Optional<UsesStep> caller = caller(call);
            Optional<Text> given = caller.flatMap(step -> step.with().find(name)).map(TextEntry::value);
            Scope above =
                    new Scope(
                            scope.workflow(),
                            scope.job(),
                            scope.leg(),
                            scope.callers(),
                            caller.map(step -> step),
                            outer);
            return given.or(() -> actionDefault(name, from.location()))
                    .map(text -> List.of(new Hop(text.location(), above, from.axis())))
                    .orElse(List.of());
        }
        if (scope.callers().isEmpty()) {
            return List.of();
        }
        Location call = scope.callers().getLast();
        List<Location> outer = scope.callers().subList(0, scope.callers().size() - 1);
        for (Workflow workflow : repository.workflows()) {
            for (Job job : workflow.jobs()) {
                if (job.body() instanceof ReusableJob reusable && reusable.uses().location().equals(call)) {
                    Scope above = new Scope(workflow, job, Optional.empty(), outer, Optional.empty(), List.of());
                    return reusable.with()
                            .find(name)
                            .map(TextEntry::value)
                            .or(() -> workflowDefault(name, scope.workflow()))
                            .map(text -> List.of(new Hop(text.location(), above, from.axis())))
                            .orElse(List.of());
                }
            }
        }
        return List.of();
    }

    private Optional<Text> actionDefault(String name, Location inside) {
        for (ActionMetadata action : repository.actions()) {
            if (action.source() == inside.file()) {
                for (ActionInput input : action.inputs()) {
                    if (input.name().equalsIgnoreCase(name)) {
                        return input.defaultValue();
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Text> workflowDefault(String name, Workflow workflow) {
        if (workflow.trigger("workflow_call").orElse(null) instanceof Trigger.Call call) {
            for (WorkflowInput input : call.inputs()) {
                if (input.name().equalsIgnoreCase(name)) {
                    return input.defaultValue();
                }
            }
        }
        return Optional.empty();
    }

    /// The items that a leg can have its value from, those that it has for certain first; the axis itself where its
    /// values are not written.
    private List<Hop> matrix(String name, Hop from) {
        Scope scope = from.scope();
        MatrixAxis axis = new MatrixAxis(scope.workflow(), scope.job(), name);
        // The leg of a scope is that of the run, or none.
        List<Location> places = run.deductions().of(new Items(axis, scope.leg().isPresent()), () -> items(axis, scope));
        return places.stream().map(place -> new Hop(place, scope, Optional.of(axis))).toList();
    }

    /// Of one run.
    private record Items(MatrixAxis axis, boolean ofLeg) {}

    private static List<Location> items(MatrixAxis axis, Scope scope) {
        Optional<Matrix> matrix = scope.job().strategy().flatMap(Strategy::matrix);
        if (matrix.isEmpty()) {
            return List.of();
        }
        List<Location> places = new ArrayList<>();
        for (Text value : axis.values()) {
            if (isOfLeg(axis.name(), value, scope) && mayBeOfLeg(value, matrix.get(), scope)) {
                places.add(value.location());
            }
        }
        return places.isEmpty() ? axis.location().stream().toList() : List.copyOf(places);
    }

    private static boolean isOfLeg(String name, Text value, Scope scope) {
        Optional<Value> known = scope.leg().map(leg -> leg.get(name.toLowerCase(Locale.ROOT)));
        return known.isEmpty() || known.get().equals(Evaluator.evaluate(value, NOTHING_KNOWN));
    }

    /// A value of an `include` belongs to the legs that agree with its whole row.
    private static boolean mayBeOfLeg(Text value, Matrix matrix, Scope scope) {
        if (scope.leg().isEmpty()) {
            return true;
        }
        for (Matrix.Row row : matrix.include().rows()) {
            if (row.span().contains(value.scalar().span())) {
                return row.cells().stream().allMatch(cell -> agrees(cell, scope.leg().get()));
            }
        }
        return true;
    }

    private static boolean agrees(Matrix.Cell cell, Map<String, Value> leg) {
        Value value = leg.get(cell.name().toLowerCase(Locale.ROOT));
        return !(cell.value() instanceof Matrix.Item.Scalar scalar)
                || value != null && value.equals(Evaluator.evaluate(scalar.text(), NOTHING_KNOWN));
    }
}
