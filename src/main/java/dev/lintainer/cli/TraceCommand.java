package dev.lintainer.cli;

import dev.lintainer.engine.ExitCode;
import dev.lintainer.pipeline.trace.JobTrace;
import dev.lintainer.report.trace.TraceText;
import dev.lintainer.text.Spelling;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `lintainer trace`: shows step by step what would run where.
final class TraceCommand implements Command {
    private static final String JOB = "--job";

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                CommandLines.spec(
                        "trace",
                        "lintainer trace [OPTION...] [PATH...]",
                        "Shows what each job would do, step by step: which commands run in which container, as which"
                                + " user and where, with which mounts and variables, which files they write and where"
                                + " these end up, and whose failure nobody would learn of. Nothing is run.");
        Shown.addPaths(spec);
        spec.addOption(
                CommandLines.option(
                                JOB,
                                "JOB",
                                "show this job and no other: its id, or the name of one of its runs; may be given"
                                        + " several times")
                        .arity("1")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .build());
        Shown.addOptions(spec);
        return spec;
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example("trace --job test", "what one job would do"));
    }

    @Override
    public ExitCode run(ParseResult arguments, Environment environment) throws IOException {
        ColourChoice colour = ColourChoice.of(arguments);
        Shown shown = Shown.read("trace", arguments, environment);
        List<JobTrace> jobs =
                JobTrace.of(shown.pipeline()).stream()
                        .filter(trace -> shown.wanted().test(trace.job().workflow().source().path()))
                        .toList();
        List<String> wanted = arguments.matchedOptionValue(JOB, List.of());
        for (String name : wanted) {
            if (jobs.stream().noneMatch(trace -> isNamed(trace, name))) {
                List<String> ids = jobs.stream().map(trace -> trace.job().job().id()).distinct().toList();
                throw new UsageFault(CommandLines.unknown("job", name, Spelling.nearest(name, ids), "write its id"));
            }
        }
        List<JobTrace> chosen =
                jobs.stream()
                        .filter(trace -> wanted.isEmpty() || wanted.stream().anyMatch(name -> isNamed(trace, name)))
                        .toList();
        if (chosen.isEmpty()) {
            shown.nothing(environment);
        }
        environment.out().print(TraceText.render(chosen, colour.palette(environment)));
        return shown.code();
    }

    private static boolean isNamed(JobTrace trace, String name) {
        return trace.job().job().id().equals(name) || trace.job().name().equals(name);
    }
}
