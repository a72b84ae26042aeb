package dev.lintainer.rules.net;

import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.document.compose.ComposeProblem;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.ComposeUse;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.yaml.YamlEdits;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/// A service joins a network that the files do not declare.
public final class NetworkUndeclared implements Rule.OfPipeline {
    private static final String NETWORKS = "networks";
    private static final String PLACE = "NETWORK";
    private static final String DEFAULTS = "{}";

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        ComposeFaults.report(
                pipeline,
                "undefined-network",
                "declare it under the top-level `networks`",
                context,
                NetworkUndeclared::withFix);
    }

    private static Finding withFix(ComposeUse use, ComposeProblem problem, Finding finding) {
        return use.project().files().stream()
                .filter(file -> file.source() == problem.location().file())
                .findFirst()
                .flatMap(file -> edit(file, problem))
                .map(edit -> finding.fixedBy(new Fix("declare the network", FixSafety.SAFE, List.of(edit))))
                .orElse(finding);
    }

    private static Optional<Edit> edit(ComposeFile file, ComposeProblem problem) {
        String name = problem.location().text().replace("\"", "").replace("'", "");
        if (!(file.yaml().root().orElse(null) instanceof YamlMapping root)) {
            return Optional.empty();
        }
        Optional<YamlNode> declared = root.entry(NETWORKS).map(YamlEntry::value);
        Optional<Edit> edit =
                declared.isEmpty()
                        ? YamlEdits.addNested(root, NETWORKS, name, PLACE)
                        : declared.filter(YamlMapping.class::isInstance)
                                .flatMap(networks -> YamlEdits.add((YamlMapping) networks, name, PLACE));
        return edit.map(one -> new Edit(one.location(), one.replacement().replace(PLACE, DEFAULTS)));
    }
}
