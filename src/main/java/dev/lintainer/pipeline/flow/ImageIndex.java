package dev.lintainer.pipeline.flow;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.BuildOutput;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.job.WorkflowRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every name that some workflow of the repository gives an image, and every name that is pushed to a registry.
public final class ImageIndex {
    /// Names that are not wholly known have to be compared one by one; with more of them, anything may be pushed.
    private static final int MOST_OPEN_NAMES = 200;

    /// More pushes of one repository than any pipeline has.
    private static final int MOST_PUSHES = 1_000;

    private final Map<Value, List<ImageSource>> madeByRepository = new HashMap<>();
    private final Map<Value, List<ImageSource>> pushedByRepository = new HashMap<>();

    /// Pushed names with holes, once each.
    private final Map<Value, ImageName> openPushes = new LinkedHashMap<>();

    private ImageIndex() {}

    public static ImageIndex of(List<WorkflowRun> runs) {
        ImageIndex index = new ImageIndex();
        for (WorkflowRun run : runs) {
            for (JobRun job : run.jobs()) {
                job.effects().forEach(effect -> index.collect(job, effect));
            }
        }
        index.madeByRepository.replaceAll((_, sources) -> List.copyOf(sources));
        index.pushedByRepository.replaceAll((_, sources) -> List.copyOf(sources));
        return index;
    }

    private void collect(JobRun job, Effect effect) {
        if (effect.origin().happens() == Presence.NO) {
            return;
        }
        if (effect instanceof Effect.BuildImage build) {
            boolean pushes =
                    build.outputs().stream()
                            .anyMatch(output ->
                                    output.format() == BuildOutput.Format.REGISTRY
                                            || output.format() == BuildOutput.Format.UNKNOWN);
            for (Located tag : build.tags()) {
                made(tag, job, build);
                if (pushes) {
                    pushed(tag, job, build);
                }
            }
        } else if (effect instanceof Effect.TagImage tag) {
            made(tag.target(), job, tag);
        } else if (effect instanceof Effect.ImportImage made) {
            made(made.name(), job, made);
        } else if (effect instanceof Effect.PushImage push) {
            pushed(push.image(), job, push);
        }
    }

    private void made(Located name, JobRun job, Effect by) {
        ImageName made = ImageName.of(name.value());
        made.repository().ifPresent(repository -> add(madeByRepository, repository, source(name, job, by)));
    }

    private void pushed(Located name, JobRun job, Effect by) {
        ImageName pushed = ImageName.of(name.value());
        pushed.repository().ifPresent(repository -> add(pushedByRepository, repository, source(name, job, by)));
        if (!pushed.whole().isKnown()) {
            openPushes.putIfAbsent(pushed.whole(), pushed);
        }
    }

    private static ImageSource source(Located name, JobRun job, Effect by) {
        return new ImageSource(name, job, by, new ImageSource.Arrival.Absent());
    }

    private static void add(Map<Value, List<ImageSource>> sources, Value repository, ImageSource source) {
        sources.computeIfAbsent(repository, _ -> new ArrayList<>()).add(source);
    }

    /// Whether a registry may have the image: a repository that the pipeline pushes to may have any tag by now.
    boolean mayBePushed(ImageName wanted) {
        if (wanted.repository().filter(pushedByRepository::containsKey).isPresent()
                || openPushes.size() > MOST_OPEN_NAMES) {
            return true;
        }
        // A wanted name with holes may be any of those that are pushed.
        return !wanted.whole().isKnown() && !pushedByRepository.isEmpty() && wanted.repository().isEmpty()
                || openPushes.values().stream().anyMatch(name -> name.compare(wanted) != Comparison.DIFFERENT)
                || wanted.repository()
                        .filter(repository -> !repository.isKnown())
                        .filter(repository ->
                                pushedByRepository.keySet().stream()
                                        .anyMatch(other -> Comparison.of(other, repository) != Comparison.DIFFERENT))
                        .isPresent();
    }

    /// The pushes that give an image this name, or that give one of its repository a name which may be this one.
    List<ImageSource> pushes(ImageName wanted) {
        return wanted
                .repository()
                .map(repository -> pushedByRepository.getOrDefault(repository, List.of()))
                .orElse(List.of())
                .stream()
                .limit(MOST_PUSHES)
                .filter(push -> ImageName.of(push.name().value()).compare(wanted) != Comparison.DIFFERENT)
                .toList();
    }

    /// What makes images of the same repository.
    List<ImageSource> made(ImageName wanted) {
        return wanted.repository()
                .map(repository -> madeByRepository.getOrDefault(repository, List.of()))
                .orElse(List.of());
    }
}
