package dev.lintainer.engine;

import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.document.action.ActionReader;
import dev.lintainer.document.bake.BakeFile;
import dev.lintainer.document.bake.BakeReader;
import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.document.compose.ComposeReader;
import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.DockerfileReader;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.document.workflow.WorkflowReader;
import dev.lintainer.finding.Finding;
import dev.lintainer.parallel.Batch;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.pipeline.repository.GitRemote;
import dev.lintainer.pipeline.repository.Repository;
import dev.lintainer.pipeline.repository.Surroundings;
import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.dockerfile.DockerfileParser;
import dev.lintainer.syntax.hcl.HclFile;
import dev.lintainer.syntax.hcl.HclParser;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.text.SourceFile;
import dev.lintainer.workspace.FileKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/// Makes the documents of a repository and joins them to its pipeline. Every file is read and parsed once for each
/// thing that it is.
public final class RepositoryReader {
    /// A single file is read sooner than a thread is started.
    private static final int WORTH_SHARING = 2;

    private final FileTree files;
    private final Surroundings surroundings;
    private final Recollection recollection;

    /// Those that bear the name of a kind.
    private final Map<FileKind, List<String>> paths;

    private final Documents<Workflow> workflows = new Documents<>(FileKind.WORKFLOW, RepositoryReader::readWorkflow);
    private final Documents<ActionMetadata> actions = new Documents<>(FileKind.ACTION, RepositoryReader::readAction);
    private final Documents<Dockerfile> dockerfiles =
            new Documents<>(FileKind.DOCKERFILE, RepositoryReader::readDockerfile);
    private final Documents<ComposeFile> composeFiles =
            new Documents<>(FileKind.COMPOSE, RepositoryReader::readComposeFile);
    private final Documents<BakeFile> bakeFiles = new Documents<>(FileKind.BAKE, RepositoryReader::readBakeFile);
    private final Queue<Finding> failures = new ConcurrentLinkedQueue<>();

    private RepositoryReader(FileTree files, Surroundings surroundings, Recollection recollection) {
        this.files = files;
        this.surroundings = surroundings;
        this.recollection = recollection;
        this.paths = recollection.of(files.files(), FileKind.class, () -> byKind(files.files()));
    }

    /// Never throws for the content of a file.
    public static Subjects read(FileTree files) {
        return read(files, Surroundings.UNKNOWN);
    }

    public static Subjects read(FileTree files, Surroundings surroundings) {
        return read(files, surroundings, Recollection.NONE);
    }

    public static Subjects read(FileTree files, Surroundings surroundings, Recollection recollection) {
        return new RepositoryReader(files, surroundings, recollection).subjects();
    }

    private Subjects subjects() {
        List<Supplier<Optional<?>>> readings = new ArrayList<>();
        List.of(workflows, actions, dockerfiles, composeFiles, bakeFiles)
                .forEach(documents -> documents.named().forEach(path -> readings.add(() -> documents.at(path))));
        Batch.map(readings, WORTH_SHARING, Supplier::get);
        Repository repository =
                new Repository(
                        files,
                        GitRemote.of(files),
                        surroundings,
                        workflows.all(),
                        actions.all(),
                        dockerfiles.all(),
                        composeFiles.all(),
                        bakeFiles.all(),
                        dockerfiles::at,
                        composeFiles::at,
                        bakeFiles::at);
        Pipeline pipeline = pipeline(repository);
        return new Subjects(
                repository.workflows(),
                repository.actions(),
                dockerfiles.present(),
                composeFiles.present(),
                bakeFiles.present(),
                pipeline,
                List.copyOf(failures));
    }

    /// The documents of one kind: those whose files bear its name, and those that others lead to.
    private final class Documents<T> {
        private final FileKind kind;
        private final Function<SourceFile, Optional<T>> reader;
        private final Map<String, Optional<T>> read = new ConcurrentHashMap<>();

        Documents(FileKind kind, Function<SourceFile, Optional<T>> reader) {
            this.kind = kind;
            this.reader = reader;
        }

        List<String> named() {
            return paths.getOrDefault(kind, List.of());
        }

        Optional<T> at(String path) {
            Optional<T> known = read.get(path);
            return known != null ? known : read.computeIfAbsent(path, absent -> read(absent, kind, reader));
        }

        /// Those that bear the name, in order.
        List<T> all() {
            return named().stream().flatMap(path -> at(path).stream()).toList();
        }

        /// All that were read, by path.
        List<T> present() {
            return new TreeMap<>(read).values().stream().flatMap(Optional::stream).toList();
        }
    }

    private static Map<FileKind, List<String>> byKind(Collection<String> paths) {
        Map<FileKind, List<String>> byKind = new EnumMap<>(FileKind.class);
        for (String path : paths) {
            FileKind.of(path).ifPresent(kind -> byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(path));
        }
        return byKind;
    }

    /// GitHub reads every file among the workflows, templates included.
    private static Optional<Workflow> readWorkflow(SourceFile source) {
        return Optional.of(WorkflowReader.read(yaml(source)));
    }

    private static Optional<ActionMetadata> readAction(SourceFile source) {
        YamlFile yaml = yaml(source);
        return Templating.isIn(yaml) ? Optional.empty() : Optional.of(ActionReader.read(yaml));
    }

    private static Optional<ComposeFile> readComposeFile(SourceFile source) {
        YamlFile yaml = yaml(source);
        return Templating.isIn(yaml) ? Optional.empty() : Optional.of(ComposeReader.read(yaml));
    }

    private static Optional<Dockerfile> readDockerfile(SourceFile source) {
        Dockerfile dockerfile = DockerfileReader.read(DockerfileParser.parse(source));
        return Templating.isIn(dockerfile) ? Optional.empty() : Optional.of(dockerfile);
    }

    /// As its name says, else HCL where it can be read as that.
    private static Optional<BakeFile> readBakeFile(SourceFile source) {
        if (source.path().endsWith(".json")) {
            return Optional.of(BakeReader.read(yaml(source)));
        }
        Parsed<HclFile> hcl = HclParser.parse(source);
        boolean json =
                !hcl.isClean() && !source.path().endsWith(".hcl") && source.text().stripLeading().startsWith("{");
        return Optional.of(json ? BakeReader.read(yaml(source)) : BakeReader.read(hcl));
    }

    private static YamlFile yaml(SourceFile source) {
        return YamlParser.parse(source).value();
    }

    private <T> Optional<T> read(String path, FileKind kind, Function<SourceFile, Optional<T>> reader) {
        Optional<SourceFile> source = files.read(path);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        try {
            return recollection.of(source.get(), kind, () -> reader.apply(source.get()));
        } catch (RuntimeException | StackOverflowError fault) {
            failures.add(Failure.ofReader(source.get(), fault));
            return Optional.empty();
        }
    }

    private Pipeline pipeline(Repository repository) {
        try {
            return Pipeline.of(repository, recollection);
        } catch (RuntimeException | StackOverflowError fault) {
            failures.add(Failure.ofReader(Failure.repository(), fault));
            return new Pipeline(repository, List.of());
        }
    }
}
