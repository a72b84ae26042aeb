package dev.lintainer.rule;

import java.util.List;

/// What is allowed, where more than one rule has to know it. What only one rule wants to know is a parameter of that
/// rule.
///
/// @param pythonVersion the one Python that may be used, `major.minor`
/// @param hostCommands programs that may run outside of a container, besides Docker's own and those that only carry
///   files around
public record Policy(String pythonVersion, List<String> hostCommands) {
    /// The policy of a project that has not declared any.
    public static final Policy DEFAULT = new Policy("3.12", List.of());

    public Policy {
        hostCommands = List.copyOf(hostCommands);
    }

    public Policy withPythonVersion(String value) {
        return new Policy(value, hostCommands);
    }
}
