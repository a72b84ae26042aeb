package dev.lintainer.pipeline.flow;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.action.ArtifactActions;
import dev.lintainer.pipeline.effect.ArtifactSelection;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.TextLines;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.job.WorkflowRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Joins downloads with the uploads of their run.
public final class ArtifactFlows {
    /// More pairs of a download and an upload than any run has; what comes after them is not looked into.
    private static final int MOST_MATCHES = 500_000;

    private final List<ArtifactUse> uses = new ArrayList<>();
    private final List<Upload> uploads = new ArrayList<>();

    /// Uploads whose name is known, by that name; a download by a known name looks at these and the open ones only.
    private final Map<String, List<Upload>> byName = new HashMap<>();

    private final List<Upload> openNames = new ArrayList<>();
    private final Presence unseen;
    private int matches;

    private ArtifactFlows(WorkflowRun run) {
        boolean open = run.surroundings() == WorkflowRun.Surroundings.OPEN;
        for (JobRun job : run.jobs()) {
            for (Effect effect : job.effects()) {
                if (effect instanceof Effect.UploadArtifact upload) {
                    add(new Upload(job, upload));
                } else if (effect instanceof Effect.UnknownEffects unknown && unknown.reach() == Effect.Reach.ACTION) {
                    open |= job.happens() != Presence.NO;
                }
            }
        }
        unseen = open ? Presence.MAYBE : Presence.NO;
    }

    public static ArtifactFlows of(WorkflowRun run) {
        ArtifactFlows flows = new ArtifactFlows(run);
        for (JobRun job : run.jobs()) {
            for (Effect effect : job.effects()) {
                if (effect instanceof Effect.DownloadArtifact download) {
                    flows.uses.add(flows.use(job, download));
                }
            }
        }
        return flows;
    }

    /// Every download with its uploads.
    public List<ArtifactUse> uses() {
        return uses;
    }

    /// Every upload that may happen, with its downloads.
    public List<ArtifactUpload> uploads() {
        Map<Effect, List<ArtifactUpload.Taker>> takers = new IdentityHashMap<>();
        for (ArtifactUse use : uses) {
            for (ArtifactUse.Match match : use.uploads()) {
                takers.computeIfAbsent(match.upload(), _ -> new ArrayList<>())
                        .add(new ArtifactUpload.Taker(use, match));
            }
        }
        return uploads.stream()
                .map(upload ->
                        new ArtifactUpload(
                                upload.job(), upload.effect(), takers.getOrDefault(upload.effect(), List.of())))
                .toList();
    }

    private record Upload(JobRun job, Effect.UploadArtifact effect) {}

    private void add(Upload upload) {
        if (upload.job().happens() == Presence.NO || upload.effect().origin().happens() == Presence.NO) {
            return;
        }
        uploads.add(upload);
        Optional<String> name = upload.effect().name().value().literal();
        name.map(known -> byName.computeIfAbsent(known, _ -> new ArrayList<>())).orElse(openNames).add(upload);
    }

    private ArtifactUse use(JobRun job, Effect.DownloadArtifact download) {
        List<ArtifactUse.Match> found = new ArrayList<>();
        for (Upload upload : candidates(download.selection())) {
            if (matches > MOST_MATCHES) {
                return new ArtifactUse(job, download, List.of(), Presence.MAYBE);
            }
            Comparison name = matches(download.selection(), upload.effect());
            if (name != Comparison.DIFFERENT) {
                matches++;
                found.add(new ArtifactUse.Match(upload.job(), upload.effect(), name, order(upload, job, download)));
            }
        }
        return new ArtifactUse(job, download, found, unseen);
    }

    private List<Upload> candidates(ArtifactSelection selection) {
        if (!(selection instanceof ArtifactSelection.Named(Located name)) || !name.value().isKnown()) {
            return uploads;
        }
        List<Upload> named = new ArrayList<>(byName.getOrDefault(name.value().literal().orElseThrow(), List.of()));
        named.addAll(openNames);
        return named;
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

    static Comparison matches(ArtifactSelection selection, Effect.UploadArtifact upload) {
        return switch (selection) {
            case ArtifactSelection.All _ -> Comparison.SAME;
            case ArtifactSelection.ByIds(Located ids) -> matches(TextLines.split(ids, ','), upload.id());
            case ArtifactSelection.Named named -> Comparison.of(named.name().value(), upload.name().value());
            case ArtifactSelection.Pattern pattern ->
                    ArtifactPattern.compare(pattern.pattern().value(), upload.name().value());
        };
    }

    /// An id that a step puts out is that of its own upload and of no other.
    private static Comparison matches(List<Located> ids, Value id) {
        boolean open = false;
        for (Located each : ids) {
            if (each.value().equals(id)) {
                return Comparison.SAME;
            }
            open |= !ArtifactActions.isId(each.value());
        }
        return open ? Comparison.POSSIBLE : Comparison.DIFFERENT;
    }
}
