package dev.lintainer.rules.check;

import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.check.CheckRun;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.effect.ContainerCommand;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.image.KnownImages;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.known.CheckKind;
import dev.lintainer.pipeline.known.CheckKinds;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// No job runs a kind of check that the project asks for.
public final class Missing implements Rule.OfPipeline {
    private static final List<String> EVENTS = List.of("pull_request", "push", "merge_group");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        List<String> wanted = context.parameters().texts("kinds");
        Optional<Workflow> first =
                pipeline.repository().workflows().stream()
                        .filter(workflow -> EVENTS.stream().anyMatch(event -> workflow.trigger(event).isPresent()))
                        .findFirst();
        if (wanted.isEmpty() || first.isEmpty()) {
            return;
        }
        Set<CheckKind> present = EnumSet.noneOf(CheckKind.class);
        Presence open = Presence.NO;
        for (JobRun job : pipeline.jobs()) {
            CheckRun.of(job).forEach(check -> present.add(check.kind()));
            open = job.effects(Effect.UnknownEffects.class).isEmpty() ? open : Presence.YES;
        }
        // What images run by themselves counts, too.
        for (ContainerRun container : pipeline.containerRuns()) {
            container.command().known().forEach(command -> CheckKinds.of(command).ifPresent(present::add));
            open = isOpen(container) ? Presence.YES : open;
        }
        List<String> missing =
                wanted.stream().filter(kind -> present.stream().noneMatch(each -> name(each).equals(kind))).toList();
        if (!missing.isEmpty()) {
            report(missing, first.get(), open, context);
        }
    }

    private static boolean isOpen(ContainerRun container) {
        return switch (container.command()) {
            case ContainerCommand.Given _ -> false;
            case ContainerCommand.ImageDefault _ -> !KnownImages.isKnown(container.use().image().value());
            case ContainerCommand.Unreadable _ -> true;
        };
    }

    private static void report(List<String> kinds, Workflow workflow, Presence open, RuleContext context) {
        String first = "no job runs a check of the kind `" + kinds.getFirst() + "`";
        Finding finding =
                context.finding(
                                new Location(workflow.source(), workflow.triggers().getFirst().eventSpan()),
                                kinds.size() == 1 ? first : first + ", nor of " + (kinds.size() - 1) + " more")
                        .suggesting("add jobs for `" + String.join("`, `", kinds) + "`");
        context.report(open == Presence.NO ? finding : finding.likely());
    }

    private static String name(CheckKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
