package dev.lintainer.rules.image;

import dev.lintainer.document.workflow.Permissions;
import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.document.workflow.WorkflowEdits;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.BuildOutput;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

/// An image is pushed to GitHub's registry with the run's own token, which may not write packages.
public final class RegistryPermission implements Rule.OfPipeline {
    private static final String REGISTRY = "ghcr.io";
    private static final String SCOPE = "packages";
    private static final String WRITE = "write";

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            if (job.permissions().allows(SCOPE, WRITE) == Presence.NO && logsInWithToken(job)) {
                pushed(job).ifPresent(push -> report(job, push, context));
            }
        }
    }

    private record Push(Effect effect, Located name) {}

    private static Optional<Push> pushed(JobRun job) {
        for (Effect effect : job.effects()) {
            List<Located> names =
                    switch (effect) {
                        case Effect.PushImage push -> List.of(push.image());
                        case Effect.BuildImage build when pushes(build) -> build.tags();
                        case Effect _ -> List.of();
                    };
            Optional<Located> name =
                    effect.origin().happens() == Presence.NO
                            ? Optional.empty()
                            : names.stream()
                                    .filter(each -> each.value().prefix().startsWith(REGISTRY + "/"))
                                    .findFirst();
            if (name.isPresent()) {
                return Optional.of(new Push(effect, name.get()));
            }
        }
        return Optional.empty();
    }

    private static boolean pushes(Effect.BuildImage build) {
        return build.outputs().stream().anyMatch(output -> output.format() == BuildOutput.Format.REGISTRY);
    }

    /// Whether the only log-in is with the token that `permissions` speaks of.
    private static boolean logsInWithToken(JobRun job) {
        List<Effect.LogIn> logins =
                job.effects(Effect.LogIn.class).stream()
                        .filter(login -> login.registry().filter(registry -> registry.value().is(REGISTRY)).isPresent())
                        .toList();
        return !logins.isEmpty()
                && logins.stream()
                        .allMatch(login -> login.origin().cause().filter(RegistryPermission::usesToken).isPresent());
    }

    private static boolean usesToken(Step step) {
        String password =
                switch (step) {
                    case UsesStep uses -> uses.with().find("password").map(entry -> entry.value().raw()).orElse("");
                    case RunStep run -> run.run().raw();
                    case Step _ -> "";
                };
        return password.contains("secrets.GITHUB_TOKEN") || password.contains("github.token");
    }

    private static void report(JobRun job, Push push, RuleContext context) {
        Permissions stated = job.permissions().stated().getFirst();
        Finding finding =
                context.finding(
                                job,
                                push.effect(),
                                push.name().location(),
                                "`"
                                        + push.name().shown()
                                        + "` is pushed by job `"
                                        + job.name()
                                        + "`, whose token may not write packages")
                        .suggesting("add `packages: write` to `permissions`")
                        .relatedTo(new Location(job.workflow().source(), stated.span()), "permissions of the job");
        Finding told =
                edit(job)
                        .map(edit ->
                                finding.fixedBy(new Fix("let the job write packages", FixSafety.SAFE, List.of(edit))))
                        .orElse(finding);
        boolean certain = push.effect().origin().happens() == Presence.YES && job.happens() == Presence.YES;
        context.report(certain ? told : told.likely());
    }

    /// Only where nothing but the file's own permissions limits the job.
    private static Optional<Edit> edit(JobRun job) {
        if (job.permissions().stated().size() != 1) {
            return Optional.empty();
        }
        return WorkflowEdits.permission(job.workflow(), job.job(), SCOPE, WRITE);
    }
}
