package dev.lintainer.rule;

import dev.lintainer.pipeline.evaluation.Presence;
import java.util.List;
import java.util.Optional;

/// What is allowed, where more than one rule has to know it. What only one rule wants to know is a parameter of that
/// rule.
///
/// @param pythonVersion the one Python that may be used, `major.minor`
/// @param hostCommands programs that may run outside of a container, besides Docker's own and those that only carry
///   files around
/// @param requiredChecks names of the checks that a branch requires, as GitHub shows them
/// @param mergeQueue whether changes reach that branch through a merge queue
/// @param dockerfile of the image that the checks run in, where the project names it
public record Policy(
        String pythonVersion,
        List<String> hostCommands,
        List<String> requiredChecks,
        Presence mergeQueue,
        Optional<String> dockerfile) {
    /// The policy of a project that has not declared any.
    public static final Policy DEFAULT = new Policy("3.12", List.of(), List.of(), Presence.NO, Optional.empty());

    public Policy {
        hostCommands = List.copyOf(hostCommands);
        requiredChecks = List.copyOf(requiredChecks);
    }

    public Policy withPythonVersion(String value) {
        return new Policy(value, hostCommands, requiredChecks, mergeQueue, dockerfile);
    }

    public Policy withRequiredChecks(List<String> names) {
        return new Policy(pythonVersion, hostCommands, names, mergeQueue, dockerfile);
    }

    public Policy withMergeQueue(Presence value) {
        return new Policy(pythonVersion, hostCommands, requiredChecks, value, dockerfile);
    }
}
