package dev.lintainer.rules.mount;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// `-v reports:/out` is meant to be the folder `reports`, but is a volume of that name.
public final class NamedVolumeByAccident implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (ContainerRun run : pipeline.containerRuns()) {
            boolean byFlag =
                    run.container().start() == Effect.Start.DOCKER_RUN
                            || run.container().start() == Effect.Start.DOCKER_CREATE;
            for (Mount mount : byFlag ? run.container().mounts() : List.<Mount>of()) {
                Optional<String> name = mount.source().flatMap(source -> source.value().literal());
                if (mount.kind() == Mount.Kind.VOLUME && name.isPresent() && isWritten(mount, name.get())) {
                    check(run, mount, name.get(), pipeline, context);
                }
            }
        }
    }

    /// `name:target`, not `type=volume,source=name`.
    private static boolean isWritten(Mount mount, String name) {
        String text = mount.location().text();
        return text.startsWith(name + ":") || text.startsWith("\"" + name + ":") || text.startsWith("'" + name + ":");
    }

    private static void check(ContainerRun run, Mount mount, String name, Pipeline pipeline, RuleContext context) {
        if (isMeant(run, mount, name, pipeline)) {
            return;
        }
        Optional<Location> use = folderUse(run, name);
        if (use.isEmpty() && !pipeline.repository().files().isDirectory(name)) {
            return;
        }
        Finding finding =
                context.finding(
                                run.job(),
                                run.container(),
                                mount.location(),
                                "`" + name + "` is a volume here, not the folder `./" + name + "`")
                        .suggesting("write `./" + name + "` for the folder")
                        .fixedBy(new Fix("mount the folder `./" + name + "`", FixSafety.UNSAFE, List.of(edit(mount))));
        context.report(
                use.isPresent()
                        ? finding.relatedTo(use.get(), "a folder of that name is used here")
                        : finding.likely());
    }

    /// Whether the job makes the volume, or shares it between containers.
    private static boolean isMeant(ContainerRun run, Mount mount, String name, Pipeline pipeline) {
        boolean made =
                run.job().effects(Effect.CallDocker.class).stream()
                        .anyMatch(call -> call.origin().location().text().contains("volume"));
        boolean shared =
                pipeline.containerRuns().stream()
                        .filter(other -> other.job() == run.job() && other != run)
                        .flatMap(other -> other.container().mounts().stream())
                        .anyMatch(other ->
                                other.kind() == Mount.Kind.VOLUME
                                        && other.source().filter(source -> source.value().is(name)).isPresent()
                                        && !other.target().value().equals(mount.target().value()));
        return made || shared;
    }

    /// Where the job uses a folder of that name.
    private static Optional<Location> folderUse(ContainerRun run, String name) {
        for (Effect effect : run.job().effects()) {
            List<Located> paths =
                    effect instanceof Effect.UploadArtifact upload
                            ? upload.paths()
                            : effect instanceof Effect.WriteFile write ? List.of(write.path()) : List.of();
            for (Located path : paths) {
                boolean within =
                        HostPath.below(Value.known(name), path.value()).isPresent()
                                || Comparison.of(Value.known(name), path.value()) == Comparison.SAME;
                if (within) {
                    return Optional.of(path.location());
                }
            }
        }
        return Optional.empty();
    }

    private static Edit edit(Mount mount) {
        String text = mount.location().text();
        int quote = text.startsWith("\"") || text.startsWith("'") ? 1 : 0;
        return new Edit(new Location(mount.location().file(), Span.at(mount.location().span().start() + quote)), "./");
    }
}
