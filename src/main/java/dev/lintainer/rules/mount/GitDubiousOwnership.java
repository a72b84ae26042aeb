package dev.lintainer.rules.mount;

import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.ContainerPaths;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.container.ContainerUser;
import dev.lintainer.pipeline.container.ContainerUsers;
import dev.lintainer.pipeline.container.SafeDirectories;
import dev.lintainer.pipeline.container.WorkspaceAccess;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Tool;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.image.ImagePrograms;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.known.GitCallers;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// git looks into a checkout that belongs to somebody else than the user whom it runs as, and refuses.
public final class GitDubiousOwnership implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (ContainerRun run : pipeline.containerRuns()) {
            OptionalLong owner = run.job().runner().workspaceOwner();
            if (owner.isPresent() && run.isOnMachine() && !SafeDirectories.mayBeSet(run)) {
                run.programs().stream()
                        .filter(program -> isStranger(program.user(), owner.getAsLong()))
                        .filter(program -> looksIntoCheckout(program, run))
                        .findFirst()
                        .ifPresent(program ->
                                report(
                                        GitCallers.of(program.invocation()).orElseThrow(),
                                        program.user(),
                                        run,
                                        context));
            }
        }
        for (ImageUse use : pipeline.jobContainers()) {
            inJob(use, pipeline, context);
        }
    }

    private static boolean isStranger(ContainerUser user, long owner) {
        return user instanceof ContainerUser.Root || user instanceof ContainerUser.Other other && other.uid() != owner;
    }

    private static boolean looksIntoCheckout(ContainerRun.Program program, ContainerRun run) {
        return program.invocation().circumstances().wrappers().isEmpty()
                && GitCallers.of(program.invocation()).isPresent()
                && program.paths().place(program.paths().directory(program.invocation()))
                        instanceof ContainerPaths.Place.OnHost place
                && run.job().effects(Effect.Checkout.class).stream()
                        .anyMatch(checkout ->
                                HostPath.below(checkout.path().value(), place.hostPath()).isPresent()
                                        && HostPath.below(
                                                        place.mount().source().orElseThrow().value(),
                                                        checkout.path().value())
                                                .isPresent())
                && WorkspaceAccess.opened(run.job(), run.container().origin().order(), place.hostPath()) == Presence.NO;
    }

    private static void report(Tool tool, ContainerUser user, ContainerRun run, RuleContext context) {
        Finding finding = finding(run.job(), run.container(), tool, user, context);
        String folder =
                run.workspaceMounts().isEmpty()
                        ? "*"
                        : ContainerPaths.target(run.workspaceMounts().getFirst()).toString();
        String flags = "-e GIT_CONFIG_COUNT=1 -e GIT_CONFIG_KEY_0=safe.directory -e GIT_CONFIG_VALUE_0=" + folder;
        Optional<Fix> fix =
                DockerRunEdits.flags(run, flags)
                        .map(edit -> new Fix("let git trust the mounted folder", FixSafety.SAFE, List.of(edit)));
        Finding told = finding.relatedTo(run.use().image().location(), "runs over the mounted checkout");
        context.report(fix.map(told::fixedBy).orElse(told));
    }

    /// In a job's own container, checkout's own trust in the folder ends with its step.
    private static void inJob(ImageUse use, Pipeline pipeline, RuleContext context) {
        JobRun job = use.job();
        OptionalLong owner = job.runner().workspaceOwner();
        Effect.RunContainer container = (Effect.RunContainer) use.effect();
        ContainerUser user = ContainerUsers.of(container, pipeline.content(use));
        boolean hasGit = ImagePrograms.has("git", use.image().value(), pipeline.content(use)) == Presence.YES;
        if (owner.isEmpty() || !hasGit || !isStranger(user, owner.getAsLong()) || SafeDirectories.mayBeSet(job)) {
            return;
        }
        for (Effect.RunOnHost run : job.effects(Effect.RunOnHost.class)) {
            Optional<Tool> caller = GitCallers.of(run.invocation());
            boolean afterCheckout =
                    job.effects(Effect.Checkout.class).stream()
                            .anyMatch(checkout ->
                                    checkout.origin().order() < run.origin().order()
                                            && HostPath.below(
                                                            checkout.path().value(),
                                                            run.invocation().circumstances().directory())
                                                    .isPresent());
            if (caller.isPresent() && afterCheckout && !job.isOpenBefore(run)) {
                Location image = use.image().location();
                context.report(
                        finding(job, run, caller.get(), user, context)
                                .relatedTo(image, "the job runs in this container"));
                return;
            }
        }
    }

    private static Finding finding(JobRun job, Effect effect, Tool tool, ContainerUser user, RuleContext context) {
        String who = user instanceof ContainerUser.Other other ? "uid " + other.uid() : "root";
        return context.finding(
                        job,
                        effect,
                        tool.invocation().words().getFirst().location(),
                        "`"
                                + tool.name()
                                + "` runs as "
                                + who
                                + ", but the checkout belongs to the runner's user: git refuses to look into it")
                .suggesting("set `git config --global --add safe.directory` to the folder first");
    }
}
