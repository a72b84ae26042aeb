package dev.lintainer.cli;

import dev.lintainer.configuration.ConfigurationProblem;
import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.Subjects;
import dev.lintainer.engine.baseline.BaselineFile;
import dev.lintainer.engine.baseline.Comparison;
import dev.lintainer.engine.baseline.Fingerprints;
import dev.lintainer.lsp.EditorSettings;
import dev.lintainer.lsp.Terms;
import dev.lintainer.rule.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What repositories are judged by whose files an editor has open: the same as on the command line, with the editor's
/// settings in the place of options.
final class EditorTerms implements Terms.Source {
    private final Environment environment;

    EditorTerms(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Terms of(Path root, EditorSettings settings, Map<Path, String> unsaved) {
        try {
            Environment there = environment.from(root);
            Settings all = Settings.of(root, options(settings), there, unsaved);
            Optional<BaselineFile> known =
                    all.baseline()
                            .map(configured -> configured.read(root, PathNames.between(root, configured.place(root))));
            return new Terms.Agreed(
                    all.analysis(),
                    (found, subjects) ->
                            known.map(file -> unknown(found, subjects, file, all.analysis())).orElse(found));
        } catch (UsageFault fault) {
            return new Terms.Refused(complaints(fault));
        }
    }

    private static AnalysisResult unknown(
            AnalysisResult found, Subjects subjects, BaselineFile file, AnalysisSettings settings) {
        return Comparison.of(found, file, Fingerprints.in(subjects), settings).result();
    }

    private static SettingsOptions options(EditorSettings settings) {
        return new SettingsOptions(
                settings.config()
                        .<ConfigurationSource>map(ConfigurationSource.Named::new)
                        .orElseGet(ConfigurationSource.Found::new),
                settings.profile().map(EditorTerms::profile),
                Optional.empty(),
                List.of(),
                UserRuleOptions.NONE);
    }

    private static Profile profile(String name) {
        return Choice.parse(name, "profile", Profile.values());
    }

    private static List<Terms.Complaint> complaints(UsageFault fault) {
        List<Terms.Complaint> complaints = new ArrayList<>();
        for (ConfigurationProblem problem : fault.problems()) {
            String hint = problem.suggestion().isEmpty() ? "" : "; " + problem.suggestion();
            complaints.add(new Terms.Complaint(Optional.of(problem.place()), problem.message() + hint));
        }
        fault.others().forEach(sentence -> complaints.add(new Terms.Complaint(Optional.empty(), sentence)));
        return complaints;
    }
}
