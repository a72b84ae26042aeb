package dev.lintainer.rules.python;

import dev.lintainer.document.python.Fit;
import dev.lintainer.document.python.PythonDeclaration;
import dev.lintainer.document.python.PythonDeclaration.Role;
import dev.lintainer.document.python.PythonVersion;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An analysis tool takes the code for such of another Python than the allowed one, and the project supports no other.
public final class AnalysisTarget implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Optional<PythonVersion> allowed = PythonVersion.minor(context.policy().pythonVersion());
        if (allowed.isEmpty()) {
            return;
        }
        Map<String, List<PythonDeclaration>> targets = new LinkedHashMap<>();
        List<PythonDeclaration> declarations = pipeline.python().declarations();
        for (PythonDeclaration declaration : declarations) {
            if (declaration.role() == Role.ANALYSIS_TARGET) {
                String key = declaration.location().file().path() + "\n" + declaration.key();
                targets.computeIfAbsent(key, _ -> new ArrayList<>()).add(declaration);
            }
        }
        for (List<PythonDeclaration> list : targets.values()) {
            boolean none = list.stream().allMatch(target -> target.requirement().fit(allowed.get()) == Fit.OTHER);
            if (none && list.stream().noneMatch(target -> isSupported(target, declarations))) {
                report(list.getFirst(), allowed.get(), context);
            }
        }
    }

    /// A library's oldest version is the right one to check for.
    private static boolean isSupported(PythonDeclaration target, List<PythonDeclaration> declarations) {
        Optional<PythonVersion> minor = target.requirement().minor();
        return declarations.stream()
                .filter(declaration -> declaration.role() == Role.SUPPORTED)
                .filter(declaration -> folder(declaration).equals(folder(target)))
                .anyMatch(declaration -> minor.filter(declaration.requirement()::admits).isPresent());
    }

    private static String folder(PythonDeclaration declaration) {
        String path = declaration.location().file().path();
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static void report(PythonDeclaration target, PythonVersion allowed, RuleContext context) {
        Finding finding =
                context.finding(
                                target.location(),
                                "`"
                                        + target.key()
                                        + "` checks the code for Python "
                                        + target.requirement().minor().map(PythonVersion::toString).orElse("?")
                                        + ", but it runs on "
                                        + allowed)
                        .suggesting("name Python " + allowed);
        context.report(VersionEdits.fixed(finding, target.location(), target.requirement().written(), allowed));
    }
}
