package dev.lintainer.cli;

import dev.lintainer.finding.RuleId;
import dev.lintainer.rule.Policy;
import dev.lintainer.rule.Profile;
import dev.lintainer.rule.RuleCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// What the command line says of how to judge, over what the configuration says.
///
/// @param source which files it is to be read from
/// @param rules names of the only rules to run; none means those of the profile
record SettingsOptions(
        ConfigurationSource source,
        Optional<Profile> profile,
        Optional<String> python,
        List<String> rules,
        UserRuleOptions userRules) {
    static final String PROFILE = "--profile";
    static final String PYTHON = "--python";
    private static final String RULE = "--rule";

    static void addProfile(CommandSpec spec) {
        spec.addOption(
                CommandLines.option(
                                PROFILE,
                                "PROFILE",
                                "the rules to run; pipeline: what is wrong in anybody's pipeline; containerized-python:"
                                        + " and the policy of a containerised Python pipeline (default); strict: and"
                                        + " improvements")
                        .completionCandidates(Choice.words(Profile.values()))
                        .build());
    }

    static void addRule(CommandSpec spec) {
        spec.addOption(
                CommandLines.option(
                                RULE,
                                "RULE",
                                "run this rule and no other, whatever the profile; may be given several times")
                        .arity("1")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .build());
    }

    static void addPython(CommandSpec spec) {
        spec.addOption(
                CommandLines.option(
                                PYTHON,
                                "VERSION",
                                "the one Python that pipelines may use (default: "
                                        + Policy.DEFAULT.pythonVersion()
                                        + ")")
                        .build());
    }

    static SettingsOptions of(ParseResult arguments) {
        Optional<Profile> profile =
                arguments.hasMatchedOption(PROFILE)
                        ? Optional.of(Choice.of(arguments, PROFILE, Profile.values(), Profile.DEFAULT))
                        : Optional.empty();
        return new SettingsOptions(
                ConfigurationSource.of(arguments),
                profile,
                python(arguments),
                arguments.matchedOptionValue(RULE, List.of()),
                UserRuleOptions.of(arguments));
    }

    /// The ids of the only rules to run.
    Set<RuleId> chosen(RuleCatalogue catalogue) {
        Set<RuleId> ids = new TreeSet<>();
        for (String name : rules) {
            ids.add(RuleNames.find(name, catalogue).id());
        }
        return ids;
    }

    private static Optional<String> python(ParseResult arguments) {
        if (!arguments.hasMatchedOption(PYTHON)) {
            return Optional.empty();
        }
        String version = arguments.matchedOptionValue(PYTHON, "");
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
        return Optional.of(version);
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
