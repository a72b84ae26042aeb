package dev.lintainer.cli;

import dev.lintainer.engine.Analysis;
import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.ExitCode;
import dev.lintainer.engine.RepositoryReader;
import dev.lintainer.engine.Subjects;
import dev.lintainer.engine.baseline.Baseline;
import dev.lintainer.engine.baseline.BaselineFile;
import dev.lintainer.engine.baseline.Comparison;
import dev.lintainer.engine.baseline.Fingerprints;
import dev.lintainer.finding.Severity;
import dev.lintainer.workspace.FileKind;
import dev.lintainer.workspace.ReadProblem;
import dev.lintainer.workspace.SingleFile;
import dev.lintainer.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `lintainer baseline`: writes down what is found now, so that `check --baseline` reports only what is new.
final class BaselineCommand implements Command {
    private static final String OUTPUT = "--output";

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                CommandLines.spec(
                        "baseline",
                        "lintainer baseline [OPTION...] [PATH]",
                        "Writes down what `check` finds in a repository, so that `check --baseline FILE` reports only"
                                + " what is new. An existing baseline is brought up to date: what is gone is left out."
                                + " What was not looked for, in other files or by rules that do not run, stays in it.");
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .arity("0..1")
                        .type(String.class)
                        .paramLabel("PATH")
                        .description(
                                "a repository, or a file or directory in one: only its findings are brought up to date"
                                        + " then (default: the current directory)")
                        .build());
        spec.addOption(
                CommandLines.option(
                                OUTPUT,
                                "FILE",
                                "where to write (default: what the configuration names as `baseline`, else "
                                        + Baselines.DEFAULT
                                        + " at the root of the repository)")
                        .build());
        SettingsOptions.addProfile(spec);
        SettingsOptions.addRule(spec);
        SettingsOptions.addPython(spec);
        ConfigurationSource.addTo(spec);
        spec.addOption(CommandLines.help());
        return spec;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("baseline", "put up with what there is now; commit the file"),
                new Example("check --baseline .lintainer-baseline.json", "from then on"));
    }

    @Override
    public ExitCode run(ParseResult arguments, Environment environment) throws IOException {
        String path = arguments.matchedPositionalValue(0, ".");
        Errand errand = Errand.of(List.of(path), environment.directory()).getFirst();
        Path root = errand.root();
        Settings all = Settings.of(root, SettingsOptions.of(arguments), environment);
        Optional<ConfiguredBaseline> configured =
                arguments.hasMatchedOption(OUTPUT) ? Optional.empty() : all.baseline();
        Path usual = configured.map(named -> named.place(root)).orElse(root.resolve(Baselines.DEFAULT));
        Path place =
                arguments.hasMatchedOption(OUTPUT)
                        ? Baselines.place(environment.directory(), arguments.matchedOptionValue(OUTPUT, ""))
                        : usual;
        String shown = PathNames.between(environment.directory(), place);
        BaselineFile before = BaselineFile.NONE;
        if (SingleFile.exists(place)) {
            before =
                    configured
                            .map(named -> named.read(root, shown))
                            .orElseGet(() -> Baselines.read(place, root, shown));
        }
        AnalysisSettings settings = all.analysis().focusedOn(errand.patterns());
        Workspace workspace = Workspace.of(errand.root());
        Subjects subjects = RepositoryReader.read(workspace.files(), settings.surroundings());
        AnalysisResult result = Analysis.run(subjects, settings);
        refuseIfIncomplete(workspace.problems());
        if (result.exitCode(Severity.ERROR) == ExitCode.INTERNAL) {
            environment.complain("no baseline is written, because a part of Lintainer failed; `check` says which");
            return ExitCode.INTERNAL;
        }
        Baseline after =
                Baseline.of(result, Fingerprints.in(subjects))
                        .withRemaining(before.baseline(), known -> !Comparison.isLookedFor(known, settings));
        Baselines.write(place, shown, after);
        environment.out().print(sentence(shown, before.baseline(), after));
        return ExitCode.CLEAN;
    }

    /// What could not be read would be missing in the baseline, and be reported as new the next time.
    private static void refuseIfIncomplete(List<ReadProblem> problems) {
        for (ReadProblem problem : problems) {
            if (problem.path().isEmpty() || FileKind.of(problem.path()).isPresent()) {
                throw new UsageFault("no baseline is written: " + problem.message());
            }
        }
    }

    private static String sentence(String shown, Baseline before, Baseline after) {
        int count = after.count();
        String findings = count + (count == 1 ? " finding" : " findings");
        return "`"
                + shown
                + "` has "
                + findings
                + ": "
                + after.countBeyond(before)
                + " new, "
                + before.countBeyond(after)
                + " gone\n";
    }
}
