package dev.lintainer.document.action;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.Condition;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.document.workflow.TextMap;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// What an action is made of.
public sealed interface ActionRuns {
    Span span();

    /// Steps inside the job that uses the action.
    record Composite(List<Step> steps, Span span) implements ActionRuns {
        public Composite {
            steps = List.copyOf(steps);
        }
    }

    /// A container.
    ///
    /// @param image `Dockerfile`, another path of one, or `docker://image`
    record Docker(
            Optional<Text> image,
            Optional<Text> entrypoint,
            Optional<Text> preEntrypoint,
            Optional<Text> postEntrypoint,
            List<Text> arguments,
            TextMap env,
            Optional<Condition> preCondition,
            Optional<Condition> postCondition,
            Span span)
            implements ActionRuns {
        public Docker {
            arguments = List.copyOf(arguments);
        }
    }

    /// A program for Node.js.
    ///
    /// @param using the runtime, e.g. `node24`
    record JavaScript(
            Text using,
            Optional<Text> main,
            Optional<Text> pre,
            Optional<Text> post,
            Optional<Condition> preCondition,
            Optional<Condition> postCondition,
            Span span)
            implements ActionRuns {}

    /// A kind of action that is not known.
    record Unknown(Optional<Text> using, Span span) implements ActionRuns {}
}
