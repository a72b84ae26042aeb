package dev.lintainer.rules.user;

import dev.lintainer.document.dockerfile.Setting;
import dev.lintainer.document.dockerfile.StageFacts;
import dev.lintainer.document.dockerfile.Step;
import dev.lintainer.document.value.Value;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.container.ContainerUsers;
import dev.lintainer.pipeline.container.ImageAccounts;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Somebody is to run a container, or a step of its build, who is not among the image's users.
public final class NameUnknown implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<Location> reported = new HashSet<>();
        for (JudgedImages image : JudgedImages.of(pipeline)) {
            ImageAccounts accounts = ImageAccounts.of(image.facts(), image.dockerfile().source());
            Location base = new Location(image.dockerfile().source(), image.facts().baseImage().span());
            users(image)
                    .forEach((location, user) -> {
                        if (isUnknown(user, accounts) && reported.add(location)) {
                            report(name(user).orElseThrow(), location, base, context);
                        }
                    });
        }
        for (ContainerRun run : pipeline.containerRuns()) {
            boolean unknown =
                    run.content().isPresent()
                            && run.container()
                                    .user()
                                    .filter(user ->
                                            isUnknown(user.value(), ContainerUsers.accounts(run.content().get())))
                                    .isPresent();
            if (unknown && reported.add(run.container().user().orElseThrow().location())) {
                Location user = run.container().user().orElseThrow().location();
                Location build = run.content().get().build().origin().location();
                report(name(run.container().user().orElseThrow().value()).orElseThrow(), user, build, context);
            }
        }
    }

    /// All `USER` of an image that no other image tells of, by their place.
    private static Map<Location, Value> users(JudgedImages image) {
        Map<Location, Value> users = new LinkedHashMap<>();
        for (StageFacts stage : image.stages()) {
            for (Step step : stage.steps()) {
                step.inForce().user().ifPresent(user -> put(image, user, users));
            }
        }
        image.facts().target().user().ifPresent(user -> put(image, user, users));
        return users;
    }

    private static void put(JudgedImages image, Setting user, Map<Location, Value> users) {
        users.put(new Location(image.dockerfile().source(), user.span()), user.value());
    }

    private static boolean isUnknown(Value user, ImageAccounts accounts) {
        Optional<String> name = name(user);
        return name.isPresent() && accounts.has(name.get()) == Presence.NO && !accounts.mayComeWithPackage(name.get());
    }

    /// The name of `name:group`; a number needs no entry.
    private static Optional<String> name(Value user) {
        return user.literal()
                .map(text -> text.indexOf(':') < 0 ? text : text.substring(0, text.indexOf(':')))
                .filter(text -> !text.isBlank() && !text.chars().allMatch(Character::isDigit));
    }

    private static void report(String name, Location location, Location image, RuleContext context) {
        Finding finding =
                context.finding(location, "the image has no user `" + name + "`")
                        .suggesting("make the user with `useradd` before, or name its id")
                        .relatedTo(image, "the image that is meant");
        context.report(finding);
    }
}
