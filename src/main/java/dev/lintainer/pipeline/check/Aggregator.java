package dev.lintainer.pipeline.check;

import dev.lintainer.document.workflow.Job;
import dev.lintainer.pipeline.evaluation.ConditionTerms;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A job that stands for others: it runs whatever has become of them, and may look at it.
///
/// @param text all that it says
public record Aggregator(Job job, String text) {
    /// An action that judges what it is given of the needed jobs.
    private static final String JUDGE = "alls-green";

    /// Words with which all needed jobs are looked at.
    private static final List<String> ALL = List.of("needs.*.result", "tojson(needs)", "tojson( needs )");

    /// Jobs that run after a failure too, and need others.
    public static Optional<Aggregator> of(Job job) {
        boolean always =
                job.condition()
                        .flatMap(ConditionTerms::of)
                        .filter(terms ->
                                terms.functions().contains("always") || terms.functions().contains("cancelled"))
                        .isPresent();
        return always && !job.needs().isEmpty() ? Optional.of(any(job)) : Optional.empty();
    }

    /// Of any job, whenever it runs.
    public static Aggregator any(Job job) {
        String text = new Location(job.yaml().source(), job.span()).text();
        return new Aggregator(job, text.toLowerCase(Locale.ROOT));
    }

    /// Whether it looks at how the needed jobs have ended, or hands that to something that may.
    public boolean looksAtResults() {
        return text.contains(".result") || text.contains("needs)") || text.contains(JUDGE) || text.contains("needs[");
    }

    public boolean needs(String id) {
        return job.needs().stream().anyMatch(need -> need.raw().equalsIgnoreCase(id));
    }

    /// Whether it looks at how one of them has ended.
    public boolean looksAt(String need) {
        String id = need.toLowerCase(Locale.ROOT);
        boolean all = ALL.stream().anyMatch(text::contains) || text.contains(JUDGE);
        return all && !isAllowed(id) || text.contains("needs." + id + ".result");
    }

    /// Inputs such as `allowed-failures: docs`, or a comparison that leaves it out.
    private boolean isAllowed(String id) {
        int at = text.indexOf("allowed-");
        return at >= 0 && text.indexOf(id, at) >= 0;
    }
}
