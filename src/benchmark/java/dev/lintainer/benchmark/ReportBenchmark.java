package dev.lintainer.benchmark;

import dev.lintainer.report.Palette;
import dev.lintainer.report.check.Inspection;
import dev.lintainer.report.check.ReportFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A report in each of its forms, of a repository with many findings.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class ReportBenchmark {
    /// Without a value it is run for each.
    @Param public ReportFormat format = ReportFormat.TEXT;

    private final List<Inspection> inspections = List.of(CheckBenchmark.inspection("before"));

    @Benchmark
    public String report() {
        return format.render(inspections, Palette.PLAIN);
    }
}
