package dev.lintainer.rules.net;

import dev.lintainer.document.compose.ComposeProject;
import dev.lintainer.document.compose.Dependency;
import dev.lintainer.document.compose.Healthcheck;
import dev.lintainer.document.compose.Service;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.ComposeUse;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.known.ServerImage;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// A service waits until another one is healthy, which has nothing that tells.
public final class HealthyWithoutHealthcheck implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<Location> told = new HashSet<>();
        for (ComposeUse use : ComposeUse.of(pipeline)) {
            for (Service service : use.project().services()) {
                for (Dependency dependency : service.dependsOn()) {
                    other(dependency, use.project())
                            .filter(_ -> dependency.condition() == Dependency.Condition.HEALTHY)
                            .filter(HealthyWithoutHealthcheck::isNeverHealthy)
                            .filter(_ -> told.add(dependency.service().location()))
                            .ifPresent(other -> report(use, dependency, other, context));
                }
            }
        }
    }

    private static Optional<Service> other(Dependency dependency, ComposeProject project) {
        return project.isComplete() ? dependency.service().literal().flatMap(project::service) : Optional.empty();
    }

    /// What a check leaves out comes from the image, which for well-known servers has none.
    private static boolean isNeverHealthy(Service service) {
        if (service.healthcheck().filter(Healthcheck::isDisabled).isPresent()) {
            return true;
        }
        boolean tested = service.healthcheck().flatMap(Healthcheck::test).isPresent();
        return !tested
                && service.build().isEmpty()
                && server(service).filter(image -> image.checksItself() == Presence.NO).isPresent();
    }

    private static Optional<ServerImage> server(Service service) {
        return service.image().map(image -> image.resolve(_ -> Optional.empty())).flatMap(ServerImage::of);
    }

    private static void report(ComposeUse use, Dependency dependency, Service other, RuleContext context) {
        Finding finding =
                context.finding(
                                dependency.service().location(),
                                "service `" + other.name() + "` never becomes healthy: it has no health check")
                        .suggesting(
                                server(other)
                                        .flatMap(ServerImage::readiness)
                                        .map(test -> "give it `healthcheck: { test: " + test + " }`")
                                        .orElse("give it a `healthcheck`"))
                        .relatedTo(other.nameLocation(), "has no health check");
        if (use.call().isPresent()) {
            finding = finding.relatedTo(use.call().get(), "used here");
        }
        context.report(use.call().isPresent() ? finding : finding.likely());
    }
}
