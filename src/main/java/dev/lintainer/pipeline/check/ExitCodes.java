package dev.lintainer.pipeline.check;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.pipeline.container.ContainerExits;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Fate;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.effect.Mask;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.Optional;

/// What the exit codes of commands do to the job.
public final class ExitCodes {
    private ExitCodes() {}

    /// The fate of the exit code with which an effect's command or container ends.
    public static Fate of(JobRun job, Effect effect) {
        return ContainerExits.of(job, effect).within(ofCommand(effect));
    }

    /// The fate of the exit code of a program inside of a container.
    ///
    /// @param container the effect that runs it
    public static Fate of(JobRun job, Effect container, Invocation inside) {
        return inside.circumstances().fate().within(of(job, container));
    }

    /// The Docker command that an effect comes from, where it comes from one.
    public static Optional<Effect.CallDocker> call(JobRun job, Effect effect) {
        return ContainerExits.call(job, effect);
    }

    private static Fate ofCommand(Effect effect) {
        Fate fate = effect.origin().fate();
        boolean continues = fate instanceof Fate.Masked(Mask by, Location _) && by == Mask.STEP;
        return continues
                ? effect.origin().cause().flatMap(ExitCodes::asked).<Fate>map(Fate.Handled::new).orElse(fate)
                : fate;
    }

    /// Where something asks for the outcome of a step, which is not changed by `continue-on-error`.
    private static Optional<Location> asked(Step step) {
        SourceFile source = step.header().yaml().source();
        return step.id()
                .flatMap(Text::literal)
                .flatMap(id -> {
                    String words = "steps." + id + ".outcome";
                    int at = source.text().indexOf(words);
                    return at < 0
                            ? Optional.empty()
                            : Optional.of(new Location(source, new Span(at, at + words.length())));
                });
    }
}
