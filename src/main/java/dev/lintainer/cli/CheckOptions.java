package dev.lintainer.cli;

import dev.lintainer.engine.RuleSelection;
import dev.lintainer.finding.RuleId;
import dev.lintainer.finding.Severity;
import dev.lintainer.report.ReportFormat;
import dev.lintainer.rule.Policy;
import dev.lintainer.rule.Profile;
import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.rules.RuleIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// What `check` was told.
///
/// @param severity the least one that is shown, and that makes the run fail
/// @param paths as written
record CheckOptions(
        ReportFormat format,
        RuleSelection selection,
        Policy policy,
        Severity severity,
        ColourChoice colour,
        List<String> paths) {
    private static final String FORMAT = "--format";
    private static final String RULE = "--rule";
    private static final String PROFILE = "--profile";
    private static final String SEVERITY = "--severity";
    private static final String PYTHON = "--python";

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
        spec.addOption(
                CommandLines.option(
                                FORMAT,
                                "FORMAT",
                                "text: with code, for people (default); concise: a line for each finding; json: one"
                                        + " document, see schemas/report.schema.json; github: annotations of a workflow"
                                        + " run")
                        .build());
        spec.addOption(
                CommandLines.option(
                                PROFILE,
                                "PROFILE",
                                "pipeline: what is wrong in anybody's pipeline; containerized-python: and the policy of"
                                        + " a containerised Python pipeline (default); strict: and improvements")
                        .build());
        spec.addOption(
                CommandLines.option(
                                RULE,
                                "ID",
                                "run this rule and no other, whatever the profile; may be given several times")
                        .arity("1")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .build());
        spec.addOption(
                CommandLines.option(
                                SEVERITY,
                                "SEVERITY",
                                "the least severity that is shown and makes the exit code 1: error, warning or info"
                                        + " (default: info, which is everything)")
                        .build());
        spec.addOption(
                CommandLines.option(
                                PYTHON,
                                "VERSION",
                                "the one Python that pipelines may use (default: "
                                        + Policy.DEFAULT.pythonVersion()
                                        + ")")
                        .build());
        spec.addOption(ColourChoice.option());
        spec.addOption(CommandLines.help());
        return spec;
    }

    static CheckOptions of(ParseResult arguments) {
        return new CheckOptions(
                Choice.of(arguments, FORMAT, ReportFormat.values(), ReportFormat.TEXT),
                selection(arguments),
                Policy.DEFAULT.withPythonVersion(pythonVersion(arguments)),
                Choice.of(arguments, SEVERITY, Severity.values(), Severity.INFO),
                ColourChoice.of(arguments),
                arguments.matchedPositionalValue(0, List.of(".")));
    }

    private static RuleSelection selection(ParseResult arguments) {
        RuleCatalogue catalogue = RuleIndex.catalogue();
        Profile profile = Choice.of(arguments, PROFILE, Profile.values(), Profile.DEFAULT);
        List<String> names = arguments.matchedOptionValue(RULE, List.of());
        if (names.isEmpty()) {
            return RuleSelection.of(catalogue, profile);
        }
        Set<RuleId> ids = new HashSet<>();
        for (String name : names) {
            ids.add(RuleNames.find(name, catalogue).id());
        }
        return RuleSelection.selecting(catalogue, summary -> ids.contains(summary.id()));
    }

    private static String pythonVersion(ParseResult arguments) {
        String version = arguments.matchedOptionValue(PYTHON, Policy.DEFAULT.pythonVersion());
        int dot = version.indexOf('.');
        if (!isNumber(version, 0, dot) || !isNumber(version, dot + 1, version.length())) {
            throw new UsageFault(
                    "`"
                            + PYTHON
                            + "` takes a version such as `"
                            + Policy.DEFAULT.pythonVersion()
                            + "`, not `"
                            + version
                            + "`");
        }
        return version;
    }

    private static boolean isNumber(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return start < end;
    }
}
