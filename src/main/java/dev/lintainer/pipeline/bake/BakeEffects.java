package dev.lintainer.pipeline.bake;

import dev.lintainer.document.bake.BakeProject;
import dev.lintainer.document.bake.BakeSelection;
import dev.lintainer.document.bake.BakeTarget;
import dev.lintainer.document.bake.BakeText;
import dev.lintainer.document.bake.BakeValue;
import dev.lintainer.document.dockerfile.BuildArguments;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Attestation;
import dev.lintainer.pipeline.effect.BuildAttributes;
import dev.lintainer.pipeline.effect.BuildDefinition;
import dev.lintainer.pipeline.effect.BuildLabels;
import dev.lintainer.pipeline.effect.BuildOutput;
import dev.lintainer.pipeline.effect.BuildTool;
import dev.lintainer.pipeline.effect.CacheReference;
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

/// What a call of bake builds, target by target (https://github.com/docker/buildx/blob/master/bake/bake.go).
public final class BakeEffects {
    /// What reading one target costs, in commands of a script.
    private static final int WORK = 5;

    private final BakeCall call;
    private final JobState job;
    private final Site site;

    private BakeEffects(BakeCall call, JobState job, Site site) {
        this.call = call;
        this.job = job;
        this.site = site;
    }

    public static void run(BakeCall call, JobState job, Site site) {
        Optional<BakeProject> project = BakeFiles.load(call, job);
        List<String> names = new ArrayList<>();
        call.targets().forEach(target -> target.value().literal().ifPresent(names::add));
        if (project.isEmpty() || names.size() < call.targets().size() || call.overrides().isEmpty()) {
            job.unknown(site, call.location(), call.reach(), call.what());
            return;
        }
        BakeSelection selection = project.get().select(names, call.overrides().get());
        BakeEffects effects = new BakeEffects(call, job, site);
        for (BakeTarget target : selection.targets()) {
            if (!job.mayGoOn(site, call.location(), WORK)) {
                return;
            }
            effects.build(target);
        }
        if (!selection.unread().isEmpty()) {
            job.unknown(site, call.location(), call.reach(), call.what());
        }
    }

    private void build(BakeTarget target) {
        if (target.text("call").filter(method -> !method.value().is("build")).isPresent()) {
            return;
        }
        List<BuildOutput> outputs = outputs(target);
        job.emit(
                site.into(call.location()),
                target.location(),
                origin ->
                        new Effect.BuildImage(
                                origin,
                                BuildTool.BAKE,
                                call.builder(),
                                definition(target),
                                located(target.list("tags")),
                                outputs,
                                caches(target, "cache-from"),
                                caches(target, "cache-to")));
    }

    private static Located located(BakeText text) {
        return new Located(text.value(), text.location());
    }

    private static List<Located> located(List<BakeText> texts) {
        return texts.stream().map(BakeEffects::located).toList();
    }

    private static List<CacheReference> caches(BakeTarget target, String attribute) {
        return target.list(attribute).stream().map(text -> BuildAttributes.cache(located(text))).toList();
    }

    /// A target that is only the context of another leaves nothing behind but cache.
    private List<BuildOutput> outputs(BakeTarget target) {
        if (target.role() == BakeTarget.Role.CONTEXT) {
            return List.of(BuildOutput.of(BuildOutput.Format.CACHE_ONLY, target.location()));
        }
        List<BuildOutput> outputs = new ArrayList<>();
        for (BakeText output : target.list("output")) {
            outputs.add(
                    output.value() instanceof Value.Unknown
                            ? BuildOutput.of(BuildOutput.Format.UNKNOWN, output.location())
                            : BuildAttributes.output(located(output), call.workingDirectory()));
        }
        return outputs;
    }

    private BuildDefinition definition(BakeTarget target) {
        Located written =
                target.text("context")
                        .map(BakeEffects::located)
                        .orElseGet(() -> new Located(Value.known("."), target.location()));
        Optional<Value> onMachine = written.value().after("cwd://");
        boolean stays = onMachine.isPresent() || call.source() == BakeCall.Source.MACHINE;
        Located plain = new Located(onMachine.orElse(written.value()), written.location());
        BuildDefinition.ContextKind kind = BuildAttributes.contextKind(plain);
        Located context = plain;
        if (kind == BuildDefinition.ContextKind.DIRECTORY) {
            Value folder = onMachine.isPresent() ? call.workingDirectory() : call.folder();
            context = new Located(HostPath.resolve(folder, plain.value()), plain.location());
            kind = stays ? kind : kindElsewhere();
        }
        Map<String, Located> arguments = new LinkedHashMap<>();
        target.map("args").forEach((name, value) -> arguments.put(name, located(value)));
        Map<String, Located> contexts = new LinkedHashMap<>();
        target.map("contexts").forEach((name, value) -> contexts.put(name, located(value)));
        return new BuildDefinition(
                kind,
                context,
                dockerfile(target, context, kind),
                target.text("target").map(BakeEffects::located),
                arguments,
                target.others("args") == BakeValue.Others.POSSIBLE
                        ? BuildArguments.Others.UNKNOWN
                        : BuildArguments.Others.ABSENT,
                located(target.list("platforms")),
                contexts,
                attestations(target),
                labels(target));
    }

    private static BuildLabels labels(BakeTarget target) {
        Map<String, Located> labels = new LinkedHashMap<>();
        target.map("labels").forEach((name, value) -> labels.put(name, located(value)));
        return new BuildLabels(
                labels, target.others("labels") == BakeValue.Others.POSSIBLE ? Presence.MAYBE : Presence.NO);
    }

    private BuildDefinition.ContextKind kindElsewhere() {
        return switch (call.source()) {
            case MACHINE -> BuildDefinition.ContextKind.DIRECTORY;
            case COMMIT -> BuildDefinition.ContextKind.GIT;
            case EITHER -> BuildDefinition.ContextKind.UNKNOWN;
        };
    }

    /// Relative to the context.
    private Located dockerfile(BakeTarget target, Located context, BuildDefinition.ContextKind kind) {
        Optional<BakeText> inline = target.text("dockerfile-inline");
        if (inline.isPresent()) {
            return new Located(Value.unknown("inline Dockerfile"), inline.get().location());
        }
        Optional<Located> given = target.text("dockerfile").map(BakeEffects::located);
        Optional<Value> onMachine = given.flatMap(file -> file.value().after("cwd://"));
        Located file =
                onMachine
                        .map(path ->
                                new Located(
                                        HostPath.resolve(call.workingDirectory(), path),
                                        given.orElseThrow().location()))
                        .or(() ->
                                given.map(path ->
                                        new Located(HostPath.resolve(context.value(), path.value()), path.location())))
                        .orElseGet(() -> BuildAttributes.defaultDockerfile(context, target.location()));
        boolean stays = kind == BuildDefinition.ContextKind.DIRECTORY || onMachine.isPresent();
        return stays ? job.dockerfile(file) : file;
    }

    private List<Attestation> attestations(BakeTarget target) {
        List<Attestation> attestations = new ArrayList<>();
        target.list("attest").forEach(text -> attestations.add(BuildAttributes.attestation(located(text))));
        attestations.addAll(call.attestations());
        return attestations;
    }
}
