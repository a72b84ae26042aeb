package dev.lintainer.rules.net;

import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.ServiceContainer;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.Endpoint;
import dev.lintainer.pipeline.container.HostEndpoint;
import dev.lintainer.pipeline.container.UnreachedPort;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.yaml.YamlEdits;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;

/// A step calls a service at `localhost`, which publishes no port there.
public final class PortNotMapped implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            if (!Networks.isHosted(job)) {
                continue;
            }
            UnreachedPort.of(job).stream()
                    .filter(unreached -> unreached.mapping().isEmpty())
                    .forEach(unreached -> report(job, unreached, context));
        }
    }

    private static void report(JobRun job, UnreachedPort unreached, RuleContext context) {
        Endpoint endpoint = unreached.use().endpoint();
        Effect by = unreached.use().by();
        String mapping = endpoint.port() + ":" + endpoint.port();
        Finding finding =
                context.finding(
                                job,
                                by,
                                endpoint.location(),
                                "nobody answers at `localhost:"
                                        + endpoint.port()
                                        + "`: "
                                        + unreached.server().shown()
                                        + " publishes no port")
                        .suggesting("give it `ports: ['" + mapping + "']`")
                        .relatedTo(unreached.server().name().location(), "started here");
        Optional<Edit> edit = edit(job, unreached, mapping);
        if (edit.isPresent()) {
            finding = finding.fixedBy(new Fix("publish the port", FixSafety.SAFE, List.of(edit.get())));
        }
        boolean certain =
                by.origin().happens() == Presence.YES
                        && unreached.use().place() == HostEndpoint.Place.WORDS
                        && unreached.server().image().isPresent();
        context.report(certain ? finding : finding.likely());
    }

    private static final String PLACE = "PORTS";

    private static Optional<Edit> edit(JobRun job, UnreachedPort unreached, String mapping) {
        boolean ofJob = unreached.server().container().start() == Effect.Start.SERVICE;
        if (!ofJob || !(job.job().body() instanceof NormalJob normal)) {
            return Optional.empty();
        }
        return normal.services().containers().stream()
                .filter(service -> unreached.server().isNamed(service.id()))
                .filter(service -> service.container().ports().isEmpty())
                .findFirst()
                .flatMap(service -> yaml(job, service))
                .flatMap(service -> YamlEdits.add(service, "ports", PLACE))
                .map(edit -> new Edit(edit.location(), edit.replacement().replace(PLACE, "['" + mapping + "']")));
    }

    private static Optional<YamlMapping> yaml(JobRun job, ServiceContainer service) {
        return mapping(job.job().yaml().entry("services"))
                .flatMap(services -> mapping(services.entry(service.id())))
                .filter(found -> found.entry("ports").isEmpty());
    }

    private static Optional<YamlMapping> mapping(Optional<YamlEntry> entry) {
        return entry.map(YamlEntry::value).filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast);
    }
}
