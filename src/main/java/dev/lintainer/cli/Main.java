package dev.lintainer.cli;

import dev.lintainer.about.About;
import dev.lintainer.engine.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/// Where the program starts.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int status = run(Environment.ofProcess(), arguments).code();
        Runtime.getRuntime().halt(status);
    }

    /// Runs one command line; whatever happens is told in one sentence and by the exit code.
    static ExitCode run(Environment environment, String... arguments) {
        try {
            return perform(environment, List.of(arguments));
        } catch (UsageFault fault) {
            fault.sentences().forEach(environment::complain);
            return ExitCode.USAGE;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            return fail(environment, fault);
        }
    }

    private static ExitCode perform(Environment environment, List<String> arguments) throws IOException {
        if (arguments.isEmpty()) {
            environment.err().print(Overview.text());
            return ExitCode.USAGE;
        }
        String name = arguments.getFirst();
        List<String> rest = arguments.subList(1, arguments.size());
        return switch (name) {
            case "-h", "--help" -> print(environment, Overview.text());
            case "-V", "--version" ->
                    print(environment, "lintainer " + About.version(System.getProperty("lintainer.commit", "")) + "\n");
            case "help" -> print(environment, rest.isEmpty() ? Overview.text() : help(rest.getFirst()));
            default -> run(command(name), rest, environment);
        };
    }

    private static ExitCode run(Command command, List<String> arguments, Environment environment) throws IOException {
        ParseResult parsed = CommandLines.parse(command.spec(), arguments);
        return parsed.isUsageHelpRequested()
                ? print(environment, HelpText.of(command))
                : command.run(parsed, environment);
    }

    private static String help(String name) {
        return HelpText.of(command(name));
    }

    private static Command command(String name) {
        Optional<Command> command = Command.named(name);
        return command.orElseThrow(() -> new UsageFault(Overview.unknown(name)));
    }

    private static ExitCode print(Environment environment, String text) throws IOException {
        environment.out().print(text);
        return ExitCode.CLEAN;
    }

    private static ExitCode fail(Environment environment, Throwable fault) {
        String why = fault.getMessage() == null ? "" : ": " + fault.getMessage();
        environment.complain("failed with " + fault.getClass().getSimpleName() + why);
        if (environment.variable("LINTAINER_DEBUG").isPresent()) {
            StringWriter trace = new StringWriter();
            fault.printStackTrace(new PrintWriter(trace, true));
            environment.complain(trace.toString());
        }
        return ExitCode.INTERNAL;
    }
}
