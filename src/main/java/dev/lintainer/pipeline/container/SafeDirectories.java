package dev.lintainer.pipeline.container;

import dev.lintainer.document.dockerfile.Step;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.document.workflow.TextMap;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.text.Location;

/// Whether git is told to trust folders of other owners
/// (https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory).
public final class SafeDirectories {
    private SafeDirectories() {}

    private static final String SETTING = "safe.directory";

    /// Whether the git of a container may be told: by its image, its command or its variables.
    public static boolean mayBeSet(ContainerRun run) {
        boolean byImage =
                run.content()
                        .filter(content ->
                                content.facts().steps().stream().anyMatch(step -> isSet(step, content))
                                        || content.facts().target().environment().imageVariables().keySet().stream()
                                                .anyMatch(SafeDirectories::isOfGit))
                        .isPresent();
        boolean byCommand =
                run.programs().stream()
                        .flatMap(program -> program.invocation().words().stream())
                        .anyMatch(word -> word.value().toString().contains(SETTING));
        return byImage
                || byCommand
                || run.container().environment().values().keySet().stream().anyMatch(SafeDirectories::isOfGit)
                || run.container().mounts().stream()
                        .anyMatch(mount -> mount.target().value().toString().contains("gitconfig"));
    }

    /// Whether some script of a job sets it, or a variable that git reads settings from.
    public static boolean mayBeSet(JobRun job) {
        boolean byScript =
                job.steps().stream()
                        .anyMatch(step -> step.step() instanceof RunStep run && run.run().raw().contains(SETTING));
        boolean byCommand =
                job.effects(Effect.RunOnHost.class).stream()
                        .flatMap(run -> run.invocation().words().stream())
                        .anyMatch(word -> word.value().toString().contains(SETTING));
        boolean byVariable =
                hasOfGit(job.workflow().env())
                        || job.job().body() instanceof NormalJob normal && hasOfGit(normal.env())
                        || job.steps().stream().anyMatch(step -> hasOfGit(step.step().header().env()));
        return byScript || byCommand || byVariable;
    }

    private static boolean hasOfGit(TextMap env) {
        return env.expression().isPresent() || env.entries().stream().anyMatch(entry -> isOfGit(entry.name()));
    }

    private static boolean isSet(Step step, ImageContent content) {
        String text = new Location(content.dockerfile().source(), step.instruction().span()).text();
        return text.contains(SETTING) || text.contains("gitconfig");
    }

    private static boolean isOfGit(String variable) {
        return variable.startsWith("GIT_CONFIG");
    }
}
