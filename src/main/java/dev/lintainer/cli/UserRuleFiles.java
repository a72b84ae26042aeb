package dev.lintainer.cli;

import dev.lintainer.rules.RuleIndex;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Spelling;
import dev.lintainer.userrule.CardProblem;
import dev.lintainer.userrule.Packs;
import dev.lintainer.userrule.UserRules;
import dev.lintainer.workspace.ReadProblem;
import dev.lintainer.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Finds the cards of users and reads them.
final class UserRuleFiles {
    private UserRuleFiles() {}

    /// The rules of a repository's own folder and of the folders and packs that are named; nothing is to be judged by a
    /// card that cannot be read or makes no sense.
    static UserRules sound(Path root, UserRuleOptions options, Environment environment) {
        return sound(ofRepository(root, environment), options, environment);
    }

    /// @param folders of the repository, from its root, in the place of the usual one
    static UserRules sound(Path root, List<String> folders, UserRuleOptions options, Environment environment) {
        List<SourceFile> own = new ArrayList<>();
        for (String folder : folders) {
            own.addAll(
                    folder.equals(UserRules.FOLDER)
                            ? ofRepository(root, environment)
                            : ofRepository(root, ofConfiguration(root, folder), folder, environment));
        }
        return sound(own, options, environment);
    }

    private static UserRules sound(List<SourceFile> own, UserRuleOptions options, Environment environment) {
        List<SourceFile> sources = new ArrayList<>(own);
        for (String folder : options.folders()) {
            sources.addAll(ofFolder(named(folder, environment), environment));
        }
        options.packs().forEach(pack -> sources.add(pack(pack)));
        return sound(sources, environment);
    }

    private static Path ofConfiguration(Path root, String folder) {
        try {
            Path path = root.resolve(folder).normalize();
            if (path.startsWith(root) && Files.isDirectory(path)) {
                return path;
            }
        } catch (InvalidPathException _) {
            // It is no folder either.
        }
        throw new UsageFault("the repository has no folder `" + folder + "`, which `user-rules.folders` names");
    }

    /// Tells of all that is wrong.
    static UserRules sound(List<SourceFile> sources, Environment environment) {
        UserRules rules = UserRules.read(sources, RuleIndex.catalogue());
        List<CardProblem> problems = rules.problems();
        if (problems.isEmpty()) {
            return rules;
        }
        problems.subList(0, problems.size() - 1).forEach(problem -> environment.complain(problem.sentence()));
        throw new UsageFault(problems.getLast().sentence());
    }

    /// A link that leads out of the repository is not followed.
    static List<SourceFile> ofRepository(Path root, Environment environment) {
        Path folder = root.resolve(UserRules.FOLDER);
        return Files.isDirectory(folder) ? ofRepository(root, folder, UserRules.FOLDER, environment) : List.of();
    }

    private static List<SourceFile> ofRepository(Path root, Path folder, String name, Environment environment) {
        try {
            if (!folder.toRealPath().startsWith(root.toRealPath())) {
                throw new UsageFault("`" + name + "` is a link to a place outside of the repository");
            }
        } catch (IOException _) {
            throw new UsageFault("`" + name + "` cannot be read");
        }
        return ofFolder(folder, environment);
    }

    /// All YAML files in a folder and below.
    static List<SourceFile> ofFolder(Path folder, Environment environment) {
        Workspace workspace = Workspace.of(folder);
        String prefix = PathNames.prefix(environment.directory(), folder);
        List<SourceFile> sources = new ArrayList<>();
        for (String path : workspace.files().files()) {
            if (path.endsWith(".yml") || path.endsWith(".yaml")) {
                workspace
                        .files()
                        .read(path)
                        .ifPresent(source -> sources.add(SourceFile.of(prefix + path, source.text())));
            }
        }
        List<ReadProblem> problems = workspace.problems();
        if (!problems.isEmpty()) {
            throw new UsageFault(prefix + ": " + problems.getFirst().message());
        }
        return sources;
    }

    /// One file with cards.
    static SourceFile file(Path file, Environment environment) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        String name = Objects.requireNonNull(file.getFileName()).toString();
        Workspace workspace = Workspace.of(folder);
        String prefix = PathNames.prefix(environment.directory(), folder);
        return workspace
                .files()
                .read(name)
                .map(source -> SourceFile.of(prefix + name, source.text()))
                .orElseThrow(() -> new UsageFault("`" + prefix + name + "` cannot be read"));
    }

    static Path named(String folder, Environment environment) {
        try {
            Path path = environment.directory().resolve(folder).normalize();
            if (!folder.isEmpty() && Files.isDirectory(path)) {
                return path;
            }
        } catch (InvalidPathException _) {
            // It is no folder either.
        }
        throw new UsageFault("there is no folder `" + folder + "` with rules");
    }

    static SourceFile pack(String name) {
        return Packs.read(name)
                .orElseThrow(() ->
                        new UsageFault(
                                CommandLines.unknown(
                                        "pack",
                                        name,
                                        Spelling.nearest(name, Packs.NAMES),
                                        "there are " + String.join(", ", Packs.NAMES))));
    }
}
