package dev.lintainer.benchmark;

import dev.lintainer.engine.Analysis;
import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.RepositoryReader;
import dev.lintainer.engine.RuleSelection;
import dev.lintainer.engine.Subjects;
import dev.lintainer.report.Palette;
import dev.lintainer.report.check.Inspection;
import dev.lintainer.report.check.ReportFormat;
import dev.lintainer.rule.Policy;
import dev.lintainer.rule.Profile;
import dev.lintainer.rules.RuleIndex;
import dev.lintainer.workspace.Workspace;
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

/// All of `lintainer check` on one repository, from the files to the text of the report.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class CheckBenchmark {
    @Param({"as-written", "before", "containerised", "target"})
    public String pipeline = "";

    @Benchmark
    public String check() {
        return ReportFormat.TEXT.render(List.of(inspection(pipeline)), Palette.PLAIN);
    }

    static Inspection inspection(String pipeline) {
        RuleSelection selection = RuleSelection.of(RuleIndex.catalogue(), Profile.DEFAULT);
        AnalysisSettings settings = new AnalysisSettings(selection, Policy.DEFAULT);
        Subjects subjects = RepositoryReader.read(Workspace.of(Samples.pipeline(pipeline)).files());
        return new Inspection("", subjects, settings, Analysis.run(subjects, settings));
    }
}
