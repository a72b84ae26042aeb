package dev.lintainer.cli;

import dev.lintainer.engine.Analysis;
import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.ExitCode;
import dev.lintainer.engine.FileChoice;
import dev.lintainer.engine.RepositoryReader;
import dev.lintainer.engine.Subjects;
import dev.lintainer.engine.baseline.BaselineFile;
import dev.lintainer.engine.baseline.Change;
import dev.lintainer.engine.baseline.Comparison;
import dev.lintainer.engine.baseline.Fingerprints;
import dev.lintainer.finding.RuleId;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.report.check.Inspection;
import dev.lintainer.report.check.Inspection.Past;
import dev.lintainer.report.check.Part;
import dev.lintainer.workspace.FileKind;
import dev.lintainer.workspace.ReadProblem;
import dev.lintainer.workspace.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Judges one repository as the command line says. It prints nothing: what there is to tell comes back.
final class Inspector {
    private final CheckOptions options;
    private final Optional<UnsavedBuffer> unsaved;
    private final Environment environment;
    private final List<String> complaints = new ArrayList<>();

    Inspector(CheckOptions options, Optional<UnsavedBuffer> unsaved, Environment environment) {
        this.options = options;
        this.unsaved = unsaved;
        this.environment = environment;
    }

    /// What came of it. The analysis is not kept, so that many repositories can be judged one after the other.
    ///
    /// @param parts one of each report that is asked for; none when the repository could not be judged
    /// @param firstRule the rule of the first finding
    /// @param complaints what there is to tell besides the report
    record Outcome(List<Part> parts, Optional<RuleId> firstRule, ExitCode code, List<String> complaints) {}

    /// Whatever happens does not keep other repositories from being judged.
    Outcome inspectAmongOthers(Errand errand) {
        try {
            Optional<Path> place = options.baseline().place(errand.root());
            return inspect(errand, place, new Output(OutputStream.nullOutputStream(), () -> false));
        } catch (UsageFault fault) {
            complaints.addAll(fault.sentences());
            return failed(errand, ExitCode.USAGE);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            String why = fault.getMessage() == null ? "" : ": " + fault.getMessage();
            complaints.add("failed with " + fault.getClass().getSimpleName() + why);
            return failed(errand, ExitCode.INTERNAL);
        }
    }

    private Outcome failed(Errand errand, ExitCode code) {
        List<String> told = new ArrayList<>();
        for (String complaint : complaints) {
            told.add("`" + errand.description() + "`: " + complaint);
        }
        return new Outcome(List.of(), Optional.empty(), code, told);
    }

    /// @param baseline where the baseline is kept that the command line names
    /// @param progress where somebody waits
    Outcome inspect(Errand errand, Optional<Path> baseline, Output progress) throws IOException {
        Settings all = Settings.of(errand.root(), options.settings(), environment);
        Optional<BaselineFile> known = known(baseline, all, errand.root());
        AnalysisSettings settings = all.analysis().focusedOn(errand.patterns());
        Workspace workspace = Workspace.of(errand.root());
        FileTree files = unsaved.map(buffer -> buffer.over(workspace)).orElseGet(workspace::files);
        try (Progress _ = Progress.start(progress, files.files().size())) {
            Subjects subjects = RepositoryReader.read(files, settings.surroundings());
            AnalysisResult found = Analysis.run(subjects, settings);
            AnalysisResult unknown = known.map(file -> compared(found, file, subjects, settings)).orElse(found);
            AnalysisResult result = introduced(unknown, errand, files, subjects, settings).atLeast(options.severity());
            boolean isCompared = known.isPresent() || options.changedSince().isPresent();
            Inspection inspection =
                    new Inspection(
                            PathNames.prefix(environment.directory(), errand.root()),
                            subjects,
                            settings,
                            result,
                            isCompared ? Past.KNOWN : Past.UNKNOWN);
            ExitCode worst =
                    ExitCode.worse(options.threshold().exitCode(result), problems(workspace.problems(), inspection));
            if (options.paths().isEmpty()) {
                unsaved.ifPresent(UnsavedBuffer::refuseUnlessRead);
            }
            if (inspection.files() == 0) {
                complaints.add(
                        "nothing to check in `"
                                + errand.description()
                                + (subjects.sources().isEmpty() || settings.files().equals(FileChoice.ALL)
                                        ? "`: it has no workflow, action, Dockerfile or Compose file"
                                        : "`: the configuration leaves out what is there"));
            }
            List<Part> parts = new ArrayList<>();
            for (ReportOutput output : options.outputs()) {
                String prefix = PathNames.prefix(output.viewpoint(environment), errand.root());
                parts.add(
                        output.form(environment)
                                .part(inspection.seenFrom(prefix), output.palette(options.colour(), environment)));
            }
            Optional<RuleId> first = result.reported().stream().map(each -> each.finding().rule()).findFirst();
            return new Outcome(parts, first, worst, complaints);
        }
    }

    private Optional<BaselineFile> known(Optional<Path> named, Settings settings, Path root) {
        return switch (options.baseline()) {
            case BaselineSource.Configured _ ->
                    settings.baseline().map(configured -> configured.read(root, shown(configured.place(root))));
            case BaselineSource.Named _ -> named.map(place -> Baselines.read(place, root, shown(place)));
            case BaselineSource.None _ -> Optional.empty();
        };
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

    private AnalysisResult introduced(
            AnalysisResult found, Errand errand, FileTree files, Subjects subjects, AnalysisSettings settings) {
        return options.changedSince()
                .map(revision -> {
                    Change change = Changes.since(revision, errand.root(), files, settings);
                    return change.introduced(found, Fingerprints.in(subjects), files.files());
                })
                .orElse(found);
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
