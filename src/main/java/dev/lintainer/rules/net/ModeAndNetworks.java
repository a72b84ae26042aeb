package dev.lintainer.rules.net;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;

/// A service is put on networks and told not to have any of its own at once.
public final class ModeAndNetworks implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        ComposeFaults.report(
                pipeline, "network-mode-and-networks", "keep either `network_mode` or `networks`", context);
    }
}
