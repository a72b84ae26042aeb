package dev.lintainer.cli;

import dev.lintainer.rules.RuleIndex;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Spelling;
import dev.lintainer.userrule.Packs;
import dev.lintainer.userrule.UserRules;
import dev.lintainer.workspace.FileReading;
import dev.lintainer.workspace.NamedFiles;
import dev.lintainer.workspace.NamedFiles.Reach;
import dev.lintainer.workspace.YamlFolder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Finds the cards of users and reads them. What is wrong is told all at once.
final class UserRuleFiles {
    private final Environment environment;
    private final List<SourceFile> sources = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    UserRuleFiles(Environment environment) {
        this.environment = environment;
    }

    /// @param rules those that make sense
    /// @param faults what is wrong with others, in sentences
    record Found(UserRules rules, List<String> faults) {
        Found {
            faults = List.copyOf(faults);
        }

        /// Nothing is to be judged by a card that cannot be read or makes no sense, nor as if it were not there.
        UserRules sound() {
            if (!faults.isEmpty()) {
                throw new UsageFault(faults);
            }
            return rules;
        }
    }

    /// The rules of a repository's own folders, and of those and the packs that are named.
    ///
    /// @param folders from the repository's root
    static Found read(Path root, List<String> folders, UserRuleOptions options, Environment environment) {
        UserRuleFiles files = new UserRuleFiles(environment);
        folders.forEach(folder -> files.addOfRepository(root, folder));
        options.folders().forEach(files::addNamed);
        options.packs().forEach(files::addPack);
        return files.found();
    }

    Found found() {
        UserRules rules = UserRules.read(sources, RuleIndex.catalogue());
        List<String> all = new ArrayList<>(faults);
        rules.problems().forEach(problem -> all.add(problem.sentence()));
        return new Found(rules, all);
    }

    /// Whether there is nothing to read.
    boolean isEmpty() {
        return sources.isEmpty() && faults.isEmpty();
    }

    /// A link that leads out of the repository is not followed. The usual folder need not be there.
    void addOfRepository(Path root, String folder) {
        try {
            Path place = root.resolve(folder).normalize();
            if (place.startsWith(root) && Files.isDirectory(place)) {
                add(YamlFolder.read(place, new NamedFiles(root, Reach.ROOT)), root);
            } else if (!folder.equals(UserRules.FOLDER)) {
                faults.add("the repository has no folder `" + folder + "`, which `user-rules.folders` names");
            } else if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                faults.add("`" + PathNames.between(environment.directory(), place) + "` is not a folder");
            }
        } catch (InvalidPathException _) {
            faults.add("`" + folder + "`, which `user-rules.folders` names, is no path");
        }
    }

    private void addNamed(String folder) {
        try {
            Path place = environment.directory().resolve(folder).normalize();
            if (!folder.isEmpty() && Files.isDirectory(place)) {
                addFolder(place);
                return;
            }
        } catch (InvalidPathException _) {
            // It is no folder either.
        }
        faults.add("there is no folder `" + folder + "` with rules");
    }

    /// All YAML files in a folder and below. A link that leads out of it is not followed.
    void addFolder(Path folder) {
        add(YamlFolder.read(folder, new NamedFiles(folder, Reach.FOLDER)), folder);
    }

    /// One file with cards.
    void addFile(Path file) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        add(List.of(new NamedFiles(folder, Reach.ANYWHERE).read(file)), folder);
    }

    void addPack(String name) {
        Packs.read(name)
                .ifPresentOrElse(
                        sources::add,
                        () ->
                                faults.add(
                                        CommandLines.unknown(
                                                "pack",
                                                name,
                                                Spelling.nearest(name, Packs.NAMES),
                                                "there are " + String.join(", ", Packs.NAMES))));
    }

    /// @param root where their paths begin
    private void add(List<FileReading> readings, Path root) {
        String prefix = PathNames.prefix(environment.directory(), root);
        for (FileReading reading : readings) {
            switch (reading) {
                case FileReading.Refused(String sentence) ->
                        faults.add(prefix.isEmpty() ? sentence : prefix + ": " + sentence);
                case FileReading.Text(SourceFile source) ->
                        sources.add(SourceFile.of(prefix + source.path(), source.text()));
            }
        }
    }
}
