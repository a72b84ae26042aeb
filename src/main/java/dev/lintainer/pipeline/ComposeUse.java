package dev.lintainer.pipeline;

import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.document.compose.ComposeInvocation;
import dev.lintainer.document.compose.ComposeProject;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.repository.Repository;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A set of Compose files that belong together: those of a command, or a default file with its override, which Compose
/// takes when it is told nothing. Other files are fragments of which nothing can be said alone.
///
/// @param call the first one that uses them; empty where the repository's own workflows do not
public record ComposeUse(ComposeProject project, Optional<Location> call) {
    public static List<ComposeUse> of(Pipeline pipeline) {
        Map<ComposeInvocation, ComposeUse> uses = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (JobRun job : pipeline.jobs()) {
            for (Effect.CallDocker call : job.effects(Effect.CallDocker.class)) {
                call.command()
                        .compose()
                        .ifPresent(project -> {
                            Location place = call.origin().location();
                            uses.putIfAbsent(project.invocation(), new ComposeUse(project, Optional.of(place)));
                            project.files().forEach(file -> taken.add(file.source().path()));
                        });
            }
        }
        Repository repository = pipeline.repository();
        for (ComposeFile file : repository.composeFiles()) {
            String path = file.source().path();
            String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
            ComposeInvocation.in(folder, repository.files()::isFile)
                    .filter(invocation -> invocation.files().getFirst().equals(path))
                    .filter(_ -> !taken.contains(path))
                    .ifPresent(invocation ->
                            uses.putIfAbsent(
                                    invocation,
                                    new ComposeUse(
                                            ComposeProject.load(invocation, repository.composeFile()),
                                            Optional.empty())));
        }
        return new ArrayList<>(uses.values());
    }
}
