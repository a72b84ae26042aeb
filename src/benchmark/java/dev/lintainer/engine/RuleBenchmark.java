package dev.lintainer.engine;

import dev.lintainer.benchmark.Samples;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.rule.Policy;
import dev.lintainer.rule.RuleSummary;
import dev.lintainer.rules.RuleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// The rules of one family, over the repositories of the fixtures and the examples of these rules. What the family asks
/// of documents and graph counts, since those are made anew each time.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RuleBenchmark {
    /// Without a value it is run for each, see [dev.lintainer.benchmark.Benchmarks].
    @Param({})
    public String family = "";

    private final List<FileTree> repositories = new ArrayList<>(Samples.pipelines());
    private List<Subjects> subjects = List.of();
    private RuleSelection selection = RuleSelection.selecting(RuleIndex.catalogue(), _ -> false);

    @Setup
    public void select() {
        selection = RuleSelection.selecting(RuleIndex.catalogue(), this::isOfFamily);
        repositories.addAll(Samples.examples(this::isOfFamily));
    }

    private boolean isOfFamily(RuleSummary summary) {
        return summary.id().family().equals(family);
    }

    @Setup(Level.Invocation)
    public void read() {
        subjects = Samples.read(repositories);
    }

    @Benchmark
    public void rules(Blackhole hole) {
        for (Subjects each : subjects) {
            hole.consume(RuleRunner.run(each, selection, Policy.DEFAULT, Recollection.NONE));
        }
    }
}
