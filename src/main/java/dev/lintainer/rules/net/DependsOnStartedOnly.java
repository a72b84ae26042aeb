package dev.lintainer.rules.net;

import dev.lintainer.document.compose.Dependency;
import dev.lintainer.document.compose.Service;
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

/// A service is started as soon as its database runs, which does not answer yet.
public final class DependsOnStartedOnly implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<Location> told = new HashSet<>();
        for (ComposeUse use : ComposeUse.of(pipeline)) {
            for (Service service : use.project().activeServices()) {
                for (Dependency dependency : service.dependsOn()) {
                    Optional<Service> other = dependency.service().literal().flatMap(use.project()::service);
                    if (isShort(dependency)
                            && other.filter(DependsOnStartedOnly::needsTime).isPresent()
                            && told.add(dependency.location())) {
                        report(dependency, other.get(), context);
                    }
                }
            }
        }
    }

    /// Whether no condition is written, with which somebody has made up their mind.
    private static boolean isShort(Dependency dependency) {
        return dependency.condition() == Dependency.Condition.STARTED && dependency.isNameAlone();
    }

    private static boolean needsTime(Service service) {
        return service.image()
                .map(image -> image.resolve(_ -> Optional.empty()))
                .flatMap(ServerImage::of)
                .filter(image -> image.startsSlowly() == Presence.YES)
                .isPresent();
    }

    private static void report(Dependency dependency, Service other, RuleContext context) {
        context.report(
                context.finding(
                                dependency.location(),
                                "service `" + other.name() + "` is only waited for until it runs, not until it answers")
                        .suggesting("write `condition: service_healthy`, with a `healthcheck`")
                        .relatedTo(other.nameLocation(), "takes its time"));
    }
}
