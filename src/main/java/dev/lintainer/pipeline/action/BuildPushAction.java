package dev.lintainer.pipeline.action;

import dev.lintainer.document.dockerfile.BuildArguments;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Attestation;
import dev.lintainer.pipeline.effect.BuildAttributes;
import dev.lintainer.pipeline.effect.BuildDefinition;
import dev.lintainer.pipeline.effect.BuildLabels;
import dev.lintainer.pipeline.effect.BuildOutput;
import dev.lintainer.pipeline.effect.BuildTool;
import dev.lintainer.pipeline.effect.Builder;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.JobState;
import dev.lintainer.pipeline.effect.Site;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// docker/build-push-action (https://github.com/docker/build-push-action#inputs).
final class BuildPushAction {
    private BuildPushAction() {}

    /// https://github.com/docker/build-push-action/releases/tag/v6.0.0
    private static final int FIRST_WITH_RECORD = 6;

    static void build(ActionInputs inputs, JobState job, Site site) {
        if (inputs.version().filter(version -> version.major() == 1).isPresent()) {
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
        Presence push = inputs.flag("push", Presence.NO);
        if (push != Presence.NO) {
            outputs.add(BuildOutput.of(BuildOutput.Format.REGISTRY, push, inputs.orElse("push", "").location()));
        }
        Presence load = inputs.flag("load", Presence.NO);
        if (load != Presence.NO) {
            BuildOutput.Format format = load == Presence.YES ? BuildOutput.Format.DOCKER : BuildOutput.Format.UNKNOWN;
            outputs.add(BuildOutput.of(format, load, inputs.orElse("load", "").location()));
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
        ArtifactActions.buildRecord(FIRST_WITH_RECORD, inputs, job, site);
    }

    private static boolean isNamedByEnvironment(ActionInputs inputs) {
        Value named = inputs.contexts().env().get("BUILDX_BUILDER");
        return named != null && !named.is("");
    }

    private static BuildDefinition definition(ActionInputs inputs, JobState job) {
        Optional<Located> given = inputs.get("context");
        Optional<Located> inCommit = inCommit(given, inputs);
        BuildDefinition.ContextKind kind =
                inCommit.isPresent()
                        ? BuildDefinition.ContextKind.GIT
                        : BuildAttributes.contextKind(given.orElseThrow());
        Located context =
                inCommit.or(() ->
                                given.map(written ->
                                        kind == BuildDefinition.ContextKind.DIRECTORY
                                                ? ActionEffects.path(written)
                                                : written))
                        .orElseThrow();
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
                dockerfile(kind, context, inputs, job),
                inputs.get("target"),
                arguments,
                others,
                inputs.words("platforms"),
                BuildAttributes.contexts(inputs.lines("build-contexts")),
                attestations(inputs),
                BuildLabels.of(inputs.lines("labels"), Presence.YES));
    }

    /// Without `context` the build takes the commit from GitHub; `{{defaultContext}}` stands for it too, with a folder
    /// after a colon (https://github.com/docker/build-push-action#git-context).
    private static Optional<Located> inCommit(Optional<Located> given, ActionInputs inputs) {
        if (given.isEmpty()) {
            return Optional.of(new Located(HostPath.WORKSPACE, inputs.location()));
        }
        return given.get()
                .value()
                .literal()
                .filter(text -> text.startsWith("{{"))
                .map(text -> {
                    int colon = text.indexOf("}}:");
                    Value folder = Value.known(colon < 0 ? "." : text.substring(colon + 3));
                    return new Located(HostPath.resolve(HostPath.WORKSPACE, folder), given.get().location());
                });
    }

    /// Relative to the workspace, in the commit to the context.
    private static Located dockerfile(
            BuildDefinition.ContextKind kind, Located context, ActionInputs inputs, JobState job) {
        Optional<Located> given = inputs.get("file");
        if (kind == BuildDefinition.ContextKind.GIT) {
            return given.map(file -> new Located(HostPath.resolve(context.value(), file.value()), file.location()))
                    .orElseGet(() -> BuildAttributes.defaultDockerfile(context, inputs.location()));
        }
        Located written =
                given.map(ActionEffects::path)
                        .orElseGet(() -> BuildAttributes.defaultDockerfile(context, inputs.location()));
        return kind == BuildDefinition.ContextKind.DIRECTORY ? job.dockerfile(written) : written;
    }

    /// https://docs.docker.com/build/ci/github-actions/attestations/
    private static List<Attestation> attestations(ActionInputs inputs) {
        List<Attestation> attestations = new ArrayList<>();
        for (String type : List.of("provenance", "sbom")) {
            inputs.get(type).ifPresent(text -> attestations.add(BuildAttributes.attestation(type, text)));
        }
        inputs.lines("attests").forEach(text -> attestations.add(BuildAttributes.attestation(text)));
        return attestations;
    }
}
