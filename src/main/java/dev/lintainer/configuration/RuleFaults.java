package dev.lintainer.configuration;

import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.rule.RuleSummary;
import dev.lintainer.text.Spelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What is wrong with what a configuration says of rules, given the rules that there are.
final class RuleFaults {
    private static final String ENGINE_FAILURES = "internal";

    private final RuleCatalogue catalogue;
    private final List<ConfigurationProblem> problems = new ArrayList<>();

    private final Judgement.Extent extent;

    private RuleFaults(RuleCatalogue catalogue, Judgement.Extent extent) {
        this.catalogue = catalogue;
        this.extent = extent;
    }

    static List<ConfigurationProblem> of(
            Configuration configuration, RuleCatalogue catalogue, Judgement.Extent extent) {
        RuleFaults faults = new RuleFaults(catalogue, extent);
        for (Layer layer : configuration.layers()) {
            layer.rules().forEach(faults::judge);
            layer.ignores().forEach(ignore -> ignore.rules().forEach(faults::known));
        }
        // A file that is extended twice says the same twice.
        return faults.problems.stream().distinct().toList();
    }

    private void judge(RuleEntry entry) {
        if (!known(entry.rules())) {
            return;
        }
        boolean off = entry.level().filter(level -> level.value() == Level.OFF).isPresent();
        if (off && entry.rules().text().startsWith(ENGINE_FAILURES + "/")) {
            problem(
                    entry.rules(),
                    "`" + entry.rules().text() + "` cannot be off: it says that Lintainer has failed",
                    "");
        }
        if (entry.rules().isFamily() && !entry.parameters().isEmpty()) {
            String name = entry.parameters().getFirst().name();
            problem(entry.rules(), "`" + name + "` cannot be set for a whole family", "write it below a rule's id");
        }
        for (RuleSummary rule : catalogue.summaries()) {
            if (entry.rules().is(rule.id())) {
                problems.addAll(ParameterReader.problems(entry, rule));
            }
        }
    }

    private boolean known(RulePattern pattern) {
        Set<String> names = new TreeSet<>();
        Set<String> families = new HashSet<>();
        for (RuleSummary rule : catalogue.summaries()) {
            if (pattern.matches(rule.id())) {
                return true;
            }
            families.add(rule.id().family());
            names.add(pattern.isFamily() ? rule.id().family() + "/*" : rule.id().value());
        }
        if (extent == Judgement.Extent.SOME_RULES && !families.contains(pattern.family())) {
            return false;
        }
        problem(
                pattern,
                pattern.isFamily()
                        ? "there is no family `" + pattern.text() + "`"
                        : "there is no rule `" + pattern.text() + "`",
                meant(pattern.text(), names)
                        .map(name -> "did you mean `" + name + "`?")
                        .orElse("`lintainer rules` lists all"));
        return false;
    }

    /// Spelled almost so, or of this name in another family.
    private static Optional<String> meant(String text, Set<String> names) {
        String fault = text.substring(text.indexOf('/'));
        return Spelling.nearest(text, names)
                .or(() -> names.stream().filter(name -> !fault.equals("/*") && name.endsWith(fault)).findFirst());
    }

    private void problem(RulePattern pattern, String message, String suggestion) {
        problems.add(new ConfigurationProblem(pattern.place(), message, suggestion));
    }
}
