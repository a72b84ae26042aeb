package dev.lintainer.pipeline.flow;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.ActionVersion;
import dev.lintainer.pipeline.effect.ArtifactSelection;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.SearchPaths;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the files of an artifact lie in it, and where they come to lie again
/// (https://github.com/actions/upload-artifact#upload-using-multiple-paths-and-exclusions,
/// https://github.com/actions/download-artifact#outputs).
final class ArtifactLayout {
    private ArtifactLayout() {}

    /// A file or folder that a download puts into a job's workspace.
    ///
    /// @param path where it lies afterwards
    /// @param source where it lay in the job that uploaded it
    /// @param certain whether it lies exactly there, whatever else the run uploads
    record Placed(Value path, Value source, Extent extent, Presence certain) {}

    enum Extent {
        FILE,
        /// A folder with all that is in it.
        TREE,
        /// The one or the other.
        UNKNOWN
    }

    static List<Placed> place(ArtifactUse use, ArtifactUse.Match match) {
        List<Placed> placed = new ArrayList<>();
        for (Folder folder : folders(use, match)) {
            for (Entry entry : entries(match.job(), match.upload())) {
                placed.add(
                        new Placed(
                                HostPath.join(folder.path(), entry.path()),
                                entry.source(),
                                entry.extent(),
                                folder.certain()));
            }
        }
        return placed;
    }

    private record Folder(Value path, Presence certain) {}

    /// A single artifact by name goes straight into `path`; several go into a folder each, unless they are merged.
    /// Since v5 artifacts that are selected otherwise go straight into `path` too, when there happens to be one alone.
    private static List<Folder> folders(ArtifactUse use, ArtifactUse.Match match) {
        Value path = use.download().path().value();
        Folder straight = new Folder(path, Presence.YES);
        Folder own = new Folder(HostPath.join(path, match.upload().name().value()), Presence.YES);
        if (use.download().selection() instanceof ArtifactSelection.Named) {
            return List.of(straight);
        }
        Optional<ActionVersion> version = use.download().version();
        return switch (use.download().merges()) {
            case YES -> List.of(straight);
            case MAYBE -> List.of(maybe(straight), maybe(own));
            case NO -> {
                if (severalForCertain(use) || version.filter(known -> known.isBefore(5)).isPresent()) {
                    yield List.of(own);
                }
                boolean alone = use.uploads().size() == 1 && use.unseen() == Presence.NO;
                yield alone && version.isPresent() ? List.of(straight) : List.of(maybe(straight), maybe(own));
            }
        };
    }

    /// Whether two artifacts at least are there and selected, whatever happens.
    private static boolean severalForCertain(ArtifactUse use) {
        List<Value> names =
                use.uploads().stream()
                        .filter(match ->
                                match.name() == Comparison.SAME
                                        && match.order() == ArtifactUse.Order.BEFORE
                                        && match.upload().origin().happens() == Presence.YES
                                        && match.job().happens() == Presence.YES)
                        .map(match -> match.upload().name().value())
                        .toList();
        return names.size() > 1
                && names.stream().anyMatch(name -> Comparison.of(names.getFirst(), name) == Comparison.DIFFERENT);
    }

    private static Folder maybe(Folder folder) {
        return new Folder(folder.path(), Presence.MAYBE);
    }

    /// A file or folder of an artifact.
    ///
    /// @param path in the artifact
    /// @param source where it lay in the job
    record Entry(Value path, Value source, Extent extent) {}

    /// The artifact's root is the nearest folder above all search paths; of a single file it is the file's folder. What
    /// follows a wildcard is found, not searched from, and what lies below another search path counts as found there
    /// (https://github.com/actions/upload-artifact/blob/main/src/shared/search.ts).
    static List<Entry> entries(JobRun job, Effect.UploadArtifact upload) {
        List<Value> searched = new ArrayList<>();
        List<Extent> extents = new ArrayList<>();
        for (Located pattern : upload.paths()) {
            if (pattern.value().prefix().startsWith("!")) {
                continue;
            }
            Value start = SearchPaths.start(pattern.value());
            if (!searched.contains(start)) {
                boolean whole = start.equals(pattern.value());
                searched.add(start);
                extents.add(whole ? extent(job, upload.origin().order(), start) : Extent.TREE);
            }
        }
        if (searched.isEmpty()) {
            return List.of();
        }
        if (searched.size() == 1) {
            // What is not put into an archive is one file.
            boolean file = upload.archives() == Presence.NO && extents.getFirst() == Extent.UNKNOWN;
            return single(searched.getFirst(), file ? Extent.FILE : extents.getFirst());
        }
        Optional<Value> root = SearchPaths.root(searched);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < searched.size(); i++) {
            Optional<Value> below = root.isEmpty() ? Optional.empty() : HostPath.below(root.get(), searched.get(i));
            if (below.isEmpty()) {
                return List.of(ANYWHERE);
            }
            entries.add(new Entry(below.get(), searched.get(i), extents.get(i)));
        }
        return entries;
    }

    /// Files that lie somewhere in the artifact.
    private static final Entry ANYWHERE =
            new Entry(HostPath.WORKSPACE, Value.unknown("file of an artifact"), Extent.TREE);

    private static List<Entry> single(Value path, Extent extent) {
        Entry file = new Entry(HostPath.name(path), path, Extent.FILE);
        Entry tree = new Entry(HostPath.WORKSPACE, path, Extent.TREE);
        return switch (extent) {
            case FILE -> List.of(file);
            case TREE -> List.of(tree);
            case UNKNOWN ->
                    List.of(new Entry(file.path(), path, Extent.UNKNOWN), new Entry(tree.path(), path, Extent.UNKNOWN));
        };
    }

    /// What a path of the uploading job is, as its own effects tell.
    private static Extent extent(JobRun job, int order, Value path) {
        if (path.is(".") || path.is("/")) {
            return Extent.TREE;
        }
        boolean file =
                job.effects().subList(0, Math.min(order, job.effects().size())).stream()
                        .anyMatch(effect -> FileFlows.writtenFiles(effect).stream().anyMatch(path::equals));
        return file ? Extent.FILE : Extent.UNKNOWN;
    }
}
