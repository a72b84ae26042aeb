package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// An event that starts the workflow.
public sealed interface Trigger {
    /// The event's name as it is written, e.g. `pull_request`.
    String event();

    Span eventSpan();

    /// Any event of a webhook, known or not.
    record Webhook(String event, Span eventSpan, List<EventFilter> filters) implements Trigger {
        public Webhook {
            filters = List.copyOf(filters);
        }
    }

    record Schedule(String event, Span eventSpan, List<Cron> crons) implements Trigger {
        public Schedule {
            crons = List.copyOf(crons);
        }
    }

    /// Started by a person, the API or the command line.
    record Dispatch(String event, Span eventSpan, List<WorkflowInput> inputs) implements Trigger {
        public Dispatch {
            inputs = List.copyOf(inputs);
        }
    }

    /// Called as a reusable workflow.
    record Call(
            String event, Span eventSpan, List<WorkflowInput> inputs, List<TextEntry> outputs, List<CallSecret> secrets)
            implements Trigger {
        public Call {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
            secrets = List.copyOf(secrets);
        }
    }

    /// One entry of a schedule.
    record Cron(Text expression, Optional<Text> timezone) {}

    /// A secret that the called workflow wants.
    record CallSecret(String name, Span nameSpan, boolean required) {}
}
