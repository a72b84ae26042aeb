package dev.lintainer.rules.mount;

import dev.lintainer.document.value.Value;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.container.ContainerUser;
import dev.lintainer.pipeline.container.ContainerWrite;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A folder that does not exist is mounted: the daemon makes it, as root, and the container's user cannot write there.
public final class HostDirCreatedByDaemon implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (ContainerRun run : pipeline.containerRuns()) {
            OptionalLong owner = run.job().runner().workspaceOwner();
            if (owner.isEmpty() || !run.isOnMachine()) {
                continue;
            }
            List<ContainerWrite> writes = run.writes(pipeline.repository().files());
            for (Mount mount : run.workspaceMounts()) {
                Value source = mount.source().map(Located::value).orElseThrow();
                // `--mount` refuses to make a folder.
                boolean made = !mount.location().text().contains("type=") && !source.is(".");
                if (made && mount.access() == Mount.Access.READ_WRITE) {
                    writes.stream()
                            .filter(write ->
                                    write.end() instanceof ContainerWrite.End.OnHost end && end.mount().equals(mount))
                            .filter(write -> isOwner(write.user(), owner.getAsLong()))
                            .findFirst()
                            .filter(_ -> run.isOnMachine(source) == Presence.NO)
                            .ifPresent(write -> report(write, run, mount, source, context));
                }
            }
        }
    }

    /// Whether the container's user could write if the runner had made the folder. Of others, another rule tells.
    private static boolean isOwner(ContainerUser user, long owner) {
        return switch (user) {
            case ContainerUser.RunnersOwn _ -> true;
            case ContainerUser.Other other -> other.uid() == owner;
            case ContainerUser.Named _, ContainerUser.Root _, ContainerUser.Unknown _ -> false;
        };
    }

    private static void report(ContainerWrite write, ContainerRun run, Mount mount, Value source, RuleContext context) {
        Finding finding =
                context.finding(
                                run.job(),
                                run.container(),
                                mount.location(),
                                "`"
                                        + source
                                        + "` does not exist yet: Docker makes it as root, and nobody else can write in"
                                        + " it")
                        .suggesting("make it before: `mkdir -p " + source + "`")
                        .relatedTo(write.write().path().location(), "is to be written there");
        Optional<Fix> fix =
                source.literal()
                        .filter(path -> path.chars().allMatch(HostDirCreatedByDaemon::isPlain))
                        .flatMap(path -> DockerRunEdits.commandBefore(run, "mkdir -p " + path))
                        .map(edit -> new Fix("make the folder before", FixSafety.SAFE, List.of(edit)));
        Finding fixed = fix.map(finding::fixedBy).orElse(finding);
        boolean certain = write.certain().and(run.container().origin().happens()) == Presence.YES;
        context.report(certain ? fixed : fixed.likely());
    }

    private static boolean isPlain(int c) {
        return Character.isLetterOrDigit(c) || "._-/".indexOf(c) >= 0;
    }
}
