package dev.lintainer.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.dockerfile.CommandForm.ExecForm;
import dev.lintainer.syntax.dockerfile.CommandForm.ScriptForm;
import dev.lintainer.syntax.dockerfile.CommandForm.ShellForm;
import dev.lintainer.syntax.dockerfile.DockerWord.Literal;
import dev.lintainer.syntax.dockerfile.DockerWord.Modifier;
import dev.lintainer.syntax.dockerfile.DockerWord.Part;
import dev.lintainer.syntax.dockerfile.DockerWord.Variable;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerfileParserTest {
    private static Parsed<DockerfileSyntax> parse(String text) {
        return DockerfileParser.parse(SourceFile.of("Dockerfile", text));
    }

    private static DockerfileSyntax valid(String text) {
        Parsed<DockerfileSyntax> parsed = parse(text);
        assertEquals(List.of(), parsed.problems());
        return parsed.value();
    }

    private static <T extends Instruction> T only(Class<T> type, String text) {
        return assertInstanceOf(type, valid(text).instructions().getLast());
    }

    private static String at(DockerfileSyntax syntax, Span span) {
        return syntax.source().text(span);
    }

    @Test
    void spansReachThroughContinuations() {
        String text = "# c\nFROM a\r\n\r\n  RUN --network=\\\r\nnone \\\r\n  # why\r\n\r\n  ec\\\r\nho hi\r\n";
        DockerfileSyntax syntax = valid(text);
        var run = assertInstanceOf(Instruction.Run.class, syntax.instructions().getLast());
        assertEquals("RUN", at(syntax, run.keyword().span()));
        assertEquals(text.substring(text.indexOf("RUN"), text.length() - 2), at(syntax, run.span()));
        assertEquals("none", run.flag("network").flatMap(Flag::value).orElseThrow().raw());
        assertEquals("none", at(syntax, run.flag("network").flatMap(Flag::value).orElseThrow().span()));
        MappedText script = ((ShellForm) run.command()).script();
        assertEquals("echo hi", script.text());
        assertEquals("ec\\\r\nho", at(syntax, script.toSource(0, 4)));
        assertEquals("hi", at(syntax, script.toSource(5, 7)));
        assertEquals(1, run.text().blankLines().size());
        assertEquals(
                List.of("c BETWEEN_INSTRUCTIONS", "why INSIDE_INSTRUCTION"),
                syntax.comments().stream().map(c -> c.text() + " " + c.place()).toList());
        assertEquals("# why", at(syntax, syntax.comments().getLast().span()));
    }

    @Test
    void directivesEndAtTheFirstOtherLine() {
        DockerfileSyntax syntax =
                valid("# syntax = docker/dockerfile:1\n# Escape=`\n# note\n# check=skip=all\nFROM a\nRUN a `\n b\\\n");
        assertEquals(
                List.of("SYNTAX docker/dockerfile:1", "ESCAPE `"),
                syntax.directives().stream().map(d -> d.kind() + " " + d.value()).toList());
        assertEquals('`', syntax.escape());
        assertEquals(2, syntax.comments().size());
        assertEquals("a  b\\", syntax.instructions().getLast().text().rest().text());
    }

    @Test
    void fromNamesImageAndStage() {
        var from = only(Instruction.From.class, "from --platform=$BUILDPLATFORM python:3.13@${D} as Build");
        assertEquals("literal(python:3.13@) variable(D)", parts(from.image()));
        assertEquals("variable(BUILDPLATFORM)", parts(from.platform().orElseThrow()));
        assertEquals("as", from.as().orElseThrow().text());
        assertEquals("Build", from.name().orElseThrow().text());
    }

    @Test
    void pairsKeepTheirForm() {
        var env = only(Instruction.Env.class, "ENV a=1 'b c'=\"$x y\" d=\n");
        assertEquals(
                List.of("a EQUALS literal(1)", "'b c' EQUALS variable(x) literal( y)", "d EQUALS "),
                env.pairs().stream().map(p -> p.name().raw() + " " + p.separator() + " " + parts(p.value())).toList());
        assertEquals(Optional.of("b c"), env.pairs().get(1).name().literal());
        var label = only(Instruction.Label.class, "LABEL a b  c\n");
        assertEquals(Instruction.Separator.BLANK, label.pairs().getFirst().separator());
        assertEquals("b  c", label.pairs().getFirst().value().raw());
        var arg = only(Instruction.Arg.class, "ARG a b=\"c d\"\n");
        assertEquals("b", arg.variables().getLast().name().raw());
        assertEquals(Optional.of("c d"), arg.variables().getLast().value().orElseThrow().literal());
    }

    @Test
    void commandsHaveForms() {
        var cmd = only(Instruction.Cmd.class, "CMD [ \"a\\u0062\\n\", \\\n \"\" ]");
        assertEquals(List.of("ab\n", ""), texts(((ExecForm) cmd.command()).arguments()));
        assertEquals(
                "[ \"a\\u0062\\n\", \\\n \"\" ]",
                at(parse("CMD [ \"a\\u0062\\n\", \\\n \"\" ]").value(), cmd.command().span()));
        var entrypoint = only(Instruction.Entrypoint.class, "ENTRYPOINT ['a']");
        assertEquals("['a']", ((ShellForm) entrypoint.command()).script().text());
        var health = only(Instruction.Healthcheck.class, "HEALTHCHECK --retries=3 cmd  [\"a\", \"b\"]");
        assertEquals(List.of("a", "b"), texts(((ExecForm) health.command().orElseThrow()).arguments()));
        assertTrue(only(Instruction.Healthcheck.class, "HEALTHCHECK NONE").command().isEmpty());
        assertEquals(
                List.of("/bin/sh", "-c"),
                texts(only(Instruction.Shell.class, "SHELL [\"/bin/sh\",\"-c\"]").arguments()));
    }

    @Test
    void hereDocumentsBecomeScripts() {
        DockerfileSyntax plain = valid("FROM a\nRUN <<-EOF\n\ta\n\t\tb \\\n\tEOF\n# c\nRUN b\n");
        var run = (Instruction.Run) plain.instructions().get(1);
        assertEquals("a\nb \\\n", ((ShellForm) run.command()).script().text());
        assertEquals("b", at(plain, ((ShellForm) run.command()).script().toSource(2, 3)));
        assertEquals("EOF", at(plain, run.text().hereDocuments().getFirst().closing().span()));
        assertEquals(1, plain.comments().size());

        var mixed = only(Instruction.Run.class, "RUN cat <<A 3<<'B' > f\n$x\nA\ny\nB\n");
        assertEquals("cat <<A 3<<'B' > f\n$x\nA\ny\nB", ((ShellForm) mixed.command()).script().text());
        assertEquals(
                List.of(HereDocument.Expansion.EXPANDED, HereDocument.Expansion.LITERAL),
                mixed.text().hereDocuments().stream().map(HereDocument::expansion).toList());

        var script = only(Instruction.Run.class, "RUN <<EOF\n#! /usr/bin/env python \r\nprint()\nEOF\n");
        assertEquals("/usr/bin/env python", ((ScriptForm) script.command()).interpreter().text());
        assertEquals("#! /usr/bin/env python \r\nprint()\n", ((ScriptForm) script.command()).script().text());
    }

    @Test
    void copyTakesPathsAndHereDocuments() {
        var copy =
                only(
                        Instruction.Copy.class,
                        "COPY --from=b --chown=$U:1 a <<\"x.sh\" <<y /d/\necho '$z'\nx.sh\n$v '$w' \\$u\ny\n");
        assertEquals("b", copy.from().orElseThrow().raw());
        assertEquals("variable(U) literal(:1)", parts(copy.flag("chown").flatMap(Flag::value).orElseThrow()));
        assertEquals("/d/", copy.destination().raw());
        assertEquals(3, copy.sources().size());
        var literal = ((Instruction.HereDocumentSource) copy.sources().get(1)).document();
        assertEquals("literal(echo '$z'\n)", parts(literal.parts()));
        var expanded = ((Instruction.HereDocumentSource) copy.sources().get(2)).document();
        assertEquals("y", expanded.delimiter());
        assertEquals("variable(v) literal( ') variable(w) literal(' $u\n)", parts(expanded.parts()));
    }

    @Test
    void mountsAreTyped() {
        var run =
                only(
                        Instruction.Run.class,
                        """
                        RUN --mount=type=cache,dst=/root/.cache/pip,sharing=locked,uid=$UID \\
                            --mount='from=a,"source=b,c",target=d,rw' \\
                            --mount=type=secret,id=t,env=T,required=true pip install .
                        """);
        RunMount cache = run.mounts().getFirst();
        assertEquals(Optional.of(RunMount.Type.CACHE), cache.type());
        assertEquals(Optional.of("/root/.cache/pip"), cache.target().orElseThrow().literal());
        assertEquals("variable(UID)", parts(cache.uid().orElseThrow()));
        RunMount bind = run.mounts().get(1);
        assertEquals(Optional.of(RunMount.Type.BIND), bind.type());
        assertEquals("b,c", bind.source().orElseThrow().raw());
        assertEquals("a", bind.from().orElseThrow().raw());
        assertEquals(RunMount.Access.READ_WRITE, bind.access());
        assertEquals(RunMount.Access.READ_WRITE, cache.access());
        RunMount secret = run.mounts().getLast();
        assertEquals("T", secret.env().orElseThrow().raw());
        assertEquals(RunMount.Access.READ_ONLY, secret.access());
        assertEquals("pip install .", ((ShellForm) run.command()).script().text());
    }

    @Test
    void triggersAreReadButNotJudged() {
        var onBuild = only(Instruction.OnBuild.class, "ONBUILD COPY --from=$x a\n");
        assertInstanceOf(Instruction.Unknown.class, onBuild.trigger());
        var run = only(Instruction.OnBuild.class, "ONBUILD RUN <<EOF\na\nEOF\n");
        assertEquals("a\n", ((ShellForm) ((Instruction.Run) run.trigger()).command()).script().text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    a$b.c        | literal(a) variable(b) literal(.c)
                    "a $b"'$c'   | literal(a ) variable(b) literal($c)
                    \\$a\\b"\\c"  | literal($ab\\c)
                    $1x$@$       | variable(1) literal(x) variable(@) literal($)
                    ${a}b        | variable(a) literal(b)
                    ${a:-b$c}    | variable(a :- [literal(b) variable(c)])
                    ${a+${b?}}   | variable(a + [variable(b ? [])])
                    ${a##*/}     | variable(a ## [literal(*/)])
                    ${a%\\}}      | variable(a % [literal(\\})])
                    ${a//b/c}    | variable(a // [literal(b)] [literal(c)])
                    \uD83D\uDE00$é | literal(\uD83D\uDE00) variable(é)
                    """)
    void wordsHaveParts(String word, String parts) {
        assertEquals(parts, parts(only(Instruction.User.class, "USER " + word).user()));
    }

    @Test
    void partsKnowTheirPlaces() {
        DockerfileSyntax syntax = valid("FROM a\nENV p=\"x\"\\\n$y'z'\n");
        var env = (Instruction.Env) syntax.instructions().getLast();
        assertEquals(
                List.of("\"x\"", "$y", "'z'"),
                env.pairs().getFirst().value().parts().stream().map(part -> at(syntax, part.span())).toList());
    }

    @Test
    void emptyAndMarkedFiles() {
        assertEquals(List.of("no-instruction"), codes(parse("")));
        assertEquals(List.of("no-instruction"), codes(parse("\uFEFF# only\r\n\r\n")));
        assertEquals(1, valid("\uFEFFFROM a").instructions().size());
    }

    private static List<String> codes(Parsed<DockerfileSyntax> parsed) {
        return parsed.problems().stream().map(problem -> problem.code()).toList();
    }

    private static List<String> texts(List<MappedText> words) {
        return words.stream().map(MappedText::text).toList();
    }

    private static String parts(DockerWord word) {
        return parts(word.parts());
    }

    private static String parts(List<Part> parts) {
        return parts.stream().map(DockerfileParserTest::part).collect(Collectors.joining(" "));
    }

    private static String part(Part part) {
        return switch (part) {
            case Literal literal -> "literal(" + literal.text() + ")";
            case Variable variable ->
                    "variable("
                            + variable.name()
                            + variable.modifier().map(DockerfileParserTest::modifier).orElse("")
                            + ")";
        };
    }

    private static String modifier(Modifier modifier) {
        return " "
                + modifier.operator().symbol()
                + " ["
                + parts(modifier.operand())
                + "]"
                + modifier.replacement().map(text -> " [" + parts(text) + "]").orElse("");
    }
}
