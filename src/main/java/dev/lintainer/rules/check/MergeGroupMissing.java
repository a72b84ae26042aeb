package dev.lintainer.rules.check;

import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.RequiredChecks;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.yaml.YamlEdits;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

/// A merge queue waits for a check whose workflow it does not start.
public final class MergeGroupMissing implements Rule.OfPipeline {
    private static final String EVENT = "merge_group";

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        if (context.policy().mergeQueue() != Presence.YES) {
            return;
        }
        List<RequiredChecks.Required> all = RequiredChecks.of(pipeline, context.policy().requiredChecks());
        for (RequiredChecks.Required required : all) {
            Workflow workflow = required.job().workflow();
            boolean called = !required.job().through().isEmpty();
            boolean elsewhere =
                    all.stream()
                            .anyMatch(other ->
                                    other.name().equals(required.name())
                                            && other.job().workflow().trigger(EVENT).isPresent());
            if (!called && !elsewhere && !workflow.triggers().isEmpty()) {
                report(required.name(), workflow, context);
            }
        }
    }

    private static void report(String name, Workflow workflow, RuleContext context) {
        Location place = new Location(workflow.source(), workflow.triggers().getFirst().eventSpan());
        Finding finding =
                context.finding(place, "the merge queue waits for check `" + name + "`, whose workflow it never starts")
                        .suggesting("add the event `merge_group`");
        context.report(
                edit(workflow)
                        .map(edit -> finding.fixedBy(new Fix("add the event", FixSafety.SAFE, List.of(edit))))
                        .orElse(finding));
    }

    private static Optional<Edit> edit(Workflow workflow) {
        Optional<YamlNode> events =
                workflow.yaml()
                        .root()
                        .filter(YamlMapping.class::isInstance)
                        .flatMap(root -> ((YamlMapping) root).get("on"));
        if (events.isEmpty()) {
            return Optional.empty();
        }
        return switch (events.get()) {
            case YamlSequence sequence -> YamlEdits.append(sequence, EVENT);
            case YamlMapping mapping -> YamlEdits.addNested(mapping, EVENT, "types", "checks_requested");
            case YamlScalar scalar ->
                    Optional.of(new Edit(scalar.location(), "[" + scalar.value() + ", " + EVENT + "]"));
            case YamlNode _ -> Optional.empty();
        };
    }
}
