package dev.lintainer.rules.cache;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Set;

/// pip's cache is restored on a machine where pip runs in containers only, which do not see it.
public final class DuplicatedInsideDocker implements Rule.OfPipeline {
    private static final String CACHE = "/.cache/pip";
    private static final Set<String> USERS =
            Set.of(
                    "pip",
                    "pip3",
                    "tox",
                    "nox",
                    "pre-commit",
                    "pipx",
                    "pipenv",
                    "poetry",
                    "make",
                    "just",
                    "hatch",
                    "virtualenv");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (Effect.CacheFiles cache : job.effects(Effect.CacheFiles.class)) {
                boolean onlyPip =
                        !cache.paths().isEmpty()
                                && cache.paths().stream().allMatch(path -> path.value().suffix().endsWith(CACHE));
                if (onlyPip && job.container().isEmpty() && isUnused(job)) {
                    context.report(
                            context.finding(
                                            job,
                                            cache,
                                            cache.paths().getFirst().location(),
                                            "nothing on this machine uses pip's cache: pip runs in containers only")
                                    .suggesting(
                                            "cache the layers of the image instead, or mount the folder into the"
                                                    + " container"));
                }
            }
        }
    }

    private static boolean isUnused(JobRun job) {
        boolean usesDocker = false;
        for (Effect effect : job.effects()) {
            switch (effect) {
                case Effect.UnknownEffects _ -> {
                    return false;
                }
                case Effect.RunOnHost(_, Invocation command) -> {
                    if (mayUsePip(command)) {
                        return false;
                    }
                }
                case Effect.RunContainer container -> {
                    if (container.mounts().stream().anyMatch(DuplicatedInsideDocker::mayHoldCache)) {
                        return false;
                    }
                    usesDocker = true;
                }
                case Effect.BuildImage _ -> usesDocker = true;
                default -> {}
            }
        }
        return usesDocker;
    }

    private static boolean mayUsePip(Invocation command) {
        return command.program()
                .map(name ->
                        USERS.contains(name)
                                || name.startsWith("python")
                                || name.startsWith("uv")
                                || name.endsWith(".sh"))
                .orElse(true);
    }

    private static boolean mayHoldCache(Mount mount) {
        return mount.source()
                .map(source ->
                        List.of(".cache", "~", "HOME", "/home").stream().anyMatch(source.value().toString()::contains))
                .orElse(false);
    }
}
