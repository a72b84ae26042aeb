package dev.lintainer.cli;

import dev.lintainer.cli.Inspector.Outcome;
import dev.lintainer.engine.ExitCode;
import dev.lintainer.finding.RuleId;
import dev.lintainer.report.check.ReportFormat;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Writes the reports of one run, a repository after the other, and remembers the worst of what came of them.
final class Session {
    private final Environment environment;
    private final List<ReportOutput> outputs;
    private final List<Delivery> deliveries;
    private Optional<RuleId> firstRule = Optional.empty();
    private ExitCode code = ExitCode.CLEAN;

    /// @param repositories how many there will be
    Session(CheckOptions options, Environment environment, int repositories) {
        this.environment = environment;
        this.outputs = options.outputs();
        this.deliveries =
                outputs.stream()
                        .map(output ->
                                new Delivery(
                                        output,
                                        environment,
                                        output.palette(options.colour(), environment),
                                        repositories))
                        .toList();
    }

    void read(Outcome outcome) throws IOException {
        outcome.complaints().forEach(environment::complain);
        code = ExitCode.worse(code, outcome.code());
        firstRule = firstRule.or(outcome::firstRule);
        for (int i = 0; i < outcome.parts().size(); i++) {
            deliveries.get(i).add(outcome.parts().get(i));
        }
    }

    ExitCode end() throws IOException {
        for (Delivery delivery : deliveries) {
            delivery.finish();
        }
        environment.out().print(hint());
        return code;
    }

    /// What somebody can do next who sees a rule's name for the first time.
    private String hint() {
        boolean isRead =
                outputs.stream().anyMatch(output -> output.format() == ReportFormat.TEXT && output.file().isEmpty());
        return isRead && firstRule.isPresent() && environment.out().isTerminal()
                ? "More about a rule: lintainer explain " + firstRule.get() + "\n"
                : "";
    }
}
