package dev.lintainer.pipeline;

import dev.lintainer.document.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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
            for (Entry entry : entries(match)) {
                placed.add(new Placed(
                        HostPath.resolve(folder.path(), entry.path()), entry.source(), entry.extent(), folder.certain()));
            }
        }
        return placed;
    }

    private record Folder(Value path, Presence certain) {}

    /// A single artifact by name goes straight into `path`; several go into a folder each, unless they are merged. Since v5 a pattern that one
    /// artifact alone fits counts as one by name.
    private static List<Folder> folders(ArtifactUse use, ArtifactUse.Match match) {
        Value path = use.download().path().value();
        Folder straight = new Folder(path, Presence.YES);
        Folder own = new Folder(HostPath.resolve(path, match.upload().name().value()), Presence.YES);
        if (use.download().selection() instanceof ArtifactSelection.Named) {
            return List.of(straight);
        }
        boolean alone = use.uploads().size() == 1;
        OptionalInt major = use.download().major();
        return switch (use.download().merges()) {
            case YES -> List.of(straight);
            case MAYBE -> List.of(maybe(straight), maybe(own));
            case NO -> {
                if (!alone || major.isPresent() && major.getAsInt() < 5) {
                    yield List.of(own);
                }
                boolean sure = use.unseen() == Presence.NO && major.isPresent();
                yield sure ? List.of(straight) : List.of(maybe(straight), maybe(own));
            }
        };
    }

    private static Folder maybe(Folder folder) {
        return new Folder(folder.path(), Presence.MAYBE);
    }

    private record Entry(Value path, Value source, Extent extent) {}

    /// The artifact's root is the nearest folder above all search paths; of a single file it is the file's folder. What follows a wildcard is
    /// found, not searched from.
    private static List<Entry> entries(ArtifactUse.Match match) {
        List<Value> searched = new ArrayList<>();
        List<Extent> extents = new ArrayList<>();
        for (Located pattern : match.upload().paths()) {
            if (pattern.value().prefix().startsWith("!")) {
                continue;
            }
            Value start = beforeWildcard(pattern.value());
            searched.add(start);
            extents.add(
                    start.equals(pattern.value())
                            ? extent(match.job(), match.upload().origin().order(), start)
                            : Extent.TREE);
        }
        if (searched.isEmpty()) {
            return List.of();
        }
        if (searched.size() == 1) {
            return single(searched.getFirst(), extents.getFirst());
        }
        Optional<Value> root = searched.stream().reduce(ArtifactLayout::common);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < searched.size(); i++) {
            Value path = HostPath.below(root.orElseThrow(), searched.get(i)).orElse(searched.get(i));
            entries.add(new Entry(path, searched.get(i), extents.get(i)));
        }
        return entries;
    }

    private static List<Entry> single(Value path, Extent extent) {
        Entry file = new Entry(HostPath.name(path), path, Extent.FILE);
        Entry tree = new Entry(HostPath.WORKSPACE, path, Extent.TREE);
        return switch (extent) {
            case FILE -> List.of(file);
            case TREE -> List.of(tree);
            case UNKNOWN ->
                List.of(
                        new Entry(file.path(), path, Extent.UNKNOWN),
                        new Entry(tree.path(), path, Extent.UNKNOWN));
        };
    }

    private static Value beforeWildcard(Value pattern) {
        Optional<String> known = pattern.literal();
        if (known.isEmpty()) {
            return pattern;
        }
        String text = known.get();
        int first = text.length();
        for (int i = 0; i < text.length(); i++) {
            if ("*?[".indexOf(text.charAt(i)) >= 0) {
                first = i;
                break;
            }
        }
        if (first == text.length()) {
            return pattern;
        }
        int slash = text.lastIndexOf('/', first);
        return slash < 0 ? HostPath.WORKSPACE : Value.known(slash == 0 ? "/" : text.substring(0, slash));
    }

    private static Value common(Value left, Value right) {
        Value candidate = left;
        while (HostPath.below(candidate, right).isEmpty()) {
            if (candidate.is(".") || candidate.is("/")) {
                return candidate;
            }
            candidate = HostPath.parent(candidate);
        }
        return candidate;
    }

    /// What a path of the uploading job is, as its own effects tell.
    private static Extent extent(JobRun job, int order, Value path) {
        for (Effect effect : job.effects()) {
            if (effect.origin().order() >= order) {
                break;
            }
            if (FileFlows.writtenFiles(effect).stream().anyMatch(file -> file.equals(path))) {
                return Extent.FILE;
            }
            if (effect instanceof Effect.WriteFile write && write.path().value().equals(path)) {
                return Extent.UNKNOWN;
            }
        }
        return Extent.UNKNOWN;
    }
}
