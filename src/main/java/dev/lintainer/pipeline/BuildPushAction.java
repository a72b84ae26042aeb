package dev.lintainer.pipeline;

import dev.lintainer.document.dockerfile.BuildArguments;
import dev.lintainer.document.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// docker/build-push-action (https://github.com/docker/build-push-action#inputs).
final class BuildPushAction {
    private BuildPushAction() {}

    static void build(ActionInputs inputs, JobState job, Site site) {
        if (inputs.major().orElse(0) == 1) {
            // The first version had other inputs, and pushed by default.
            job.unknown(site, inputs.location(), Effect.Reach.ACTION, inputs.step().uses().raw());
            return;
        }
        Builder builder =
                inputs.get("builder").isPresent() || isNamedByEnvironment(inputs) ? Builder.UNKNOWN : job.builder();
        List<BuildOutput> outputs = new ArrayList<>();
        for (Located line : inputs.lines("outputs")) {
            outputs.add(BuildAttributes.output(line, HostPath.WORKSPACE));
        }
        if (inputs.flag("push", Presence.NO) != Presence.NO) {
            outputs.add(new BuildOutput(BuildOutput.Format.REGISTRY, Optional.empty(), inputs.location()));
        }
        Presence load = inputs.flag("load", Presence.NO);
        if (load != Presence.NO) {
            BuildOutput.Format format = load == Presence.YES ? BuildOutput.Format.DOCKER : BuildOutput.Format.UNKNOWN;
            outputs.add(new BuildOutput(format, Optional.empty(), inputs.location()));
        }
        job.emit(
                site,
                inputs.location(),
                origin ->
                        new Effect.BuildImage(
                                origin,
                                BuildTool.BUILD_PUSH_ACTION,
                                builder,
                                definition(inputs, job),
                                inputs.words("tags"),
                                outputs,
                                inputs.lines("cache-from").stream().map(BuildAttributes::cache).toList(),
                                inputs.lines("cache-to").stream().map(BuildAttributes::cache).toList()));
    }

    private static boolean isNamedByEnvironment(ActionInputs inputs) {
        Value named = inputs.contexts().env().get("BUILDX_BUILDER");
        return named != null && !named.is("");
    }

    private static BuildDefinition definition(ActionInputs inputs, JobState job) {
        Optional<Located> given = inputs.get("context");
        BuildDefinition.ContextKind kind =
                given.map(BuildAttributes::contextKind).orElse(BuildDefinition.ContextKind.GIT);
        Located context =
                kind == BuildDefinition.ContextKind.DIRECTORY
                        ? ActionEffects.path(given.orElseThrow())
                        : given.orElseGet(() -> new Located(HostPath.WORKSPACE, inputs.location()));
        Located written =
                inputs.get("file")
                        .map(ActionEffects::path)
                        .orElseGet(() -> BuildAttributes.defaultDockerfile(context, inputs.location()));
        Located dockerfile = kind == BuildDefinition.ContextKind.DIRECTORY ? job.dockerfile(written) : written;
        Map<String, Located> arguments = new LinkedHashMap<>();
        BuildArguments.Others others = BuildArguments.Others.ABSENT;
        for (Located line : inputs.lines("build-args")) {
            Optional<BuildAttributes.Argument> argument = BuildAttributes.argument(line);
            argument.ifPresent(read -> arguments.put(read.name(), read.value()));
            others = argument.isPresent() ? others : BuildArguments.Others.UNKNOWN;
        }
        return new BuildDefinition(
                kind,
                context,
                dockerfile,
                inputs.get("target"),
                arguments,
                others,
                inputs.get("platforms").map(Located::value));
    }
}
