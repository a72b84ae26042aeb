package dev.lintainer.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where files lie in an artifact, and where a download puts them. What an upload makes of its `path` was measured with
/// the search of actions/upload-artifact itself.
class ArtifactLayoutTest {
    /// `out/ci-image.tar` and `ci-image.tar` are known to be files; of everything else it cannot be told.
    private static final String WORKFLOW =
            """
            on: push
            jobs:
              up:
                runs-on: ubuntu-latest
                steps:
                  - run: |
                      docker save a > out/ci-image.tar
                      docker save a > ci-image.tar
                      docker save a > out/b.json
                  - uses: actions/upload-artifact@v4
                    with:
                      name: one
                      path: |
            PATHS
            OTHERS
              down:
                needs: [up]
                runs-on: ubuntu-latest
                steps:
                  - uses: actions/download-artifact@MAJOR
                    with: {DOWNLOAD}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "out/ci-image.tar | ci-image.tar <- out/ci-image.tar FILE",
                "./out/ci-image.tar | ci-image.tar <- out/ci-image.tar FILE",
                "'${{ github.workspace }}/out/ci-image.tar' | ci-image.tar <- out/ci-image.tar FILE",
                "out/*.tar | . <- out TREE",
                "out/* | . <- out TREE",
                "out/**/x.tar | . <- out TREE",
                "out/a?.tar | . <- out TREE",
                "'*.tar' | . <- . TREE",
                ". | . <- . TREE",
                "'a/${{ matrix.x }}/*.xml' | . <- a/${up/matrix.x} TREE",
                "reports | reports <- reports UNKNOWN, . <- reports UNKNOWN",
                "reports/ | reports <- reports UNKNOWN, . <- reports UNKNOWN",
                "reports/** | . <- reports TREE",
                "reports/**/*.xml | . <- reports TREE",
                "out/ci-image.tar;out/b.json | ci-image.tar <- out/ci-image.tar FILE, b.json <- out/b.json FILE",
                "ci-image.tar;out/b.json | ci-image.tar <- ci-image.tar FILE, out/b.json <- out/b.json FILE",
                "out/ci-image.tar;missing/x.xml | "
                        + "out/ci-image.tar <- out/ci-image.tar FILE, missing/x.xml <- missing/x.xml UNKNOWN",
                "out/ci-image.tar;out/*.json | ci-image.tar <- out/ci-image.tar FILE, . <- out TREE",
                "out/*.tar;out/*.json | . <- out TREE",
                "out/ci-image.tar;out/ci-image.tar | ci-image.tar <- out/ci-image.tar FILE",
                "reports/;reports/cov/ | . <- reports UNKNOWN, cov <- reports/cov UNKNOWN",
                "out/ci-image.tar;!out/b.json;# x | ci-image.tar <- out/ci-image.tar FILE",
                "'out/ci-image.{tar,gz}' | "
                        + "'ci-image.{tar,gz} <- out/ci-image.{tar,gz} UNKNOWN, . <- out/ci-image.{tar,gz} UNKNOWN'",
                "/tmp/a;/tmp/b/c | a <- /tmp/a UNKNOWN, b/c <- /tmp/b/c UNKNOWN",
                "/tmp/a;/var/c | tmp/a <- /tmp/a UNKNOWN, var/c <- /var/c UNKNOWN",
                "/tmp/a;out/ci-image.tar | . <- ${file of an artifact} TREE",
                "'${{ inputs.p }}/a;out/ci-image.tar' | . <- ${file of an artifact} TREE",
                "'${{ runner.temp }}/a;${{ runner.temp }}/b' | a <- ${runner.temp}/a UNKNOWN, b <- ${runner.temp}/b"
                        + " UNKNOWN",
                "'out/${{ github.sha }}.tar;out/b.json' | "
                        + "${github.sha}.tar <- out/${github.sha}.tar UNKNOWN, b.json <- out/b.json FILE",
                "'out/${{ inputs.p }}/a;out/ci-image.tar' | . <- ${file of an artifact} TREE",
            })
    void uploadsKeepWhatFollowsTheNearestCommonFolder(String paths, String expected) {
        assertEquals(expected, placed(paths, "", "v5", "name: one, path: ''").replace(" YES", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one | v4 | name: one | ci-image.tar YES",
                "one | v5 | 'name: one, path: in' | in/ci-image.tar YES",
                "one | v5 | 'name: one, path: ./in/, pattern: x*' | in/ci-image.tar YES",
                "one | v4 | path: in | in/one/ci-image.tar YES",
                "one | v5 | path: in | in/ci-image.tar YES",
                "one | v4 | pattern: o* | one/ci-image.tar YES",
                "one | v8 | pattern: o* | ci-image.tar YES",
                "one | main | pattern: o* | ci-image.tar MAYBE, one/ci-image.tar MAYBE",
                "one | v5 | 'pattern: o*, merge-multiple: true' | ci-image.tar YES",
                "one | v5 | 'pattern: o*, merge-multiple: \"${{ inputs.m }}\"' | ci-image.tar MAYBE, one/ci-image.tar"
                        + " MAYBE",
                "one | v5 | artifact-ids: 1 | ci-image.tar YES",
                "two | v5 | path: in | in/one/ci-image.tar YES",
                "two | v5 | pattern: o* | ci-image.tar YES",
                "maybe | v5 | path: in | in/ci-image.tar MAYBE, in/one/ci-image.tar MAYBE",
                "maybe | v4 | path: in | in/one/ci-image.tar YES",
                "after | v5 | path: in | in/ci-image.tar MAYBE, in/one/ci-image.tar MAYBE",
                "build | v5 | path: in | in/ci-image.tar MAYBE, in/one/ci-image.tar MAYBE",
                "build | v5 | pattern: o* | ci-image.tar MAYBE, one/ci-image.tar MAYBE",
                "build | v5 | pattern: '*ne' | ci-image.tar YES",
                "unknown | v5 | path: in | in/ci-image.tar MAYBE, in/one/ci-image.tar MAYBE",
            })
    void downloadsMakeFoldersOfTheirOwnForSeveral(String others, String major, String download, String expected) {
        assertEquals(
                expected,
                placed("out/ci-image.tar", OTHERS.get(others.strip()), major, download)
                        .replace(" <- out/ci-image.tar FILE", ""));
    }

    private static final Map<String, String> OTHERS =
            Map.of(
                    "one", "",
                    "two", "- {uses: actions/upload-artifact@v4, with: {name: two, path: x}}",
                    "maybe", "- {if: github.ref, uses: actions/upload-artifact@v4, with: {name: two, path: x}}",
                    "after",
                            "  later: {needs: down, runs-on: ubuntu-latest, steps: "
                                    + "[{uses: actions/upload-artifact@v4, with: {name: two, path: x}}]}",
                    "build", "- uses: docker/build-push-action@v6",
                    "unknown", "- uses: some/action@v1");

    private static String placed(String paths, String others, String major, String download) {
        String workflow =
                WORKFLOW.replace("PATHS\n", paths.replace(";", "\n").indent(12))
                        .replace("OTHERS\n", others.startsWith(" ") ? others + "\n" : others.indent(6))
                        .replace("MAJOR", major)
                        .replace("DOWNLOAD", download);
        RunGraph graph = new PipelineText(Map.of(".github/workflows/ci.yml", workflow)).pipeline().runs().getFirst();
        ArtifactUse use = graph.artifacts().getFirst();
        List<ArtifactLayout.Placed> placed = ArtifactLayout.place(use, use.uploads().getFirst());
        return placed.stream()
                .map(one -> one.path() + " <- " + one.source() + " " + one.extent() + " " + one.certain())
                .collect(Collectors.joining(", "));
    }
}
