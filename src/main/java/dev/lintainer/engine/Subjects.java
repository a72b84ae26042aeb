package dev.lintainer.engine;

import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.document.bake.BakeFile;
import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.List;

/// All that rules judge in one repository.
///
/// @param dockerfiles those that bear a Dockerfile's name, and those of other names that the pipeline builds
/// @param composeFiles those that bear a Compose file's name, and those of other names that the pipeline starts
/// @param bakeFiles those that bear a bake file's name, and those of other names that the pipeline builds from
/// @param failures what could not be read because a part of Lintainer threw
public record Subjects(
        List<Workflow> workflows,
        List<ActionMetadata> actions,
        List<Dockerfile> dockerfiles,
        List<ComposeFile> composeFiles,
        List<BakeFile> bakeFiles,
        Pipeline pipeline,
        List<Finding> failures) {
    public Subjects {
        workflows = List.copyOf(workflows);
        actions = List.copyOf(actions);
        dockerfiles = List.copyOf(dockerfiles);
        composeFiles = List.copyOf(composeFiles);
        bakeFiles = List.copyOf(bakeFiles);
        failures = List.copyOf(failures);
    }

    /// The files that are judged.
    public List<SourceFile> sources() {
        List<SourceFile> sources = new ArrayList<>();
        workflows.forEach(workflow -> sources.add(workflow.source()));
        actions.forEach(action -> sources.add(action.source()));
        dockerfiles.forEach(dockerfile -> sources.add(dockerfile.source()));
        composeFiles.forEach(compose -> sources.add(compose.source()));
        bakeFiles.forEach(bake -> sources.add(bake.source()));
        return sources;
    }
}
