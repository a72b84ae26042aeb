package dev.lintainer.benchmark;

import dev.lintainer.rule.RuleSummary;
import dev.lintainer.rule.Subject;
import dev.lintainer.rules.RuleIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs benchmarks as JMH's own program does and takes the same arguments, but that JVMs are started as the packaged
/// program is, the families of rules are known, results are written down, and what fails is not passed over.
public final class Benchmarks {
    private static final String FAMILY = "family";
    private static final Path RESULTS = Path.of("target", "benchmark", "jmh.json");

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        CommandLineOptions given = new CommandLineOptions(arguments);
        var options = new OptionsBuilder().parent(given);
        options.jvmArgsPrepend(ofPackagedProgram().toArray(String[]::new));
        // JMH does what JVMs warn of.
        options.jvmArgsAppend("--sun-misc-unsafe-memory-access=allow");
        options.shouldFailOnError(given.shouldFailOnError().orElse(true));
        if (!given.getParameter(FAMILY).hasValue()) {
            options.param(FAMILY, families().toArray(String[]::new));
        }
        if (!given.getResult().hasValue()) {
            Files.createDirectories(RESULTS.getParent());
            options.result(RESULTS.toString());
        }
        options.resultFormat(given.getResultFormat().orElse(ResultFormatType.JSON));
        new Runner(options.build()).run();
    }

    private static List<String> ofPackagedProgram() throws IOException {
        return Files.readAllLines(Path.of("src", "build", "java.options")).stream()
                .filter(line -> line.startsWith("-"))
                .toList();
    }

    /// Those whose rules are run.
    private static Set<String> families() {
        Set<String> families = new TreeSet<>();
        for (RuleSummary summary : RuleIndex.catalogue().summaries()) {
            if (summary.subject() != Subject.ANALYSIS) {
                families.add(summary.id().family());
            }
        }
        return families;
    }
}
