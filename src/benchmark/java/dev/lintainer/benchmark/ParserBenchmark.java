package dev.lintainer.benchmark;

import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.engine.Subjects;
import dev.lintainer.syntax.dockerfile.DockerfileParser;
import dev.lintainer.syntax.expression.TemplateParser;
import dev.lintainer.syntax.shell.Holes;
import dev.lintainer.syntax.shell.ShellParser;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
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

/// The parsers, each over all texts of its language: characters to syntax trees.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class ParserBenchmark {
    private final List<SourceFile> yaml = new ArrayList<>();
    private final List<SourceFile> dockerfiles = new ArrayList<>();
    private final List<MappedText> scripts = new ArrayList<>();
    private final List<MappedText> templates = new ArrayList<>();

    @Setup
    public void collect() {
        for (Subjects subjects : Samples.read(Samples.everything())) {
            subjects.workflows().forEach(this::collect);
            subjects.composeFiles().forEach(compose -> yaml.add(compose.source()));
            subjects.actions().forEach(action -> yaml.add(action.source()));
            subjects.dockerfiles().forEach(dockerfile -> dockerfiles.add(dockerfile.source()));
        }
    }

    private void collect(Workflow workflow) {
        yaml.add(workflow.source());
        for (Job job : workflow.jobs()) {
            if (job.body() instanceof NormalJob body) {
                body.steps().forEach(this::collect);
            }
        }
    }

    private void collect(Step step) {
        if (step instanceof RunStep run) {
            MappedText script = run.run().scalar().content();
            scripts.add(script);
            if (TemplateParser.hasHoles(script.text())) {
                templates.add(script);
            }
        }
    }

    @Benchmark
    public void yaml(Blackhole hole) {
        yaml.forEach(source -> hole.consume(YamlParser.parse(source)));
    }

    @Benchmark
    public void dockerfile(Blackhole hole) {
        dockerfiles.forEach(source -> hole.consume(DockerfileParser.parse(source)));
    }

    @Benchmark
    public void shell(Blackhole hole) {
        scripts.forEach(script -> hole.consume(ShellParser.parse(script, Holes.GITHUB_EXPRESSIONS)));
    }

    @Benchmark
    public void expression(Blackhole hole) {
        templates.forEach(text -> hole.consume(TemplateParser.parse(text)));
    }
}
