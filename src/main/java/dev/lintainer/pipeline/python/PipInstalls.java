package dev.lintainer.pipeline.python;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.image.DockerfileRuns;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.table.DataFile;
import java.util.ArrayList;
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

    /// The tools that a command installs in whatever release is the newest, and whose verdict changes with each
    /// release: neither a command, nor a file of requirements that one names, wherever it lies in the repository, says
    /// which version of them is taken.
    public List<Located> drifting(Invocation install) {
        List<Located> tools = install.arguments().stream().filter(PipInstalls::isOpinionated).toList();
        if (tools.isEmpty() || constrained != Presence.NO) {
            return List.of();
        }
        List<String> pinned = pinned();
        return tools.stream().filter(tool -> pinned.stream().noneMatch(each -> names(each, tool.value()))).toList();
    }

    private static boolean isOpinionated(Located word) {
        return word.value().literal().filter(Opinionated.NAMES::contains).isPresent();
    }

    /// Read when something is installed.
    private static final class Opinionated {
        private static final Set<String> NAMES = new TreeSet<>();

        static {
            DataFile.rows("opinionated-tools.tsv").forEach(row -> NAMES.add(row.getFirst()));
        }
    }

    private static boolean names(String requirement, Value tool) {
        String name = tool.prefix();
        return requirement.startsWith(name)
                && requirement.length() > name.length()
                && "=~<>![ ".indexOf(requirement.charAt(name.length())) >= 0;
    }

    /// Every requirement that says a version, in lower case.
    private List<String> pinned() {
        List<String> pinned = new ArrayList<>();
        for (Invocation command : commands) {
            for (Located argument : command.arguments()) {
                argument.value()
                        .literal()
                        .ifPresent(text -> {
                            addPinned(text, pinned);
                            addPinnedIn(text, pinned);
                        });
            }
        }
        return pinned;
    }

    private static void addPinned(String requirement, List<String> into) {
        if (requirement.contains("==") || requirement.contains("~=")) {
            into.add(requirement.toLowerCase(Locale.ROOT).strip());
        }
    }

    private void addPinnedIn(String path, List<String> into) {
        if (!path.endsWith(".txt") && !path.endsWith(".in") && !path.endsWith(".lock")) {
            return;
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        String below = "/" + last;
        for (String file : files.files()) {
            if (file.equals(last) || file.endsWith(below)) {
                files.read(file).ifPresent(found -> found.text().lines().forEach(line -> addPinned(line, into)));
            }
        }
    }
}
