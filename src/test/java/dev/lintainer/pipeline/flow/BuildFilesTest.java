package dev.lintainer.pipeline.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.PipelineText;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.job.JobRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `COPY` finds in a context, by the rules of `.dockerignore`
/// (https://docs.docker.com/build/concepts/context/#dockerignore-files), which are those of `MatchesOrParentMatches`
/// and `compile` in https://github.com/moby/patternmatcher/blob/main/patternmatcher.go: the last pattern that matches a
/// path or a folder above it decides; a leading slash and `./` mean nothing; `*` and `?` stay within a name; `**`
/// reaches over folders; `#` opens a comment only at a line's start. Wildcards in `COPY` may match nothing
/// (`AllowEmptyWildcard` in
/// https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert.go).
class BuildFilesTest {
    private static final Map<String, String> TREE =
            Map.of(
                    ".github/workflows/ci.yml",
                    """
                    on: push
                    jobs:
                      build:
                        runs-on: ubuntu-latest
                        steps:
                          - uses: actions/checkout@v6
                          - run: docker build -t app .
                    """,
                    "main.py",
                    "",
                    "README.md",
                    "",
                    "src/app/one.py",
                    "",
                    "src/app/one.pyc",
                    "",
                    "src/data/big file.csv",
                    "",
                    "docs/index.md",
                    "",
                    "docs/api/index.md",
                    "");

    /// Lines of `.dockerignore`, `~` between them; the source of a `COPY`; what becomes of it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    none                            | main.py            | FOUND
                    none                            | /main.py           | FOUND
                    none                            | ./src/../main.py   | FOUND
                    none                            | ../main.py         | FOUND
                    none                            | src                | FOUND
                    none                            | src/               | FOUND
                    none                            | src/./app          | FOUND
                    none                            | Main.py            | ABSENT
                    none                            | src/app/two.py     | ABSENT
                    none                            | app                | ABSENT
                    none                            | *.txt              | FOUND
                    none                            | mai[n].py          | FOUND
                    none                            | m?in.py            | FOUND
                    none                            | .                  | FOUND
                    none                            | ["src/data/big file.csv", "/"] | FOUND
                    none                            | ["src/data/big.csv", "/"] | ABSENT
                    main.py                         | main.py            | IGNORED
                    /main.py                        | main.py            | IGNORED
                    ./main.py                       | main.py            | IGNORED
                    main.py/                        | main.py            | IGNORED
                    *.py                            | main.py            | IGNORED
                    *.py                            | src/app/one.py     | FOUND
                    **/*.py                         | src/app/one.py     | IGNORED
                    */*/*.py                        | src/app/one.py     | IGNORED
                    */*.py                          | src/app/one.py     | FOUND
                    **/one.py?                      | src/app/one.pyc    | IGNORED
                    **/one.py?                      | src/app/one.py     | FOUND
                    src/*/one.py[a-c]               | src/app/one.pyc    | IGNORED
                    src/*/one.py[^a-c]              | src/app/one.pyc    | FOUND
                    src                             | src/app/one.py     | IGNORED
                    src/                            | src                | IGNORED
                    src/*                           | src                | FOUND
                    src/*                           | src/app            | IGNORED
                    src/**                          | src                | FOUND
                    src/**                          | src/app            | IGNORED
                    **/app                          | src/app/one.py     | IGNORED
                    app                             | src/app/one.py     | FOUND
                    *                               | main.py            | IGNORED
                    *~!main.py                      | main.py            | FOUND
                    *~!main.py                      | README.md          | IGNORED
                    !main.py~*                      | main.py            | IGNORED
                    *~!src/app                      | src/app/one.py     | FOUND
                    *~!src/app                      | src                | FOUND
                    *~!src/app                      | src/data           | IGNORED
                    *~!src/app                      | docs               | IGNORED
                    *~!src~src/data                 | src/app            | FOUND
                    *~!src~src/data                 | src/data           | IGNORED
                    docs~!docs/api                  | docs               | FOUND
                    docs~!docs/api                  | docs/index.md      | IGNORED
                    docs~!docs/api                  | docs/api/index.md  | FOUND
                    *.md~!README*.md~README-secret.md | README.md        | FOUND
                    *.md~README-secret.md~!README*.md | README.md        | FOUND
                    *.md~!README*.md~README.md      | README.md          | IGNORED
                    # main.py                       | main.py            | FOUND
                    Dockerfile~.dockerignore        | main.py            | FOUND
                    Dockerfile                      | Dockerfile         | IGNORED
                    """)
    void copyFindsWhatIsSent(String lines, String source, String verdict) {
        Map<String, String> files = new HashMap<>(TREE);
        files.put("Dockerfile", "FROM scratch\nCOPY " + (source.startsWith("[") ? source : source + " /x/") + "\n");
        if (!lines.equals("none")) {
            files.put(".dockerignore", lines.replace("~", "\n") + "\n");
        }
        assertEquals(verdict, verdict(new PipelineText(files).pipeline()));
    }

    private static String verdict(Pipeline pipeline) {
        RunGraph graph = pipeline.runs().getFirst();
        JobRun job = graph.run().jobs().getFirst();
        Effect.BuildImage build = job.effects(Effect.BuildImage.class).getFirst();
        List<MissingFile> missing = BuildFiles.of(graph, job, build, pipeline.repository()).sources();
        if (missing.isEmpty()) {
            return "FOUND";
        }
        return missing.getFirst().reason() instanceof MissingFile.Ignored ? "IGNORED" : "ABSENT";
    }
}
