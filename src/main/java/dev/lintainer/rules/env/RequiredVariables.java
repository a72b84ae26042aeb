package dev.lintainer.rules.env;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.container.ContainerVariables;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.known.CheckKind;
import dev.lintainer.pipeline.known.CheckKinds;
import dev.lintainer.rule.RuleContext;
import java.util.List;

/// The variables that a user says his tests need, whatever their scripts read.
final class RequiredVariables {
    private RequiredVariables() {}

    /// Every container in which tests run has to be given them.
    static void check(ContainerRun run, List<String> required, RuleContext context) {
        boolean tests =
                run.programs().stream()
                        .anyMatch(program -> CheckKinds.of(program.invocation()).filter(CheckKind::isTest).isPresent());
        if (!tests || run.container().origin().happens() == Presence.NO) {
            return;
        }
        ContainerVariables variables = ContainerVariables.of(run);
        for (String name : required) {
            if (!variables.reaching().containsKey(name) && run.container().environment().has(name) == Presence.NO) {
                Finding finding =
                        context.finding(
                                        run.job(),
                                        run.container(),
                                        run.container().origin().location(),
                                        "`" + name + "`, which tests need, is not given to the container")
                                .suggesting("pass it with `-e " + name + "`");
                context.report(variables.others() == Presence.NO ? finding : finding.likely());
            }
        }
    }
}
