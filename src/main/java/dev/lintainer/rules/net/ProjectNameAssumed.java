package dev.lintainer.rules.net;

import dev.lintainer.document.value.Value;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.ContainerNetwork;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A container is to join a network of a Compose project that is called otherwise.
public final class ProjectNameAssumed implements Rule.OfPipeline {
    private static final String SUFFIX = "_default";

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            boolean made =
                    job.effects(Effect.CallDocker.class).stream()
                            .anyMatch(call -> call.command().name().equals("docker network create"));
            for (Effect.RunContainer container : job.effects(Effect.RunContainer.class)) {
                if (!made
                        && container.start() == Effect.Start.DOCKER_RUN
                        && !job.isOpenBefore(container)
                        && container.networking().network() instanceof ContainerNetwork.Named(List<Located> names)) {
                    names.forEach(name -> check(job, container, name, context));
                }
            }
        }
    }

    private static void check(JobRun job, Effect.RunContainer container, Located name, RuleContext context) {
        Optional<String> project =
                name.value()
                        .literal()
                        .filter(text -> text.endsWith(SUFFIX))
                        .map(text -> text.substring(0, text.length() - SUFFIX.length()));
        List<Located> projects = projects(job, container);
        boolean known = !projects.isEmpty() && projects.stream().map(Located::value).allMatch(Value::isKnown);
        if (project.isEmpty() || !known || projects.stream().anyMatch(each -> each.value().is(project.get()))) {
            return;
        }
        Located last = projects.getLast();
        Finding finding =
                context.finding(
                                job,
                                container,
                                name.location(),
                                "network `"
                                        + name.value()
                                        + "` does not exist: the project is called `"
                                        + last.value()
                                        + "`")
                        .suggesting("write `" + last.value() + SUFFIX + "`, or give the project a `name`")
                        .relatedTo(last.location(), "a service of the project");
        context.report(container.origin().happens() == Presence.YES ? finding : finding.likely());
    }

    private static List<Located> projects(JobRun job, Effect.RunContainer before) {
        List<Located> projects = new ArrayList<>();
        for (Effect.RunContainer container : job.effects(Effect.RunContainer.class)) {
            if (container.origin().order() < before.origin().order()
                    && container.networking().network() instanceof ContainerNetwork.OfProject project) {
                projects.add(project.project());
            }
        }
        return projects;
    }
}
