package dev.lintainer.pipeline;

import dev.lintainer.engine.Analysis;
import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.RepositoryReader;
import dev.lintainer.engine.RuleSelection;
import dev.lintainer.engine.Subjects;
import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.container.ContainerUser;
import dev.lintainer.pipeline.container.ContainerWrite;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ArtifactUse;
import dev.lintainer.pipeline.flow.ImageSource;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.rule.Policy;
import dev.lintainer.rule.Profile;
import dev.lintainer.rules.RuleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The pipeline of a small repository in words, for tests to compare.
public final class PipelineText {
    private static final List<String> JUDGED = List.of("artifact", "cache", "image", "policy/handoff-missing");

    private final Subjects subjects;

    public PipelineText(Map<String, String> files) {
        subjects = RepositoryReader.read(FileTree.of(files));
    }

    public Pipeline pipeline() {
        return subjects.pipeline();
    }

    /// @param what `effects` without programs, `all effects`, `jobs`, `artifacts`, `images`, `containers` or `findings`
    String describe(String what) {
        return String.join(
                "\n",
                switch (what) {
                    case "effects" -> effects("host ");
                    case "all effects" -> effects("nothing");
                    case "jobs" -> jobs();
                    case "artifacts" -> artifacts();
                    case "images" -> images();
                    case "containers" -> containers();
                    case "findings" -> findings();
                    default -> throw new IllegalArgumentException(what);
                });
    }

    private List<String> effects(String without) {
        List<JobRun> jobs = pipeline().jobs();
        List<String> lines = new ArrayList<>();
        for (JobRun job : jobs) {
            String prefix = jobs.size() == 1 ? "" : job.name() + ": ";
            for (Effect effect : job.effects()) {
                String words = EffectText.of(effect);
                boolean record = effect instanceof Effect.UploadArtifact upload && upload.isBuildRecord();
                if (!record
                        && !(effect instanceof Effect.CallDocker)
                        && !words.startsWith(without)
                        && !words.startsWith("maybe " + without)) {
                    lines.add(prefix + words);
                }
            }
        }
        return lines;
    }

    private List<String> jobs() {
        return pipeline().jobs().stream()
                .map(job ->
                        (job.happens() == Presence.YES ? "" : job.happens() + " ").toLowerCase()
                                + job.name()
                                + (job.leg().isEmpty() ? "" : " " + new TreeMap<>(job.leg()))
                                + (job.needs().isEmpty()
                                        ? ""
                                        : " after " + job.needs().stream().sorted().collect(Collectors.joining(", "))))
                .toList();
    }

    private List<String> artifacts() {
        List<String> lines = new ArrayList<>();
        for (RunGraph graph : pipeline().runs()) {
            for (ArtifactUse use : graph.artifacts()) {
                String uploads =
                        use.uploads().stream()
                                .map(match ->
                                        match.name()
                                                + " "
                                                + match.order()
                                                + " "
                                                + match.upload().name()
                                                + " of "
                                                + match.job())
                                .collect(Collectors.joining("; "));
                lines.add(
                        use.job()
                                + ": "
                                + EffectText.of(use.download())
                                + " <- "
                                + (uploads.isEmpty() ? "nothing" : uploads)
                                + (use.unseen() == Presence.NO ? "" : "; or unseen"));
            }
        }
        return lines;
    }

    private List<String> images() {
        List<String> lines = new ArrayList<>();
        for (RunGraph graph : pipeline().runs()) {
            for (ImageUse use : graph.images()) {
                lines.add(
                        (pipeline().jobs().size() == 1 ? "" : use.job() + ": ")
                                + use.image()
                                + " <- "
                                + supply(use.supply()));
            }
        }
        return lines;
    }

    /// Who each container runs as, where, and what becomes of what it writes.
    private List<String> containers() {
        List<String> lines = new ArrayList<>();
        for (ContainerRun run : pipeline().containerRuns()) {
            lines.add(run.use().image() + " as " + user(run.user()) + " in " + run.paths().workingDirectory());
            for (ContainerWrite write : run.writes(pipeline().repository().files())) {
                lines.add("  " + write.path() + " -> " + end(write.end()));
            }
        }
        return lines;
    }

    private static String user(ContainerUser user) {
        return switch (user) {
            case ContainerUser.Root _ -> "root";
            case ContainerUser.Other other -> other.name() + " " + other.uid();
            case ContainerUser.RunnersOwn _ -> "the runner's user";
            case ContainerUser.Named named -> named.name();
            case ContainerUser.Unknown _ -> "somebody";
        };
    }

    private static String end(ContainerWrite.End end) {
        return switch (end) {
            case ContainerWrite.End.OnHost host -> "host " + host.path();
            case ContainerWrite.End.CopiedOut copied ->
                    (copied.certain() == Presence.YES ? "copied to " : "maybe copied to ") + copied.path();
            case ContainerWrite.End.InVolume _ -> "volume";
            case ContainerWrite.End.Lost _ -> "lost";
            case ContainerWrite.End.Unknown _ -> "unknown";
        };
    }

    private static String supply(ImageUse.Supply supply) {
        return switch (supply) {
            case ImageUse.Supply.Present present -> "present " + sources(present.sources());
            case ImageUse.Supply.OtherTag other -> "other tag " + sources(other.present());
            case ImageUse.Supply.Elsewhere elsewhere -> "elsewhere " + sources(elsewhere.builds());
            case ImageUse.Supply.InBuilder builder -> "in builder";
            case ImageUse.Supply.Registry registry when registry.pushes().isEmpty() -> "registry";
            case ImageUse.Supply.Registry registry -> "registry, pushed " + sources(registry.pushes());
            case ImageUse.Supply.Unknown _ -> "unknown";
        };
    }

    private static String sources(List<ImageSource> sources) {
        return sources.stream()
                .map(source ->
                        (source.through() instanceof ImageSource.Arrival.MayBeLoaded ? "maybe " : "")
                                + source.name()
                                + " of "
                                + source.job())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private List<String> findings() {
        AnalysisSettings settings =
                new AnalysisSettings(RuleSelection.of(RuleIndex.catalogue(), Profile.DEFAULT), Policy.DEFAULT);
        return Analysis.run(subjects, settings).reported().stream()
                .map(Verdict.Reported::finding)
                .filter(finding -> JUDGED.stream().anyMatch(finding.rule().toString()::startsWith))
                .map(PipelineText::words)
                .toList();
    }

    private static String words(Finding finding) {
        return finding.location().start().line()
                + " "
                + finding.certainty().toString().toLowerCase()
                + " "
                + finding.rule()
                + ": "
                + finding.message();
    }
}
