package dev.lintainer.rules.mount;

import dev.lintainer.document.workflow.WorkflowEdits;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The folder that `-v` mounts is not quoted, so that a blank in it ends the word.
public final class VolumeQuoting implements Rule.OfPipeline {
    private static final List<String> FOLDERS =
            List.of(
                    "${{ github.workspace }}",
                    "$PWD",
                    "${PWD}",
                    "$(pwd)",
                    "`pwd`",
                    "$GITHUB_WORKSPACE",
                    "${GITHUB_WORKSPACE}",
                    "${{ runner.temp }}",
                    "$RUNNER_TEMP");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<Location> reported = new HashSet<>();
        for (ContainerRun run : pipeline.containerRuns()) {
            boolean byFlag =
                    run.container().start() == Effect.Start.DOCKER_RUN
                            || run.container().start() == Effect.Start.DOCKER_CREATE;
            for (Mount mount : byFlag ? run.container().mounts() : List.<Mount>of()) {
                if (isBare(mount.location().text()) && reported.add(mount.location())) {
                    WorkflowEdits.quoted(mount.location()).ifPresent(edit -> report(mount, edit, run, context));
                }
            }
        }
    }

    private static boolean isBare(String text) {
        return text.chars().noneMatch(c -> c == '"' || c == '\'') && FOLDERS.stream().anyMatch(text::startsWith);
    }

    private static void report(Mount mount, Edit edit, ContainerRun run, RuleContext context) {
        Finding finding =
                context.finding(
                                run.job(),
                                run.container(),
                                mount.location(),
                                "`" + mount.location().text() + "` is not quoted: a blank in the path ends the word")
                        .suggesting("put it into double quotes")
                        .fixedBy(new Fix("quote the mount", FixSafety.SAFE, List.of(edit)));
        context.report(finding);
    }
}
