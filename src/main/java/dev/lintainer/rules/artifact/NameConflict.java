package dev.lintainer.rules.artifact;

import dev.lintainer.document.value.Value;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ArtifactUpload;
import dev.lintainer.pipeline.flow.NameClash;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Two uploads of one run give their artifacts the same name.
public final class NameConflict implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (NameClash clash : graph.nameClashes()) {
                boolean kept =
                        clash.first().effect().overwrites() == Presence.NO
                                && clash.second().effect().overwrites() == Presence.NO;
                if (kept) {
                    report(clash, context);
                }
            }
        }
    }

    private static void report(NameClash clash, RuleContext context) {
        ArtifactUpload second = clash.second();
        Finding finding =
                context.finding(
                                second.job(),
                                second.effect(),
                                second.effect().name().location(),
                                "artifact `" + second.name() + "` " + words(clash))
                        .suggesting(remedy(clash));
        finding =
                switch (clash.kind()) {
                    case LEGS -> finding;
                    case CALLS -> alsoCalled(finding, clash);
                    case PLACES -> finding.relatedTo(clash.first().effect().name().location(), "uploaded here too");
                };
        boolean certain = clash.certain() == Presence.YES && !second.job().outlives(second.effect());
        context.report(certain ? finding : finding.likely());
    }

    /// The calls of the other upload, but for those that have led to both.
    private static Finding alsoCalled(Finding finding, NameClash clash) {
        List<Location> told = calls(clash.second());
        Finding more = finding;
        for (Location call : calls(clash.first())) {
            more = told.contains(call) ? more : more.relatedTo(call, "and called here");
        }
        return more;
    }

    private static List<Location> calls(ArtifactUpload upload) {
        List<Location> calls = new ArrayList<>(upload.job().through());
        calls.addAll(upload.effect().origin().through());
        return calls;
    }

    private static String words(NameClash clash) {
        String job = clash.first().job().job().id();
        return switch (clash.kind()) {
            case LEGS -> "is uploaded by several legs of job `" + job + "`, but a run has each name once";
            case CALLS -> "is uploaded once for each call, but a run has each name once";
            case PLACES -> "is uploaded in job `" + job + "` too, but a run has each name once";
        };
    }

    private static String remedy(NameClash clash) {
        return switch (clash.kind()) {
            case LEGS ->
                    differing(clash.first().job(), clash.second().job())
                            .map(axis -> "add `${{ matrix." + axis + " }}` to the name")
                            .orElse("add what tells the legs apart to the name");
            case CALLS -> "add an input that tells the calls apart to the name";
            case PLACES -> "give each artifact a name of its own";
        };
    }

    /// An axis in which two legs differ.
    private static Optional<String> differing(JobRun one, JobRun other) {
        for (Map.Entry<String, Value> value : new TreeMap<>(one.leg()).entrySet()) {
            if (!value.getValue().equals(other.leg().get(value.getKey()))) {
                return Optional.of(value.getKey());
            }
        }
        return Optional.empty();
    }
}
