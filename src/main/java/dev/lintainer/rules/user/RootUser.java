package dev.lintainer.rules.user;

import dev.lintainer.document.dockerfile.BuildArguments;
import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.TargetFacts;
import dev.lintainer.document.dockerfile.TargetResolver;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.ContainerUser;
import dev.lintainer.pipeline.container.ContainerUsers;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.flow.BuildRuns;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Root is who runs the pipeline's containers: because their image is left so, or because the command asks for it.
public final class RootUser implements Rule.OfPipeline {
    /// What root is called in to repair or prepare files for others.
    private static final Set<String> FILE_CARE =
            Set.of("chown", "chmod", "chgrp", "setfacl", "rm", "mkdir", "cp", "mv", "install", "find", "ls", "cd");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        pipeline.containers().forEach(use -> asked(use, context));
        List<ImageContent> built = pipeline.builtImages();
        BuildRuns runs = BuildRuns.of(pipeline.runs(), RootUser::keepsUser);
        Set<Location> reported = new HashSet<>();
        for (ImageContent image : built) {
            Optional<ImageUse> asRoot = runs.first(image.build());
            if (asRoot.isPresent() || !runs.has(image.build()) && isForPipelines(image.dockerfile(), context)) {
                left(image.dockerfile(), image.facts(), reported, context)
                        .ifPresent(finding -> {
                            Finding told = finding.relatedTo(image.build().origin().location(), "built here");
                            context.report(
                                    asRoot.map(run -> told.relatedTo(run.image().location(), "run here as root"))
                                            .orElse(told));
                        });
            }
        }
        if (built.isEmpty()) {
            pipeline.repository().dockerfiles().stream()
                    .filter(dockerfile -> isForPipelines(dockerfile, context))
                    .forEach(dockerfile -> unbuilt(dockerfile, reported, context));
        }
    }

    /// Nothing but its name tells that it is for the pipeline, and nothing how it is built.
    private static void unbuilt(Dockerfile dockerfile, Set<Location> reported, RuleContext context) {
        TargetResolver.resolve(dockerfile, Optional.empty(), BuildArguments.unknown())
                .flatMap(facts -> left(dockerfile, facts, reported, context))
                .ifPresent(finding -> context.report(finding.likely()));
    }

    private static void asked(ImageUse use, RuleContext context) {
        Effect.RunContainer container = (Effect.RunContainer) use.effect();
        Optional<Located> user = container.user();
        List<Invocation> commands = container.command().known();
        boolean repairs =
                !commands.isEmpty()
                        && commands.stream()
                                .allMatch(command -> command.program().filter(FILE_CARE::contains).isPresent());
        if (user.isPresent() && isRoot(user.get()) && !repairs) {
            context.report(
                    context.finding(user.get().location(), "the container runs as `" + user.get().value() + "`")
                            .suggesting("run it as a user without privileges"));
        }
    }

    private static boolean isRoot(Located user) {
        Optional<String> name = user.value().literal();
        return name.filter(text ->
                        text.equals("root") || text.equals("0") || text.startsWith("root:") || text.startsWith("0:"))
                .isPresent();
    }

    /// Whether nothing at the run says who the user is.
    private static boolean keepsUser(ImageUse use) {
        return use.effect() instanceof Effect.RunContainer container && container.user().isEmpty();
    }

    /// The one that the project names, or `Dockerfile.ci`, `ci.Dockerfile`, `ci/Dockerfile`.
    private static boolean isForPipelines(Dockerfile dockerfile, RuleContext context) {
        if (context.policy().dockerfile().filter(dockerfile.source().path()::equals).isPresent()) {
            return true;
        }
        String path = dockerfile.source().path().toLowerCase(Locale.ROOT);
        return List.of(path.split("[/.]")).contains("ci");
    }

    private static Optional<Finding> left(
            Dockerfile dockerfile, TargetFacts facts, Set<Location> reported, RuleContext context) {
        if (!(ContainerUsers.of(facts, dockerfile.source())
                instanceof ContainerUser.Root(Optional<Location> decidedBy))) {
            return Optional.empty();
        }
        Location place =
                decidedBy.orElseGet(() -> new Location(dockerfile.source(), facts.target().stage().base().span()));
        if (!reported.add(place)) {
            return Optional.empty();
        }
        String message =
                decidedBy.isPresent()
                        ? "the image is left with the user `" + place.text() + "`"
                        : "the image runs as root: no `USER` follows `FROM " + withoutDigest(place.text()) + "`";
        return Optional.of(
                context.finding(place, message)
                        .suggesting(
                                "end the stage with a `USER` other than root; uid 1001 owns the workspace of hosted"
                                        + " runners"));
    }

    private static String withoutDigest(String image) {
        int at = image.indexOf('@');
        return at < 0 ? image : image.substring(0, at);
    }
}
