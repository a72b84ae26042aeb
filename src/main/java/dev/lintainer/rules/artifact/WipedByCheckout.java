package dev.lintainer.rules.artifact;

import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Origin;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.FileLookup;
import dev.lintainer.pipeline.flow.FileSource;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.yaml.YamlEdits;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/// A checkout deletes a file that came before it and is read after it.
public final class WipedByCheckout implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (JobRun job : graph.run().jobs()) {
                int wipes = firstWipe(job.effects());
                for (Effect effect : job.effects().subList(wipes, job.effects().size())) {
                    FileReads.of(effect).ifPresent(path -> check(graph, job, effect, path, context));
                }
            }
        }
    }

    /// The index of the first checkout that may delete something. Most jobs check out before they make files, and need
    /// no closer look.
    private static int firstWipe(List<Effect> effects) {
        boolean anything = false;
        for (int i = 0; i < effects.size(); i++) {
            if (effects.get(i) instanceof Effect.Checkout checkout) {
                if (anything && checkout.cleans() == Presence.YES) {
                    return i;
                }
            } else {
                anything = true;
            }
        }
        return effects.size();
    }

    private static void check(RunGraph graph, JobRun job, Effect reader, Located path, RuleContext context) {
        FileLookup lookup = graph.files().lookUp(job, reader.origin().order(), path.value());
        if (!lookup.found().isEmpty() || lookup.wiped().isEmpty()) {
            return;
        }
        FileLookup.Wiped wiped = lookup.wiped().getFirst();
        Finding finding =
                context.finding(
                                job,
                                wiped.by(),
                                wiped.by().origin().location(),
                                "this checkout deletes `"
                                        + path.shown()
                                        + "`, which a later step of job `"
                                        + job.name()
                                        + "` reads")
                        .suggesting(
                                "check out first, then "
                                        + (isDownload(wiped.source()) ? "download" : "write")
                                        + " the file")
                        .relatedTo(wiped.source().by().origin().location(), "it is put there here")
                        .relatedTo(path.location(), "and read here");
        context.report(wiped.remade() == Presence.NO ? fixed(finding, job, wiped) : finding.likely());
    }

    /// The checkout goes in front of the step that makes the file, where it stands right behind it.
    private static Finding fixed(Finding finding, JobRun job, FileLookup.Wiped wiped) {
        Origin checkout = wiped.by().origin();
        Origin source = wiped.source().by().origin();
        boolean adjacent =
                wiped.source().job() == job
                        && isDownload(wiped.source())
                        && source.step() >= 0
                        && checkout.step() == source.step() + 1
                        && checkout.through().isEmpty()
                        && source.through().isEmpty();
        Optional<Edit> edit =
                adjacent
                        ? job.job()
                                .yaml()
                                .entry("steps")
                                .map(YamlEntry::value)
                                .flatMap(steps ->
                                        steps instanceof YamlSequence sequence
                                                ? YamlEdits.swap(sequence, source.step())
                                                : Optional.empty())
                        : Optional.empty();
        return edit.map(swap -> finding.fixedBy(new Fix("check out first", FixSafety.SAFE, List.of(swap))))
                .orElse(finding);
    }

    private static boolean isDownload(FileSource source) {
        return source instanceof FileSource.Downloaded;
    }
}
