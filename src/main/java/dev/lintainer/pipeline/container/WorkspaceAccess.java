package dev.lintainer.pipeline.container;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.repository.FileTree;
import java.util.List;
import java.util.Set;

/// Who may write what in a job's workspace, which belongs to the runner's user and is open to nobody else unless a job
/// changes that.
public final class WorkspaceAccess {
    private WorkspaceAccess() {}

    private static final Set<String> CHANGERS = Set.of("chmod", "chown", "chgrp", "setfacl", "install", "bindfs");

    private static final Set<String> SCRIPTS = Set.of("sh", "bash", "dash", "source", ".");

    /// Whether something before an effect of the job may have opened a path to others.
    ///
    /// @param before the order of the effect
    /// @param path as [HostPath] writes it
    public static Presence opened(JobRun job, int before, Value path) {
        boolean opened =
                openers(job).stream().anyMatch(effect -> effect.origin().order() < before && opens(effect, path));
        return opened ? Presence.MAYBE : Presence.NO;
    }

    /// What may open some path or other.
    private static List<Effect> openers(JobRun job) {
        return job.deductions()
                .of(
                        WorkspaceAccess.class,
                        () ->
                                job.effects().stream()
                                        .filter(effect -> effect.origin().happens() != Presence.NO && mayOpen(effect))
                                        .toList());
    }

    private static boolean mayOpen(Effect effect) {
        return switch (effect) {
            case Effect.RunOnHost run ->
                    isScript(run.invocation()) || changes(run.invocation()) || makesOpen(run.invocation());
            case Effect other -> opens(other, HostPath.WORKSPACE);
        };
    }

    /// Whether a path is a folder already, committed or made by an earlier command, so that `mkdir -p` has nothing to
    /// do.
    public static boolean isThere(JobRun job, int before, Value path, FileTree files) {
        return path.literal().filter(files::exists).isPresent()
                || job.effects().subList(0, Math.min(before, job.effects().size())).stream()
                        .anyMatch(effect ->
                                effect instanceof Effect.WriteFile write
                                        && Comparison.of(write.path().value(), path) != Comparison.DIFFERENT);
    }

    private static boolean opens(Effect effect, Value path) {
        return switch (effect) {
            case Effect.UnknownEffects _ -> true;
            case Effect.RunOnHost run -> opens(run.invocation(), path);
            case Effect.RunContainer container ->
                    container.command().known().stream().anyMatch(WorkspaceAccess::changes);
            case Effect.ExecuteInContainer exec -> exec.command().known().stream().anyMatch(WorkspaceAccess::changes);
            case Effect.Checkout _,
                    Effect.SetUpPython _,
                    Effect.SetUpBuilder _,
                    Effect.ExposeRuntime _,
                    Effect.BuildImage _,
                    Effect.TagImage _,
                    Effect.SaveImage _,
                    Effect.ExportContainer _,
                    Effect.LoadImage _,
                    Effect.PullImage _,
                    Effect.PushImage _,
                    Effect.ImportImage _,
                    Effect.CallDocker _,
                    Effect.RemoveImage _,
                    Effect.CopyAcross _,
                    Effect.UploadArtifact _,
                    Effect.DownloadArtifact _,
                    Effect.CacheFiles _,
                    Effect.ReadFile _,
                    Effect.WriteFile _,
                    Effect.CopyFile _,
                    Effect.RemoveFile _,
                    Effect.LogIn _ ->
                    false;
        };
    }

    private static boolean changes(Invocation invocation) {
        return invocation.program().filter(CHANGERS::contains).isPresent();
    }

    private static boolean opens(Invocation invocation, Value path) {
        if (isScript(invocation)) {
            return true;
        }
        if (!changes(invocation) && !makesOpen(invocation)) {
            return false;
        }
        List<String> wrappers = invocation.circumstances().wrappers();
        return wrappers.contains("xargs")
                || wrappers.contains("find")
                || invocation.arguments().stream().anyMatch(word -> holds(word, invocation, path));
    }

    private static boolean makesOpen(Invocation invocation) {
        return invocation.program().filter("mkdir"::equals).isPresent()
                && invocation.arguments().stream().anyMatch(word -> isMode(word.value().prefix()));
    }

    private static boolean isMode(String option) {
        return option.startsWith("-m") || option.startsWith("--mode");
    }

    /// Whether an argument, taken as a path, is the path itself or a folder above it.
    private static boolean holds(Located word, Invocation invocation, Value path) {
        Value given = HostPath.resolve(invocation.circumstances().directory(), word.value());
        return HostPath.below(given, path).isPresent() || Comparison.of(given, path) != Comparison.DIFFERENT;
    }

    /// A script that was not read may do anything.
    private static boolean isScript(Invocation invocation) {
        boolean path = invocation.words().getFirst().value().toString().indexOf('/') >= 0;
        return path || invocation.program().filter(SCRIPTS::contains).isPresent();
    }
}
