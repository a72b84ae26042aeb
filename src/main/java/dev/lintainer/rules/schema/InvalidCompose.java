package dev.lintainer.rules.schema;

import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.document.compose.ComposeProblem;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.schema.SchemaKind;
import java.util.Set;

/// A Compose file with keys or values that Compose refuses.
public final class InvalidCompose implements Rule.OfCompose {
    /// Those that Compose takes by themselves; all others are named beside one that has services
    /// (https://docs.docker.com/compose/how-tos/multiple-compose-files/merge/).
    private static final Set<String> BASES =
            Set.of("compose.yml", "compose.yaml", "docker-compose.yml", "docker-compose.yaml");

    @Override
    public void check(ComposeFile compose, RuleContext context) {
        String path = compose.yaml().source().path();
        boolean base = BASES.contains(path.substring(path.lastIndexOf('/') + 1));
        if (compose.yaml().root().isEmpty() && !base) {
            return;
        }
        SchemaFindings.report(compose.yaml(), SchemaKind.COMPOSE, context);
        for (ComposeProblem problem : compose.problems()) {
            context.report(context.finding(problem.location(), problem.message()).suggesting(problem.suggestion()));
        }
    }
}
