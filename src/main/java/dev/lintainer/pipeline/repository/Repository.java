package dev.lintainer.pipeline.repository;

import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.document.action.ActionRuns;
import dev.lintainer.document.bake.BakeFile;
import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Function;

/// The files of a repository, those with a meaning read.
///
/// @param remote where it was cloned from
/// @param surroundings where its pipeline runs
/// @param dockerfiles those that bear a Dockerfile's name
/// @param dockerfile gives any file read as a Dockerfile, whatever its name
/// @param composeFile gives any file read as a Compose file, whatever its name
/// @param bakeFile gives any file read as a bake file, whatever its name
public record Repository(
        FileTree files,
        Optional<GitRemote> remote,
        Surroundings surroundings,
        List<Workflow> workflows,
        List<ActionMetadata> actions,
        List<Dockerfile> dockerfiles,
        List<ComposeFile> composeFiles,
        List<BakeFile> bakeFiles,
        Function<String, Optional<Dockerfile>> dockerfile,
        Function<String, Optional<ComposeFile>> composeFile,
        Function<String, Optional<BakeFile>> bakeFile)
        implements Sources {
    public Repository {
        workflows = List.copyOf(workflows);
        actions = List.copyOf(actions);
        dockerfiles = List.copyOf(dockerfiles);
        composeFiles = List.copyOf(composeFiles);
        bakeFiles = List.copyOf(bakeFiles);
    }

    /// Every step of a workflow or composite action that uses an action.
    public List<ActionUse> actionUses() {
        List<ActionUse> uses = new ArrayList<>();
        for (Workflow workflow : workflows) {
            for (Job job : workflow.jobs()) {
                ActionUse.addAll(job.steps(), Optional.of(job), uses);
            }
        }
        for (ActionMetadata action : actions) {
            if (action.runs().orElse(null) instanceof ActionRuns.Composite composite) {
                ActionUse.addAll(composite.steps(), Optional.empty(), uses);
            }
        }
        return uses;
    }

    @Override
    public Optional<String> slug() {
        return remote.map(GitRemote::slug);
    }

    @Override
    public Optional<Workflow> workflow(String path) {
        return workflows.stream().filter(workflow -> workflow.source().path().equals(path)).findFirst();
    }

    @Override
    public Optional<ActionMetadata> action(String folder) {
        String prefix = folder.isEmpty() || folder.equals(".") ? "" : folder + "/";
        return actions.stream()
                .filter(action ->
                        action.source().path().equals(prefix + "action.yml")
                                || action.source().path().equals(prefix + "action.yaml"))
                .findFirst();
    }

    public Optional<Dockerfile> dockerfile(String path) {
        return dockerfile.apply(path);
    }

    @Override
    public Optional<ComposeFile> composeFile(String path) {
        return composeFile.apply(path);
    }

    @Override
    public Optional<BakeFile> bakeFile(String path) {
        return bakeFile.apply(path);
    }

    @Override
    public Optional<SourceFile> read(String path) {
        return files.read(path);
    }

    @Override
    public boolean isFile(String path) {
        return files.isFile(path);
    }

    @Override
    public boolean exists(String path) {
        return files.exists(path);
    }

    @Override
    public NavigableSet<String> paths() {
        return files.files();
    }
}
