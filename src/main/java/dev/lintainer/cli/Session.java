package dev.lintainer.cli;

import dev.lintainer.cli.Inspector.Outcome;
import dev.lintainer.engine.ExitCode;
import dev.lintainer.finding.RuleId;
import dev.lintainer.report.Report;
import dev.lintainer.report.ReportFormat;
import java.io.IOException;
import java.util.Optional;

/// Prints the report of one run, a repository after the other, and remembers the worst of what came of them.
final class Session {
    private final CheckOptions options;
    private final Environment environment;
    private final Report report;
    private Optional<RuleId> firstRule = Optional.empty();
    private ExitCode code = ExitCode.CLEAN;
    private boolean isOpen;

    Session(CheckOptions options, Environment environment, Report report) {
        this.options = options;
        this.environment = environment;
        this.report = report;
    }

    void read(Outcome outcome) throws IOException {
        outcome.complaints().forEach(environment::complain);
        code = ExitCode.worse(code, outcome.code());
        firstRule = firstRule.or(outcome::firstRule);
        if (outcome.part().isPresent()) {
            String opening = isOpen ? "" : report.opening();
            isOpen = true;
            environment.out().print(opening + report.add(outcome.part().get()));
        }
    }

    /// Nothing is printed where nothing could be judged.
    ExitCode end() throws IOException {
        if (isOpen) {
            environment.out().print(report.closing() + hint());
        }
        return code;
    }

    /// What somebody can do next who sees a rule's name for the first time.
    private String hint() {
        return options.format() == ReportFormat.TEXT && environment.out().isTerminal()
                ? firstRule.map(rule -> "More about a rule: lintainer explain " + rule + "\n").orElse("")
                : "";
    }
}
