package dev.lintainer.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each faulty instruction gives one problem, at the place between `[[` and `]]`. In the table, `~` is a line end.
class DockerfileProblemsTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    unknown-instruction        | [[RNU]] a
                    unknown-instruction        | [[RU\\~NX]] a
                    missing-argument           | [[WORKDIR]]
                    missing-argument           | [[COPY --from=x \\~ a]]
                    missing-argument           | [[EXPOSE]]
                    missing-argument           | [[SHELL []]]
                    missing-argument           | HEALTHCHECK [[CMD]]
                    missing-value              | ENV [[a]]
                    missing-equals-sign        | ENV a=b [[c]] d=e
                    blank-name                 | ARG [[=b]]
                    blank-name                 | LABEL [[=b]]
                    blank-path                 | VOLUME [[["a", " "]]]
                    unknown-flag               | COPY [[--form=x]] a b
                    unknown-flag               | WORKDIR [[--x]] a
                    duplicate-flag             | ADD --link [[--link]] a b
                    missing-flag-value         | RUN [[--mount]] a
                    bad-flag-value             | ADD [[--link=yes]] a b
                    bad-flag-value             | RUN --network=[[hots]] a
                    bad-flag-value             | HEALTHCHECK --retries=[[many]] CMD a
                    bad-duration               | HEALTHCHECK --timeout=[[1.5]] CMD a
                    bad-duration               | HEALTHCHECK --timeout=[[-1s]] CMD a
                    json-not-strings           | CMD [[["a", [true, {"b": -1.5e3}]]]]
                    shell-not-json             | SHELL [[['/bin/sh']]]
                    bad-healthcheck            | HEALTHCHECK [[curl]] localhost
                    extra-argument             | HEALTHCHECK NONE [[x y]]
                    forbidden-trigger          | ONBUILD [[from]] a
                    bad-from                   | [[FROM a b c d]]
                    bad-stage-name             | FROM a AS [[-x]]
                    bad-platform               | FROM --platform=[[amd46]] a
                    bad-platform               | FROM --platform=[[linux/]] a
                    bad-mode                   | COPY --chmod=[[u+z]] a b
                    bad-mode                   | COPY --chmod=[[10000]] a b
                    bad-signal                 | STOPSIGNAL [[SIGTREM]]
                    bad-signal                 | STOPSIGNAL [[0]]
                    bad-port                   | EXPOSE [[80-70]]
                    bad-port                   | EXPOSE 1 [[x/tcp]] 2
                    bad-port                   | EXPOSE [[1-2:80-90]]
                    remote-source              | COPY [[https://x.org/a.git#v1]] b
                    bad-checksum               | ADD --checksum=[[sha256:12]] https://x.org/a b
                    bad-checksum               | ADD --checksum=[[x]] a b c
                    variable-in-from           | COPY --from="[[x"$y]] a b
                    here-document-as-destination | COPY a [[<<b]]~b
                    unclosed-here-document     | RUN a && cat [[<<'b']] > c~b ~d
                    unclosed-quote             | ENV a=[['b]]
                    unclosed-quote             | USER a[["b\\"]]
                    bad-substitution           | USER a[[${!b}]]
                    bad-substitution           | USER [[${:-b}]]
                    unclosed-substitution      | USER a[[${b:-c]]
                    bad-pattern                | USER [[${a#\\b}]]
                    bad-mount                  | RUN [[--mount='id="a']] b
                    bad-mount                  | RUN [[--mount=type=secret,id=a,src=b]] b
                    unknown-mount-option       | RUN --mount=[[tagret]]=a b
                    missing-mount-value        | RUN --mount=[[id]] b
                    bad-mount-option           | RUN --mount=[[required]],type=secret,id=a b
                    bad-mount-option           | RUN --mount=target=/a,[[uid=1]] b
                    bad-mount-option           | RUN --mount=type=secret,id=a,[[from=b]] b
                    bad-mount-value            | RUN --mount=type=[[cash]],target=/a b
                    bad-mount-value            | RUN --mount=type=cache,target=/a,mode=[[789]] b
                    bad-mount-value            | RUN --mount=type=tmpfs,target=/a,size=[[1x]] b
                    bad-mount-target           | RUN --mount=target=[[/]] b
                    bad-escape                 | # escape=[[x]]
                    duplicate-directive        | # syntax=a~[[# syntax=b]]
                    bad-check-option           | # check=skip=A;[[eror=true]] reason
                    """)
    void onePreciseProblem(String code, String marked) {
        String faulty = marked.replace("~", "\n");
        int start = faulty.indexOf("[[");
        // The last pair of brackets marks; those before it may be JSON's.
        int end = faulty.lastIndexOf("]]");
        String text = faulty.substring(0, start) + faulty.substring(start + 2, end) + faulty.substring(end + 2);
        String before = text.startsWith("#") ? "" : "FROM a\n";
        String after = text.startsWith("#") ? "\nFROM a\n" : "";
        SourceFile source = SourceFile.of("Dockerfile", before + text + after);
        List<SyntaxProblem> problems = DockerfileParser.parse(source).problems();
        assertEquals(List.of(code), problems.stream().map(SyntaxProblem::code).toList(), problems::toString);
        assertEquals(faulty.substring(start + 2, end), source.text(problems.getFirst().span()));
        assertTrue(problems.getFirst().message().length() <= 120, problems.getFirst().message());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    RNU a                              | write `RUN`
                    COPY --form=x a b                  | write `--from`
                    RUN --mount=type=cahce,target=/a b | write `cache`
                    RUN --network=hots a               | write `host`
                    STOPSIGNAL sigtrem                 | write `TERM`
                    """)
    void guessesWhatWasMeant(String instruction, String suggestion) {
        var parsed = DockerfileParser.parse(SourceFile.of("Dockerfile", "FROM a\n" + instruction));
        assertEquals(List.of(suggestion), parsed.problems().stream().map(SyntaxProblem::suggestion).toList());
    }

    @Test
    void goesOnAfterAProblem() {
        String text = "FROM a b\nRUNN x\nENV a\nCOPY y\nRUN <<A\nUSER z\n";
        var parsed = DockerfileParser.parse(SourceFile.of("Dockerfile", text));
        assertEquals(
                List.of(
                        "bad-from",
                        "unknown-instruction",
                        "missing-value",
                        "missing-argument",
                        "unclosed-here-document"),
                parsed.problems().stream().map(SyntaxProblem::code).toList());
        assertEquals(5, parsed.value().instructions().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    HEALTHCHECK --interval=1m30s --timeout=0 --start-period=.5s --start-interval=2h45.5m CMD a
                    COPY --chmod=a+rX,u-w+x,go=u a b
                    COPY --chmod=$MODE --chown= a b
                    COPY github.com/a/b ./x@y:z /d
                    ADD --checksum=abc git@example.org:a/b.git /d
                    STOPSIGNAL RTMIN+3
                    STOPSIGNAL ${S:-9}
                    EXPOSE 80/TCP 1-2/udp 127.0.0.1:8080:80 "$P" ${Q}/tcp
                    RUN --mount=type=$T,target=$D,size=$S,sharing=locked x
                    RUN --mount=TYPE=ssh,required --mount=ro x
                    RUN --security=insecure --mount=type=tmpfs,target=t,size=1.5GiB x
                    FROM --platform=windows(10.0.17763)/amd64 a
                    FROM --platform=ARM64 a
                    ARG --whatever a
                    STOPSIGNAL --whatever 9
                    ONBUILD HEALTHCHECK
                    VOLUME /a /b
                    SHELL ["cmd", "/S"]
                    MAINTAINER a "b
                    LABEL a.b="c d" e=
                    CMD
                    ENTRYPOINT []
                    """)
    void acceptsTheUnusual(String instruction) {
        var parsed = DockerfileParser.parse(SourceFile.of("Dockerfile", "FROM a\n" + instruction + "\n"));
        assertEquals(List.of(), parsed.problems());
    }
}
