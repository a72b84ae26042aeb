package dev.lintainer.pipeline.python;

import dev.lintainer.document.python.PythonDeclaration;
import dev.lintainer.document.python.PythonFile;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.BuildDefinition;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.repository.FileTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what the files of the Python projects that a pipeline works on declare: those at the root, and in folders that
/// it builds from or works in.
final class PythonDeclarations {
    /// More than any pipeline works in.
    private static final int MOST_FOLDERS = 20;

    /// Folders whose projects are data, or somebody else's.
    private static final Set<String> FOREIGN =
            Set.of(
                    "test",
                    "tests",
                    "testdata",
                    "fixtures",
                    "examples",
                    "example",
                    "samples",
                    "templates",
                    "vendor",
                    "vendored",
                    "third_party",
                    "node_modules",
                    "external");

    private PythonDeclarations() {}

    static List<PythonDeclaration> find(FileTree files, List<JobRun> jobs) {
        List<PythonDeclaration> declarations = new ArrayList<>();
        for (String folder : folders(jobs)) {
            for (String name : PythonFile.PATHS) {
                String path = folder.isEmpty() ? name : folder + "/" + name;
                if (files.isFile(path)) {
                    files.read(path).ifPresent(file -> declarations.addAll(PythonFile.read(file)));
                }
            }
        }
        return List.copyOf(declarations);
    }

    private static Set<String> folders(List<JobRun> jobs) {
        Set<String> folders = new LinkedHashSet<>();
        folders.add("");
        for (JobRun run : jobs) {
            for (Effect effect : run.effects()) {
                folder(effect)
                        .flatMap(Value::literal)
                        .filter(path -> !path.startsWith("/") && !path.startsWith("~") && !isForeign(path))
                        .map(path -> path.equals(".") ? "" : path)
                        .filter(_ -> folders.size() < MOST_FOLDERS)
                        .ifPresent(folders::add);
            }
        }
        return folders;
    }

    private static Optional<Value> folder(Effect effect) {
        return switch (effect) {
            case Effect.BuildImage build ->
                    Optional.of(build.definition().context().value())
                            .filter(_ -> build.definition().contextKind() == BuildDefinition.ContextKind.DIRECTORY);
            case Effect.SetUpPython setUp ->
                    setUp.versionFile()
                            .map(file -> HostPath.parent(HostPath.resolve(HostPath.WORKSPACE, file.value())));
            case Effect.RunOnHost run -> Optional.of(run.invocation().circumstances().directory());
            default -> Optional.empty();
        };
    }

    private static boolean isForeign(String path) {
        for (String part : path.split("/")) {
            // `{{cookiecutter.slug}}` is a template's own folder.
            if (FOREIGN.contains(part) || part.startsWith("{{")) {
                return true;
            }
        }
        return false;
    }
}
