package dev.lintainer.rules.container;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.List;

/// A command in a job's container asks the daemon, which is outside, to mount a path of the container.
public final class DockerRunPath implements Rule.OfPipeline {
    /// What stands for a path as the job's container knows it.
    private static final List<String> INNER =
            List.of("$PWD", "${PWD}", "pwd)", "`pwd`", "$GITHUB_WORKSPACE", "${GITHUB_WORKSPACE}", "/__w");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (ContainerRun run : pipeline.containerRuns()) {
            boolean byFlag =
                    run.container().start() == Effect.Start.DOCKER_RUN
                            || run.container().start() == Effect.Start.DOCKER_CREATE;
            if (!byFlag || run.job().container().isEmpty() || !run.job().runner().isHostedLinux()) {
                continue;
            }
            Location jobImage = run.job().container().get().origin().location();
            for (Mount mount : run.container().mounts()) {
                if (mount.kind() == Mount.Kind.BIND && isInner(mount)) {
                    Finding finding =
                            context.finding(
                                            run.job(),
                                            run.container(),
                                            mount.location(),
                                            "`"
                                                    + text(mount)
                                                    + "` names a folder of the job's container, which the Docker daemon"
                                                    + " cannot see")
                                    .suggesting("mount `${{ github.workspace }}`, which is the path on the host")
                                    .relatedTo(jobImage, "the job runs in this container");
                    context.report(finding);
                }
            }
        }
    }

    private static boolean isInner(Mount mount) {
        String text = text(mount);
        return !text.contains("${{")
                && (text.startsWith("./") || text.startsWith(".:") || INNER.stream().anyMatch(text::contains));
    }

    private static String text(Mount mount) {
        return mount.location().text().replace("\"", "").replace("'", "");
    }
}
