package dev.lintainer.pipeline;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every name that some workflow of the repository gives an image, and every name that is pushed to a registry.
final class ImageIndex {
    /// Names that are not wholly known have to be compared one by one; with more of them, anything may be pushed.
    private static final int MOST_OPEN_NAMES = 200;

    private final Map<Value, List<ImageSource>> madeByRepository = new HashMap<>();
    private final Set<Value> pushedRepositories = new HashSet<>();

    /// Pushed names with holes, once each.
    private final Map<Value, ImageName> openPushes = new LinkedHashMap<>();

    private ImageIndex() {}

    static ImageIndex of(List<WorkflowRun> runs) {
        ImageIndex index = new ImageIndex();
        for (WorkflowRun run : runs) {
            for (JobRun job : run.jobs()) {
                job.effects().forEach(effect -> index.collect(job, effect));
            }
        }
        index.madeByRepository.replaceAll((_, sources) -> List.copyOf(sources));
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
                    pushed(tag);
                }
            }
        } else if (effect instanceof Effect.TagImage tag) {
            made(tag.target(), job, tag);
        } else if (effect instanceof Effect.PushImage push) {
            pushed(push.image());
        }
    }

    private void made(Located name, JobRun job, Effect by) {
        ImageSource source = new ImageSource(name, job, by, new ImageSource.Arrival.Absent());
        ImageName.of(name.value())
                .repository()
                .ifPresent(
                        repository -> madeByRepository.computeIfAbsent(repository, _ -> new ArrayList<>()).add(source));
    }

    private void pushed(Located name) {
        ImageName pushed = ImageName.of(name.value());
        pushed.repository().ifPresent(pushedRepositories::add);
        if (!pushed.whole().isKnown()) {
            openPushes.putIfAbsent(pushed.whole(), pushed);
        }
    }

    /// Whether a registry may have the image: a repository that the pipeline pushes to may have any tag by now.
    boolean mayBePushed(ImageName wanted) {
        if (wanted.repository().filter(pushedRepositories::contains).isPresent()
                || openPushes.size() > MOST_OPEN_NAMES) {
            return true;
        }
        // A wanted name with holes may be any of those that are pushed.
        return !wanted.whole().isKnown() && !pushedRepositories.isEmpty() && wanted.repository().isEmpty()
                || openPushes.values().stream().anyMatch(name -> name.compare(wanted) != Comparison.DIFFERENT)
                || wanted.repository()
                        .filter(repository -> !repository.isKnown())
                        .filter(repository ->
                                pushedRepositories.stream()
                                        .anyMatch(other -> Comparison.of(other, repository) != Comparison.DIFFERENT))
                        .isPresent();
    }

    /// What makes images of the same repository.
    List<ImageSource> made(ImageName wanted) {
        return wanted.repository()
                .map(repository -> madeByRepository.getOrDefault(repository, List.of()))
                .orElse(List.of());
    }
}
