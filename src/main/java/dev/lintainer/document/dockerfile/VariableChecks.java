package dev.lintainer.document.dockerfile;

import dev.lintainer.finding.Certainty;
import dev.lintainer.syntax.dockerfile.DockerWord.Part;
import dev.lintainer.syntax.dockerfile.DockerWord.Variable;
import dev.lintainer.syntax.dockerfile.Instruction;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The checks of the variables that a stage uses and sets.
final class VariableChecks {
    /// Set without being declared: BuildKit gives every image a `PATH`, and reads the others itself.
    private static final Set<String> ALWAYS_THERE =
            Set.of("PATH", "BUILDKIT_SBOM_SCAN_CONTEXT", "BUILDKIT_SBOM_SCAN_STAGE");

    private final DeclaredArguments declared;
    private final Certainty built;
    private final Certainty onBase;
    private final CheckLog log;

    /// @param built how sure it is that the stage is built
    /// @param onBase how sure it is that a variable is undefined which only the base image could define
    VariableChecks(DeclaredArguments declared, Certainty built, Certainty onBase, CheckLog log) {
        this.declared = declared;
        this.built = built;
        this.onBase = onBase;
        this.log = log;
    }

    void check(Moment moment) {
        for (List<Part> word : WordVariables.words(moment.instruction())) {
            undefined(word, moment);
        }
        if (moment.instruction() instanceof Instruction.Arg arg) {
            for (Instruction.Arg.Variable variable : arg.variables()) {
                secret(variable.name().raw(), variable.name().span(), moment);
                variable.value().ifPresent(value -> undefined(value.parts(), moment));
                declared.add(variable.name().raw());
            }
        }
        if (moment.instruction() instanceof Instruction.Env env) {
            for (Instruction.Pair pair : env.pairs()) {
                Expansion.expand(pair.name(), moment.variables()::value, new ArrayList<>())
                        .literal()
                        .ifPresent(name -> secret(name, pair.name().span(), moment));
            }
        }
    }

    private void secret(String name, Span place, Moment moment) {
        if (SecretNames.isSecret(name)) {
            log.of(moment, BuildCheck.SECRETS_USED_IN_ARG_OR_ENV, place, built);
        }
    }

    private void undefined(List<Part> word, Moment moment) {
        for (Variable variable : WordVariables.distinct(word)) {
            String name = variable.name();
            boolean defined =
                    ALWAYS_THERE.contains(name)
                            || declared.contains(name)
                            || moment.variables().assignment(name).isPresent();
            if (!defined) {
                boolean certainlyUnset = moment.variables().value(name).isEmpty();
                log.of(moment, BuildCheck.UNDEFINED_VAR, variable.span(), certainlyUnset ? built : onBase);
            }
        }
    }
}
