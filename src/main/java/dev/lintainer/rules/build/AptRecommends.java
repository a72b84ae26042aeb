package dev.lintainer.rules.build;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.Step;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.image.DockerfileRuns;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// apt installs into an image what packages only recommend. One finding for each `RUN`.
public final class AptRecommends implements Rule.OfDockerfile {
    private static final Set<String> PROGRAMS = Set.of("apt-get", "apt", "aptitude");

    @Override
    public void check(Dockerfile dockerfile, RuleContext context) {
        if (DockerfileRuns.changesSettingsOfApt(dockerfile)) {
            return;
        }
        Set<Step.RunStep> told = Collections.newSetFromMap(new IdentityHashMap<>());
        for (DockerfileRuns.Command command : DockerfileRuns.of(dockerfile)) {
            if (installsRecommended(command.invocation())
                    && command.invocation().location().file() == dockerfile.source()
                    && told.add(command.step())) {
                context.report(
                        context.finding(
                                        command.invocation().words().getFirst().location(),
                                        "`"
                                                + command.invocation().words().getFirst().value()
                                                + " install` installs what packages only recommend, too")
                                .suggesting("add `--no-install-recommends`"));
            }
        }
    }

    private static boolean installsRecommended(Invocation command) {
        return command.program().filter(PROGRAMS::contains).isPresent()
                && command.has("install")
                && !command.has("--no-install-recommends")
                && !command.has("-R")
                && !command.isOpen();
    }
}
