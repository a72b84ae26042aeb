package dev.lintainer.syntax.make;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Makefile (https://www.gnu.org/software/make/manual/make.html). Conditional parts are read, and marked as such.
public final class Makefile {
    private final SourceFile source;
    private final List<Variable> variables;
    private final List<TargetVariable> targetVariables;
    private final List<Rule> rules;
    private final List<Include> includes;
    private final Map<String, List<Rule>> byTarget = new HashMap<>();
    private final List<String> patternTargets;

    public Makefile(
            SourceFile source,
            List<Variable> variables,
            List<TargetVariable> targetVariables,
            List<Rule> rules,
            List<Include> includes) {
        this.source = source;
        this.variables = List.copyOf(variables);
        this.targetVariables = List.copyOf(targetVariables);
        this.rules = List.copyOf(rules);
        this.includes = List.copyOf(includes);
        for (Rule rule : rules) {
            for (MappedText target : rule.targets()) {
                byTarget.computeIfAbsent(target.text(), _ -> new ArrayList<>()).add(rule);
            }
        }
        patternTargets = byTarget.keySet().stream().filter(target -> target.indexOf('%') >= 0).sorted().toList();
    }

    public SourceFile source() {
        return source;
    }

    public List<Variable> variables() {
        return variables;
    }

    /// Those that count in the recipes of some targets, and of what these need, only.
    public List<TargetVariable> targetVariables() {
        return targetVariables;
    }

    public List<Rule> rules() {
        return rules;
    }

    /// The names of other Makefiles that are read into this one, as they are written.
    public List<Include> includes() {
        return includes;
    }

    /// @param need whether make fails when there is no such file
    public record Include(MappedText name, Need need) {}

    public enum Need {
        REQUIRED,
        /// `-include`, `sinclude`
        OPTIONAL
    }

    /// How a variable is given its value.
    public enum Assignment {
        /// `=`, `:=`, `::=`, `define`
        SET,
        /// `?=`
        DEFAULT,
        /// `+=`
        APPEND,
        /// `!=`
        COMPUTED
    }

    /// @param value what follows the operator, or the lines of a `define`, its own references left as they are
    public record Variable(
            String name, Assignment assignment, MappedText value, Placement placement, Sharing sharing) {}

    /// Whether the commands of the recipes find a variable in their environment
    /// (https://www.gnu.org/software/make/manual/html_node/Variables_002fRecursion.html).
    public enum Sharing {
        /// Only where it comes from there.
        OWN,
        /// `export NAME = value`
        EXPORTED
    }

    /// `target: NAME = value` (https://www.gnu.org/software/make/manual/html_node/Target_002dspecific.html).
    public record TargetVariable(List<MappedText> targets, Variable variable) {
        public TargetVariable {
            targets = List.copyOf(targets);
        }
    }

    public enum Placement {
        ALWAYS,
        /// Between `ifeq` and `endif`.
        CONDITIONAL
    }

    /// What a shell is given, continuation lines joined.
    public record Line(MappedText text, Placement placement) {}

    /// @param placement of the rule's head
    public record Rule(
            List<MappedText> targets, List<MappedText> prerequisites, List<Line> recipe, Placement placement) {
        public Rule {
            targets = List.copyOf(targets);
            prerequisites = List.copyOf(prerequisites);
            recipe = List.copyOf(recipe);
        }
    }

    /// The target that `make` alone makes: the first one whose name does not begin with a dot.
    public Optional<String> firstTarget() {
        return rules.stream()
                .flatMap(rule -> rule.targets().stream())
                .map(MappedText::text)
                .filter(name -> !name.startsWith(".") && name.indexOf('%') < 0)
                .findFirst();
    }

    /// The rules that name a target: one has a recipe at most, all add prerequisites.
    public List<Rule> rules(String target) {
        return byTarget.getOrDefault(target, List.of());
    }

    /// The rules for many targets, such as `build-%`, that may make this one.
    public List<Pattern> patterns(String target) {
        List<Pattern> patterns = new ArrayList<>();
        for (String pattern : patternTargets) {
            if (matches(pattern, target)) {
                int percent = pattern.indexOf('%');
                String stem = target.substring(percent, target.length() - (pattern.length() - percent - 1));
                rules(pattern).forEach(rule -> patterns.add(new Pattern(rule, stem)));
            }
        }
        return patterns;
    }

    /// @param stem what `%` stands for
    public record Pattern(Rule rule, String stem) {}

    private static boolean matches(String pattern, String target) {
        int percent = pattern.indexOf('%');
        return percent >= 0
                && pattern.length() > 1
                && target.length() >= pattern.length()
                && target.startsWith(pattern.substring(0, percent))
                && target.endsWith(pattern.substring(percent + 1));
    }
}
