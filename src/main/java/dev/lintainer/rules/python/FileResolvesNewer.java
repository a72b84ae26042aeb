package dev.lintainer.rules.python;

import dev.lintainer.document.python.Fit;
import dev.lintainer.document.python.PythonVersion;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.python.PythonChoice;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.Optional;

/// actions/setup-python reads the version off a range without an upper bound, and takes the newest one.
public final class FileResolvesNewer implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Optional<PythonVersion> allowed = PythonVersion.minor(context.policy().pythonVersion());
        for (PythonChoice choice : pipeline.python().choices()) {
            boolean newer =
                    choice.kind() == PythonChoice.Kind.VERSION_FILE
                            && allowed.filter(version -> choice.requirement().fit(version) == Fit.FLOATING).isPresent();
            if (newer) {
                context.report(
                        context.finding(
                                        choice.use(),
                                        "job sets up the newest Python that fits `"
                                                + choice.text()
                                                + "`, not "
                                                + allowed.get())
                                .suggesting("write `python-version: \"" + allowed.get() + "\"`")
                                .relatedTo(choice.location(), "read here"));
            }
        }
    }
}
