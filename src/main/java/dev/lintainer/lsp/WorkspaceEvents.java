package dev.lintainer.lsp;

import com.google.gson.JsonElement;
import dev.lintainer.workspace.Target;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.services.WorkspaceService;

/// What the editor tells of files on disk and of its settings.
final class WorkspaceEvents implements WorkspaceService {
    /// What says which files there are, and where the clone comes from.
    private static final Set<String> OF_GIT = Set.of(".git/index", ".git/config", ".git/info/exclude");

    private final Workshop workshop;
    private final Consumer<Optional<JsonElement>> configured;

    /// @param configured takes new settings, or nothing where they are to be asked for
    WorkspaceEvents(Workshop workshop, Consumer<Optional<JsonElement>> configured) {
        this.workshop = workshop;
        this.configured = configured;
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams parameters) {
        configured.accept(
                parameters.getSettings() instanceof JsonElement settings && settings.isJsonObject()
                        ? Optional.of(settings)
                        : Optional.empty());
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams parameters) {
        Map<Path, Set<String>> changed = new LinkedHashMap<>();
        for (FileEvent event : parameters.getChanges()) {
            Places.path(event.getUri())
                    .flatMap(Target::ofFile)
                    .filter(target -> matters(target.focus().orElse("")))
                    .ifPresent(target ->
                            changed.computeIfAbsent(target.root(), _ -> new LinkedHashSet<>())
                                    .add(target.focus().orElse("")));
        }
        changed.forEach(workshop::changedOnDisk);
    }

    /// Git and package managers write much that nobody reads.
    private static boolean matters(String path) {
        return OF_GIT.contains(path)
                || !path.startsWith(".git/") && !path.startsWith("node_modules/") && !path.contains("/node_modules/");
    }

    /// A repository is one whose files are open, whatever the folders of the editor are.
    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams parameters) {}
}
