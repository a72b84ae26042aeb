package dev.lintainer.cli;

import dev.lintainer.engine.Analysis;
import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.ExitCode;
import dev.lintainer.engine.RepositoryReader;
import dev.lintainer.engine.Subjects;
import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Severity;
import dev.lintainer.report.Inspection;
import dev.lintainer.report.Palette;
import dev.lintainer.report.ReportFormat;
import dev.lintainer.text.SourceFile;
import dev.lintainer.workspace.FileKind;
import dev.lintainer.workspace.ReadProblem;
import dev.lintainer.workspace.Workspace;
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
            AnalysisSettings settings =
                    Settings.of(errand.root(), options.settings(), environment).focusedOn(errand.patterns());
            Workspace workspace = Workspace.of(errand.root());
            Inspection inspection;
            try (Progress _ = Progress.start(environment.err(), workspace.files().files().size())) {
                inspection =
                        inspect(workspace, settings, options.severity(), PathNames.prefix(viewpoint, errand.root()));
            }
            inspections.add(inspection);
            code = worse(code, inspection.result().exitCode(options.severity()));
            code = worse(code, report(workspace.problems(), inspection, environment));
            if (inspection.files() == 0) {
                environment.complain(
                        "nothing to check in `"
                                + errand.description()
                                + "`: it has no workflow, action, Dockerfile or Compose file");
            }
        }
        environment.out().print(options.format().render(inspections, palette(options, environment)));
        if (options.format() == ReportFormat.TEXT && environment.out().isTerminal()) {
            environment.out().print(hint(inspections));
        }
        return code;
    }

    private static Inspection inspect(
            Workspace workspace, AnalysisSettings settings, Severity severity, String pathPrefix) {
        Subjects subjects = RepositoryReader.read(workspace.files(), settings.surroundings());
        AnalysisResult result = Analysis.run(subjects, settings).atLeast(severity);
        int files = 0;
        for (SourceFile source : subjects.sources()) {
            files += settings.isInFocus(source.path()) ? 1 : 0;
        }
        return new Inspection(pathPrefix, result, files);
    }

    /// GitHub wants the paths of annotations from the workflow's workspace, wherever in there the program runs.
    private static Path viewpoint(ReportFormat format, Environment environment) {
        Optional<String> workspace = environment.variable("GITHUB_WORKSPACE");
        return format == ReportFormat.GITHUB && workspace.isPresent()
                ? environment.directory().resolve(workspace.get())
                : environment.directory();
    }

    /// What cannot be read is only told, unless it had to be judged.
    private static ExitCode report(List<ReadProblem> problems, Inspection inspection, Environment environment) {
        ExitCode code = ExitCode.CLEAN;
        for (ReadProblem problem : problems) {
            String where = inspection.pathPrefix().isEmpty() ? "" : inspection.pathPrefix() + ": ";
            environment.complain(where + problem.message());
            if (problem.path().isEmpty() || FileKind.of(problem.path()).isPresent()) {
                code = ExitCode.USAGE;
            }
        }
        return code;
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

    private static ExitCode worse(ExitCode one, ExitCode other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Palette palette(CheckOptions options, Environment environment) {
        return options.format() == ReportFormat.TEXT ? options.colour().palette(environment) : Palette.PLAIN;
    }
}
