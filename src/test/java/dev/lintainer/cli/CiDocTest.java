package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// What `docs/ci.md` tells to write into a repository has nothing that we would complain of.
class CiDocTest {
    private static final Pattern FILE = Pattern.compile("<!-- file: (\\S+) -->\n```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("(?m)^\\| `([^`]+)` \\| (?:`([^`]*)` )?\\|");

    private final String page = read("docs/ci.md");

    @Test
    void workflowsAreAsTheyShouldBe() throws IOException {
        Path repository = Jimfs.newFileSystem(Configuration.unix()).getPath("/srv/app");
        List<MatchResult> files = FILE.matcher(page).results().toList();
        for (MatchResult file : files) {
            Path to = repository.resolve(file.group(1));
            Files.createDirectories(to.getParent());
            Files.writeString(to, file.group(2));
        }
        assertEquals(1, files.size());
        assertEquals(new Run(0, "", ""), Run.of(repository, "check", "--profile", "strict", "--format", "concise"));
    }

    @Test
    void tellsOfEveryInput() {
        Map<?, ?> action = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(read("action.yml"));
        Map<?, ?> inputs = (Map<?, ?>) action.get("inputs");
        List<String> expected =
                inputs.entrySet().stream()
                        .map(each -> each.getKey() + "=" + ((Map<?, ?>) each.getValue()).get("default"))
                        .toList();
        List<String> told =
                INPUT.matcher(page)
                        .results()
                        .map(row -> row.group(1) + "=" + (row.group(2) == null ? "" : row.group(2)))
                        .toList();
        assertEquals(expected, told);
        for (Object output : ((Map<?, ?>) action.get("outputs")).keySet()) {
            assertTrue(page.substring(page.indexOf("Outputs are")).contains("`" + output + "`"), output.toString());
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }
}
