package dev.lintainer.pipeline;

import dev.lintainer.pipeline.effect.ArtifactSelection;
import dev.lintainer.pipeline.effect.BuildDefinition;
import dev.lintainer.pipeline.effect.ContainerCommand;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One effect in a few words.
final class EffectText {
    private EffectText() {}

    static String of(Effect effect) {
        return (effect.origin().happens() == Presence.YES ? "" : "maybe ") + words(effect);
    }

    private static String words(Effect effect) {
        return switch (effect) {
            case Effect.Checkout checkout -> "checkout " + checkout.path() + after(" of ", checkout.repository());
            case Effect.SetUpPython python -> "python " + all(python.versions());
            case Effect.SetUpBuilder builder -> "builder " + builder.builder();
            case Effect.ExposeRuntime _ -> "runtime";
            case Effect.BuildImage build -> build(build);
            case Effect.ExportContainer export -> "export" + after(" > ", export.file());
            case Effect.CallDocker docker -> "call " + docker.program();
            case Effect.ImportImage made -> "import " + made.name();
            case Effect.TagImage tag -> "tag " + tag.source() + " " + tag.target();
            case Effect.SaveImage save -> "save " + all(save.images()) + after(" > ", save.file());
            case Effect.LoadImage load -> "load" + after(" < ", load.file());
            case Effect.PullImage pull -> "pull " + pull.image();
            case Effect.PushImage push -> "push " + push.image();
            case Effect.RemoveImage remove -> "rmi " + remove.image();
            case Effect.RunContainer run -> run(run);
            case Effect.CopyAcross copy ->
                    switch (copy.direction()) {
                        case OUT_OF_CONTAINER ->
                                "copy " + copy.container() + ":" + copy.inside() + " to " + copy.onHost();
                        case INTO_CONTAINER ->
                                "copy " + copy.onHost() + " to " + copy.container() + ":" + copy.inside();
                    };
            case Effect.ExecuteInContainer execute -> "exec " + execute.container() + command(execute.command());
            case Effect.UploadArtifact upload -> "upload " + upload.name() + " of " + all(upload.paths());
            case Effect.DownloadArtifact download ->
                    "download " + selection(download.selection()) + " to " + download.path();
            case Effect.CacheFiles cache -> "cache " + cache.direction() + " " + all(cache.paths());
            case Effect.ReadFile read -> "read " + read.path();
            case Effect.WriteFile write -> "write " + write.path();
            case Effect.CopyFile copy -> "copy " + copy.from() + " " + copy.to();
            case Effect.RemoveFile remove -> "remove " + remove.path();
            case Effect.LogIn login -> "login" + after(" ", login.registry());
            case Effect.RunOnHost host -> "host " + all(host.invocation().words());
            case Effect.UnknownEffects unknown ->
                    "unknown " + (unknown.reach() == Effect.Reach.ACTION ? "action " : "") + unknown.what();
        };
    }

    private static String build(Effect.BuildImage build) {
        String outputs =
                build.outputs().stream()
                        .map(output -> output.format() + after(":", output.file()))
                        .collect(Collectors.joining(" "));
        BuildDefinition definition = build.definition();
        return "build "
                + all(build.tags())
                + " from "
                + definition.dockerfile()
                + " in "
                + (definition.contextKind() == BuildDefinition.ContextKind.DIRECTORY
                        ? definition.context().toString()
                        : definition.contextKind().toString())
                + after(" target ", definition.target())
                + (definition.arguments().isEmpty() ? "" : " with " + new TreeMap<>(definition.arguments()))
                + " by "
                + build.builder()
                + (outputs.isEmpty() ? "" : " to " + outputs);
    }

    private static String run(Effect.RunContainer run) {
        return "run "
                + run.image().map(Located::toString).orElse("?")
                + (run.start() == Effect.Start.DOCKER_RUN ? "" : " by " + run.start())
                + run.mounts().stream()
                        .map(mount -> " -v " + mount.source().map(Located::toString).orElse("") + ":" + mount.target())
                        .collect(Collectors.joining())
                + after(" user ", run.user())
                + command(run.command());
    }

    private static String command(ContainerCommand command) {
        return command.known().isEmpty()
                ? ""
                : ": "
                        + command.known().stream()
                                .map(invocation -> all(invocation.words()))
                                .collect(Collectors.joining("; "));
    }

    private static String selection(ArtifactSelection selection) {
        return switch (selection) {
            case ArtifactSelection.Named named -> named.name().toString();
            case ArtifactSelection.Pattern pattern -> "pattern " + pattern.pattern();
            case ArtifactSelection.ByIds ids -> "ids " + ids.ids();
            case ArtifactSelection.All _ -> "all";
        };
    }

    private static String all(List<Located> values) {
        return values.stream().map(Located::toString).collect(Collectors.joining(" "));
    }

    private static String after(String word, Optional<Located> value) {
        return value.map(located -> word + located).orElse("");
    }
}
