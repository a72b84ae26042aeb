package dev.lintainer.pipeline;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Joins downloads with the uploads of their run.
final class ArtifactFlows {
    private ArtifactFlows() {}

    static List<ArtifactUse> of(WorkflowRun run) {
        List<Upload> uploads = new ArrayList<>();
        boolean open = run.surroundings() == WorkflowRun.Surroundings.OPEN;
        for (JobRun job : run.jobs()) {
            for (Effect effect : job.effects()) {
                if (effect instanceof Effect.UploadArtifact upload) {
                    uploads.add(new Upload(job, upload));
                } else if (effect instanceof Effect.UnknownEffects unknown && unknown.reach() == Effect.Reach.ACTION) {
                    open = true;
                }
            }
        }
        List<ArtifactUse> uses = new ArrayList<>();
        for (JobRun job : run.jobs()) {
            for (Effect effect : job.effects()) {
                if (effect instanceof Effect.DownloadArtifact download) {
                    uses.add(use(job, download, uploads, open));
                }
            }
        }
        return uses;
    }

    private record Upload(JobRun job, Effect.UploadArtifact effect) {}

    private static ArtifactUse use(JobRun job, Effect.DownloadArtifact download, List<Upload> uploads, boolean open) {
        List<ArtifactUse.Match> matches = new ArrayList<>();
        for (Upload upload : uploads) {
            Comparison name = matches(download.selection(), upload.effect().name().value());
            if (name != Comparison.DIFFERENT && upload.effect().origin().happens() != Presence.NO) {
                matches.add(new ArtifactUse.Match(upload.job(), upload.effect(), name, order(upload, job, download)));
            }
        }
        return new ArtifactUse(job, download, matches, open ? Presence.MAYBE : Presence.NO);
    }

    private static ArtifactUse.Order order(Upload upload, JobRun job, Effect.DownloadArtifact download) {
        if (upload.job() == job) {
            return upload.effect().origin().order() < download.origin().order()
                    ? ArtifactUse.Order.BEFORE
                    : ArtifactUse.Order.AFTER;
        }
        if (job.needs().contains(upload.job().name())) {
            return ArtifactUse.Order.BEFORE;
        }
        return upload.job().needs().contains(job.name()) ? ArtifactUse.Order.AFTER : ArtifactUse.Order.UNORDERED;
    }

    private static Comparison matches(ArtifactSelection selection, Value name) {
        return switch (selection) {
            case ArtifactSelection.All _ -> Comparison.SAME;
            case ArtifactSelection.ByIds _ -> Comparison.POSSIBLE;
            case ArtifactSelection.Named named -> Comparison.of(named.name().value(), name);
            case ArtifactSelection.Pattern pattern -> matchesPattern(pattern.pattern().value(), name);
        };
    }

    /// A pattern is a glob of minimatch; only `*` alone and a leading or trailing `*` are judged.
    private static Comparison matchesPattern(Value pattern, Value name) {
        if (pattern.is("*")) {
            return Comparison.SAME;
        }
        if (!(pattern instanceof Value.Known(String text)) || text.startsWith("!")) {
            return Comparison.POSSIBLE;
        }
        int star = text.indexOf('*');
        boolean simple = star == text.lastIndexOf('*') && "?[]{}()!+@".chars().allMatch(c -> text.indexOf(c) < 0);
        if (!simple) {
            return Comparison.POSSIBLE;
        }
        if (star < 0) {
            return Comparison.of(pattern, name);
        }
        String start = text.substring(0, star);
        String end = text.substring(star + 1);
        if (name instanceof Value.Known(String known)) {
            boolean fits = known.length() >= start.length() + end.length()
                    && known.startsWith(start)
                    && known.endsWith(end);
            return fits ? Comparison.SAME : Comparison.DIFFERENT;
        }
        if (name.prefix().startsWith(start) && end.isEmpty()) {
            return Comparison.SAME;
        }
        return Comparison.of(
                Value.concat(List.of(Value.known(start), Value.unknown("*"), Value.known(end))), name);
    }
}
