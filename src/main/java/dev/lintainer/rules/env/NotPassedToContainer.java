package dev.lintainer.rules.env;

import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.container.ContainerVariables;
import dev.lintainer.pipeline.container.VariableScopes;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.image.KnownVariables;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// A script in a container reads a variable of the job that nobody hands to the container.
public final class NotPassedToContainer implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        List<String> required = context.parameters().texts("required-env");
        for (ContainerRun run : pipeline.containerRuns()) {
            if (!required.isEmpty()) {
                RequiredVariables.check(run, required, context);
            }
            for (ContainerVariables.Missing missing : ContainerVariables.of(run).missing()) {
                if (missing.why() == ContainerVariables.Why.WITHHELD
                        && !KnownVariables.isRunnerFile(missing.name())
                        && !KnownVariables.isOfImages(missing.name())) {
                    report(run, missing, context);
                }
            }
        }
    }

    private static void report(ContainerRun run, ContainerVariables.Missing missing, RuleContext context) {
        Effect.RunContainer container = run.container();
        Finding finding =
                context.finding(
                                run.job(),
                                container,
                                missing.location(),
                                "`" + missing.name() + "` is read in the container, which is not given it")
                        .suggesting("pass it with `-e " + missing.name() + "`");
        Optional<VariableScopes.Entry> definition = VariableScopes.of(run.job(), container).find(missing.name());
        if (definition.isPresent()) {
            finding = finding.relatedTo(definition.get().location(), "set here, for the step alone");
        }
        Optional<Edit> edit = edit(container, missing.name());
        if (edit.isPresent()) {
            finding = finding.fixedBy(new Fix("pass it with `-e`", FixSafety.SAFE, List.of(edit.get())));
        }
        boolean certain = run.content().isPresent() && container.origin().happens() == Presence.YES;
        context.report(certain ? finding : finding.likely());
    }

    /// In front of the image, or of the service for Compose, where the flags end.
    private static Optional<Edit> edit(Effect.RunContainer container, String name) {
        Optional<Located> image = container.image();
        Location command = container.origin().location();
        if (image.isEmpty() || container.start() == Effect.Start.COMPOSE_RUN) {
            return Optional.empty();
        }
        Location place = image.get().location();
        boolean within = place.file() == command.file() && command.span().contains(place.span());
        return within
                ? Optional.of(new Edit(new Location(place.file(), Span.at(place.span().start())), "-e " + name + " "))
                : Optional.empty();
    }
}
