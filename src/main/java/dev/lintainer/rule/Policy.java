package dev.lintainer.rule;

import java.util.List;

/// What is allowed, where more than one rule has to know it. What only one rule wants to know is a parameter of that
/// rule.
///
/// @param pythonVersion the one Python that may be used, `major.minor`
/// @param server where the pipeline runs
/// @param knownRunners labels of self-hosted runners that provide what GitHub's hosted Ubuntu runners do, Docker
///   included
/// @param hostCommands programs that may run outside of a container, besides Docker's own and those that only carry
///   files around
/// @param requiredFiles paths that the repository must have
public record Policy(
        String pythonVersion,
        Server server,
        List<String> knownRunners,
        List<String> hostCommands,
        List<String> requiredFiles) {
    /// Which product runs the workflows: some actions and limits differ.
    public enum Server {
        GITHUB_COM,
        ENTERPRISE_SERVER
    }

    /// The policy of a project that has not declared any.
    public static final Policy DEFAULT = new Policy("3.12", Server.GITHUB_COM, List.of(), List.of(), List.of());

    public Policy {
        knownRunners = List.copyOf(knownRunners);
        hostCommands = List.copyOf(hostCommands);
        requiredFiles = List.copyOf(requiredFiles);
    }

    public Policy withPythonVersion(String value) {
        return new Policy(value, server, knownRunners, hostCommands, requiredFiles);
    }

    public Policy withServer(Server value) {
        return new Policy(pythonVersion, value, knownRunners, hostCommands, requiredFiles);
    }

    public Policy withKnownRunners(List<String> values) {
        return new Policy(pythonVersion, server, values, hostCommands, requiredFiles);
    }

    public Policy withHostCommands(List<String> values) {
        return new Policy(pythonVersion, server, knownRunners, values, requiredFiles);
    }

    public Policy withRequiredFiles(List<String> values) {
        return new Policy(pythonVersion, server, knownRunners, hostCommands, values);
    }
}
