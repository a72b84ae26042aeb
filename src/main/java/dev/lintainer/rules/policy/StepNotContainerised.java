package dev.lintainer.rules.policy;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Chores;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.effect.Programs;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.task.NodeCall;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A step runs a program on the job's machine instead of in a container. One finding for each step.
public final class StepNotContainerised implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<String> allowed = new HashSet<>(context.policy().hostCommands());
        for (JobRun job : pipeline.jobs()) {
            boolean linux =
                    job.runner().system() == Runner.System.LINUX || job.runner().system() == Runner.System.UNKNOWN;
            if (job.container().isEmpty() && linux) {
                check(job, allowed, context);
            }
        }
    }

    private static void check(JobRun job, Set<String> allowed, RuleContext context) {
        Map<Integer, Effect.RunOnHost> first = new LinkedHashMap<>();
        for (Effect effect : job.effects()) {
            if (effect instanceof Effect.RunOnHost run
                    && isJudged(run, allowed)
                    && !onlyStartsContainers(run, job, allowed)) {
                first.merge(run.origin().step(), run, (earlier, later) -> better(earlier, later, job));
            }
        }
        for (Effect.RunOnHost run : first.values()) {
            Optional<Effect.RunOnHost> source =
                    Programs.readsScriptFromInput(run.invocation()) ? pipedInto(run, job) : Optional.empty();
            Optional<String> unread = Programs.unread(run.invocation()).filter(_ -> isUnread(run, job));
            Finding finding = finding(run, message(run.invocation(), source, unread), context);
            boolean mayBeInContainer = unread.isPresent() || Programs.isToldToUseContainer(run.invocation());
            context.report(isSure(run, job) && !mayBeInContainer ? finding : finding.likely());
        }
    }

    /// Whether the command runs whenever its step does, on a machine that could run it in a container instead.
    private static boolean isSure(Effect.RunOnHost run, JobRun job) {
        boolean branch =
                run.origin().happens() != Presence.YES
                        && job.steps().stream()
                                .anyMatch(step ->
                                        step.index() == run.origin().step()
                                                && step.through().isEmpty()
                                                && step.happens() == Presence.YES);
        return !branch && job.runner().system() == Runner.System.LINUX;
    }

    private static boolean isJudged(Effect.RunOnHost run, Set<String> allowed) {
        Invocation command = run.invocation();
        return command.program().filter(name -> !Programs.isGlue(name) && !allowed.contains(name)).isPresent()
                && !Programs.isAsked(command)
                && !Chores.isOne(command)
                && !Programs.startsEngine(command);
    }

    /// Whether nothing tells what the file says. A script of `package.json` that was followed leaves its commands
    /// beside the package manager, which other programs of this kind do not stay for.
    private static boolean isUnread(Effect.RunOnHost run, JobRun job) {
        return run.invocation().program().filter(NodeCall.PROGRAMS::contains).isEmpty()
                || job.effects().stream()
                        .anyMatch(effect ->
                                effect instanceof Effect.UnknownEffects unknown
                                        && unknown.origin().isSameCall(run.origin()));
    }

    /// `npm test`, where the script of that name is `docker compose run app`.
    private static boolean onlyStartsContainers(Effect.RunOnHost run, JobRun job, Set<String> allowed) {
        if (run.invocation().program().filter(NodeCall.PROGRAMS::contains).isEmpty()) {
            return false;
        }
        Location place = run.invocation().location();
        boolean engine = false;
        for (Effect effect : job.effects()) {
            if (effect.origin().step() != run.origin().step() || !effect.origin().through().contains(place)) {
                continue;
            }
            if (effect instanceof Effect.RunOnHost inner && isJudged(inner, allowed)) {
                return false;
            }
            engine |= effect instanceof Effect.CallDocker;
        }
        return engine;
    }

    /// The earlier one, unless it is a part of the later, or stands in a branch that may not be taken: in `go test $(go
    /// list ./...)` it is the test that somebody would move.
    private static Effect.RunOnHost better(Effect.RunOnHost earlier, Effect.RunOnHost later, JobRun job) {
        Location part = earlier.invocation().location();
        Location whole = later.invocation().location();
        boolean encloses = whole.file().equals(part.file()) && whole.span().contains(part.span());
        return encloses || !isSure(earlier, job) && isSure(later, job) ? later : earlier;
    }

    /// What stands on the left of the pipe that a command reads.
    private static Optional<Effect.RunOnHost> pipedInto(Effect.RunOnHost reader, JobRun job) {
        Location place = reader.invocation().location();
        for (Effect effect : job.effects()) {
            if (effect instanceof Effect.RunOnHost writer
                    && writer.origin().step() == reader.origin().step()
                    && isPiped(writer.invocation().location(), place)) {
                return Optional.of(writer);
            }
        }
        return Optional.empty();
    }

    private static boolean isPiped(Location left, Location right) {
        if (!left.file().equals(right.file()) || left.span().end() > right.span().start()) {
            return false;
        }
        String between = left.file().text(new Span(left.span().end(), right.span().start()));
        String pipe = between.replace("\\\n", "").strip();
        return pipe.equals("|") || pipe.startsWith("|") && pipe.substring(1).strip().equals("sudo");
    }

    private static String message(Invocation command, Optional<Effect.RunOnHost> source, Optional<String> unread) {
        String shown = "`" + ShownCommand.of(command) + "`";
        return source.map(left ->
                        "what `"
                                + ShownCommand.of(left.invocation())
                                + "` brings is run on the job's machine, not in a container")
                .or(() -> unread.map(held -> shown + " runs on the job's machine, and its " + held + " was not read"))
                .orElse(shown + " runs on the job's machine, not in a container");
    }

    private static Finding finding(Effect.RunOnHost run, String message, RuleContext context) {
        Finding finding =
                context.finding(run.invocation().location(), message)
                        .suggesting("run it with `docker run` or `docker compose run`, or give the job a `container`");
        for (Location call : run.origin().through()) {
            finding = finding.relatedTo(call, "called here");
        }
        return finding;
    }
}
