package dev.lintainer.report.trace;

import dev.lintainer.document.value.Value;
import dev.lintainer.finding.Severity;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.container.ContainerVariables;
import dev.lintainer.pipeline.effect.Fate;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.trace.Act;
import dev.lintainer.pipeline.trace.JobTrace;
import dev.lintainer.report.Filled;
import dev.lintainer.report.Lines;
import dev.lintainer.report.Mentions;
import dev.lintainer.report.Palette;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Jobs as they are told to people: step by step what runs, where and as whom, what it writes and what becomes of it.
public final class TraceText {
    private static final String ACT = "      ";
    private static final String FACT = "        ";
    private static final int LABEL = 13;

    private final Palette palette;
    private final StringBuilder text = new StringBuilder();

    private TraceText(Palette palette) {
        this.palette = palette;
    }

    public static String render(List<JobTrace> jobs, Palette palette) {
        TraceText report = new TraceText(palette);
        for (JobTrace job : jobs) {
            report.job(job);
        }
        return report.text.toString();
    }

    private void job(JobTrace trace) {
        JobRun job = trace.job();
        text.append(text.isEmpty() ? "" : "\n")
                .append(palette.strong("job " + Lines.single(job.name())))
                .append(" (")
                .append(TraceWords.place(new Location(job.workflow().source(), job.job().idSpan())))
                .append(")")
                .append(job.happens() == Presence.YES ? "" : ", perhaps")
                .append('\n');
        List<String> labels = job.runner().labels().stream().map(label -> TraceWords.shown(label.value())).toList();
        String owner =
                job.runner().workspaceOwner().isPresent()
                        ? "; the workspace belongs to uid " + job.runner().workspaceOwner().getAsLong()
                        : "";
        fact("  ", "runs on", Mentions.list(labels) + owner);
        if (!job.needs().isEmpty()) {
            fact("  ", "after", Mentions.list(job.needs().stream().sorted().map(Lines::single).toList()));
        }
        trace.beginning().forEach(this::act);
        trace.steps().forEach(this::step);
    }

    private void step(JobTrace.StepTrace step) {
        text.append("\n  ")
                .append(palette.related("step " + step.number() + ": " + TraceWords.title(step.step())))
                .append(" (")
                .append(TraceWords.place(new Location(step.step().header().yaml().source(), step.step().span())))
                .append(")");
        switch (step.happens()) {
            case YES -> {}
            case MAYBE -> text.append(", if ").append(TraceWords.condition(step.step()));
            case NO -> text.append(", never");
        }
        text.append('\n');
        step.acts().forEach(this::act);
    }

    private void act(Act act) {
        String perhaps = act.effect().origin().happens() == Presence.YES ? "" : "perhaps ";
        switch (act) {
            case Act.Command command -> {
                line(ACT, perhaps + TraceWords.words(command.effect().invocation()));
                writes(command.writes());
                fate(command.fate());
            }
            case Act.Container container -> {
                line(ACT, perhaps + TraceWords.container(container));
                container.run().ifPresent(this::facts);
                if (container.programs().isEmpty()) {
                    fact(FACT, "command", TraceWords.command(container));
                    fate(container.fate());
                }
                container.programs().forEach(program -> program(program, container.run()));
            }
            case Act.Inside inside -> {
                line(ACT, perhaps + "in container " + TraceWords.shown(inside.effect().container().value()));
                inside.programs().forEach(program -> program(program, Optional.empty()));
            }
            case Act.Deed deed -> line(ACT, perhaps + TraceWords.deed(deed.effect()));
        }
    }

    private void facts(ContainerRun run) {
        TraceWords.source(run.use()).ifPresent(source -> fact(FACT, "image", source));
        fact(FACT, "user", TraceWords.user(run.user()));
        fact(FACT, "directory", TraceWords.shown(run.paths().workingDirectory()));
        for (Mount mount : run.container().mounts()) {
            fact(FACT, "mount", TraceWords.mount(mount));
        }
        environment(ContainerVariables.of(run));
    }

    /// The image's own variables are told last: they are there whatever the pipeline does.
    private void environment(ContainerVariables variables) {
        List<String> given = new ArrayList<>();
        List<String> ofImage = new ArrayList<>();
        new TreeMap<>(variables.reaching())
                .values()
                .forEach(each ->
                        (each.via() == ContainerVariables.Via.IMAGE ? ofImage : given)
                                .add(TraceWords.variable(each.name(), each.value().value())));
        if (!given.isEmpty()) {
            fact(FACT, "environment", String.join(", ", given));
        }
        if (!ofImage.isEmpty()) {
            fact(FACT, "of the image", String.join(", ", ofImage));
        }
        for (ContainerVariables.Missing missing : variables.missing()) {
            String why =
                    switch (missing.why()) {
                        case UNSET -> "is handed on, but not set";
                        case WITHHELD -> "is read, but not handed on";
                    };
            fact(
                    FACT,
                    "missing",
                    palette.severity(Severity.WARNING, Lines.single(missing.name()))
                            + " "
                            + why
                            + " ("
                            + TraceWords.place(missing.location())
                            + ")");
        }
    }

    private void program(Act.Program program, Optional<ContainerRun> run) {
        fact(FACT, "command", TraceWords.words(program.invocation()));
        program.user()
                .filter(user -> run.filter(each -> each.user().equals(user)).isEmpty())
                .ifPresent(user -> fact(FACT, "user", TraceWords.user(user)));
        program.directory()
                .filter(folder -> run.filter(each -> each.paths().workingDirectory().equals(folder)).isEmpty())
                .ifPresent(folder -> fact(FACT, "directory", TraceWords.shown(folder)));
        program.writes().forEach(write -> fact(FACT, "writes", TraceWords.write(write)));
        fate(program.fate());
    }

    private void writes(List<Value> paths) {
        if (!paths.isEmpty()) {
            fact(FACT, "writes", Mentions.list(paths.stream().map(TraceWords::hostPath).toList()));
        }
    }

    private void fate(Fate fate) {
        switch (fate) {
            case Fate.Fails _ -> fact(FACT, "failure", "fails the job");
            case Fate.Masked masked ->
                    fact(
                            FACT,
                            "failure",
                            palette.severity(Severity.WARNING, "nobody learns of it")
                                    + ": "
                                    + masked.by().words()
                                    + " ("
                                    + TraceWords.place(masked.location())
                                    + ")");
            case Fate.Handled handled ->
                    fact(FACT, "failure", "decided by the script (" + TraceWords.place(handled.location()) + ")");
            case Fate.Unknown _ -> fact(FACT, "failure", "cannot be told what it means");
        }
    }

    private void fact(String start, String label, String content) {
        line(start + label + " ".repeat(Math.max(1, LABEL - label.length())), content);
    }

    /// Filled to the width of a terminal; further lines are set in below the first.
    private void line(String start, String content) {
        Filled.line(start, content, start.length(), text);
    }
}
