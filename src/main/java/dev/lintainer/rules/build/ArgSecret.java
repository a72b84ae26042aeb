package dev.lintainer.rules.build;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.Located;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A secret is handed to a build as an argument, which the image and its attestations keep.
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
                            .ifPresent(secret ->
                                    context.report(
                                            context.finding(
                                                            build.job(),
                                                            build.build(),
                                                            value.location(),
                                                            "build argument `"
                                                                    + name
                                                                    + "` is the secret `"
                                                                    + secret
                                                                    + "`, which the image keeps")
                                                    .suggesting(
                                                            "hand it over as a build secret, and read it with `RUN"
                                                                    + " --mount=type=secret`"))));
        }
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
