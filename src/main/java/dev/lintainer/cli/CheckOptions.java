package dev.lintainer.cli;

import dev.lintainer.finding.Severity;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// What `check` was told.
///
/// @param baseline the name of a file with what is not to be reported
/// @param changedSince the revision whose findings are not to be reported
/// @param outputs the reports that are asked for
/// @param severity the least one that is shown
/// @param threshold what makes the run fail
/// @param reach what the paths stand for
/// @param unsaved the name of a file of which standard input has the text
/// @param paths as written, none if there are none
record CheckOptions(
        List<ReportOutput> outputs,
        SettingsOptions settings,
        BaselineSource baseline,
        Optional<String> changedSince,
        Severity severity,
        FailureThreshold threshold,
        ColourChoice colour,
        Reach reach,
        Optional<String> unsaved,
        List<String> paths) {
    /// What a path that is named on the command line stands for.
    enum Reach {
        /// The repository that it is or lies in.
        REPOSITORY,
        /// All repositories below it.
        ALL_BELOW
    }

    private static final String CHANGED_SINCE = "--changed-since";
    private static final String RECURSIVE = "--recursive";
    private static final String SEVERITY = "--severity";

    static CommandSpec spec() {
        CommandSpec spec =
                CommandLines.spec(
                        "check",
                        "lintainer check [OPTION...] [PATH...]",
                        "Checks the workflows, actions, Dockerfiles and Compose files of a repository together.");
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0..*")
                        .arity("0..*")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .paramLabel("PATH")
                        .description(
                                "a repository, or a file or directory in one: the whole repository is read then, and"
                                        + " only what is found there is shown (default: the current directory)")
                        .build());
        ReportOutput.addTo(spec);
        SettingsOptions.addProfile(spec);
        SettingsOptions.addRule(spec);
        spec.addOption(
                CommandLines.option(
                                SEVERITY,
                                "SEVERITY",
                                "the least severity that is shown: error, warning or info"
                                        + " (default: info, which is everything)")
                        .completionCandidates(Choice.words(Severity.values()))
                        .build());
        FailureThreshold.addTo(spec);
        SettingsOptions.addPython(spec);
        BaselineSource.addTo(spec);
        spec.addOption(
                CommandLines.option(
                                CHANGED_SINCE,
                                "REV",
                                "report only what is new since a revision of git, a branch, tag or commit: the"
                                    + " repository is also checked as it was at the merge base of REV and HEAD, which"
                                    + " is what GitHub compares pull requests with")
                        .build());
        spec.addOption(
                OptionSpec.builder(RECURSIVE)
                        .description(
                                "check all repositories below PATH: directories with .git, and those with .github that"
                                        + " are not in one")
                        .build());
        UnsavedBuffer.addTo(spec);
        UserRuleOptions.addFolder(spec);
        UserRuleOptions.addPack(
                spec,
                "a pack of rules that come with Lintainer and run only when asked for, see `lintainer rules`; may be"
                        + " given several times");
        ConfigurationSource.addTo(spec);
        spec.addOption(ColourChoice.option());
        spec.addOption(CommandLines.help());
        return spec;
    }

    static List<HelpText.Section> sections() {
        return List.of(
                new HelpText.Section("Report", List.of("--format", "--output", SEVERITY, "--fail-on", "--color")),
                new HelpText.Section(
                        "Rules and policy",
                        List.of(
                                "--profile",
                                "--rule",
                                "--python",
                                "--pack",
                                "--user-rules",
                                ConfigurationSource.CONFIG,
                                ConfigurationSource.NO_CONFIG)),
                new HelpText.Section(
                        "Only what is new",
                        List.of(BaselineSource.BASELINE, BaselineSource.NO_BASELINE, CHANGED_SINCE)),
                new HelpText.Section("What is read", List.of(RECURSIVE, "--stdin", "--stdin-filename")));
    }

    static List<Command.Example> examples() {
        return List.of(
                new Command.Example("check", "the repository around the current directory"),
                new Command.Example("check --changed-since main", "what a branch brings"),
                new Command.Example(
                        "check --format github --fail-on error", "in a workflow: annotations, and red for errors"),
                new Command.Example(
                        "check --profile pipeline --format concise docker", "no policy, a line each, one directory"),
                new Command.Example("check --rule image/tag-mismatch", "one rule alone"));
    }

    static CheckOptions of(ParseResult arguments) {
        return new CheckOptions(
                ReportOutput.of(arguments),
                SettingsOptions.of(arguments),
                BaselineSource.of(arguments),
                text(arguments, CHANGED_SINCE),
                Choice.of(arguments, SEVERITY, Severity.values(), Severity.INFO),
                FailureThreshold.of(arguments),
                ColourChoice.of(arguments),
                arguments.hasMatchedOption(RECURSIVE) ? Reach.ALL_BELOW : Reach.REPOSITORY,
                UnsavedBuffer.name(arguments),
                arguments.matchedPositionalValue(0, List.of()));
    }

    private static Optional<String> text(ParseResult arguments, String option) {
        return arguments.hasMatchedOption(option)
                ? Optional.of(arguments.matchedOptionValue(option, ""))
                : Optional.empty();
    }
}
