package dev.lintainer.cli;

import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.text.SourceFile;
import dev.lintainer.workspace.FileReading;
import dev.lintainer.workspace.Target;
import dev.lintainer.workspace.UnsavedFile;
import dev.lintainer.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// A file as an editor has it, which comes by standard input. May be used by several threads.
final class UnsavedBuffer {
    private static final String STDIN = "--stdin";
    private static final String FILENAME = "--stdin-filename";

    private final String name;
    private final Path root;
    private final SourceFile text;
    private volatile boolean isRead;

    /// @param name as written
    /// @param root of the repository that the file lies in, or would lie in
    private UnsavedBuffer(String name, Path root, SourceFile text) {
        this.name = name;
        this.root = root;
        this.text = text;
    }

    static void addTo(CommandSpec spec) {
        spec.addOption(
                OptionSpec.builder(STDIN)
                        .description(
                                "read a file that is not saved from standard input, in the place of the one that "
                                        + FILENAME
                                        + " names; without PATH only what is found in it is shown")
                        .build());
        spec.addOption(
                CommandLines.option(
                                FILENAME, "FILE", "which file standard input is the text of; it need not be there yet")
                        .build());
    }

    /// What the file is called, where there is one.
    static Optional<String> name(ParseResult arguments) {
        boolean named = arguments.hasMatchedOption(FILENAME);
        if (arguments.hasMatchedOption(STDIN) && !named) {
            throw new UsageFault("`" + STDIN + "` needs `" + FILENAME + " FILE`, which says what file it is");
        }
        if (named && !arguments.hasMatchedOption(STDIN)) {
            throw new UsageFault("`" + FILENAME + "` is of no use without `" + STDIN + "`");
        }
        return named ? Optional.of(arguments.matchedOptionValue(FILENAME, "")) : Optional.empty();
    }

    static UnsavedBuffer read(String name, Environment environment) throws IOException {
        Path place = Baselines.place(environment.directory(), name);
        if (Files.isDirectory(place)) {
            throw new UsageFault("`" + name + "` is a directory; `" + FILENAME + "` takes the name of a file");
        }
        Target target =
                Target.ofFile(place)
                        .orElseThrow(() ->
                                new UsageFault(
                                        "`"
                                                + name
                                                + "` lies in no repository: there is no `.git` or `.github` in a"
                                                + " directory above it"));
        return switch (UnsavedFile.read(target.focus().orElseThrow(), environment.in())) {
            case FileReading.Refused(String sentence) -> throw new UsageFault(sentence);
            case FileReading.Text(SourceFile source) -> new UnsavedBuffer(name, target.root(), source);
        };
    }

    /// To be asked about this file only.
    Errand errand() {
        return new Errand(root, name, List.of(text.path()));
    }

    void refuseUnlessIn(List<Errand> errands) {
        if (errands.stream().noneMatch(errand -> errand.root().equals(root))) {
            throw new UsageFault("`" + name + "` lies in none of the repositories that are checked");
        }
    }

    /// A repository's files with this one, if it is of that repository and would be listed there once it is saved.
    FileTree over(Workspace workspace) {
        return workspace.root().equals(root) && workspace.hasRoomFor(text.path())
                ? workspace.files().overlaid(Set.of(text.path()), _ -> read())
                : workspace.files();
    }

    private Optional<SourceFile> read() {
        isRead = true;
        return Optional.of(text);
    }

    /// A buffer of some other language is better sent elsewhere than found to be without fault.
    void refuseUnlessRead() {
        if (!isRead) {
            throw new UsageFault(
                    "`"
                            + name
                            + "` is nothing that is checked: no workflow, action, Dockerfile or Compose file, and none"
                            + " of them uses it; or git ignores it");
        }
    }
}
