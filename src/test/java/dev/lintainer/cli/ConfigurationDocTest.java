package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What `docs/configuration.md` shows is what the program does. A block whose language is followed by a path is a file;
/// a block of `console` holds commands and what they print, the error stream included. Each section begins in an empty
/// repository. A run with `-Dlintainer.update=true` rewrites what is printed.
class ConfigurationDocTest {
    private static final Path PAGE = Path.of("docs", "configuration.md");
    private static final String FENCE = "```";
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    private final List<String> page = new ArrayList<>();
    private Path repository = Path.of("");
    private int files;
    private int commands;

    @Test
    void examplesAreTrue() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        begin();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            page.add(line);
            if (line.startsWith("## ")) {
                end();
                begin();
            }
            if (line.startsWith(FENCE)) {
                int close = i + 1 + lines.subList(i + 1, lines.size()).indexOf(FENCE);
                block(line.substring(FENCE.length()), lines.subList(i + 1, close));
                page.add(FENCE);
                i = close;
            }
        }
        end();
        assertTrue(files > 10 && commands > 5, "the page is read");
        String current = String.join("\n", page) + "\n";
        if (Boolean.getBoolean("lintainer.update")) {
            Files.writeString(PAGE, current);
        }
        assertEquals(current, Files.readString(PAGE), "run this test with -Dlintainer.update=true");
    }

    private void begin() throws IOException {
        repository = Jimfs.newFileSystem(Configuration.unix()).getPath("/srv/app");
        Files.createDirectories(repository.resolve(".github"));
    }

    /// What a section leaves behind is sound, unless its last command shows that it is not.
    private void end() {
        boolean refused = page.stream().skip(Math.max(0, page.lastIndexOf("```console"))).anyMatch(this::isComplaint);
        if (!refused) {
            Run run = Run.of(repository, TODAY, "config");
            assertEquals("", run.err());
        }
    }

    private boolean isComplaint(String line) {
        return line.startsWith("lintainer: ");
    }

    private void block(String info, List<String> content) throws IOException {
        if (info.equals("console")) {
            for (String line : content) {
                if (line.startsWith("$ lintainer ")) {
                    page.add(line);
                    page.addAll(output(line.substring("$ lintainer ".length())));
                    commands++;
                }
            }
            return;
        }
        page.addAll(content);
        int space = info.indexOf(' ');
        if (space > 0) {
            Path file = repository.resolve(info.substring(space + 1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", content) + "\n");
            files++;
        }
    }

    private List<String> output(String command) {
        String[] parts = command.split(" \\| ", 2);
        Run run = Run.of(repository, TODAY, parts[0].split(" "));
        Stream<String> lines = Stream.concat(run.out().lines(), run.err().lines());
        if (parts.length == 1) {
            return lines.toList();
        }
        Matcher head = Pattern.compile("head -(\\d+)").matcher(parts[1]);
        if (head.matches()) {
            return lines.limit(Integer.parseInt(head.group(1))).toList();
        }
        Matcher grep = Pattern.compile("grep -E \"(.*)\"").matcher(parts[1]);
        assertTrue(grep.matches(), parts[1]);
        Pattern wanted = Pattern.compile(grep.group(1));
        return lines.filter(line -> wanted.matcher(line).find()).toList();
    }

    /// The one example of the README.
    @Test
    void theReadmesExampleIsSound() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("```yaml\nextends: ") + "```yaml\n".length();
        begin();
        Files.writeString(repository.resolve(".lintainer.yml"), readme.substring(start, readme.indexOf(FENCE, start)));
        Run run = Run.of(repository, TODAY, "config");
        assertEquals("", run.err());
        assertTrue(run.out().startsWith("extends: containerized-python"), run.out());
    }
}
