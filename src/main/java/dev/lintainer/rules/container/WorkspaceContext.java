package dev.lintainer.rules.container;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.document.workflow.TextEntry;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The host's path of the workspace stands where a step inside of the job's container needs the container's own.
public final class WorkspaceContext implements Rule.OfPipeline {
    private static final String EXPRESSION = "github.workspace";

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<Location> reported = new HashSet<>();
        for (ImageUse use : pipeline.jobContainers()) {
            if (!use.job().runner().isHostedLinux()) {
                continue;
            }
            for (Step step : use.job().job().steps()) {
                switch (step) {
                    case RunStep run ->
                            places(run.run()).stream()
                                    .filter(place -> !isForDocker(place, use.job()))
                                    .filter(reported::add)
                                    .forEach(place -> report(place, use, context));
                    case UsesStep uses -> {
                        for (TextEntry input : uses.with().entries()) {
                            laterLines(input.value()).stream()
                                    .filter(reported::add)
                                    .forEach(place -> reportInput(place, use, context));
                        }
                    }
                    case Step _ -> {}
                }
            }
        }
    }

    /// Each `${{ github.workspace }}` of a text.
    private static List<Location> places(Text text) {
        List<Location> places = new ArrayList<>();
        if (text.template().isLiteral()) {
            return places;
        }
        Location whole = text.location();
        String written = whole.text();
        for (int open = written.indexOf("${{"); open >= 0; open = written.indexOf("${{", open + 3)) {
            int close = written.indexOf("}}", open);
            if (close > 0 && written.substring(open + 3, close).strip().equals(EXPRESSION)) {
                int start = whole.span().start() + open;
                places.add(new Location(whole.file(), new Span(start, whole.span().start() + close + 2)));
            }
        }
        return places;
    }

    /// The runner translates the beginning of an input, not what follows on other lines.
    private static List<Location> laterLines(Text input) {
        int firstLine = input.raw().indexOf('\n');
        boolean several = firstLine >= 0 && firstLine < input.raw().stripTrailing().length();
        List<Location> places = several ? places(input) : List.of();
        boolean startsSo = input.raw().startsWith("${{") && !places.isEmpty();
        return startsSo ? places.subList(1, places.size()) : places;
    }

    /// The Docker daemon is on the host, and needs the host's path.
    private static boolean isForDocker(Location place, JobRun job) {
        return job.effects(Effect.CallDocker.class).stream()
                .map(call -> call.origin().location())
                .anyMatch(call -> call.file() == place.file() && call.span().contains(place.span()));
    }

    private static void report(Location place, ImageUse use, RuleContext context) {
        Finding finding =
                context.finding(place, "`github.workspace` is the host's path, which the job's container does not have")
                        .suggesting("write `$GITHUB_WORKSPACE`, which holds the container's path")
                        .relatedTo(use.image().location(), "the job runs in this container")
                        .fixedBy(
                                new Fix(
                                        "use the variable",
                                        FixSafety.UNSAFE,
                                        List.of(new Edit(place, "$GITHUB_WORKSPACE"))));
        context.report(finding.likely());
    }

    private static void reportInput(Location place, ImageUse use, RuleContext context) {
        context.report(
                context.finding(place, "the runner puts the container's path in only at the beginning of an input")
                        .suggesting("write a path that counts from the workspace")
                        .relatedTo(use.image().location(), "the job runs in this container")
                        .likely());
    }
}
