package dev.lintainer.cli;

import dev.lintainer.cli.Inspector.Outcome;
import dev.lintainer.engine.ExitCode;
import dev.lintainer.engine.Verdict;
import dev.lintainer.report.Inspection;
import dev.lintainer.report.Palette;
import dev.lintainer.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `lintainer check`: judges repositories and prints a report.
final class CheckCommand implements Command {
    @Override
    public CommandSpec spec() {
        return CheckOptions.spec();
    }

    @Override
    public ExitCode run(ParseResult arguments, Environment environment) throws IOException {
        CheckOptions options = CheckOptions.of(arguments);
        List<Errand> errands = Errand.of(options.paths(), environment.directory());
        Path viewpoint = viewpoint(options.format(), environment);
        List<Inspection> inspections = new ArrayList<>();
        ExitCode code = ExitCode.CLEAN;
        for (Errand errand : errands) {
            Optional<Path> baseline =
                    options.baseline()
                            .map(name -> {
                                Path from = errands.size() == 1 ? environment.directory() : errand.root();
                                return Baselines.place(from, name);
                            });
            Outcome outcome = new Inspector(options, environment, viewpoint).inspect(errand, baseline);
            inspections.add(outcome.inspection());
            code = ExitCode.worse(code, outcome.code());
            outcome.complaints().forEach(environment::complain);
        }
        environment.out().print(options.format().render(inspections, palette(options, environment)));
        if (options.format() == ReportFormat.TEXT && environment.out().isTerminal()) {
            environment.out().print(hint(inspections));
        }
        return code;
    }

    /// GitHub wants the paths of annotations from the workflow's workspace, wherever in there the program runs.
    private static Path viewpoint(ReportFormat format, Environment environment) {
        Optional<String> workspace = environment.variable("GITHUB_WORKSPACE");
        return format == ReportFormat.GITHUB && workspace.isPresent()
                ? environment.directory().resolve(workspace.get())
                : environment.directory();
    }

    /// What somebody can do next who sees a rule's name for the first time.
    private static String hint(List<Inspection> inspections) {
        for (Inspection inspection : inspections) {
            List<Verdict.Reported> reported = inspection.result().reported();
            if (!reported.isEmpty()) {
                return "More about a rule: lintainer explain " + reported.getFirst().finding().rule() + "\n";
            }
        }
        return "";
    }

    private static Palette palette(CheckOptions options, Environment environment) {
        return options.format() == ReportFormat.TEXT ? options.colour().palette(environment) : Palette.PLAIN;
    }
}
