package dev.lintainer.pipeline.check;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Fate;
import dev.lintainer.pipeline.effect.Mask;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.known.CheckKind;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A check whose failure nobody learns of, where nothing says that this is wanted.
public record MaskedCheck(CheckRun check, Fate.Masked mask) {
    /// What people write around a check that may fail.
    private static final List<String> DECLARATIONS =
            List.of(
                    "informational",
                    "informative",
                    "advisory",
                    "optional",
                    "non-blocking",
                    "nonblocking",
                    "non blocking",
                    "not blocking",
                    "not fail",
                    "may fail",
                    "can fail",
                    "allow",
                    "ignore",
                    "best effort",
                    "best-effort",
                    "experimental",
                    "warn",
                    "flaky",
                    "soft",
                    "tolerate",
                    "baseline",
                    "collect",
                    "report",
                    "summary",
                    "cleanup",
                    "clean up",
                    "debug",
                    "warm",
                    "never fail",
                    "don't fail");

    private static final int LONGEST_LINE = 400;

    /// More faults of one kind in one job are as good as these.
    private static final int MOST = 100;

    /// Those of a job that one of these masks hides, one for each mask: what one pipe swallows is one fault.
    public static List<MaskedCheck> of(JobRun job, Set<Mask> masks) {
        List<MaskedCheck> all = new ArrayList<>();
        Set<Fate.Masked> seen = new HashSet<>();
        for (CheckRun check : CheckRun.of(job)) {
            if (check.fate() instanceof Fate.Masked mask && masks.contains(mask.by()) && matters(check, mask)) {
                MaskedCheck masked = new MaskedCheck(check, mask);
                if (all.size() < MOST && !seen.contains(mask) && !masked.isDeclared() && !Afterwards.look(check)) {
                    seen.add(mask);
                    all.add(masked);
                }
            }
        }
        return all;
    }

    /// A build that has failed shows where its result is used, unless the step ends with it.
    private static boolean matters(CheckRun check, Fate.Masked mask) {
        return check.kind() != CheckKind.BUILD || mask.by() == Mask.PIPE && check.effect().origin().through().isEmpty();
    }

    /// Whether the mask stands in a script that a container runs.
    public boolean isInContainer() {
        return !(check.effect() instanceof Effect.RunOnHost)
                && check.invocation().circumstances().fate() instanceof Fate.Masked inside
                && inside.equals(mask);
    }

    /// Whether the script has taken `-e` away before.
    public boolean isSwitchedOff() {
        int end = mask.location().span().start();
        String before = mask.location().file().text(new Span(Math.max(0, end - FARTHEST), end));
        return before.contains("set +e") || before.contains("set +o errexit");
    }

    /// The check's own place, where its line is not the one that the mask stands on.
    public Optional<Location> elsewhere() {
        Location place = check.invocation().location();
        boolean same = place.file() == mask.location().file() && place.end().line() == mask.location().start().line();
        return same ? Optional.empty() : Optional.of(place);
    }

    private static final int FARTHEST = 5_000;

    /// The step of the job's own workflow whose script has the mask, where it stands there itself.
    public Optional<RunStep> step() {
        return check.effect()
                .origin()
                .cause()
                .filter(_ -> check.effect().origin().through().isEmpty())
                .filter(RunStep.class::isInstance)
                .map(RunStep.class::cast)
                .filter(step ->
                        step.header().yaml().source() == mask.location().file()
                                && step.span().contains(mask.location().span()));
    }

    private boolean isDeclared() {
        Optional<Step> step = check.effect().origin().cause();
        Optional<Text> name = step.flatMap(each -> each.header().name());
        List<String> words = new ArrayList<>();
        name.ifPresent(text -> words.add(text.raw()));
        outer().flatMap(each -> each.header().name()).ifPresent(text -> words.add(text.raw()));
        words.add(check.job().job().id());
        check.job().job().name().ifPresent(text -> words.add(text.raw()));
        words.add(line());
        return words.stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text -> DECLARATIONS.stream().anyMatch(text::contains));
    }

    private Optional<Step> outer() {
        int index = check.effect().origin().step();
        return check.job().job().body() instanceof NormalJob job && index >= 0 && index < job.steps().size()
                ? Optional.of(job.steps().get(index))
                : Optional.empty();
    }

    /// The mask's words, a comment behind them, and a comment on the line before the check.
    private String line() {
        String text = mask.location().file().text();
        int start = mask.location().span().start();
        int end = mask.location().span().end();
        int lineEnd = text.indexOf('\n', end);
        int comment = text.indexOf('#', end);
        String behind =
                comment >= 0 && (lineEnd < 0 || comment < lineEnd)
                        ? text.substring(comment, bounded(lineEnd < 0 ? text.length() : lineEnd, comment))
                        : "";
        String words = mask.by() == Mask.OR ? text.substring(start, bounded(end, start)) : "";
        return words + " " + behind + " " + above(text);
    }

    private String above(String text) {
        Location place = check.invocation().location();
        String source = place.file().text();
        int lineStart = source.lastIndexOf('\n', Math.max(0, place.span().start() - 1));
        int before = source.lastIndexOf('\n', Math.max(0, lineStart - 1));
        if (lineStart <= 0 || lineStart - before > LONGEST_LINE || place.file().text() != text) {
            return "";
        }
        String line = source.substring(before + 1, lineStart).strip();
        return line.startsWith("#") ? line : "";
    }

    private static int bounded(int end, int start) {
        return Math.min(end, start + LONGEST_LINE);
    }
}
