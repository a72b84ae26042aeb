package dev.lintainer.pipeline.graph;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.ArtifactSelection;
import dev.lintainer.pipeline.effect.CacheReference;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import java.util.ArrayList;
import java.util.List;

/// What a leg of a matrix does, as far as a graph shows it, in words that are the same for legs that do the same.
final class Deeds {
    private static final char END = '\n';

    private final Leg leg;
    private final StringBuilder text = new StringBuilder();

    private Deeds(Leg leg) {
        this.leg = leg;
    }

    static String of(JobRun job, Leg leg) {
        Deeds deeds = new Deeds(leg);
        deeds.text.append(job.happens()).append(END);
        for (Effect effect : job.effects()) {
            if (effect.origin().happens() != Presence.NO) {
                List<Value> values = values(effect);
                if (!values.isEmpty()) {
                    deeds.add(effect, values);
                }
            }
        }
        return deeds.text.toString();
    }

    private void add(Effect effect, List<Value> values) {
        text.append(effect.getClass().getSimpleName())
                .append(effect.origin().location().span().start())
                .append(effect.origin().happens());
        values.forEach(value -> text.append(' ').append(leg.general(value)));
        text.append(END);
    }

    private static List<Value> values(Effect effect) {
        return switch (effect) {
            case Effect.BuildImage build -> values(build);
            case Effect.TagImage tag -> List.of(tag.source().value(), tag.target().value());
            case Effect.SaveImage save -> all(save.images(), save.file().stream().toList());
            case Effect.LoadImage load -> load.file().map(file -> List.of(file.value())).orElse(List.of());
            case Effect.ImportImage made -> List.of(made.name().value());
            case Effect.ExportContainer export -> export.file().map(file -> List.of(file.value())).orElse(List.of());
            case Effect.PullImage pull -> List.of(pull.image().value());
            case Effect.PushImage push -> List.of(push.image().value());
            case Effect.RunContainer run -> run.image().map(image -> List.of(image.value())).orElse(List.of());
            case Effect.UploadArtifact upload -> List.of(upload.name().value());
            case Effect.DownloadArtifact download -> List.of(selected(download.selection()));
            case Effect.CacheFiles cache -> List.of(cache.key().value());
            case Effect.UnknownEffects unknown -> List.of(Value.known(unknown.what()));
            case Effect.Checkout _,
                    Effect.SetUpPython _,
                    Effect.SetUpBuilder _,
                    Effect.ExposeRuntime _,
                    Effect.CallDocker _,
                    Effect.RemoveImage _,
                    Effect.ExecuteInContainer _,
                    Effect.CopyAcross _,
                    Effect.ReadFile _,
                    Effect.WriteFile _,
                    Effect.CopyFile _,
                    Effect.RemoveFile _,
                    Effect.LogIn _,
                    Effect.RunOnHost _ ->
                    List.of();
        };
    }

    private static List<Value> values(Effect.BuildImage build) {
        List<Value> values = all(build.tags(), List.of());
        values.add(build.definition().dockerfile().value());
        values.add(build.definition().context().value());
        build.definition().target().ifPresent(target -> values.add(target.value()));
        build.outputs().forEach(output -> values.add(Value.known(output.format().name())));
        for (CacheReference cache : build.cacheFrom()) {
            values.add(BuildCache.of(cache).label());
        }
        for (CacheReference cache : build.cacheTo()) {
            values.add(BuildCache.of(cache).label());
        }
        return values;
    }

    private static List<Value> all(List<Located> some, List<Located> more) {
        List<Value> values = new ArrayList<>();
        some.forEach(located -> values.add(located.value()));
        more.forEach(located -> values.add(located.value()));
        return values;
    }

    private static Value selected(ArtifactSelection selection) {
        return switch (selection) {
            case ArtifactSelection.Named(Located name) -> name.value();
            case ArtifactSelection.Pattern(Located pattern) -> pattern.value();
            case ArtifactSelection.ByIds(Located ids) -> ids.value();
            case ArtifactSelection.All _ -> Value.known("*");
        };
    }
}
