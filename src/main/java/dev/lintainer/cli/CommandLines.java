package dev.lintainer.cli;

import dev.lintainer.text.Spelling;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Arguments taken apart, and the texts that say which there are. Everything is read as a string: what it means is for
/// the commands to say.
final class CommandLines {
    static {
        // Otherwise fifteen converters are looked for by reflection.
        System.setProperty("picocli.converters.excludes", "java\\..*");
    }

    private static final int HELP_WIDTH = 100;

    private CommandLines() {}

    static CommandSpec spec(String name, String synopsis, String... description) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().customSynopsis(synopsis).description(description).sortOptions(false).width(HELP_WIDTH);
        return spec;
    }

    static OptionSpec help() {
        return OptionSpec.builder("-h", "--help").usageHelp(true).description("show this text").build();
    }

    /// An option with a value.
    static OptionSpec.Builder option(String name, String label, String... description) {
        return OptionSpec.builder(name).type(String.class).paramLabel(label).arity("1").description(description);
    }

    static ParseResult parse(CommandSpec spec, List<String> arguments) {
        try {
            return new CommandLine(spec)
                    .setExpandAtFiles(false)
                    .setInterpolateVariables(false)
                    .parseArgs(arguments.toArray(new String[0]));
        } catch (ParameterException fault) {
            throw new UsageFault(sentence(spec, fault));
        }
    }

    private static String sentence(CommandSpec spec, ParameterException fault) {
        String command = "`" + spec.name() + "`";
        return switch (fault) {
            case UnmatchedArgumentException unmatched -> unmatched(spec, unmatched.getUnmatched().getFirst());
            case OverwrittenOptionException twice ->
                    "option `" + longestName(twice.getOverwritten()) + "` is given twice";
            case MissingParameterException missing
                    when !missing.getMissing().isEmpty()
                            && missing.getMissing().getFirst() instanceof OptionSpec option ->
                    "option `" + option.longestName() + "` needs a value, " + option.paramLabel();
            case MissingParameterException missing when !missing.getMissing().isEmpty() ->
                    command + " needs " + missing.getMissing().getFirst().paramLabel();
            default -> "the arguments of " + command + " make no sense: " + fault.getMessage();
        };
    }

    private static String longestName(CommandLine.Model.ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String unmatched(CommandSpec spec, String argument) {
        if (!argument.startsWith("-")) {
            return "`" + argument + "` is one argument too many for `" + spec.name() + "`";
        }
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        Optional<String> meant = Spelling.nearest(name, spec.optionsMap().keySet());
        return unknown(
                "option of `" + spec.name() + "`", name, meant, "`lintainer " + spec.name() + " --help` lists all");
    }

    /// `unknown option: --fromat; did you mean --format?`
    ///
    /// @param otherwise what to say where nothing is near
    static String unknown(String kind, String name, Optional<String> meant, String otherwise) {
        String hint = meant.map(guess -> "did you mean `" + guess + "`?").orElse(otherwise);
        return "unknown " + kind + ": `" + name + "`; " + hint;
    }
}
