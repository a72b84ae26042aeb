package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.syntax.expression.Expression;
import dev.lintainer.syntax.expression.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The expressions of a workflow's jobs and steps, in the order of the text.
public final class WorkflowExpressions {
    private WorkflowExpressions() {}

    public static List<Expression> of(Workflow workflow) {
        List<Expression> all = new ArrayList<>();
        for (Job job : workflow.jobs()) {
            condition(job.condition(), all);
            if (job.body() instanceof NormalJob normal) {
                map(normal.env(), all);
                map(normal.outputs(), all);
            } else if (job.body() instanceof ReusableJob call) {
                map(call.with(), all);
            }
            job.steps().forEach(step -> step(step, all));
        }
        return all;
    }

    private static void step(Step step, List<Expression> all) {
        condition(step.header().condition(), all);
        map(step.header().env(), all);
        switch (step) {
            case RunStep run -> text(run.run(), all);
            case UsesStep uses -> map(uses.with(), all);
            case ParallelStep parallel -> parallel.steps().forEach(inner -> step(inner, all));
            case WaitStep _, CancelStep _, UnknownStep _ -> {}
        }
    }

    private static void condition(Optional<Condition> condition, List<Expression> all) {
        condition.flatMap(Condition::expression).ifPresent(all::add);
    }

    private static void map(TextMap map, List<Expression> all) {
        map.entries().forEach(entry -> text(entry.value(), all));
    }

    private static void text(Text text, List<Expression> all) {
        for (Template.Part part : text.template().parts()) {
            if (part instanceof Template.Hole hole) {
                all.add(hole.expression());
            }
        }
    }
}
