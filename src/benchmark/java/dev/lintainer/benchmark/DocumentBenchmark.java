package dev.lintainer.benchmark;

import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.document.compose.ComposeReader;
import dev.lintainer.document.dockerfile.BuildArguments;
import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.DockerfileReader;
import dev.lintainer.document.dockerfile.TargetResolver;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.document.workflow.WorkflowReader;
import dev.lintainer.engine.Subjects;
import dev.lintainer.schema.SchemaKind;
import dev.lintainer.schema.SchemaValidator;
import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.dockerfile.DockerfileParser;
import dev.lintainer.syntax.dockerfile.DockerfileSyntax;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// The readers, each over all files of its kind: syntax trees to documents, and whether these are what the schemas
/// allow.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class DocumentBenchmark {
    private final List<YamlFile> workflows = new ArrayList<>();
    private final List<YamlFile> composeFiles = new ArrayList<>();
    private final List<Parsed<DockerfileSyntax>> dockerfiles = new ArrayList<>();
    private final List<YamlNode> faultless = new ArrayList<>();
    private final List<YamlNode> faulty = new ArrayList<>();

    @Setup
    public void collect() {
        for (Subjects subjects : Samples.read(Samples.everything())) {
            for (Workflow workflow : subjects.workflows()) {
                workflows.add(workflow.yaml());
                workflow.yaml().root().ifPresent(this::sort);
            }
            for (ComposeFile compose : subjects.composeFiles()) {
                composeFiles.add(compose.yaml());
            }
            for (Dockerfile dockerfile : subjects.dockerfiles()) {
                dockerfiles.add(DockerfileParser.parse(dockerfile.source()));
            }
        }
    }

    private void sort(YamlNode root) {
        (SchemaValidator.validate(SchemaKind.WORKFLOW, root).isEmpty() ? faultless : faulty).add(root);
    }

    @Benchmark
    public void workflow(Blackhole hole) {
        workflows.forEach(yaml -> hole.consume(WorkflowReader.read(yaml)));
    }

    @Benchmark
    public void compose(Blackhole hole) {
        composeFiles.forEach(yaml -> hole.consume(ComposeReader.read(yaml)));
    }

    @Benchmark
    public void dockerfile(Blackhole hole) {
        dockerfiles.forEach(syntax -> hole.consume(DockerfileReader.read(syntax)));
    }

    /// A Dockerfile remembers what was asked of it, so it is read anew each time.
    @Benchmark
    public void dockerfileAndTarget(Blackhole hole) {
        for (Parsed<DockerfileSyntax> syntax : dockerfiles) {
            Dockerfile dockerfile = DockerfileReader.read(syntax);
            hole.consume(TargetResolver.resolve(dockerfile, Optional.empty(), BuildArguments.none()));
        }
    }

    /// Workflows in which the schema finds no fault.
    @Benchmark
    public void schemaAccepts(Blackhole hole) {
        faultless.forEach(root -> hole.consume(SchemaValidator.validate(SchemaKind.WORKFLOW, root)));
    }

    /// The few in which it does: finding out which is the work of another library.
    @Benchmark
    public void schemaExplains(Blackhole hole) {
        faulty.forEach(root -> hole.consume(SchemaValidator.validate(SchemaKind.WORKFLOW, root)));
    }
}
