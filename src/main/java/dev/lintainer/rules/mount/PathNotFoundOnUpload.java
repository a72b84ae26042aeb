package dev.lintainer.rules.mount;

import dev.lintainer.document.value.Value;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.check.LostResult;
import dev.lintainer.pipeline.container.ContainerWrite;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.Optional;

/// A container's file is uploaded under another path than the one that its mount gives it on the job's machine.
public final class PathNotFoundOnUpload implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (LostResult result : pipeline.lostResults()) {
            switch (result.write().end()) {
                case ContainerWrite.End.OnHost place ->
                        report(result, place.path(), place.mount().location(), "mounted here", context);
                case ContainerWrite.End.CopiedOut copied ->
                        report(result, copied.path(), copied.copy().origin().location(), "copied here", context);
                case ContainerWrite.End.InVolume _, ContainerWrite.End.Lost _, ContainerWrite.End.Unknown _ -> {}
            }
        }
    }

    private static void report(LostResult result, Value onHost, Location way, String story, RuleContext context) {
        Optional<String> known = onHost.literal();
        Finding finding =
                context.finding(
                                result.run().job(),
                                result.reader().upload().<Effect>map(upload -> upload).orElse(result.run().container()),
                                result.reader().path().location(),
                                "`"
                                        + result.reader().path().shown()
                                        + "` is not there: the container's `"
                                        + result.write().path()
                                        + "` lies at `"
                                        + onHost
                                        + "`")
                        .suggesting(
                                known.map(path -> "name `" + path + "`")
                                        .orElse("name the path that the file has on the job's machine"))
                        .relatedTo(result.write().write().path().location(), "written here")
                        .relatedTo(way, story);
        context.report(result.certain() == Presence.YES ? finding : finding.likely());
    }
}
