package dev.lintainer.pipeline.flow;

import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.text.Location;

/// What a build looks for and will not find.
///
/// @param written the words that name it
/// @param path where it is looked for: in the repository, or in the build context for what a Dockerfile takes
public record MissingFile(Kind kind, Located written, String path, Reason reason) {
    public enum Kind {
        /// The folder that is sent to the builder.
        CONTEXT,
        DOCKERFILE,
        /// What `COPY`, `ADD` or a bind mount take out of the context.
        SOURCE
    }

    public sealed interface Reason {}

    /// Neither committed nor made by the job.
    public record Absent() implements Reason {}

    /// The job has no copy of the repository.
    public record NotCheckedOut() implements Reason {}

    /// A `.dockerignore` keeps it from the builder.
    ///
    /// @param pattern the line that does
    public record Ignored(Location pattern) implements Reason {}

    /// It is made by the job, but the builder gets the commit from GitHub.
    public record OnlyInWorkspace(Effect by) implements Reason {}
}
