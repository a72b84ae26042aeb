package dev.lintainer.pipeline.python;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.image.DockerfileRuns;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.pipeline.table.DataFile;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// What a Dockerfile installs with pip (https://pip.pypa.io/en/stable/cli/pip_install/).
///
/// @param commands every `pip install`
/// @param constrained whether a file of constraints may say which versions are taken
public record PipInstalls(List<Invocation> commands, Presence constrained, FileTree files) {
    public PipInstalls {
        commands = List.copyOf(commands);
    }

    public static PipInstalls of(Dockerfile dockerfile, FileTree files) {
        List<Invocation> commands =
                DockerfileRuns.of(dockerfile).stream()
                        .map(DockerfileRuns.Command::invocation)
                        .filter(command -> DockerfileRuns.isPip(command, "install"))
                        .toList();
        boolean constrained =
                dockerfile.source().text().contains("PIP_CONSTRAINT")
                        || commands.stream().anyMatch(each -> each.has("-c") || each.has("--constraint"));
        return new PipInstalls(commands, constrained ? Presence.MAYBE : Presence.NO, files);
    }

    /// Whether a command, or a file of requirements that one names, wherever it lies in the repository, says which
    /// version of a package is taken.
    public Presence pins(String name) {
        boolean pinned =
                commands.stream()
                        .flatMap(command -> command.arguments().stream())
                        .flatMap(argument -> argument.value().literal().stream())
                        .anyMatch(argument -> isPinned(argument, name) || isPinnedIn(argument, name));
        return pinned ? Presence.YES : constrained;
    }

    /// The tools that a command installs in whatever release is the newest, and whose verdict changes with each
    /// release.
    public List<Located> drifting(Invocation install) {
        return install.arguments().stream()
                .filter(word ->
                        word.value()
                                .literal()
                                .filter(Opinionated.NAMES::contains)
                                .filter(tool -> pins(tool) == Presence.NO)
                                .isPresent())
                .toList();
    }

    /// Read when something is installed.
    private static final class Opinionated {
        private static final Set<String> NAMES = new TreeSet<>();

        static {
            DataFile.rows("opinionated-tools.tsv").forEach(row -> NAMES.add(row.getFirst()));
        }
    }

    private static boolean isPinned(String requirement, String name) {
        String text = requirement.toLowerCase(Locale.ROOT).strip();
        return text.startsWith(name)
                && text.length() > name.length()
                && "=~<>![ ".indexOf(text.charAt(name.length())) >= 0
                && (text.contains("==") || text.contains("~="));
    }

    private boolean isPinnedIn(String path, String name) {
        if (!path.endsWith(".txt") && !path.endsWith(".in") && !path.endsWith(".lock")) {
            return false;
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        return files.files().stream()
                .filter(file -> file.equals(last) || file.endsWith("/" + last))
                .flatMap(file -> files.read(file).stream())
                .flatMap(file -> file.text().lines())
                .anyMatch(line -> isPinned(line, name));
    }
}
