package dev.lintainer.rules.cache;

import dev.lintainer.document.workflow.TextEntry;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/// A cache of dependencies is kept under a name that never changes, so that its content never does either.
public final class KeyWithoutHash implements Rule.OfPipeline {
    /// Folders of package managers, whose content follows from files of the project.
    private static final List<String> DEPENDENCIES =
            List.of(
                    ".cache/pip",
                    ".cache/uv",
                    ".cache/pypoetry",
                    "node_modules",
                    ".npm",
                    ".cache/yarn",
                    ".yarn/cache",
                    ".pnpm-store",
                    ".m2/repository",
                    ".gradle/caches",
                    ".cargo/registry",
                    "go/pkg/mod",
                    "vendor/bundle",
                    ".composer/cache",
                    ".venv",
                    ".tox",
                    ".nuget/packages");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (Effect.CacheFiles cache : job.effects(Effect.CacheFiles.class)) {
                boolean saves = cache.direction() != Effect.CacheDirection.RESTORE;
                if (saves && cache.paths().stream().anyMatch(KeyWithoutHash::isForDependencies) && isFixed(cache)) {
                    report(job, cache, context);
                }
            }
        }
    }

    private static boolean isForDependencies(Located path) {
        String text = path.value().toString().replace('\\', '/');
        return DEPENDENCIES.stream().anyMatch(text::contains);
    }

    /// Whether neither a hash nor a version, written or computed, is in the key as it is written.
    private static boolean isFixed(Effect.CacheFiles cache) {
        Optional<String> written =
                cache.origin()
                        .cause()
                        .filter(UsesStep.class::isInstance)
                        .flatMap(step -> ((UsesStep) step).with().find("key"))
                        .map(TextEntry::value)
                        .map(text -> text.raw());
        return written.map(KeyWithoutHash::withoutMachine)
                .filter(key -> !key.isEmpty() && !key.contains("${{") && key.chars().noneMatch(Character::isDigit))
                .isPresent();
    }

    /// The key without what the machine alone decides.
    private static String withoutMachine(String key) {
        String rest = key.replace(" ", "");
        return rest.replace("${{runner.os}}", "").replace("${{runner.arch}}", "");
    }

    private static void report(JobRun job, Effect.CacheFiles cache, RuleContext context) {
        context.report(
                context.finding(
                                job,
                                cache,
                                cache.key().location(),
                                "the key `"
                                        + cache.key().shown()
                                        + "` never changes, so that the cache is never renewed")
                        .suggesting("put `hashFiles()` of the file that lists the dependencies into the key"));
    }
}
