package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import java.util.List;
import java.util.Optional;

/// Steps on a runner, or in a container on it.
public record NormalJob(
        Optional<RunsOn> runsOn,
        Optional<Container> container,
        Services services,
        TextMap env,
        Defaults defaults,
        List<Step> steps,
        TextMap outputs,
        Optional<DeploymentEnvironment> environment,
        Optional<Text> timeoutMinutes,
        Optional<Text> continueOnError)
        implements JobBody {
    public NormalJob {
        steps = List.copyOf(steps);
    }
}
