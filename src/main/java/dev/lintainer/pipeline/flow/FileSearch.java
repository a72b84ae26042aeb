package dev.lintainer.pipeline.flow;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.BuildOutput;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.effect.Programs;
import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One look back through a job for what made a file. For one use.
final class FileSearch {
    private enum Progress {
        GOING_ON,
        SETTLED
    }

    private final FileFlows flows;
    private final JobRun job;
    private final Value path;
    private final int depth;
    private final List<FileLookup.Found> found = new ArrayList<>();
    private final List<FileLookup.Wiped> wiped = new ArrayList<>();
    private final List<Effect> unseen = new ArrayList<>();
    private final List<Effect.Checkout> checkouts = new ArrayList<>();
    private Presence remade = Presence.NO;

    /// @param depth how many jobs and copies the file has been followed through
    FileSearch(FileFlows flows, JobRun job, Value path, int depth) {
        this.flows = flows;
        this.job = job;
        this.path = path;
        this.depth = depth;
    }

    /// @param trail what may have put the file there, the latest first
    FileLookup follow(List<Effect> trail) {
        for (Effect effect : trail) {
            if (take(effect) == Progress.SETTLED) {
                break;
            }
        }
        return new FileLookup(found, unseen.isEmpty() ? Presence.NO : Presence.MAYBE, wiped);
    }

    private Progress take(Effect effect) {
        if (effect.origin().happens() == Presence.NO) {
            return Progress.GOING_ON;
        }
        return switch (effect) {
            case Effect.WriteFile write -> written(write, List.of(write.path().value()));
            case Effect.SaveImage _, Effect.ExportContainer _ -> written(effect, FileFlows.writtenFiles(effect));
            case Effect.BuildImage build -> built(build);
            case Effect.CopyFile copy -> copied(copy);
            case Effect.DownloadArtifact download -> downloaded(download);
            case Effect.CacheFiles cache -> restored(cache);
            case Effect.Checkout checkout -> checkedOut(checkout);
            case Effect.UnknownEffects _, Effect.ExecuteInContainer _ -> openedBy(effect);
            case Effect.RunOnHost run ->
                    run.invocation().program().filter(Programs::onlyReads).isPresent()
                            ? Progress.GOING_ON
                            : openedBy(effect);
            case Effect.RunContainer container -> writes(container) ? openedBy(effect) : Progress.GOING_ON;
            case Effect.SetUpPython _,
                    Effect.SetUpBuilder _,
                    Effect.ExposeRuntime _,
                    Effect.TagImage _,
                    Effect.LoadImage _,
                    Effect.PullImage _,
                    Effect.PushImage _,
                    Effect.ImportImage _,
                    Effect.CallDocker _,
                    Effect.RemoveImage _,
                    Effect.CopyAcross _,
                    Effect.UploadArtifact _,
                    Effect.ReadFile _,
                    Effect.RemoveFile _,
                    Effect.LogIn _ ->
                    Progress.GOING_ON;
        };
    }

    private Progress written(Effect effect, List<Value> files) {
        for (Value file : files) {
            Comparison same = Comparison.of(file, path);
            if (same == Comparison.SAME) {
                add(new FileSource.Written(job, effect), effect.origin().happens());
                return settledIf(effect.origin().happens());
            }
            if (same == Comparison.POSSIBLE || mayHold(file)) {
                add(new FileSource.Written(job, effect), Presence.MAYBE);
            }
        }
        return Progress.GOING_ON;
    }

    private Progress built(Effect.BuildImage build) {
        boolean intoFolder =
                build.outputs().stream()
                        .filter(output -> output.format() == BuildOutput.Format.LOCAL)
                        .flatMap(output -> output.file().stream())
                        .anyMatch(folder -> mayHold(folder.value()));
        if (intoFolder) {
            unseen.add(build);
        }
        return written(build, FileFlows.writtenFiles(build));
    }

    /// Whether the path may lie in a folder.
    private boolean mayHold(Value folder) {
        if (HostPath.below(folder, path).isPresent()) {
            return true;
        }
        if (HostPath.isOutside(folder) && path.isKnown() && HostPath.isInWorkspace(path)) {
            return false;
        }
        return !folder.isKnown()
                && Comparison.of(Value.concat(List.of(folder, Value.unknown("a path below"))), path)
                        != Comparison.DIFFERENT;
    }

    private Progress openedBy(Effect effect) {
        unseen.add(effect);
        return Progress.GOING_ON;
    }

    private boolean writes(Effect.RunContainer container) {
        return container.mounts().stream()
                .anyMatch(mount ->
                        FileTrail.isWritten(mount)
                                && mount.source()
                                        .map(source -> mayHold(source.value()) || mount.kind() == Mount.Kind.UNKNOWN)
                                        .orElse(mount.kind() == Mount.Kind.UNKNOWN));
    }

    private Progress copied(Effect.CopyFile copy) {
        Value from = copy.from().value();
        Value to = copy.to().value();
        Value inFolder = HostPath.resolve(to, HostPath.name(from));
        Comparison direct = Comparison.of(to, path);
        Comparison within = Comparison.of(inFolder, path);
        if (direct != Comparison.SAME && within != Comparison.SAME) {
            if (direct == Comparison.POSSIBLE || within == Comparison.POSSIBLE) {
                unseen.add(copy);
            }
            return Progress.GOING_ON;
        }
        FileLookup original = flows.lookUp(job, copy.origin().order(), from, depth + 1);
        original.found().forEach(each -> add(each.source(), each.certain().and(copy.origin().happens())));
        if (original.found().isEmpty()) {
            unseen.add(copy);
        }
        return settledIf(copy.origin().happens());
    }

