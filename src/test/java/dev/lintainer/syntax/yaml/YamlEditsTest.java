package dev.lintainer.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.finding.Edit;
import dev.lintainer.text.SourceFile;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class YamlEditsTest {
    @Test
    void anEntryGoesBehindTheLastOneAndItsComment() {
        assertEquals(
                "with:\n  name: a # why\n  path: b\nenv: {}\n",
                edited("with:\n  name: a # why\nenv: {}\n", root -> YamlEdits.add(mapping(root, "with"), "path", "b")));
    }

    @Test
    void anEntryGoesBehindABlockScalar() {
        assertEquals(
                "with:\n  path: |\n    a\n    b\n  name: c\n",
                edited("with:\n  path: |\n    a\n    b\n", root -> YamlEdits.add(mapping(root, "with"), "name", "c")));
    }

    @Test
    void anEntryGoesIntoAFlowMapping() {
        assertEquals(
                "with: { name: a, path: 'b,c' }\n",
                edited("with: { name: a }\n", root -> YamlEdits.add(mapping(root, "with"), "path", "b,c")));
        assertEquals(
                "with: { path: b }\n", edited("with: {}\n", root -> YamlEdits.add(mapping(root, "with"), "path", "b")));
    }

    @Test
    void anEntryWithAMappingIsIndentedBelowIt() {
        assertEquals(
                "steps:\n  - uses: a/b@v1\n    with:\n      load: true\n",
                edited(
                        "steps:\n  - uses: a/b@v1\n",
                        root -> YamlEdits.addNested(firstItem(root, "steps"), "with", "load", "true")));
        assertEquals(
                "steps:\n  - { uses: a/b@v1, with: { load: true } }\n",
                edited(
                        "steps:\n  - { uses: a/b@v1 }\n",
                        root -> YamlEdits.addNested(firstItem(root, "steps"), "with", "load", "true")));
    }

    @Test
    void linesEndAsTheFilesOthersDo() {
        assertEquals(
                "with:\r\n  name: a\r\n  path: b\r\n",
                edited("with:\r\n  name: a\r\n", root -> YamlEdits.add(mapping(root, "with"), "path", "b")));
    }

    @Test
    void aFirstEntryPushesTheOthersDown() {
        assertEquals(
                "job:\n  needs: build\n  runs-on: x\n",
                edited("job:\n  runs-on: x\n", root -> YamlEdits.addFirst(mapping(root, "job"), "needs", "build")));
    }

    @Test
    void anItemGoesBehindTheLastOne() {
        assertEquals(
                "needs:\n  - a\n  - b\nx: 1\n",
                edited("needs:\n  - a\nx: 1\n", root -> YamlEdits.append(sequence(root, "needs"), "b")));
        assertEquals("needs: [a, b]\n", edited("needs: [a]\n", root -> YamlEdits.append(sequence(root, "needs"), "b")));
    }

    @Test
    void aScalarKeepsItsQuotes() {
        assertEquals("a: v4\n", edited("a: v3\n", root -> YamlEdits.replace(scalar(root, "a"), "v4")));
        assertEquals("a: 'v4'\n", edited("a: 'v3'\n", root -> YamlEdits.replace(scalar(root, "a"), "v4")));
        assertEquals("a: '*.x'\n", edited("a: v3\n", root -> YamlEdits.replace(scalar(root, "a"), "*.x")));
    }

    @Test
    void anEntryGoesWithItsLine() {
        assertEquals(
                "with:\n  name: a\n  if: c\n",
                edited(
                        "with:\n  name: a\n  path: b # gone\n  if: c\n",
                        root -> YamlEdits.remove(mapping(root, "with"), mapping(root, "with").entries().get(1))));
        assertEquals(
                "with: { a: 1 }\n",
                edited(
                        "with: { a: 1, b: 2 }\n",
                        root -> YamlEdits.remove(mapping(root, "with"), mapping(root, "with").entries().get(1))));
    }

    private static String edited(String text, Function<YamlMapping, Optional<Edit>> change) {
        SourceFile file = SourceFile.of("a.yml", text);
        YamlMapping root = (YamlMapping) YamlParser.parse(file).value().root().orElseThrow();
        Edit edit = change.apply(root).orElseThrow();
        return text.substring(0, edit.location().span().start())
                + edit.replacement()
                + text.substring(edit.location().span().end());
    }

    private static YamlMapping mapping(YamlMapping root, String key) {
        return (YamlMapping) root.get(key).orElseThrow();
    }

    private static YamlSequence sequence(YamlMapping root, String key) {
        return (YamlSequence) root.get(key).orElseThrow();
    }

    private static YamlScalar scalar(YamlMapping root, String key) {
        return (YamlScalar) root.get(key).orElseThrow();
    }

    private static YamlMapping firstItem(YamlMapping root, String key) {
        return (YamlMapping) sequence(root, key).items().getFirst();
    }
}
