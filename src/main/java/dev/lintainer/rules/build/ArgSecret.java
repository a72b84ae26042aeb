package dev.lintainer.rules.build;

import dev.lintainer.document.dockerfile.StageFacts;
import dev.lintainer.document.dockerfile.TargetFacts;
import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Value;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.dockerfile.Instruction;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A secret is handed to a build as an argument. The history of an image keeps the arguments of the stages that it is
/// built on; those of other stages stay in caches and in the build's provenance.
public final class ArgSecret implements Rule.OfPipeline {
    /// Names that web frameworks compile into what every visitor is sent, e.g.
    /// https://vite.dev/guide/env-and-mode#env-files
    private static final List<String> PUBLIC =
            List.of(
                    "NEXT_PUBLIC_",
                    "NUXT_PUBLIC_",
                    "VITE_",
                    "REACT_APP_",
                    "EXPO_PUBLIC_",
                    "GATSBY_",
                    "VUE_APP_",
                    "PUBLIC_");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobBuild build : JobBuild.of(pipeline)) {
            Map<String, Located> arguments = new TreeMap<>(build.build().definition().arguments());
            arguments.forEach((name, value) ->
                    secret(value.value())
                            .filter(_ -> PUBLIC.stream().noneMatch(name::startsWith))
                            .ifPresent(secret -> report(build, name, secret, value.location(), context)));
        }
    }

    private static void report(JobBuild build, String name, String secret, Location place, RuleContext context) {
        Optional<TargetFacts> facts =
                ImageContent.of(build.build(), build.pipeline().repository()).map(ImageContent::facts);
        boolean elsewhere =
                facts.filter(of -> of.chain().stream().noneMatch(stage -> declares(stage, name))).isPresent();
        String keeper =
                elsewhere
                        ? "caches and records of builds keep"
                        : facts.isPresent() ? "the image keeps" : "images and records of builds keep";
        Finding finding =
                context.finding(
                                build.job(),
                                build.build(),
                                place,
                                "build argument `" + name + "` is the secret `" + secret + "`, which " + keeper)
                        .suggesting("hand it over as a build secret, and read it with `RUN --mount=type=secret`");
        context.report(elsewhere ? finding.likely() : finding);
    }

    private static boolean declares(StageFacts stage, String argument) {
        return stage.stage().instructions().stream()
                .anyMatch(instruction ->
                        instruction instanceof Instruction.Arg arg
                                && arg.variables().stream()
                                        .anyMatch(variable -> variable.name().raw().equals(argument)));
    }

    /// A text that only has a secret in it, such as an image's name with an account, is no secret itself.
    private static Optional<String> secret(Value value) {
        return value.pieces().size() == 1
                        && value.pieces().getFirst() instanceof Piece.Hole hole
                        && hole.symbol().key().startsWith("secrets.")
                ? Optional.of(hole.symbol().key())
                : Optional.empty();
    }
}
