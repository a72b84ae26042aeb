package dev.lintainer.rules.env;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.CiSwitch;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// A tool that looks for `CI` runs in a container which is not told that it is one of a pipeline.
public final class CiFlagNotSet implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<Location> told = new HashSet<>();
        for (ContainerRun run : pipeline.containerRuns()) {
            Effect.RunContainer container = run.container();
            boolean started =
                    switch (container.start()) {
                        case DOCKER_RUN, COMPOSE_RUN -> container.origin().happens() != Presence.NO;
                        // The runner sets it for its own containers; a service is started for many commands.
                        case JOB, SERVICE, ACTION, DOCKER_CREATE, COMPOSE_UP -> false;
                    };
            Optional<CiSwitch> tool = started ? CiSwitch.missedBy(run) : Optional.empty();
            if (tool.isPresent() && told.add(container.origin().location())) {
                context.report(
                        context.finding(
                                        run.job(),
                                        container,
                                        container.origin().location(),
                                        "`"
                                                + tool.get().program()
                                                + "` does not find `CI`, and "
                                                + tool.get().otherwise())
                                .suggesting("pass it with `-e CI`"));
            }
        }
    }
}
