package dev.lintainer.rules.net;

import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.Endpoint;
import dev.lintainer.pipeline.container.UnreachedPort;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.PublishedPort;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.List;

/// A step calls a service at the port of its container, while Docker picks any port of the machine.
public final class RandomPortLiteral implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            if (!Networks.isHosted(job)) {
                continue;
            }
            for (UnreachedPort unreached : UnreachedPort.of(job)) {
                unreached.mapping().ifPresent(mapping -> report(job, unreached, mapping, context));
            }
        }
    }

    private static void report(JobRun job, UnreachedPort unreached, PublishedPort mapping, RuleContext context) {
        Endpoint endpoint = unreached.use().endpoint();
        Effect by = unreached.use().by();
        int port = endpoint.port();
        Finding finding =
                context.finding(
                                job,
                                by,
                                endpoint.location(),
                                "`localhost:"
                                        + port
                                        + "` is not where Docker publishes port "
                                        + port
                                        + ": it picks any")
                        .suggesting("write `" + port + ":" + port + "`, or ask `${{ job.services }}` for the port")
                        .relatedTo(mapping.location(), "published here, without a port of the machine");
        Location place = mapping.location();
        String written = place.text().replace("\"", "").replace("'", "");
        if (written.equals(String.valueOf(port))) {
            Edit edit = new Edit(place, "'" + port + ":" + port + "'");
            finding = finding.fixedBy(new Fix("publish it at its own number", FixSafety.SAFE, List.of(edit)));
        }
        context.report(finding.likely());
    }
}
