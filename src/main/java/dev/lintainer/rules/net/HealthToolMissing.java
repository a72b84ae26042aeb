package dev.lintainer.rules.net;

import dev.lintainer.pipeline.HealthTool;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.Set;

/// A health check runs a program that the image does not have, so that the container never becomes healthy.
public final class HealthToolMissing implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<Location> told = new HashSet<>();
        for (HealthTool tool : HealthTool.of(pipeline)) {
            if (tool.there() == Presence.NO && told.add(tool.location())) {
                context.report(
                        context.finding(
                                        tool.location(),
                                        "health check runs `"
                                                + tool.program()
                                                + "`, which `"
                                                + withoutDigest(tool.image())
                                                + "` does not have")
                                .suggesting("ask with a program of the image, or install `" + tool.program() + "`"));
            }
        }
    }

    private static String withoutDigest(String image) {
        int at = image.indexOf('@');
        return at < 0 ? image : image.substring(0, at);
    }
}
