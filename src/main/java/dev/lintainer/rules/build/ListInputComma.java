package dev.lintainer.rules.build;

import dev.lintainer.document.workflow.WorkflowEdits;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.BuildOutput;
import dev.lintainer.pipeline.effect.BuildTool;
import dev.lintainer.pipeline.effect.CacheReference;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Two entries of a list stand in one line, where a comma does not part them.
public final class ListInputComma implements Rule.OfPipeline {
    private static final String TYPE = "type=";

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobBuild build : JobBuild.of(pipeline)) {
            for (Location entry : entries(build.build())) {
                int second = secondType(entry.text());
                if (second > 0) {
                    report(build, entry, unquoted(entry.text()), context);
                }
            }
        }
    }

    private static Set<Location> entries(Effect.BuildImage build) {
        Set<Location> entries = new LinkedHashSet<>();
        build.cacheFrom().stream().map(CacheReference::location).forEach(entries::add);
        build.cacheTo().stream().map(CacheReference::location).forEach(entries::add);
        build.outputs().stream().map(BuildOutput::location).forEach(entries::add);
        return entries;
    }

    /// Where the second `type=` begins, or -1. Within quotes commas are part of a value.
    private static int secondType(String written) {
        String entry = unquoted(written);
        int first = entry.indexOf(TYPE);
        int second = first < 0 ? -1 : entry.indexOf("," + TYPE, first + TYPE.length());
        boolean plain = second > 0 && entry.indexOf('"') < 0 && entry.indexOf('\n') < 0;
        return plain ? second + 1 : -1;
    }

    private static String unquoted(String entry) {
        char first = entry.isEmpty() ? ' ' : entry.charAt(0);
        boolean quoted =
                entry.length() > 1 && (first == '"' || first == '\'') && entry.charAt(entry.length() - 1) == first;
        return quoted ? entry.substring(1, entry.length() - 1) : entry;
    }

    private static void report(JobBuild build, Location entry, String text, RuleContext context) {
        boolean action = build.build().tool() == BuildTool.BUILD_PUSH_ACTION;
        Finding finding =
                context.finding(
                                build.job(),
                                build.build(),
                                entry,
                                "one entry has two types, `"
                                        + type(entry.text())
                                        + "` and `"
                                        + type(text.substring(secondType(text)))
                                        + "`, of which one is lost")
                        .suggesting(action ? "write each on a line of its own" : "write the flag once for each");
        context.report(action ? fix(build, entry).map(finding::fixedBy).orElse(finding) : finding);
    }

    private static String type(String entry) {
        int from = entry.indexOf(TYPE);
        int comma = entry.indexOf(',', from);
        return entry.substring(from, comma < 0 ? entry.length() : comma);
    }

    private static Optional<Fix> fix(JobBuild build, Location entry) {
        boolean own = build.build().origin().through().isEmpty() && build.job().through().isEmpty();
        return own
                ? WorkflowEdits.onLines(entry, parts(unquoted(entry.text())))
                        .map(edit -> new Fix("write each entry on a line of its own", FixSafety.SAFE, List.of(edit)))
                : Optional.empty();
    }

    private static List<String> parts(String entry) {
        List<String> parts = new ArrayList<>();
        String rest = entry;
        for (int at = secondType(rest); at > 0; at = secondType(rest)) {
            parts.add(rest.substring(0, at - 1));
            rest = rest.substring(at);
        }
        parts.add(rest);
        return parts;
    }
}
