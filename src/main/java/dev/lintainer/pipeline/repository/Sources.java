package dev.lintainer.pipeline.repository;

import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.document.bake.BakeFile;
import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.text.SourceFile;
import java.util.NavigableSet;
import java.util.Optional;

/// What a run may ask of its repository while it is interpreted. There is nothing else that its jobs depend on besides
/// the workflow itself, so that a run stays the same as long as the answers do.
public interface Sources {
    /// Where its pipeline runs.
    Surroundings surroundings();

    /// What the clone is called on GitHub, `owner/name` in lower case.
    Optional<String> slug();

    Optional<Workflow> workflow(String path);

    /// The action in a folder, `""` being the root.
    Optional<ActionMetadata> action(String folder);

    /// Any file read as a Compose file, whatever its name.
    Optional<ComposeFile> composeFile(String path);

    /// Any file read as a bake file, whatever its name.
    Optional<BakeFile> bakeFile(String path);

    /// The text of a file; empty when there is none at this path, or it cannot be read as text.
    Optional<SourceFile> read(String path);

    boolean isFile(String path);

    /// Whether there is a file or a folder.
    boolean exists(String path);

    /// The paths of all files in ascending order.
    NavigableSet<String> paths();
}
