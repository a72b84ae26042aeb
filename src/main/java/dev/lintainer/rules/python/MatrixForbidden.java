package dev.lintainer.rules.python;

import dev.lintainer.document.python.PythonDeclaration;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.python.PythonMatrix;
import dev.lintainer.pipeline.python.TestMatrix;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.List;

/// A matrix runs a job on several Pythons, although one alone is allowed.
public final class MatrixForbidden implements Rule.OfPipeline {
    private static final int MOST_SHOWN = 4;
    private static final int MOST_USES = 3;

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (PythonMatrix matrix : pipeline.python().matrices()) {
            boolean several = matrix.versions().size() > 1;
            if (several || matrix.extent() == PythonMatrix.Extent.COMPUTED) {
                matrix.axis().location().ifPresent(place -> report(matrix, place, context));
            }
        }
        for (TestMatrix matrix : pipeline.python().testMatrices()) {
            if (matrix.versions().size() > 1) {
                report(matrix, context);
            }
        }
    }

    private static void report(TestMatrix matrix, RuleContext context) {
        PythonDeclaration first = matrix.environments().getFirst();
        String allowed = context.policy().pythonVersion();
        Finding finding =
                context.finding(
                                first.location(),
                                "`"
                                        + first.key()
                                        + "` stands for Python "
                                        + shown(matrix.versions())
                                        + ", but only "
                                        + allowed
                                        + " is allowed")
                        .suggesting("keep the environment of Python " + allowed + " alone")
                        .withCertainty(matrix.certainty());
        context.report(finding);
    }

    private static void report(PythonMatrix matrix, Location place, RuleContext context) {
        String allowed = context.policy().pythonVersion();
        boolean several = matrix.versions().size() > 1;
        String message =
                several
                        ? "matrix axis `"
                                + matrix.axis().name()
                                + "` runs the job on "
                                + shown(matrix.versions())
                                + ", but only Python "
                                + allowed
                                + " is allowed"
                        : "matrix axis `"
                                + matrix.axis().name()
                                + "` is computed, but only Python "
                                + allowed
                                + " is allowed";
        Finding finding =
                context.finding(place, message)
                        .suggesting("take the axis out, and write \"" + allowed + "\" where it is used");
        for (Location use : matrix.uses().subList(0, Math.min(matrix.uses().size(), MOST_USES))) {
            finding = finding.relatedTo(use, "selects the Python here");
        }
        context.report(several ? finding : finding.likely());
    }

    private static String shown(List<String> versions) {
        List<String> first = versions.subList(0, Math.min(versions.size(), MOST_SHOWN));
        String list = String.join(", ", first);
        return versions.size() > MOST_SHOWN ? list + " and " + (versions.size() - MOST_SHOWN) + " more" : list;
    }
}
