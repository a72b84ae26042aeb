package dev.lintainer.cli;

import dev.lintainer.configuration.Judgement;
import dev.lintainer.engine.ExitCode;
import dev.lintainer.report.configuration.ConfigurationFormat;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `lintainer config`: shows what a repository is judged by, and where that is said.
final class ConfigCommand implements Command {
    private static final String FORMAT = "--format";

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                CommandLines.spec(
                        "config",
                        "lintainer config [OPTION...] [PATH]",
                        "Shows what a repository is judged by, as a configuration file that says the same, with the"
                                + " origin of each value behind it.");
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .arity("0..1")
                        .type(String.class)
                        .paramLabel("PATH")
                        .description("a repository, or something in one (default: the current directory)")
                        .build());
        spec.addOption(
                CommandLines.option(FORMAT, "FORMAT", "how it is written; yaml (default) or json")
                        .completionCandidates(Choice.words(ConfigurationFormat.values()))
                        .build());
        SettingsOptions.addProfile(spec);
        SettingsOptions.addPython(spec);
        ConfigurationSource.addTo(spec);
        UserRuleOptions.addFolder(spec);
        UserRuleOptions.addPack(
                spec,
                "a pack of rules that come with Lintainer and run only when asked for; may be given several times");
        spec.addOption(CommandLines.help());
        return spec;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("config", "what is in force here, and who says so"),
                new Example("config --profile strict --format json", "what would be in force"));
    }

    @Override
    public ExitCode run(ParseResult arguments, Environment environment) throws IOException {
        ConfigurationFormat format =
                Choice.of(arguments, FORMAT, ConfigurationFormat.values(), ConfigurationFormat.YAML);
        SettingsOptions options = SettingsOptions.of(arguments);
        String path = arguments.matchedPositionalValue(0, ".");
        Errand errand = Errand.of(List.of(path), environment.directory()).getFirst();
        ConfigurationPlaces places = ConfigurationPlaces.of(errand.root(), options.source(), environment);
        Judgement judgement = ConfiguredSettings.judgement(places, errand.root(), options, environment);
        environment.out().print(format.render(judgement));
        return ExitCode.CLEAN;
    }
}
