package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The forms for issues are such as GitHub shows; a broken one vanishes without a word
/// (https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema).
class IssueFormsTest {
    private static final Path FOLDER = Path.of(".github", "ISSUE_TEMPLATE");
    private static final Set<String> TYPES = Set.of("markdown", "input", "textarea", "dropdown", "checkboxes");
    private static final int FORMS_AT_LEAST = 4;

    @Test
    void formsAreSuchAsGithubShows() throws IOException {
        int forms = 0;
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(each -> !each.endsWith("config.yml")).toList()) {
                check(file);
                forms++;
            }
        }
        assertTrue(forms >= FORMS_AT_LEAST, forms + " forms");
    }

    private static void check(Path file) throws IOException {
        Parsed<YamlFile> yaml = YamlParser.parse(SourceFile.of(file.toString(), Files.readString(file)));
        assertEquals(List.of(), yaml.problems(), file.toString());
        YamlMapping form = (YamlMapping) yaml.value().root().orElseThrow();
        assertTrue(!text(form, "name").isEmpty() && !text(form, "description").isEmpty(), file.toString());
        Set<String> ids = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (YamlNode item : ((YamlSequence) node(form, "body")).items()) {
            YamlMapping field = (YamlMapping) item;
            String type = text(field, "type");
            assertTrue(TYPES.contains(type), file + ": " + type);
            YamlMapping attributes = (YamlMapping) node(field, "attributes");
            if (type.equals("markdown")) {
                assertTrue(!text(attributes, "value").isEmpty(), file.toString());
                continue;
            }
            assertTrue(ids.add(text(field, "id")), file + ": ids are unique");
            assertTrue(labels.add(text(attributes, "label")), file + ": labels are unique");
            if (type.equals("dropdown") || type.equals("checkboxes")) {
                assertTrue(!((YamlSequence) node(attributes, "options")).items().isEmpty(), file.toString());
            }
        }
        assertTrue(!ids.isEmpty(), file.toString());
    }

    private static YamlNode node(YamlMapping mapping, String key) {
        return mapping.entries().stream()
                .filter(entry -> entry.name().equals(key))
                .map(entry -> entry.value().resolved())
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no `" + key + "`"));
    }

    private static String text(YamlMapping mapping, String key) {
        return ((YamlScalar) node(mapping, key)).value();
    }
}
