package dev.lintainer.document.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.syntax.yaml.YamlComment;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionReferenceTest {
    private static final String SHA = "0123456789abcdef0123456789abcdef01234567";

    private static ActionReference read(String uses) {
        String text = "jobs:\n  a:\n    steps:\n      - uses: " + uses + "\n      # later\n";
        YamlFile file = YamlParser.parse(SourceFile.of("ci.yml", text)).value();
        UsesStep step = (UsesStep) WorkflowReader.read(file).jobs().getFirst().steps().getFirst();
        return step.reference();
    }

    private static String shown(ActionReference reference) {
        return switch (reference) {
            case ActionReference.Repository repository ->
                    "repository "
                            + repository.owner()
                            + " "
                            + repository.name()
                            + " ["
                            + repository.path()
                            + "] "
                            + repository.ref().map(ref -> "@" + ref.name()).orElse("-");
            case ActionReference.Local local -> "local [" + local.path() + "]";
            case ActionReference.Self self ->
                    "self [" + self.path() + "]" + self.ref().map(ref -> " @" + ref.name()).orElse("");
            case ActionReference.DockerImage image -> "docker [" + image.image() + "]";
            case ActionReference.Unknown _ -> "unknown";
        };
    }

    @ParameterizedTest
    @CsvSource({
        "actions/checkout@v4, 'repository actions checkout [] @v4'",
        "'\"actions/checkout@v4\"', 'repository actions checkout [] @v4'",
        "github/codeql-action/init@main, 'repository github codeql-action [init] @main'",
        "o/r/.github/workflows/x.yml@a/b, 'repository o r [.github/workflows/x.yml] @a/b'",
        "actions/checkout, 'repository actions checkout [] -'",
        "./, 'local []'",
        "./.github/actions/x/, 'local [.github/actions/x]'",
        "'.\\a\\b', 'local [a/b]'",
        "./a@v1, 'local [a@v1]'",
        "$/.github/actions/x, 'self [.github/actions/x]'",
        "$/x@v1, 'self [x] @v1'",
        "docker://alpine:3.20, 'docker [alpine:3.20]'",
        "docker://ghcr.io/a/b@sha256:0, 'docker [ghcr.io/a/b@sha256:0]'",
        "actions, unknown",
        "actions@v4, unknown",
        "actions/@v4, unknown",
        "/checkout@v4, unknown",
        "a/b@, unknown",
        "a/b@c@d, unknown",
        "a b/c@d, unknown",
        "'${{ matrix.action }}@v1', unknown",
    })
    void readsEachForm(String uses, String expected) {
        assertEquals(expected, shown(read(uses)));
    }

    @Test
    void keepsTheVersionBesideACommit() {
        ActionReference.Repository repository =
                (ActionReference.Repository) read("Actions/Checkout@" + SHA + "  # v4.1.2");
        ActionReference.Ref ref = repository.ref().orElseThrow();
        assertEquals("actions/checkout", repository.slug());
        assertEquals(Optional.of("v4.1.2"), ref.comment().map(YamlComment::text));
        assertTrue(ref.isCommit());
        assertEquals(SHA.length(), ref.span().length());
    }

    @Test
    void theCommentOfAnotherLineIsNotItsOwn() {
        ActionReference.Repository repository = (ActionReference.Repository) read("'a/b@v1'");
        ActionReference.Ref ref = repository.ref().orElseThrow();
        assertEquals(Optional.empty(), ref.comment());
        assertFalse(ref.isCommit());
        assertEquals(new Span(41, 43), ref.span());
    }
}
