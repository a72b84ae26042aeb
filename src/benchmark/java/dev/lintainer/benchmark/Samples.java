package dev.lintainer.benchmark;

import dev.lintainer.engine.ExampleRun;
import dev.lintainer.engine.RepositoryReader;
import dev.lintainer.engine.Subjects;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.rule.RuleCard.Example;
import dev.lintainer.rule.RuleSummary;
import dev.lintainer.rules.RuleIndex;
import dev.lintainer.workspace.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What is measured on: the repositories of `test-fixtures/pipelines`, and the examples of the rules' cards, each of
/// which is a small repository.
public final class Samples {
    private static final Path PIPELINES = Path.of("test-fixtures", "pipelines");

    private Samples() {}

    /// Where a repository of the fixtures lies.
    public static Path pipeline(String name) {
        return PIPELINES.resolve(name);
    }

    /// All repositories of the fixtures, in memory.
    public static List<FileTree> pipelines() {
        try (Stream<Path> folders = Files.walk(PIPELINES)) {
            return folders.filter(Target::isRepository).sorted().map(Samples::files).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static FileTree files(Path root) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return FileTree.of(texts);
    }

    /// The examples of the rules that `wanted` says, in memory and without their markers.
    public static List<FileTree> examples(Predicate<RuleSummary> wanted) {
        List<FileTree> examples = new ArrayList<>();
        for (RuleSummary summary : RuleIndex.catalogue().summaries()) {
            if (wanted.test(summary)) {
                List<Example> own = RuleIndex.catalogue().cards().apply(summary.id()).orElseThrow().examples();
                own.forEach(example -> examples.add(FileTree.of(ExampleRun.marked(example).texts())));
            }
        }
        return examples;
    }

    /// All of both.
    public static List<FileTree> everything() {
        return Everything.ALL;
    }

    /// Reading so many cards takes its time.
    private static final class Everything {
        private static final List<FileTree> ALL =
                Stream.concat(pipelines().stream(), examples(_ -> true).stream()).toList();
    }

    /// Documents and graphs, made anew.
    public static List<Subjects> read(List<FileTree> repositories) {
        List<Subjects> read = new ArrayList<>();
        for (FileTree files : repositories) {
            read.add(RepositoryReader.read(files));
        }
        return read;
    }
}
