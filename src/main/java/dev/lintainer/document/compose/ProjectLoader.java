package dev.lintainer.document.compose;

import dev.lintainer.document.value.Deductions;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts a project together: per file its includes, then its `extends`, then the merge with what came before
/// (https://github.com/compose-spec/compose-go/blob/main/loader/loader.go).
final class ProjectLoader {
    private static final int MOST_INCLUDES = 100;
    private static final List<String> INCLUDED_SECTIONS =
            List.of("services", "volumes", "networks", "secrets", "configs");

    private final ProjectFiles files;
    private int includes;

    private ProjectLoader(ProjectFiles files) {
        this.files = files;
    }

    static ComposeProject load(ComposeInvocation invocation, ProjectFiles files) {
        List<String> paths = invocation.files().stream().map(ProjectLoader::cleaned).toList();
        String directory =
                invocation
                        .projectDirectory()
                        .map(ProjectLoader::cleaned)
                        .orElseGet(() -> RepositoryPath.directoryOf(paths.getFirst()));
        YamlMapping root = new ProjectLoader(files).merged(paths, Optional.empty(), directory, List.of());
        // The short forms that are wrong were reported with their files.
        List<ComposeProblem> known = new ArrayList<>();
        ComposeProject project =
                new ComposeProject(
                        invocation,
                        directory,
                        files.taken(),
                        name(paths, files),
                        ComposeReader.services(root, known),
                        ComposeReader.resources(root, "volumes"),
                        ComposeReader.resources(root, "networks"),
                        ComposeReader.resources(root, "secrets"),
                        ComposeReader.resources(root, "configs"),
                        files.problems(),
                        files.unread(),
                        root,
                        files.directories(),
                        new Deductions());
        return project.isComplete() ? project.with(ProjectCheck.of(project)) : project;
    }

    /// The last name that is not empty; included files have no say.
    private static Optional<ComposeText> name(List<String> paths, ProjectFiles files) {
        return paths.reversed().stream()
                .flatMap(path -> files.file(path).flatMap(ComposeFile::name).stream())
                .filter(name -> !name.is(""))
                .findFirst();
    }

    /// @param asker the include that names the files
    /// @param including the files whose includes led here
    private YamlMapping merged(List<String> paths, Optional<Location> asker, String directory, List<String> including) {
        Optional<YamlMapping> merged = Optional.empty();
        for (String path : paths) {
            Optional<ComposeFile> file = files.file(path);
            if (file.isEmpty()) {
                files.missing(path, asker);
                continue;
            }
            files.take(file.get(), directory);
            YamlMapping root = withIncluded(file.get(), directory, append(including, path));
            YamlMapping own = ServiceBases.follow(file.get(), directory, root, files);
            merged =
                    Optional.of(
                            merged.isEmpty()
                                    ? ComposeMerge.unique(own)
                                    : ComposeMerge.merge(merged.get(), own, file.get(), files.problems()));
        }
        return merged.orElseGet(() -> ComposeTree.emptyMapping(SourceFile.of(directory, ""), Span.at(0)));
    }

    private YamlMapping withIncluded(ComposeFile file, String directory, List<String> including) {
        YamlMapping root = file.root();
        for (Include include : file.includes()) {
            Optional<YamlMapping> included = included(include, directory, including);
            if (included.isPresent()) {
                root = ComposeMerge.merge(included.get(), root, file, files.problems());
            }
        }
        return root;
    }

    private Optional<YamlMapping> included(Include include, String directory, List<String> including) {
        List<String> paths = new ArrayList<>();
        for (ComposeText text : include.paths()) {
            Optional<String> path = text.literal().flatMap(literal -> RepositoryPath.resolve(directory, literal));
            if (path.isEmpty() || ++includes > MOST_INCLUDES) {
                files.givenUp(text.location());
                return Optional.empty();
            }
            paths.add(path.get());
        }
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        String first = paths.getFirst();
        if (including.contains(first)) {
            files.problem(new ComposeProblem("include-cycle", "`" + first + "` includes itself", include.location()));
            return Optional.empty();
        }
        Optional<String> base =
                include.projectDirectory().isEmpty()
                        ? Optional.of(RepositoryPath.directoryOf(first))
                        : include.projectDirectory()
                                .flatMap(ComposeText::literal)
                                .flatMap(literal -> RepositoryPath.resolve(directory, literal));
        if (base.isEmpty()) {
            files.givenUp(include.location());
            return Optional.empty();
        }
        YamlMapping root = merged(paths, Optional.of(include.location()), base.get(), including);
        List<YamlEntry> sections =
                root.entries().stream().filter(entry -> INCLUDED_SECTIONS.contains(entry.name())).toList();
        return Optional.of(ComposeTree.mapping(sections, root));
    }

    static String cleaned(String path) {
        return RepositoryPath.resolve("", path).orElse(path);
    }

    private static List<String> append(List<String> including, String path) {
        List<String> all = new ArrayList<>(including);
        all.add(path);
        return all;
    }
}
