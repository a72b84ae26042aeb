package dev.lintainer.rules.cache;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.Step;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.image.DockerfileRuns;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// pip is told to keep no cache, though a mount is there for it.
public final class PipMountDisabled implements Rule.OfDockerfile {
    private static final String FLAG = "--no-cache-dir";
    private static final String VARIABLE = "PIP_NO_CACHE_DIR";

    @Override
    public void check(Dockerfile dockerfile, RuleContext context) {
        for (DockerfileRuns.Command command : DockerfileRuns.of(dockerfile)) {
            Optional<Step.Mount> mount =
                    DockerfileRuns.cacheMounts(command.step()).filter(PipMountDisabled::isForPip).findFirst();
            if (mount.isPresent() && DockerfileRuns.isPip(command.invocation(), "install")) {
                check(command.step(), command.invocation(), mount.get(), dockerfile, context);
            }
        }
    }

    private static boolean isForPip(Step.Mount mount) {
        return mount.target()
                .flatMap(target -> target.literal())
                .filter(path -> path.endsWith("/.cache/pip") || path.endsWith("/.cache"))
                .isPresent();
    }

    private static void check(
            Step.RunStep step, Invocation pip, Step.Mount mount, Dockerfile dockerfile, RuleContext context) {
        Location place = new Location(dockerfile.source(), mount.mount().span());
        Optional<Located> flag = pip.arguments().stream().filter(word -> word.value().is(FLAG)).findFirst();
        if (flag.isPresent()) {
            Finding finding =
                    context.finding(
                                    flag.get().location(),
                                    "`" + FLAG + "` keeps pip from using the cache that is mounted")
                            .suggesting("leave the flag out: what the mount holds is not in the image anyway")
                            .relatedTo(place, "the cache is mounted here");
            context.report(
                    without(flag.get().location(), dockerfile)
                            .map(edit ->
                                    finding.fixedBy(new Fix("delete `" + FLAG + "`", FixSafety.SAFE, List.of(edit))))
                            .orElse(finding));
            return;
        }
        // Whatever the value, as long as there is one
        // (https://github.com/pypa/pip/blob/main/src/pip/_internal/cli/cmdoptions.py).
        boolean set =
                step.inForce()
                        .environment()
                        .value(VARIABLE)
                        .flatMap(value -> value.literal())
                        .filter(value -> !value.isEmpty())
                        .isPresent();
        if (set) {
            context.report(
                    context.finding(place, "`" + VARIABLE + "` keeps pip from using the cache that is mounted")
                            .suggesting("set the variable only where pip runs without the mount"));
        }
    }

    /// The flag with the blank before it, where it stands as it is.
    private static Optional<Edit> without(Location flag, Dockerfile dockerfile) {
        if (flag.file() != dockerfile.source() || !flag.text().equals(FLAG) || flag.span().start() == 0) {
            return Optional.empty();
        }
        Location wider = new Location(flag.file(), new Span(flag.span().start() - 1, flag.span().end()));
        return wider.text().startsWith(" ") ? Optional.of(new Edit(wider, "")) : Optional.empty();
    }
}
