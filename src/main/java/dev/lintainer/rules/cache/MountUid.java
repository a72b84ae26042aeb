package dev.lintainer.rules.cache;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.Setting;
import dev.lintainer.document.dockerfile.Step;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.image.DockerfileRuns;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.dockerfile.RunMount;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// A cache mount belongs to root, but another user is to fill it.
public final class MountUid implements Rule.OfDockerfile {
    @Override
    public void check(Dockerfile dockerfile, RuleContext context) {
        for (Step.RunStep step : DockerfileRuns.steps(dockerfile)) {
            Optional<Setting> user = step.inForce().user();
            Optional<String> name = user.flatMap(setting -> setting.value().literal()).map(MountUid::user);
            boolean asRoot = mayBeRoot(step, dockerfile);
            if (name.isPresent() && !isRoot(name.get()) && !asRoot) {
                DockerfileRuns.cacheMounts(step)
                        .filter(MountUid::isRootsOwn)
                        .forEach(mount -> report(mount.mount(), user.orElseThrow(), name.get(), dockerfile, context));
            }
        }
    }

    private static String user(String written) {
        int colon = written.indexOf(':');
        return colon < 0 ? written : written.substring(0, colon);
    }

    private static boolean isRoot(String user) {
        return user.equals("root") || user.isEmpty() || user.chars().allMatch(c -> c == '0');
    }

    /// Whether a part of the script gets root's rights back.
    private static boolean mayBeRoot(Step.RunStep step, Dockerfile dockerfile) {
        String text = dockerfile.source().text(step.instruction().span());
        return List.of("sudo ", "doas ", "gosu ", "su ").stream().anyMatch(text::contains);
    }

    /// Owned by root and writable for nobody else, as it is unless something else is said
    /// (https://docs.docker.com/reference/dockerfile/#run---mounttypecache).
    private static boolean isRootsOwn(Step.Mount mount) {
        RunMount written = mount.mount();
        return written.uid().isEmpty()
                && written.mode().isEmpty()
                && written.gid().isEmpty()
                && written.from().isEmpty()
                && written.access() == RunMount.Access.READ_WRITE;
    }

    private static void report(RunMount mount, Setting user, String name, Dockerfile dockerfile, RuleContext context) {
        Location place = new Location(dockerfile.source(), mount.span());
        boolean numeric = name.chars().allMatch(Character::isDigit);
        Finding finding =
                context.finding(
                                place,
                                "the cache mount belongs to root, and the user `" + name + "` cannot write to it")
                        .suggesting("add `uid=" + (numeric ? name : "<id of " + name + ">") + "`")
                        .relatedTo(new Location(dockerfile.source(), user.span()), "the user is set here");
        boolean plain =
                place.text().startsWith("--mount=") && !place.text().endsWith("\"") && !place.text().endsWith("'");
        context.report(
                numeric && plain
                        ? finding.fixedBy(
                                new Fix(
                                        "add `uid`",
                                        FixSafety.SAFE,
                                        List.of(
                                                new Edit(
                                                        new Location(place.file(), Span.at(mount.span().end())),
                                                        ",uid=" + name))))
                        : finding);
    }
}
