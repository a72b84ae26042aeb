package dev.lintainer.rules.python;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.python.PythonMatrix;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;

/// A matrix over Pythons that holds the allowed one alone.
public final class MatrixSingle implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        String allowed = context.policy().pythonVersion();
        for (PythonMatrix matrix : pipeline.python().matrices()) {
            boolean single =
                    matrix.extent() == PythonMatrix.Extent.WRITTEN
                            && matrix.versions().size() == 1
                            && matrix.versions().getFirst().equals(allowed);
            if (single) {
                matrix.axis().location().ifPresent(place -> report(matrix, place, context));
            }
        }
    }

    private static void report(PythonMatrix matrix, Location place, RuleContext context) {
        String version = matrix.versions().getFirst();
        Finding finding =
                context.finding(place, "matrix axis `" + matrix.axis().name() + "` holds Python " + version + " alone")
                        .suggesting("take the axis out, and write \"" + version + "\" where it is used");
        for (Location use : matrix.uses().stream().limit(2).toList()) {
            finding = finding.relatedTo(use, "selects the Python here");
        }
        context.report(finding);
    }
}
