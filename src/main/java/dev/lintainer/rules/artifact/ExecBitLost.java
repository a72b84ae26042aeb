package dev.lintainer.rules.artifact;

import dev.lintainer.document.value.Value;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.pipeline.flow.FileLookup;
import dev.lintainer.pipeline.flow.FileSource;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Set;

/// A file out of an artifact is run as a program, although artifacts do not keep who may run what.
public final class ExecBitLost implements Rule.OfPipeline {
    private static final Set<String> CHANGERS = Set.of("chmod", "install", "setfacl");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (JobRun job : graph.run().jobs()) {
                if (job.runner().system() == Runner.System.WINDOWS
                        || job.effects(Effect.DownloadArtifact.class).isEmpty()) {
                    continue;
                }
                for (Effect.RunOnHost run : job.effects(Effect.RunOnHost.class)) {
                    check(graph, job, run, context);
                }
            }
        }
    }

    private static void check(RunGraph graph, JobRun job, Effect.RunOnHost run, RuleContext context) {
        Located program = run.invocation().words().getFirst();
        boolean named = program.value().literal().filter(text -> text.contains("/")).isPresent();
        if (!named) {
            return;
        }
        Value path = HostPath.resolve(run.invocation().circumstances().directory(), program.value());
        FileLookup lookup = graph.files().lookUp(job, run.origin().order(), path);
        // What unpacks an archive out of the artifact, or builds, may have made the file: then it has to be known that
        // it was uploaded.
        boolean only = lookup.found().size() == 1 && lookup.unseen() == Presence.NO;
        if (lookup.found().isEmpty()
                || !(lookup.found().getFirst().source() instanceof FileSource.Downloaded source)
                || !only && (lookup.certain().isEmpty() || source.original().certain().isEmpty())
                || mayBeRunnable(job, source.by(), run)) {
            return;
        }
        Finding finding =
                context.finding(
                                job,
                                run,
                                program.location(),
                                "`" + program.shown() + "` comes out of an artifact, which does not keep it executable")
                        .suggesting("run `chmod +x` first, or upload a tar")
                        .relatedTo(source.by().origin().location(), "downloaded here")
                        .relatedTo(source.upload().upload().origin().location(), "uploaded here");
        context.report(lookup.certain().isPresent() ? finding : finding.likely());
    }

    /// Whether something between the download and the run may change permissions.
    private static boolean mayBeRunnable(JobRun job, Effect download, Effect run) {
        List<Effect> between = job.effects().subList(download.origin().order(), run.origin().order());
        return between.stream()
                .anyMatch(effect ->
                        switch (effect) {
                            case Effect.UnknownEffects _, Effect.RunContainer _, Effect.ExecuteInContainer _ -> true;
                            case Effect.RunOnHost other ->
                                    other.invocation().program().filter(CHANGERS::contains).isPresent()
                                            || other.invocation().words().stream()
                                                    .anyMatch(word -> CHANGERS.stream().anyMatch(word.value()::is));
                            case Effect _ -> false;
                        });
    }
}
