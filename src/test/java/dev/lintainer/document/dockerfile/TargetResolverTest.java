package dev.lintainer.document.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.document.dockerfile.BuildArguments.Others;
import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.dockerfile.CommandForm.ExecForm;
import dev.lintainer.syntax.dockerfile.DockerfileParser;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetResolverTest {
    private static Dockerfile read(String text) {
        return DockerfileReader.read(DockerfileParser.parse(SourceFile.of("Dockerfile", text)));
    }

    private static TargetFacts resolve(String text) {
        return resolve(text, BuildArguments.none());
    }

    private static TargetFacts resolve(String text, BuildArguments arguments) {
        Dockerfile dockerfile = read(text);
        assertEquals(List.of(), dockerfile.problems());
        return TargetResolver.resolve(dockerfile, Optional.empty(), arguments).orElseThrow();
    }

    private static String at(TargetFacts facts, Span span) {
        return facts.target().stage().from().text().line().source().text(span);
    }

    private static final String PIPELINE =
            """
            ARG PYTHON=3.13
            ARG IMAGE=python:${PYTHON}-slim
            FROM $IMAGE AS base
            ENV HOME=/home/ci PATH="$HOME/bin:$PATH"
            WORKDIR /app
            USER 1001:1001
            EXPOSE 80
            FROM base AS build
            USER root
            COPY --from=ghcr.io/astral-sh/uv:0.8 /uv /bin/
            RUN --mount=type=cache,target=.cache,id=pip-$PYTHON pip wheel .
            FROM alpine AS unused
            RUN --mount=from=busybox,target=/b x
            FROM base AS test
            SHELL ["/bin/bash", "-c"]
            COPY --from=build --chown=ci dist/ ./dist/
            RUN --mount=from=docker:cli,source=/usr,target=/d pip install dist/*
            WORKDIR src
            VOLUME $HOME/data
            EXPOSE 8000 9000/udp
            HEALTHCHECK CMD x
            ENTRYPOINT ["pytest"]
            """;

    @Test
    void followsTheStagesOfATarget() {
        TargetFacts facts = resolve(PIPELINE);
        assertEquals(List.of(), facts.problems());
        assertEquals(
                List.of("base", "build", "test"),
                facts.closure().stream().map(stage -> stage.stage().name().orElseThrow()).toList());
        assertEquals(
                List.of("base", "test"),
                facts.chain().stream().map(stage -> stage.stage().name().orElseThrow()).toList());
        assertEquals("python:3.13-slim", facts.baseImage().value().toString());
        assertEquals("$IMAGE", at(facts, facts.baseImage().span()));
        assertEquals(
                List.of("BASE python:3.13-slim", "COPIED_FROM ghcr.io/astral-sh/uv:0.8", "MOUNTED docker:cli"),
                facts.images().stream().map(use -> use.role() + " " + use.name()).toList());
        assertTrue(facts.copiesBetweenStages());
        assertEquals(1, facts.cacheMounts().size());
    }

    @Test
    void knowsTheImageOfATarget() {
        TargetFacts facts = resolve(PIPELINE);
        StageFacts image = facts.target();
        assertEquals("1001:1001", image.user().orElseThrow().value().toString());
        assertEquals("/app/src", image.workingDirectory().toString());
        assertEquals("src", at(facts, image.workdir().orElseThrow().span()));
        assertEquals(List.of("80", "8000", "9000/udp"), texts(image.ports()));
        assertEquals(List.of("/home/ci/data"), texts(image.volumes()));
        assertEquals(List.of("HOME", "PATH"), List.copyOf(image.environment().imageVariables().keySet()));
        Value path = image.environment().value("PATH").orElseThrow();
        assertEquals(
                "/bin:${image python:3.13-slim env PATH}", path.toString().substring(path.toString().indexOf("/bin:")));
        assertTrue(image.healthcheck().isPresent());
        var entrypoint = assertInstanceOf(ImageCommand.Given.class, image.entrypoint());
        assertInstanceOf(ExecForm.class, entrypoint.form());
        assertInstanceOf(ImageCommand.Dropped.class, image.command());
    }

    @Test
    void knowsWhatIsInForceAtEachStep() {
        TargetFacts facts = resolve(PIPELINE);
        Step.CopyStep copy = facts.copies().getFirst();
        assertEquals("build", ((Origin.OfStage) copy.from()).stage().name().orElseThrow());
        assertEquals("dist/", copy.sources().getFirst().path().toString());
        assertEquals("/app/dist/", copy.destination().toString());
        Step.RunStep run = facts.runs().getLast();
        assertEquals("/app", run.inForce().workdir().toString());
        assertTrue(run.inForce().shell().isPresent());
        assertEquals("1001:1001", run.inForce().user().orElseThrow().value().toString());
        assertEquals(new Origin.OfImage(Value.known("docker:cli")), run.mounts().getFirst().from());
        Step.Mount cache = facts.cacheMounts().getFirst();
        assertEquals("/app/.cache", cache.target().orElseThrow().toString());
        // The global argument is not visible in a stage that does not declare it.
        assertFalse(cache.id().orElseThrow().isKnown());
        assertEquals(new Origin.Nothing(), cache.from());
    }

    @Test
    void targetsAreStagesByName() {
        Dockerfile dockerfile = read(PIPELINE);
        var build = TargetResolver.resolve(dockerfile, Optional.of("Build"), BuildArguments.none()).orElseThrow();
        assertEquals("root", build.target().user().orElseThrow().value().toString());
        assertEquals(2, build.closure().size());
        assertTrue(TargetResolver.resolve(dockerfile, Optional.of("nope"), BuildArguments.none()).isEmpty());
        assertTrue(TargetResolver.resolve(read("ARG a"), Optional.empty(), BuildArguments.none()).isEmpty());
    }

    @Test
    void buildArgumentsWinOverDefaults() {
        var given = BuildArguments.of(Map.of("PYTHON", Value.known("3.14"), "UNDECLARED", Value.known("x")));
        assertEquals("python:3.14-slim", resolve(PIPELINE, given).baseImage().value().toString());
        var sha = BuildArguments.of(Map.of("PYTHON", Value.unknown("github.sha")));
        assertEquals("python:${github.sha}-slim", resolve(PIPELINE, sha).baseImage().value().toString());
        assertFalse(resolve(PIPELINE, BuildArguments.unknown()).baseImage().value().isKnown());
        var some = new BuildArguments(Map.of("IMAGE", Value.known("a")), Others.UNKNOWN);
        assertEquals("a", resolve(PIPELINE, some).baseImage().value().toString());
    }

    /// What `USER` becomes after the lines before it. `~` is a line end; the base image is `scratch`, so that nothing
    /// comes from it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    ARG U=a~FROM scratch                              | $U                      |
                    ARG U=a~FROM scratch~ARG U                        | $U                      | a
                    ARG U=a~FROM scratch~ARG U=b                      | $U                      | b
                    ARG U~FROM scratch~ARG U                          | ${U:-c}                 | c
                    FROM scratch~ARG U=a V=$U-b                       | $V                      | a-b
                    FROM scratch~ENV U=a V=$U-b                       | $V                      | -b
                    FROM scratch~ARG U=a~ENV U=b                      | $U                      | b
                    FROM scratch~ENV U=a~ARG U=b                      | $U                      | ${env or build-arg U}
                    FROM scratch~ENV U=a~ARG U                        | $U                      | a
                    FROM scratch AS a~ARG U=a~ENV V=v~FROM a          | $U$V                    | av
                    FROM scratch AS a~ENV V=v~FROM scratch            | x$V                     | x
                    FROM scratch~ARG TARGETARCH                       | u-$TARGETARCH           | u-${build TARGETARCH}
                    FROM scratch                                      | ${TARGETARCH:-none}     | none
                    FROM scratch~ENV A=a.b.c                          | ${A%.*}-${A##*.}        | a.b-c
                    FROM scratch~ENV A=a.b.c                          | ${A%%.*}-${A#*.}        | a-b.c
                    FROM scratch~ENV A=a.b.c                          | ${A/./-}${A//./}        | a-b.cabc
                    FROM scratch~ENV A=a*c                            | ${A#a\\*}${A#?}${A%x}    | c*ca*c
                    FROM scratch~ENV A=                               | ${A:-b}${A-c}${A+d}     | bd
                    FROM scratch                                      | ${A:+x}${A+y}${A-z$B}   | z
                    FROM scratch~ENV A=a                              | '$A'"$A"\\$A             | $Aa$A
                    FROM scratch~ONBUILD USER x                       | b                       | b
                    """)
    void expandsVariables(String before, String user, String expected) {
        TargetFacts facts = resolve(before.replace("~", "\n") + "\nUSER " + user + "\n");
        assertEquals(List.of(), facts.problems());
        assertEquals(expected == null ? "" : expected, facts.target().user().orElseThrow().value().toString());
    }

    @Test
    void whatHangsOnTheUnknownIsUnknown() {
        TargetFacts facts =
                resolve("FROM a\nUSER ${U:-root}\nWORKDIR $D\nRUN x\nFROM a\nUSER ${U:-root}\nWORKDIR $D\nRUN x\n");
        assertFalse(facts.target().user().orElseThrow().value().isKnown());
        assertFalse(facts.target().workingDirectory().isKnown());
        TargetFacts first =
                TargetResolver.resolve(
                                read("FROM a AS b\nUSER ${U:-root}\nWORKDIR $D\nFROM c\n"),
                                Optional.of("b"),
                                BuildArguments.none())
                        .orElseThrow();
        assertEquals(facts.target().user().orElseThrow().value(), first.target().user().orElseThrow().value());
        assertEquals(facts.target().workingDirectory(), first.target().workingDirectory());
    }

    @Test
    void theBaseImageKeepsWhatTheFileDoesNotSet() {
        StageFacts image = resolve("FROM a\nWORKDIR x\nCOPY . .\n").target();
        assertTrue(image.user().isEmpty());
        assertTrue(image.healthcheck().isEmpty());
        assertInstanceOf(ImageCommand.OfBaseImage.class, image.entrypoint());
        assertInstanceOf(ImageCommand.OfBaseImage.class, image.command());
        assertEquals("${image a workdir}/x", image.workingDirectory().toString());
        assertEquals("${image a workdir}/x/", ((Step.CopyStep) image.steps().getFirst()).destination().toString());
        assertEquals("/x", resolve("FROM scratch\nWORKDIR x\n").target().workingDirectory().toString());
    }

    @Test
    void aCommandOfTheSameStageSurvivesItsEntrypoint() {
        assertInstanceOf(ImageCommand.Given.class, resolve("FROM a\nCMD b\nENTRYPOINT c\n").target().command());
        var dropped = resolve("FROM a AS x\nCMD b\nFROM x\nENTRYPOINT c\n").target().command();
        assertInstanceOf(ImageCommand.Dropped.class, dropped);
    }

    @Test
    void triggersRunInTheStageAbove() {
        TargetFacts facts = resolve("FROM a AS x\nRUN u\nFROM b AS y\nONBUILD COPY --from=x f g\nFROM y\nRUN v\n");
        assertEquals(2, facts.target().steps().size());
        assertTrue(facts.copiesBetweenStages());
        assertEquals(3, facts.closure().size());
    }

    @Test
    void aBaseThatHangsOnThePlatformMayBeAStage() {
        TargetFacts facts =
                resolve("FROM a AS base-amd64\nFROM b AS base-arm64\nFROM c AS other\nFROM base-${TARGETARCH}\n");
        assertEquals(3, facts.closure().size());
        assertFalse(facts.baseImage().value().isKnown());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    bad-image-name   | ARG A~FROM [[a:$A]]
                    bad-image-name   | ARG A=B~FROM x AS b~FROM [[$A]]
                    bad-image-name   | FROM [[$A]] AS a~FROM x
                    unset-variable   | ARG A~FROM x[[${A:?needed}]]
                    bad-mount-target | FROM scratch~RUN [[--mount=type=cache]] x
                    """)
    void problemsOfOneBuild(String code, String marked) {
        String faulty = marked.replace("~", "\n");
        TargetFacts facts = resolve(faulty.replace("[[", "").replace("]]", ""));
        assertEquals(List.of(code), facts.problems().stream().map(SyntaxProblem::code).toList());
        assertEquals(
                faulty.substring(faulty.indexOf("[[") + 2, faulty.indexOf("]]")),
                at(facts, facts.problems().getFirst().span()));
    }

    @Test
    void hostileFilesCostLittle() {
        StringBuilder chain = new StringBuilder("FROM a AS s0\n");
        for (int i = 1; i < 3000; i++) {
            chain.append(
                    "FROM s"
                            + (i - 1)
                            + " AS s"
                            + i
                            + "\nENV A"
                            + i
                            + "=$A"
                            + (i - 1)
                            + "\nWORKDIR x\nEXPOSE 80\nRUN y\n");
        }
        String doubling = "FROM scratch\nENV A=aaaaaaaa\n" + "ENV A=$A$A\n".repeat(3000);
        String nested = "FROM a\nUSER " + "${A#${B%".repeat(15) + "x" + "}}".repeat(15) + "\n";
        String patterns =
                "FROM scratch\nENV A=" + "a".repeat(8000) + "\n" + "ENV B=${A//a*a*b/c} C=${A%%*a*a*b}\n".repeat(50);
        for (String text : List.of(chain.toString(), doubling, nested, patterns)) {
            TargetFacts facts = assertTimeout(Duration.ofSeconds(20), () -> resolve(text));
            assertTrue(facts.target().environment().imageVariables().size() < 3000);
            assertTrue(facts.target().ports().size() < 3000);
        }
    }

    private static List<String> texts(List<Setting> settings) {
        return settings.stream().map(setting -> setting.value().toString()).toList();
    }
}
