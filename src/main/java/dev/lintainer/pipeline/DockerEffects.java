package dev.lintainer.pipeline;

/// What `docker` and its plugins do.
final class DockerEffects {
    private DockerEffects() {}

    /// Whether the command is one of Docker's; it has been carried out then.
    static boolean run(HostCommands.Call call, WordReader reader, JobState job, Site site) {
        return false;
    }
}
