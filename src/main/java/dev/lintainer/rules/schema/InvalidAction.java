package dev.lintainer.rules.schema;

import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.schema.SchemaKind;
import dev.lintainer.schema.SchemaProblem;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.text.Span;
import java.util.Optional;
import java.util.Set;

/// An action's metadata with keys or values that it does not have.
public final class InvalidAction implements Rule.OfAction {
    /// What the runner reads; it passes over all other keys, the Marketplace's among them
    /// (https://github.com/actions/runner/blob/main/src/Runner.Worker/action_yaml.json).
    private static final Set<String> READ = Set.of("name", "description", "inputs", "outputs", "runs");

    @Override
    public void check(ActionMetadata action, RuleContext context) {
        SchemaFindings.report(action.yaml(), SchemaKind.ACTION, problem -> isPassedOver(problem, action), context);
    }

    private static boolean isPassedOver(SchemaProblem problem, ActionMetadata action) {
        Span place = problem.location().span();
        Optional<YamlEntry> key = action.yaml().root().flatMap(root -> around(root, place));
        if (key.isEmpty()) {
            return false;
        }
        if (!READ.contains(key.get().name())) {
            return true;
        }
        // Of an input, only its default is read.
        return key.get().name().equals("inputs")
                && around(key.get().value(), place)
                        .flatMap(input -> around(input.value(), place))
                        .filter(property -> !property.name().equals("default"))
                        .isPresent();
    }

    private static Optional<YamlEntry> around(YamlNode node, Span place) {
        return node.resolved() instanceof YamlMapping mapping
                ? mapping.entries().stream().filter(entry -> entry.span().contains(place)).findFirst()
                : Optional.empty();
    }
}
