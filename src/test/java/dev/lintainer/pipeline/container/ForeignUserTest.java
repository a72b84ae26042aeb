package dev.lintainer.pipeline.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.pipeline.docker.ContainerCommands;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.known.GitCallers;
import dev.lintainer.pipeline.known.ToolWrites;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// What programs do as a user who may read a folder, but not write in it: measured with uid 1000 in a folder of uid
/// 1001 and mode 755.
class ForeignUserTest {
    private static final FileTree NO_FILES = FileTree.of(Map.of());

    /// @param outcome `passes`, `warns` where only a cache is missing, `fails`, or `refuses` where git does
    /// @param path what it would write
    @ParameterizedTest
    @CsvFileSource(resources = "foreign-user.tsv", delimiter = '\t', numLinesToSkip = 1)
    void programsDo(String command, String outcome, String path) {
        List<Invocation> invocations =
                ContainerCommands.ofScript(MappedText.of(SourceFile.of("script.sh", command))).known();
        List<String> written = new ArrayList<>();
        List<String> cached = new ArrayList<>();
        for (Invocation invocation : invocations) {
            ToolWrites.of(invocation, Map.of(), NO_FILES).forEach(write -> written.add(write.path().toString()));
            ToolWrites.caches(invocation, Map.of(), NO_FILES).forEach(write -> cached.add(write.path().toString()));
        }
        boolean asksGit = invocations.stream().anyMatch(invocation -> GitCallers.of(invocation).isPresent());
        String expected = path == null ? "" : path;
        switch (outcome) {
            case "passes" -> assertEquals(List.of(), written);
            case "warns" -> {
                assertEquals(List.of(), written);
                assertEquals(List.of(expected), cached);
            }
            case "fails" -> assertEquals(List.of(expected), written);
            case "refuses" -> assertEquals(true, asksGit);
            default -> throw new IllegalArgumentException(outcome);
        }
    }
}
