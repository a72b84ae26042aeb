package dev.lintainer.rule;

import dev.lintainer.finding.FixSafety;
import dev.lintainer.finding.RuleId;
import dev.lintainer.finding.Severity;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Documentation, metadata and tests of a rule: the content of `rules/<family>/<fault>.yml`.
///
/// @param since the version that brought the rule
/// @param rationale Markdown: what goes wrong at run time, and for whom
/// @param references primary sources
/// @param sameAs ids of the same check in other tools, `tool:id`
public record RuleCard(
        RuleId id,
        String title,
        Severity severity,
        String since,
        Set<Profile> profiles,
        String rationale,
        List<DeclaredParameter> parameters,
        Optional<FixDescription> fix,
        List<URI> references,
        List<String> sameAs,
        List<Example> examples) {

    /// @param parameter with its default
    /// @param description what it changes
    public record DeclaredParameter(Parameter parameter, String description) {}

    /// What the rule's fixes do.
    ///
    /// @param title verb phrase
    /// @param unsafeBecause why a person should look at it, empty for a safe fix
    public record FixDescription(String title, FixSafety safety, String unsafeBecause) {}

    /// Files on which the rule is run, with markers where it must report.
    ///
    /// @param parameters values other than the defaults
    /// @param policy what the project says of itself
    /// @param fixed what the files that its fixes change become, without markers; empty where nothing is fixed
    public record Example(String name, List<File> files, Parameters parameters, Policy policy, List<File> fixed) {
        public Example {
            files = List.copyOf(files);
            fixed = List.copyOf(fixed);
        }
    }

    /// @param path relative to the repository's root
    public record File(String path, String text) {}

    public RuleCard {
        profiles = Set.copyOf(profiles);
        parameters = List.copyOf(parameters);
        references = List.copyOf(references);
        sameAs = List.copyOf(sameAs);
        examples = List.copyOf(examples);
    }

    /// @param subject what the rule's class judges
    public RuleSummary summary(Subject subject) {
        Parameters defaults = new Parameters(parameters.stream().map(DeclaredParameter::parameter).toList());
        return new RuleSummary(id, title, subject, severity, profiles, fix.map(FixDescription::safety), defaults);
    }
}
