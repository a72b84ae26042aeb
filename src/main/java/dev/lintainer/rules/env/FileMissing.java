package dev.lintainer.rules.env;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.MissingVariableFile;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.Optional;

/// A container is to get variables out of a file that is not there.
public final class FileMissing implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (MissingVariableFile file : MissingVariableFile.in(graph, pipeline.repository())) {
                report(file, pipeline, context);
            }
        }
    }

    /// Whether the words of the command itself name the file.
    private static boolean isWithin(MissingVariableFile file) {
        Location command = file.effect().origin().location();
        Location path = file.path().location();
        return command.file() == path.file() && command.span().contains(path.span());
    }

    private static void report(MissingVariableFile file, Pipeline pipeline, RuleContext context) {
        Optional<String> nearest = pipeline.repository().files().nearest(file.path().toString());
        Finding finding =
                context.finding(
                                file.job(),
                                file.effect(),
                                file.path().location(),
                                "variables are read from `"
                                        + file.path().value()
                                        + "`, which is neither committed nor made by the job")
                        .suggesting(
                                nearest.map(path -> "copy `" + path + "` there before, or name another file")
                                        .orElse("commit it, or write it in a step before"));
        Finding told = isWithin(file) ? finding : finding.relatedTo(file.effect().origin().location(), "needed here");
        boolean certain = file.effect().origin().happens() == Presence.YES && !file.job().outlives(file.effect());
        context.report(certain ? told : told.likely());
    }
}
