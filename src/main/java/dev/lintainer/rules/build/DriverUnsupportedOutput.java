package dev.lintainer.rules.build;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Attestation;
import dev.lintainer.pipeline.effect.BuildOutput;
import dev.lintainer.pipeline.effect.BuildTool;
import dev.lintainer.pipeline.effect.CacheReference;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A build asks the engine's own builder for what only other builders can do.
public final class DriverUnsupportedOutput implements Rule.OfPipeline {
    private static final int MOST_NAMED = 2;

    private record Feature(String name, Location location) {}

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobBuild build : JobBuild.of(pipeline)) {
            List<Feature> features = features(build.build());
            if (!features.isEmpty() && build.isLimited()) {
                report(build, features, context);
            }
        }
    }

    private static List<Feature> features(Effect.BuildImage build) {
        List<Feature> features = new ArrayList<>();
        for (BuildOutput output : build.outputs()) {
            if (output.format() == BuildOutput.Format.OCI) {
                features.add(new Feature("`type=oci`", output.location()));
            } else if (output.format() == BuildOutput.Format.DOCKER && output.file().isPresent()) {
                features.add(new Feature("`type=docker,dest=`", output.location()));
            }
        }
        for (CacheReference cache : build.cacheTo()) {
            // Of the cache service of GitHub Actions the rules of caches speak.
            if (cache.type().isKnown() && !cache.isType("inline") && !cache.isType("gha")) {
                features.add(new Feature("a cache export of type `" + cache.type() + "`", cache.location()));
            }
        }
        // `docker compose up` builds for one platform whatever the file says.
        if (build.definition().isForSeveralPlatforms() && build.tool() != BuildTool.COMPOSE) {
            features.add(new Feature("several platforms", build.definition().platforms().getFirst().location()));
        }
        for (Attestation attestation : build.definition().attestations()) {
            if (attestation.given() == Presence.YES) {
                features.add(new Feature("`" + attestation.type() + "`", attestation.written().location()));
            }
        }
        return features;
    }

    private static void report(JobBuild build, List<Feature> features, RuleContext context) {
        List<String> names = features.stream().map(Feature::name).distinct().toList();
        String more = names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "";
        String named = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        Finding finding =
                build.judged(
                        context.finding(
                                build.job(),
                                build.build(),
                                features.getFirst().location(),
                                "the engine's own builder cannot do this: " + named + more));
        for (Feature other : features.subList(1, features.size())) {
            finding = finding.relatedTo(other.location(), other.name() + " asked for here");
        }
        context.report(finding.suggesting(remedy(build.build().tool())));
    }

    private static String remedy(BuildTool tool) {
        return switch (tool) {
            case DOCKER_BUILD -> "set up docker/setup-buildx-action, and build with `docker buildx build`";
            case BUILD_PUSH_ACTION, BAKE, BUILDX_BUILD, COMPOSE, ACTION ->
                    "add docker/setup-buildx-action before the build";
        };
    }
}
