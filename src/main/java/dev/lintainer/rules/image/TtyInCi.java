package dev.lintainer.rules.image;

import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// A container is to be typed into, in a step that nobody sits in front of.
public final class TtyInCi implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            job.effects(Effect.RunContainer.class)
                    .forEach(run -> run.terminal().ifPresent(flags -> report(job, run, flags, context)));
            job.effects(Effect.ExecuteInContainer.class)
                    .forEach(run -> run.terminal().ifPresent(flags -> report(job, run, flags, context)));
        }
    }

    private static void report(JobRun job, Effect effect, Location flags, RuleContext context) {
        // A script that asks whether there is a terminal knows what it does.
        if (job.isLeftToScript(effect)) {
            return;
        }
        String command = effect instanceof Effect.ExecuteInContainer ? "docker exec" : "docker run";
        Finding finding =
                context.finding(
                                job,
                                effect,
                                flags,
                                "`" + command + "` asks for a terminal to type into, which no step of a job has")
                        .suggesting("leave `--tty` out");
        Finding told =
                edit(flags)
                        .map(edit -> finding.fixedBy(new Fix("leave `--tty` out", FixSafety.SAFE, List.of(edit))))
                        .orElse(finding);
        context.report(effect.origin().happens() == Presence.YES ? told : told.likely());
    }

    /// Takes the letter out of `-it`, or the whole word where it stands alone.
    private static Optional<Edit> edit(Location flags) {
        String written = flags.text();
        if (written.equals("-t") || written.equals("--tty")) {
            Location wider =
                    new Location(
                            flags.file(),
                            new Span(
                                    flags.span().start(), Math.min(flags.span().end() + 1, flags.file().span().end())));
            Location cut = wider.text().endsWith(" ") ? wider : flags;
            return Optional.of(new Edit(cut, ""));
        }
        int letter = written.indexOf('t');
        boolean together =
                written.startsWith("-") && letter > 0 && written.chars().skip(1).allMatch(c -> c >= 'a' && c <= 'z');
        return together
                ? Optional.of(new Edit(flags, written.substring(0, letter) + written.substring(letter + 1)))
                : Optional.empty();
    }
}
