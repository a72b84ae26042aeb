package dev.lintainer.rules.env;

import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.yaml.ScalarType;
import dev.lintainer.syntax.yaml.YamlAlias;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A version is written as a number that ends in zero, which YAML takes off: `3.10` is 3.1.
public final class FloatTruncated implements Rule.OfPipeline {
    /// Keys whose values reach programs as text.
    private static final Set<String> TEXTS = Set.of("env", "with", "matrix", "inputs", "args", "environment");

    private static final Set<String> LANGUAGES =
            Set.of("python", "py", "node", "go", "golang", "ruby", "php", "java", "dotnet", "rust", "perl", "django");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (Workflow workflow : pipeline.repository().workflows()) {
            file(workflow.yaml(), context);
        }
        for (ActionMetadata action : pipeline.repository().actions()) {
            file(action.yaml(), context);
        }
        for (ComposeFile compose : pipeline.repository().composeFiles()) {
            file(compose.yaml(), context);
        }
    }

    private static void file(YamlFile file, RuleContext context) {
        file.root().ifPresent(root -> node(root, "", Reach.NOWHERE, context));
    }

    /// Whether a value becomes text in the hands of a program.
    private enum Reach {
        NOWHERE,
        TEXT
    }

    /// @param name of the value: its key, or that of the list or input around it
    private static void node(YamlNode node, String name, Reach reach, RuleContext context) {
        switch (node) {
            case YamlMapping mapping -> {
                for (YamlEntry entry : mapping.entries()) {
                    String inner = entry.name().equals("default") && reach == Reach.TEXT ? name : entry.name();
                    Reach below = TEXTS.contains(entry.name()) ? Reach.TEXT : reach;
                    node(entry.value(), inner, below, context);
                }
            }
            case YamlSequence sequence -> sequence.items().forEach(item -> node(item, name, reach, context));
            case YamlScalar scalar -> {
                if (reach == Reach.TEXT && isVersion(name) && scalar.type() == ScalarType.FLOAT) {
                    truncated(scalar.value()).ifPresent(number -> report(scalar, number, context));
                }
            }
            // What it stands for is judged where it is written.
            case YamlAlias _ -> {}
        }
    }

    private static boolean isVersion(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("version") || LANGUAGES.contains(lower);
    }

    /// The number as it is written out again, where that is another text: of `3.10` `3.1`, of `3.0` `3`.
    private static Optional<String> truncated(String text) {
        int dot = text.indexOf('.');
        boolean plain =
                dot > 0
                        && dot + 1 < text.length()
                        && text.endsWith("0")
                        && text.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9')
                        && text.indexOf('.', dot + 1) < 0;
        if (!plain) {
            return Optional.empty();
        }
        int end = text.length();
        while (end > dot + 1 && text.charAt(end - 1) == '0') {
            end--;
        }
        return Optional.of(text.substring(0, end == dot + 1 ? dot : end));
    }

    /// `3` for `3.0` still means a version of that line, if perhaps another one.
    private static void report(YamlScalar scalar, String number, RuleContext context) {
        String quoted = '"' + scalar.value() + '"';
        Finding finding =
                context.finding(scalar, "`" + scalar.value() + "` without quotes is the number " + number)
                        .suggesting("write `" + quoted + "`")
                        .fixedBy(
                                new Fix(
                                        "quote the version",
                                        FixSafety.SAFE,
                                        List.of(new Edit(scalar.location(), quoted))));
        context.report(number.indexOf('.') < 0 ? finding.likely() : finding);
    }
}
