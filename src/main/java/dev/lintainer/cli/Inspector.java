package dev.lintainer.cli;

import dev.lintainer.engine.Analysis;
import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.ExitCode;
import dev.lintainer.engine.RepositoryReader;
import dev.lintainer.engine.Subjects;
import dev.lintainer.engine.baseline.BaselineFile;
import dev.lintainer.engine.baseline.Comparison;
import dev.lintainer.engine.baseline.Fingerprints;
import dev.lintainer.report.Inspection;
import dev.lintainer.text.SourceFile;
import dev.lintainer.workspace.FileKind;
import dev.lintainer.workspace.ReadProblem;
import dev.lintainer.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Judges one repository as the command line says. It prints nothing: what there is to tell comes back.
final class Inspector {
    private final CheckOptions options;
    private final Environment environment;
    private final Path viewpoint;
    private final List<String> complaints = new ArrayList<>();

    /// @param viewpoint the directory from which paths are shown
    Inspector(CheckOptions options, Environment environment, Path viewpoint) {
        this.options = options;
        this.environment = environment;
        this.viewpoint = viewpoint;
    }

    /// What came of it.
    ///
    /// @param complaints what there is to tell besides the report
    record Outcome(Inspection inspection, ExitCode code, List<String> complaints) {}

    /// @param baseline where the repository's baseline is kept
    Outcome inspect(Errand errand, Optional<Path> baseline) throws IOException {
        Optional<BaselineFile> known = baseline.map(place -> Baselines.read(place, errand.root(), shown(place)));
        AnalysisSettings settings =
                Settings.of(errand.root(), options.settings(), environment).focusedOn(errand.patterns());
        Workspace workspace = Workspace.of(errand.root());
        try (Progress _ = Progress.start(environment.err(), workspace.files().files().size())) {
            Subjects subjects = RepositoryReader.read(workspace.files(), settings.surroundings());
            AnalysisResult found = Analysis.run(subjects, settings);
            AnalysisResult result =
                    known.map(file -> compared(found, file, subjects, settings))
                            .orElse(found)
                            .atLeast(options.severity());
            Inspection inspection =
                    new Inspection(PathNames.prefix(viewpoint, errand.root()), result, judgedFiles(subjects, settings));
            ExitCode code = result.exitCode(options.severity());
            ExitCode worst = ExitCode.worse(code, problems(workspace.problems(), inspection));
            if (inspection.files() == 0) {
                complaints.add(
                        "nothing to check in `"
                                + errand.description()
                                + "`: it has no workflow, action, Dockerfile or Compose file");
            }
            return new Outcome(inspection, worst, complaints);
        }
    }

    private AnalysisResult compared(
            AnalysisResult found, BaselineFile file, Subjects subjects, AnalysisSettings settings) {
        Comparison comparison = Comparison.of(found, file, Fingerprints.in(subjects), settings);
        if (comparison.stale() > 0) {
            complaints.add(
                    comparison.stale()
                            + (comparison.stale() == 1 ? " finding" : " findings")
                            + " of the baseline "
                            + (comparison.stale() == 1 ? "is" : "are")
                            + " not there any more; update it with `lintainer baseline`");
        }
        return comparison.result();
    }

    private static int judgedFiles(Subjects subjects, AnalysisSettings settings) {
        int files = 0;
        for (SourceFile source : subjects.sources()) {
            files += settings.isInFocus(source.path()) ? 1 : 0;
        }
        return files;
    }

    /// What cannot be read is only told, unless it had to be judged.
    private ExitCode problems(List<ReadProblem> problems, Inspection inspection) {
        ExitCode code = ExitCode.CLEAN;
        for (ReadProblem problem : problems) {
            String where = inspection.pathPrefix().isEmpty() ? "" : inspection.pathPrefix() + ": ";
            complaints.add(where + problem.message());
            if (problem.path().isEmpty() || FileKind.of(problem.path()).isPresent()) {
                code = ExitCode.USAGE;
            }
        }
        return code;
    }

    private String shown(Path place) {
        return PathNames.between(environment.directory(), place);
    }
}
