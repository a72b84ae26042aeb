package dev.lintainer.pipeline.flow;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.effect.Programs;
import dev.lintainer.pipeline.job.JobRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a job does to files, so that the trail of one file is found without looking at what is written to others.
///
/// @param others what may matter to any file, in order
/// @param written what is written to a known path, by that path
record FileTrail(List<Effect> others, Map<String, List<Effect>> written) {
    static FileTrail of(JobRun job) {
        FileTrail trail = new FileTrail(new ArrayList<>(), new HashMap<>());
        job.effects().forEach(trail::add);
        return trail;
    }

    private void add(Effect effect) {
        if (effect instanceof Effect.WriteFile write && write.path().value() instanceof Value.Known(String path)) {
            written.computeIfAbsent(path, _ -> new ArrayList<>()).add(effect);
        } else if (matters(effect)) {
            others.add(effect);
        }
    }

    private static boolean matters(Effect effect) {
        return switch (effect) {
            case Effect.RunContainer container -> container.mounts().stream().anyMatch(FileTrail::isWritten);
            case Effect.RunOnHost run -> run.invocation().program().filter(Programs::onlyReads).isEmpty();
            case Effect.ReadFile _,
                    Effect.RemoveFile _,
                    Effect.SetUpPython _,
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
                    Effect.LogIn _ ->
                    false;
            case Effect.BuildImage build -> build.outputs().stream().anyMatch(output -> output.file().isPresent());
            case Effect.Checkout _,
                    Effect.SaveImage _,
                    Effect.ExportContainer _,
                    Effect.ExecuteInContainer _,
                    Effect.DownloadArtifact _,
                    Effect.CacheFiles _,
                    Effect.WriteFile _,
                    Effect.CopyFile _,
                    Effect.UnknownEffects _ ->
                    true;
        };
    }

    /// Whether a container can put something on the machine through a mount.
    static boolean isWritten(Mount mount) {
        return mount.kind() != Mount.Kind.TMPFS && mount.access() == Mount.Access.READ_WRITE;
    }

    /// What may have put a file there before a moment, the latest first.
    List<Effect> before(int order, Value path) {
        List<Effect> writes = new ArrayList<>();
        if (path instanceof Value.Known(String text)) {
            for (String at = text; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('/')))) {
                writes.addAll(written.getOrDefault(at, List.of()));
            }
            if (!text.equals(".") && !text.equals("/")) {
                writes.addAll(written.getOrDefault(text.startsWith("/") ? "/" : ".", List.of()));
            }
        } else {
            written.values().forEach(writes::addAll);
        }
        // Not by `Comparator.comparingInt`, whose lambda cannot be kept in an AOT cache.
        writes.sort((one, other) -> Integer.compare(order(one), order(other)));
        List<Effect> trail = new ArrayList<>();
        int write = writes.size() - 1;
        for (int other = others.size() - 1; other >= 0 || write >= 0; ) {
            boolean takesWrite = other < 0 || write >= 0 && order(writes.get(write)) > order(others.get(other));
            Effect next = takesWrite ? writes.get(write--) : others.get(other--);
            if (order(next) < order) {
                trail.add(next);
            }
        }
        return trail;
    }

    private static int order(Effect effect) {
        return effect.origin().order();
    }
}
