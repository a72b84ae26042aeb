package dev.lintainer.pipeline.docker;

import dev.lintainer.document.bake.BakeOverride;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.bake.BakeCall;
import dev.lintainer.pipeline.bake.BakeEffects;
import dev.lintainer.pipeline.bake.BakeVariables;
import dev.lintainer.pipeline.effect.Attestation;
import dev.lintainer.pipeline.effect.BuildAttributes;
import dev.lintainer.pipeline.effect.Builder;
import dev.lintainer.pipeline.effect.DockerCall;
import dev.lintainer.pipeline.effect.DockerFlags;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.JobState;
import dev.lintainer.pipeline.effect.Site;
import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.TextLines;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `docker buildx bake` (https://docs.docker.com/reference/cli/docker/buildx/bake/).
final class BakeCommand {
    private BakeCommand() {}

    /// Flags with which nothing is built.
    private static final List<String> LOOKING_ON =
            List.of("--print", "--list", "--check", "--list-targets", "--list-variables");

    static void run(DockerCall call, Location location, Builder builder, WordReader reader, JobState job, Site site) {
        DockerFlags flags = new DockerFlags(call.flags(), reader);
        WordReader program = reader.ofProgram();
        boolean looksOn =
                LOOKING_ON.stream().anyMatch(flags::has)
                        || flags.value("--call").filter(method -> !method.value().is("build")).isPresent();
        if (looksOn) {
            return;
        }
        BakeVariables variables = BakeVariables.of(flags.values("--var"), program::variable, job);
        Optional<List<Located>> files = files(flags, variables, location);
        List<Located> targets = call.arguments().stream().map(reader::unmatched).toList();
        boolean remote = targets.stream().anyMatch(target -> BuildAttributes.isRemote(target.value()));
        if (call.isIncomplete() || files.isEmpty() || remote || variables.seen(RELATIVE_PATHS).isPresent()) {
            job.unknown(site, location, Effect.Reach.COMMAND, call.command());
            return;
        }
        BakeCall bake =
                new BakeCall(
                        location,
                        call.command(),
                        Effect.Reach.COMMAND,
                        builder,
                        BakeCall.Source.MACHINE,
                        reader.workingDirectory(),
                        reader.workingDirectory(),
                        files.get(),
                        targets,
                        overrides(flags, call, reader),
                        attestations(flags),
                        variables);
        BakeEffects.run(bake, job, site);
    }

    /// With it paths count from the files, not from the working directory.
    private static final String RELATIVE_PATHS = "BUILDX_BAKE_FILE_RELATIVE_PATHS";

    private static final String FILES = "BUILDX_BAKE_FILE";

    /// Empty when the environment names files that are not known.
    private static Optional<List<Located>> files(DockerFlags flags, BakeVariables variables, Location location) {
        List<Located> named = flags.values("--file");
        Optional<Value> listed = variables.seen(FILES).filter(value -> named.isEmpty() && !value.is(""));
        if (listed.isEmpty()) {
            return Optional.of(named);
        }
        return listed.get().isKnown()
                ? Optional.of(TextLines.split(new Located(listed.get(), location), ':'))
                : Optional.empty();
    }

    private static Optional<List<BakeOverride>> overrides(DockerFlags flags, DockerCall call, WordReader reader) {
        List<BakeOverride> overrides = new ArrayList<>();
        for (Located text : sets(call, reader)) {
            Optional<BakeOverride> override = BakeOverride.parse(text.value(), text.location());
            if (override.isEmpty()) {
                return Optional.empty();
            }
            overrides.add(override.get());
        }
        for (String name : List.of("push", "load")) {
            call.flags().stream()
                    .filter(flag -> flag.name().equals("--" + name) && flags.has(flag.name()))
                    .findFirst()
                    .flatMap(flag -> BakeOverride.parse(Value.known("*." + name + "=true"), flag.location()))
                    .ifPresent(overrides::add);
        }
        return Optional.of(overrides);
    }

    private static List<Located> sets(DockerCall call, WordReader reader) {
        return call.flags().stream()
                .filter(flag -> flag.name().equals("--set"))
                .flatMap(flag -> flag.value().stream())
                .map(reader::unmatched)
                .toList();
    }

    private static List<Attestation> attestations(DockerFlags flags) {
        List<Attestation> attestations = new ArrayList<>();
        for (String type : List.of("provenance", "sbom")) {
            flags.value("--" + type).ifPresent(text -> attestations.add(BuildAttributes.attestation(type, text)));
        }
        return attestations;
    }
}
