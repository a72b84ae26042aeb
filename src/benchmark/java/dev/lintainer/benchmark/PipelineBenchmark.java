package dev.lintainer.benchmark;

import dev.lintainer.engine.Recollection;
import dev.lintainer.engine.Subjects;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.graph.PipelineGraph;
import dev.lintainer.pipeline.repository.FileTree;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// The graph, over all repositories: documents to runs and flows, and these to the graph that can be shown.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PipelineBenchmark {
    private final List<FileTree> repositories = Samples.everything();

    /// Documents and graphs that nothing was asked of before: they remember it.
    @State(Scope.Benchmark)
    public static class Fresh {
        private List<Subjects> subjects = List.of();

        @Setup(Level.Invocation)
        public void read(PipelineBenchmark benchmark) {
            subjects = Samples.read(benchmark.repositories);
        }
    }

    /// From characters.
    @Benchmark
    public List<Subjects> readAndJoin() {
        return Samples.read(repositories);
    }

    @Benchmark
    public void join(Fresh fresh, Blackhole hole) {
        fresh.subjects.forEach(each -> hole.consume(Pipeline.of(each.pipeline().repository(), Recollection.NONE)));
    }

    @Benchmark
    public void draw(Fresh fresh, Blackhole hole) {
        fresh.subjects.forEach(each -> hole.consume(PipelineGraph.of(each.pipeline())));
    }
}
