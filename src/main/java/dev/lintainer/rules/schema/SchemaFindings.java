package dev.lintainer.rules.schema;

import dev.lintainer.finding.Finding;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.schema.SchemaKind;
import dev.lintainer.schema.SchemaProblem;
import dev.lintainer.schema.SchemaValidator;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.function.Predicate;

/// What a schema says of a file, as findings.
final class SchemaFindings {
    private SchemaFindings() {}

    /// Nothing of a file that is not YAML: what its reader left out would look like a fault of its shape.
    static void report(YamlFile file, SchemaKind kind, RuleContext context) {
        report(file, kind, _ -> false, context);
    }

    /// @param harmless tells problems that change nothing for those who run the file
    static void report(YamlFile file, SchemaKind kind, Predicate<SchemaProblem> harmless, RuleContext context) {
        if (!file.problems().isEmpty()) {
            return;
        }
        if (file.root().isEmpty()) {
            context.report(new Location(file.source(), Span.at(0)), "the file is empty");
            return;
        }
        for (SchemaProblem problem : SchemaValidator.validate(kind, file.root().get())) {
            Finding finding = context.finding(problem.location(), problem.message()).suggesting(problem.suggestion());
            context.report(harmless.test(problem) ? finding.likely() : finding);
        }
    }
}
