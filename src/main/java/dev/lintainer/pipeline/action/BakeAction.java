package dev.lintainer.pipeline.action;

import dev.lintainer.document.bake.BakeOverride;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.ActionVersion;
import dev.lintainer.pipeline.bake.BakeCall;
import dev.lintainer.pipeline.bake.BakeEffects;
import dev.lintainer.pipeline.bake.BakeVariables;
import dev.lintainer.pipeline.effect.Attestation;
import dev.lintainer.pipeline.effect.BuildAttributes;
import dev.lintainer.pipeline.effect.Builder;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.JobState;
import dev.lintainer.pipeline.effect.Site;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// docker/bake-action (https://github.com/docker/bake-action#inputs).
final class BakeAction {
    private BakeAction() {}

    /// From this version on the commit is built when no source is named.
    private static final int BUILDS_THE_COMMIT = 6;

    /// From this version on the source may be a folder, and there is no `workdir`.
    private static final int TAKES_FOLDERS = 7;

    /// Versions before this one upload no record of the build; since the sixth each does
    /// (https://docs.docker.com/build/ci/github-actions/build-summary/).
    private static final int MAY_RECORD = 5;

    /// Where the files lie.
    private record Place(BakeCall.Source source, Value folder) {}

    static void run(ActionInputs inputs, JobState job, Site site) {
        boolean looksOn = inputs.get("call").filter(method -> !method.value().is("build")).isPresent();
        if (looksOn) {
            return;
        }
        Optional<Place> place = place(inputs);
        String what = inputs.step().uses().raw();
        if (place.isEmpty()) {
            job.unknown(site, inputs.location(), Effect.Reach.ACTION, what);
            return;
        }
        Value named = inputs.contexts().env().getOrDefault("BUILDX_BUILDER", Value.EMPTY);
        boolean told = inputs.get("builder").isPresent() || !named.is("");
        BakeCall call =
                new BakeCall(
                        inputs.location(),
                        what,
                        Effect.Reach.ACTION,
                        told ? Builder.UNKNOWN : job.builder(),
                        place.get().source(),
                        place.get().folder(),
                        place.get().source() == BakeCall.Source.MACHINE ? place.get().folder() : workdir(inputs),
                        inputs.words("files"),
                        inputs.words("targets"),
                        overrides(inputs),
                        attestations(inputs),
                        BakeVariables.of(inputs.lines("vars"), inputs.contexts()::variable, job));
        BakeEffects.run(call, job, site);
        ArtifactActions.buildRecord(MAY_RECORD, inputs, job, site);
    }

    /// Empty when it is another repository, or cannot be told.
    private static Optional<Place> place(ActionInputs inputs) {
        Optional<Integer> major = inputs.version().map(ActionVersion::major);
        Optional<Located> given = inputs.get("source");
        if (given.isEmpty()) {
            BakeCall.Source source =
                    major.map(version ->
                                    version >= BUILDS_THE_COMMIT ? BakeCall.Source.COMMIT : BakeCall.Source.MACHINE)
                            .orElse(BakeCall.Source.EITHER);
            Value folder = source == BakeCall.Source.MACHINE ? workdir(inputs) : HostPath.WORKSPACE;
            return Optional.of(new Place(source, folder));
        }
        Value source = given.get().value();
        if (source.is(".")) {
            return Optional.of(new Place(BakeCall.Source.MACHINE, workdir(inputs)));
        }
        Optional<Value> inCommit = inCommit(source);
        if (inCommit.isPresent()) {
            return Optional.of(new Place(BakeCall.Source.COMMIT, inCommit.get()));
        }
        boolean folder =
                source.isKnown() && !BuildAttributes.isRemote(source) && major.orElse(TAKES_FOLDERS) >= TAKES_FOLDERS;
        return folder
                ? Optional.of(new Place(BakeCall.Source.MACHINE, HostPath.resolve(HostPath.WORKSPACE, source)))
                : Optional.empty();
    }

    private static Value workdir(ActionInputs inputs) {
        boolean heeded = inputs.version().filter(version -> version.major() >= TAKES_FOLDERS).isEmpty();
        return heeded ? ActionEffects.path(inputs.orElse("workdir", ".")).value() : HostPath.WORKSPACE;
    }

    /// `{{defaultContext}}` is the commit, a folder of it after a colon.
    private static Optional<Value> inCommit(Value source) {
        if (!source.prefix().startsWith("{{")) {
            return Optional.empty();
        }
        Optional<String> text = source.literal();
        int end = text.map(whole -> whole.indexOf("}}")).orElse(-1);
        if (end < 0 || !text.orElseThrow().substring(2, end).strip().equals("defaultContext")) {
            return Optional.empty();
        }
        String rest = text.get().substring(end + 2);
        if (rest.isEmpty()) {
            return Optional.of(HostPath.WORKSPACE);
        }
        return rest.startsWith(":")
                ? Optional.of(HostPath.resolve(HostPath.WORKSPACE, Value.known(rest.substring(1))))
                : Optional.empty();
    }

    private static Optional<List<BakeOverride>> overrides(ActionInputs inputs) {
        List<BakeOverride> overrides = new ArrayList<>();
        for (Located line : inputs.lines("set")) {
            Optional<BakeOverride> override = BakeOverride.parse(line.value(), line.location());
            if (override.isEmpty()) {
                return Optional.empty();
            }
            overrides.add(override.get());
        }
        Presence push = inputs.flag("push", Presence.NO);
        if (push != Presence.NO) {
            overrides.add(toggle("push", Value.known("true"), inputs));
        }
        Presence load = inputs.flag("load", Presence.NO);
        if (load != Presence.NO) {
            Value value = load == Presence.YES ? Value.known("true") : Value.unknown("load");
            overrides.add(toggle("load", value, inputs));
        }
        return Optional.of(overrides);
    }

    private static BakeOverride toggle(String name, Value value, ActionInputs inputs) {
        return new BakeOverride(
                "*",
                name,
                Optional.empty(),
                Optional.of(value),
                BakeOverride.Mode.REPLACE,
                inputs.orElse(name, "").location());
    }

    private static List<Attestation> attestations(ActionInputs inputs) {
        List<Attestation> attestations = new ArrayList<>();
        for (String type : List.of("provenance", "sbom")) {
            inputs.get(type).ifPresent(text -> attestations.add(BuildAttributes.attestation(type, text)));
        }
        return attestations;
    }
}
