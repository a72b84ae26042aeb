package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a page of `docs/` shows is what happens. A page is a session in one repository, from top to bottom:
///
/// - a block behind `<!-- file: PATH -->` is written to that file,
/// - a block behind `<!-- show: PATH -->` is what that file holds,
/// - a block of `console` has commands behind `$`, each with what it prints.
///
/// A run with `-Dlintainer.update=true` rewrites what is printed and shown.
class DocumentedSessionsTest {
    private static final String FILE = "<!-- file: ";
    private static final String SHOW = "<!-- show: ";
    private static final String CONSOLE = "```console";
    private static final String FENCE = "```";

    @TempDir Path repository;

    private final List<String> written = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"docs/baseline.md", "docs/html-report.md", "docs/reports.md", "docs/suppression.md"})
    void whatIsShownHappens(String page) throws IOException, GitAPIException {
        List<String> lines = Files.readAllLines(Path.of(page));
        int commands = 0;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            written.add(line);
            if (!line.startsWith(FENCE)) {
                continue;
            }
            int end = at + 1 + lines.subList(at + 1, lines.size()).indexOf(FENCE);
            List<String> block = lines.subList(at + 1, end);
            String before = at == 0 ? "" : lines.get(at - 1);
            if (before.startsWith(FILE)) {
                write(path(before, FILE), block);
                written.addAll(block);
            } else if (before.startsWith(SHOW)) {
                written.addAll(Files.readAllLines(repository.resolve(path(before, SHOW))));
            } else if (line.equals(CONSOLE)) {
                for (String command : block.stream().filter(each -> each.startsWith("$ ")).toList()) {
                    written.add(command);
                    written.addAll(run(List.of(command.substring(2).split(" "))));
                    commands++;
                }
            } else {
                written.addAll(block);
            }
            at = end;
            written.add(FENCE);
        }
        assertTrue(commands > 0, "the page shows commands");
        String current = String.join("\n", written) + "\n";
        String shown = Files.readString(Path.of(page));
        if (Boolean.getBoolean("lintainer.update")) {
            Files.writeString(Path.of(page), current);
        }
        assertEquals(current, shown, "run this test with -Dlintainer.update=true");
    }

    private static String path(String comment, String opening) {
        return comment.substring(opening.length(), comment.indexOf(" -->"));
    }

    private void write(String path, List<String> lines) throws IOException {
        Path place = repository.resolve(path);
        Files.createDirectories(place.getParent());
        Files.write(place, lines);
    }

    private List<String> run(List<String> words) throws IOException, GitAPIException {
        List<String> arguments = words.subList(1, words.size());
        if (words.getFirst().equals("git")) {
            git(arguments.getFirst());
            return List.of();
        }
        assertEquals("lintainer", words.getFirst());
        Run run = Run.of(repository, arguments.toArray(String[]::new));
        return (run.out() + run.err()).lines().toList();
    }

    private void git(String command) throws IOException, GitAPIException {
        switch (command) {
            case "init" -> Git.init().setDirectory(repository.toFile()).call().close();
            case "commit" -> {
                try (Git git = Git.open(repository.toFile())) {
                    git.add().addFilepattern(".").call();
                    git.commit().setMessage("x").setAuthor("a", "a@b").setCommitter("a", "a@b").setSign(false).call();
                }
            }
            default -> throw new AssertionError("git " + command + " is not played here");
        }
    }
}
