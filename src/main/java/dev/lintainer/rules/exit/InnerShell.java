package dev.lintainer.rules.exit;

import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.check.CheckRun;
import dev.lintainer.pipeline.check.MaskedCheck;
import dev.lintainer.pipeline.effect.Mask;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.known.PipeReaders;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A shell of its own - `sh -c` in a container, a script, a recipe's line - does not stop at a failed check, because
/// the `-e` of the step does not reach it.
public final class InnerShell implements Rule.OfPipeline {
    private static final String STARTS = "sh -c ";

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (MaskedCheck masked : MaskedCheck.of(job, Set.of(Mask.SEQUENCE, Mask.LOOP))) {
                if (!masked.isSwitchedOff()) {
                    report(masked, context);
                }
            }
            for (MaskedCheck masked : MaskedCheck.of(job, Set.of(Mask.PIPE, Mask.AND_LIST))) {
                if (masked.isInContainer() && !PipeReaders.judge(masked.mask().location())) {
                    report(masked, context);
                }
            }
        }
    }

    private static void report(MaskedCheck masked, RuleContext context) {
        CheckRun check = masked.check();
        String why =
                switch (masked.mask().by()) {
                    case PIPE -> "without `pipefail` only the end of the pipe counts";
                    case LOOP -> "the loop goes on, as its shell runs without `-e`";
                    case AND_LIST -> "the script goes on behind the `&&`";
                    default -> "the inner shell goes on, as it runs without `-e`";
                };
        Location place = masked.mask().by() == Mask.PIPE ? masked.mask().location() : check.invocation().location();
        Finding finding =
                context.finding(check.job(), check.effect(), place, "`" + check.shown() + "` fails unnoticed: " + why)
                        .suggesting(
                                masked.mask().by() == Mask.PIPE
                                        ? "run it with `bash -o pipefail -c`"
                                        : "start the shell with `-e`, or join the commands with `&&`");
        Finding told =
                masked.mask().by() == Mask.SEQUENCE
                        ? finding.relatedTo(masked.mask().location(), "runs all the same")
                        : finding;
        boolean own = check.effect().origin().through().isEmpty();
        Finding certain = own || masked.isInContainer() ? told : told.likely();
        context.report(fix(masked).map(certain::fixedBy).orElse(certain));
    }

    /// `sh -ec`, where the command says `sh -c` once.
    private static Optional<Fix> fix(MaskedCheck masked) {
        Location command = masked.check().effect().origin().location();
        String words = command.text();
        int at = words.indexOf(STARTS);
        boolean plain =
                at >= 0
                        && words.indexOf(STARTS, at + 1) < 0
                        && masked.mask().by() == Mask.SEQUENCE
                        && command.file() == masked.mask().location().file()
                        && masked.check().effect().origin().through().isEmpty()
                        && command.span().contains(masked.mask().location().span());
        if (!plain) {
            return Optional.empty();
        }
        int dash = command.span().start() + at + "sh ".length();
        Edit edit = new Edit(new Location(command.file(), new Span(dash, dash + 2)), "-ec");
        return Optional.of(new Fix("start the inner shell with `-e`", FixSafety.UNSAFE, List.of(edit)));
    }
}
