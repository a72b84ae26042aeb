package dev.lintainer.document.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lintainer.finding.Certainty;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.dockerfile.DockerfileParser;
import dev.lintainer.text.SourceFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildChecksTest {
    private static Dockerfile read(String text) {
        return DockerfileReader.read(DockerfileParser.parse(SourceFile.of("Dockerfile", text)));
    }

    /// Each warning as `name@place`, with a question mark where it hangs on the base image; `-` for none.
    private static String warnings(String text) {
        Dockerfile dockerfile = read(text);
        TargetFacts target = TargetResolver.resolve(dockerfile, Optional.empty(), BuildArguments.none()).orElseThrow();
        List<String> shown = new ArrayList<>();
        for (CheckWarning warning : BuildChecks.of(dockerfile, target)) {
            String doubt = warning.certainty() == Certainty.LIKELY ? "?" : "";
            shown.add(warning.check().title() + "@" + dockerfile.source().text(warning.span()) + doubt);
        }
        return shown.isEmpty() ? "-" : String.join(", ", shown);
    }

    /// In the table, `~` is a line end.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    FROM a AS Build                                      | StageNameCasing@Build
                    FROM a as b                                          | FromAsCasing@as
                    from a AS b~run c                                    | FromAsCasing@AS
                    From a As b~RUN c~COPY d e                           | ConsistentInstructionCasing@From
                    arg a~FROM b~RUN c~copy d e                          | ConsistentInstructionCasing@copy
                    FROM a~run b                                         | ConsistentInstructionCasing@run
                    FROM a AS b~FROM c AS B                              | StageNameCasing@B, DuplicateStageName@B
                    FROM a AS context~FROM b AS scratch                  | ReservedStageName@context, ReservedStageName@scratch
                    FROM alpine~CMD a                                    | JSONArgsRecommended@CMD
                    FROM node~ENTRYPOINT a                               | JSONArgsRecommended@ENTRYPOINT?
                    FROM alpine~SHELL ["a"]~CMD a                        | -
                    FROM alpine AS b~SHELL ["a"]~FROM b~CMD a            | -
                    FROM alpine~CMD []~ENTRYPOINT ["a"]~HEALTHCHECK CMD b | -
                    FROM a~MAINTAINER b                                  | MaintainerDeprecated@MAINTAINER
                    ARG A~FROM ${A:-b}                                   | -
                    FROM ${A:-b}                                         | UndefinedArgInFrom@${A:-b}
                    FROM --platform=$P a                                 | UndefinedArgInFrom@$P
                    FROM alpine:${BUILDARCH}                             | -
                    ARG A~FROM alpine:$A                                 | InvalidDefaultArgInFrom@alpine:$A
                    ARG A=1~FROM alpine:$A                               | -
                    FROM Alpine AS b~FROM c                              | InvalidDefaultArgInFrom@Alpine
                    FROM a~WORKDIR b~WORKDIR c                           | WorkdirRelativePath@b
                    FROM a AS b~WORKDIR /~FROM b~WORKDIR c               | -
                    FROM a~ENV D=/x~WORKDIR $D/c                         | -
                    FROM a~WORKDIR C:\\b                                 | WorkdirRelativePath@C:\\b?
                    FROM $TARGETOS~WORKDIR b                             | WorkdirRelativePath@b?
                    FROM node~COPY a $HOME/$PATH                         | UndefinedVar@$HOME?
                    FROM node~LABEL a=$1                                 | UndefinedVar@$1
                    FROM scratch~USER ${A:+$B}                           | UndefinedVar@${A:+$B}, UndefinedVar@$B
                    FROM scratch~ENV A=1 B=$A$A                          | UndefinedVar@$A
                    FROM scratch~ARG A B=$A~USER $A$B                    | -
                    FROM scratch~ARG B=$A A                              | UndefinedVar@$A
                    FROM scratch AS b~ARG A~FROM b~USER $A               | -
                    FROM scratch~RUN $A --mount=a~CMD ["$B"]~EXPOSE $C   | -
                    FROM scratch~RUN --mount=type=cache,target=/$A b     | UndefinedVar@$A
                    FROM scratch~COPY --chown=$A --chmod=$B c d          | UndefinedVar@$A, UndefinedVar@$B
                    FROM a~HEALTHCHECK NONE~HEALTHCHECK CMD b            | MultipleInstructionsDisallowed@HEALTHCHECK
                    FROM alpine~CMD ["a"]~FROM alpine~CMD ["b"]          | -
                    FROM a~ENV b c                                       | LegacyKeyValueFormat@b c
                    FROM --platform=${TARGETPLATFORM:-b} a               | RedundantTargetPlatform@${TARGETPLATFORM:-b}
                    FROM --platform=$TARGETPLATFORM/v7 a                 | -
                    FROM --platform=$BUILDPLATFORM a                     | -
                    ARG A_TOKEN~FROM a~ARG A_TOKEN~ENV KEY=1 KEYS=2      | SecretsUsedInArgOrEnv@A_TOKEN, SecretsUsedInArgOrEnv@KEY
                    FROM a~ARG PUBLIC_KEY TOKEN_FILE~ENV MONKEY=1        | -
                    FROM --platform=linux/x86_64 a AS b-amd64            | -
                    FROM --platform=linux/x86_64 a AS x86_64             | FromPlatformFlagConstDisallowed@linux/x86_64
                    FROM a~ENV P=80/Tcp~EXPOSE $P 81/UDP                 | ExposeProtoCasing@$P, ExposeProtoCasing@81/UDP
                    FROM a~EXPOSE 1:80 [::1]:2:80 :80                    | ExposeInvalidFormat@1:80, ExposeInvalidFormat@[::1]:2:80
                    FROM a AS b~ENV c d~FROM e                           | -
                    FROM alpine AS b~ONBUILD CMD a~FROM b                | JSONArgsRecommended@CMD
                    FROM a AS b~ENV c d~FROM ${TARGETOS}                 | LegacyKeyValueFormat@c d?
                    """)
    void conditionsAreBuildKits(String text, String expected) {
        assertEquals(expected, warnings(text.replace('~', '\n')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    # check=skip=MaintainerDeprecated~FROM a~MAINTAINER b~ENV c d       | LegacyKeyValueFormat@c d
                    # check=skip=all;experimental=all~FROM a~MAINTAINER b              | -
                    # check=skip=x,all~FROM a~ENV c d                                  | LegacyKeyValueFormat@c d
                    FROM a~# CHECK = skip=all // why~# check=skip=X~~MAINTAINER b      | -
                    FROM a~# check=skip=X~# check=skip=all~MAINTAINER b                | MaintainerDeprecated@MAINTAINER
                    FROM a~# check=wrong~# check=skip=all~MAINTAINER b                 | MaintainerDeprecated@MAINTAINER
                    FROM a~  # check=skip=all~MAINTAINER b                             | MaintainerDeprecated@MAINTAINER
                    FROM a~# check=skip=all~#~MAINTAINER b                             | MaintainerDeprecated@MAINTAINER
                    FROM a~# check=skip=all~RUN c~MAINTAINER b                         | MaintainerDeprecated@MAINTAINER
                    FROM a~# check=skip=all~run c                                      | ConsistentInstructionCasing@run
                    FROM a~# check=skip=all~CMD ["b"]~CMD ["c"]                        | MultipleInstructionsDisallowed@CMD
                    FROM a~CMD ["b"]~# check=skip=all~CMD ["c"]                        | -
                    # check=experimental=all~# b c~FROM a AS b~# d~ARG e f             | InvalidDefinitionDescription@# d
                    # check=experimental=InvalidDefinitionDescription~FROM a~# B~ARG b | InvalidDefinitionDescription@# B
                    # why~FROM a AS b                                                  | -
                    """)
    void settingsAreBuildKits(String text, String expected) {
        assertEquals(expected, warnings(text.replace('~', '\n')));
    }

    @Test
    void warningsFailTheBuildWhereTheFileSaysSo() {
        String text =
                "# check=skip=StageNameCasing;error=true\r\nFROM debian:12 AS A\r\nENV b c\r\nMAINTAINER d\r\nCMD e";
        Dockerfile dockerfile = read(text);
        SyntaxProblem problem = dockerfile.problems().getFirst();
        assertEquals(1, dockerfile.problems().size());
        assertEquals("checks-failed", problem.code());
        assertEquals("b c", dockerfile.source().text(problem.span()));
        assertEquals(
                "`check=error=true` turns a warning into a failed build: `LegacyKeyValueFormat`, `MaintainerDeprecated`"
                        + " and 1 more",
                problem.message());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    0 | FROM a~MAINTAINER b
                    0 | # check=error=false~FROM a~MAINTAINER b
                    0 | FROM a~# check=error=true~MAINTAINER b
                    0 | # check=error=true;skip=all~FROM a~MAINTAINER b
                    0 | # check=error=true~FROM a
                    0 | # check=error=true~FROM a~USER $HOME
                    0 | # check=error=true~# syntax=docker/dockerfile:1.4~FROM a~MAINTAINER b
                    0 | # check=error=true~# syntax=other/frontend~FROM a~MAINTAINER b
                    1 | # check=error=true~# syntax=docker/dockerfile:1~FROM a~MAINTAINER b
                    1 | # check=error=1~FROM a~# check=error=0~MAINTAINER b
                    """)
    void failsForCertainOnly(int expected, String text) {
        assertEquals(expected, read(text.replace('~', '\n')).problems().size());
    }

    @Test
    void takesTimeInProportion() {
        int many = 8_000;
        String text =
                "# check=skip="
                        + "X,".repeat(many)
                        + ";error=true\nFROM scratch\n"
                        + "# check=skip=Y\nENV a b\n".repeat(many)
                        + "# c\n".repeat(many)
                        + "USER"
                        + " $A".repeat(many);
        Dockerfile dockerfile = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text));
        assertEquals(1, dockerfile.problems().size());
    }
}