    private Progress downloaded(Effect.DownloadArtifact download) {
        if (HostPath.below(download.path().value(), path).isEmpty()) {
            return mayHold(download.path().value()) ? openedBy(download) : Progress.GOING_ON;
        }
        Optional<Arrival> arrival = flows.arrival(download);
        if (arrival.filter(Arrival::isSeen).isEmpty() || download.otherRun() != Presence.NO) {
            unseen.add(download);
        }
        if (arrival.isEmpty()) {
            return Progress.GOING_ON;
        }
        arrival.get().files().forEach(landed -> landed(download, landed));
        return settled();
    }

    private void landed(Effect.DownloadArtifact download, Arrival.Landed landed) {
        ArtifactUse.Match match = landed.match();
        ArtifactLayout.Placed placed = landed.placed();
        Optional<Value> source = sourceOf(placed);
        if (source.isEmpty()) {
            return;
        }
        boolean exact =
                !isPattern(path)
                        && !mayBe(placed)
                        && match.name() == Comparison.SAME
                        && match.order() == ArtifactUse.Order.BEFORE;
        FileLookup original = flows.lookUp(match.job(), match.upload().origin().order(), source.get(), depth + 1);
        add(
                new FileSource.Downloaded(job, download, match, original),
                exact ? placed.certain().and(download.origin().happens()) : Presence.MAYBE);
    }

    private Optional<Value> sourceOf(ArtifactLayout.Placed placed) {
        if (placed.path().equals(path) && placed.extent() != ArtifactLayout.Extent.TREE) {
            return Optional.of(placed.source());
        }
        if (mayBe(placed)) {
            return Optional.of(placed.source());
        }
        if (placed.extent() == ArtifactLayout.Extent.FILE) {
            return Optional.empty();
        }
        return HostPath.below(placed.path(), path).map(rest -> HostPath.resolve(placed.source(), rest));
    }

    /// Whether it hangs on what is not known if a file is the one that is looked for.
    private boolean mayBe(ArtifactLayout.Placed placed) {
        return placed.extent() != ArtifactLayout.Extent.TREE
                && Comparison.of(placed.path(), path) == Comparison.POSSIBLE;
    }

    private Progress restored(Effect.CacheFiles cache) {
        if (cache.direction() == Effect.CacheDirection.SAVE) {
            return Progress.GOING_ON;
        }
        boolean holds =
                cache.paths().stream()
                        .anyMatch(folder ->
                                mayHold(folder.value()) || Comparison.of(folder.value(), path) != Comparison.DIFFERENT);
        if (!holds) {
            return Progress.GOING_ON;
        }
        Optional<FileCaches.Save> save = flows.caches().savedFor(job, cache);
        if (save.isEmpty()) {
            add(new FileSource.Restored(job, cache, Optional.empty()), Presence.MAYBE);
            unseen.add(cache);
            return Progress.GOING_ON;
        }
        FileLookup original = flows.lookUp(save.get().job(), save.get().order(), path, depth + 1);
        Presence sure = save.get().certain().and(cache.origin().happens());
        add(
                new FileSource.Restored(
                        job, cache, Optional.of(new FileSource.Saved(save.get().job(), save.get().effect(), original))),
                original.certain().isPresent() ? sure : Presence.MAYBE);
        if (sure != Presence.YES || original.unseen() != Presence.NO) {
            unseen.add(cache);
        }
        return settled();
    }

    private Progress checkedOut(Effect.Checkout checkout) {
        Optional<Value> inside = HostPath.below(checkout.path().value(), path);
        if (inside.isEmpty()) {
            return mayHold(checkout.path().value()) ? openedBy(checkout) : Progress.GOING_ON;
        }
        if (checkout.repository().isPresent()) {
            return openedBy(checkout);
        }
        boolean committed = inside.get().literal().filter(flows.repository().files()::exists).isPresent();
        if (committed) {
            add(new FileSource.Committed(job, checkout), checkout.origin().happens());
            return settledIf(checkout.origin().happens());
        }
        if (checkout.cleans() == Presence.YES) {
            if (checkouts.isEmpty() && !unseen.isEmpty()) {
                remade = Presence.MAYBE;
            }
            checkouts.add(checkout);
        }
        return Progress.GOING_ON;
    }

    private void add(FileSource source, Presence certain) {
        if (checkouts.isEmpty()) {
            found.add(new FileLookup.Found(source, certain));
            return;
        }
        Effect.Checkout last = checkouts.getFirst();
        if (last.origin().happens() == Presence.YES && certain == Presence.YES) {
            wiped.add(new FileLookup.Wiped(source, last, remade));
        } else {
            found.add(new FileLookup.Found(source, Presence.MAYBE));
        }
    }

    private Progress settledIf(Presence happens) {
        return happens == Presence.YES ? settled() : Progress.GOING_ON;
    }

    private Progress settled() {
        boolean certain = found.stream().anyMatch(each -> each.certain() == Presence.YES);
        return certain || !wiped.isEmpty() ? Progress.SETTLED : Progress.GOING_ON;
    }

    /// Whether a path stands for the files that a pattern of the shell finds.
    private static boolean isPattern(Value path) {
        return path.pieces().stream()
                .anyMatch(piece ->
                        piece instanceof Piece.Hole hole && hole.symbol().key().startsWith(WordReader.PATTERN));
    }
}
