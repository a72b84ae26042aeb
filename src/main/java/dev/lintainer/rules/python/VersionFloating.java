package dev.lintainer.rules.python;

import dev.lintainer.document.python.Fit;
import dev.lintainer.document.python.PythonVersion;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.python.PythonChoice;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Something takes the newest Python that there is, or that fits, although one version alone is allowed.
public final class VersionFloating implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Optional<PythonVersion> allowed = PythonVersion.minor(context.policy().pythonVersion());
        if (allowed.isEmpty()) {
            return;
        }
        Set<Location> seen = new HashSet<>();
        for (PythonChoice choice : pipeline.python().choices()) {
            boolean floats =
                    choice.kind() != PythonChoice.Kind.VERSION_FILE
                            && choice.requirement().fit(allowed.get()) == Fit.FLOATING;
            if (floats && seen.add(choice.location())) {
                report(choice, allowed.get(), context);
            }
        }
    }

    private static void report(PythonChoice choice, PythonVersion allowed, RuleContext context) {
        Finding finding =
                context.finding(
                                choice.location(),
                                "`" + choice.text() + "` takes the newest Python that fits, not " + allowed)
                        .suggesting("write " + allowed)
                        .withCertainty(choice.certainty());
        if (!choice.use().equals(choice.location())) {
            finding = finding.relatedTo(choice.use(), "selected here");
        }
        context.report(VersionEdits.fixed(finding, choice.location(), choice.requirement().written(), allowed));
    }
}
