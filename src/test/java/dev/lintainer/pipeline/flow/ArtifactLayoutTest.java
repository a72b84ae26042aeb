package dev.lintainer.pipeline.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.pipeline.PipelineText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

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
    @CsvFileSource(resources = "upload-layout.tsv", delimiter = '\t', quoteCharacter = '`')
    void uploadsKeepWhatFollowsTheNearestCommonFolder(String paths, String expected) {
        assertEquals(expected, placed(paths, "", "v5", "name: one, path: ''").replace(" YES", ""));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "download-layout.tsv", delimiter = '\t', quoteCharacter = '`')
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
