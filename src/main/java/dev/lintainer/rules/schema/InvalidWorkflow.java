package dev.lintainer.rules.schema;

import dev.lintainer.document.workflow.Trigger;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.schema.SchemaKind;
import dev.lintainer.schema.SchemaProblem;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.text.Span;
import java.util.Optional;

/// A workflow with keys or values that a workflow does not have.
public final class InvalidWorkflow implements Rule.OfWorkflow {
    @Override
    public void check(Workflow workflow, RuleContext context) {
        SchemaFindings.report(
                workflow.yaml(), SchemaKind.WORKFLOW, problem -> isPassedOver(problem, workflow), context);
    }

    /// A filter that the event of a webhook does not have filters nothing, but the workflow runs
    /// (https://github.com/polimediaupv/paella-core/pull/138,
    /// https://github.com/confidential-containers/enclave-cc/pull/176).
    private static boolean isPassedOver(SchemaProblem problem, Workflow workflow) {
        Span place = problem.location().span();
        return problem.code().equals("unknown-key")
                && workflow.yaml()
                        .root()
                        .flatMap(root -> around(root, place))
                        .filter(section -> section.name().equals("on"))
                        .flatMap(section -> around(section.value(), place))
                        .filter(event -> isOfWebhook(event, workflow))
                        .flatMap(event -> around(event.value(), place))
                        .filter(key -> key.key().span().equals(place))
                        .isPresent();
    }

    private static boolean isOfWebhook(YamlEntry event, Workflow workflow) {
        return workflow.trigger(event.name()).filter(Trigger.Webhook.class::isInstance).isPresent();
    }

    private static Optional<YamlEntry> around(YamlNode node, Span place) {
        return node.resolved() instanceof YamlMapping mapping
                ? mapping.entries().stream().filter(entry -> entry.span().contains(place)).findFirst()
                : Optional.empty();
    }
}
