package dev.lintainer.syntax.make;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import java.util.List;
import java.util.Optional;

/// A Makefile (https://www.gnu.org/software/make/manual/make.html). Conditional parts are read as if all of them held.
public record Makefile(SourceFile source, List<Variable> variables, List<Rule> rules) {
    public Makefile {
        variables = List.copyOf(variables);
        rules = List.copyOf(rules);
    }

    /// How a variable is given its value.
    public enum Assignment {
        /// `=`, `:=`, `::=`
        SET,
        /// `?=`
        DEFAULT,
        /// `+=`
        APPEND,
        /// `!=`, `define`
        COMPUTED
    }

    /// @param value what follows the operator, its own references left as they are
    public record Variable(String name, Assignment assignment, MappedText value, Placement placement) {}

    public enum Placement {
        ALWAYS,
        CONDITIONAL
    }

    /// @param recipe one entry for each line that a shell is given, continuation lines joined
    public record Rule(List<MappedText> targets, List<MappedText> prerequisites, List<MappedText> recipe) {
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

    /// The rules for a target: one has a recipe at most, all add prerequisites.
    public List<Rule> rules(String target) {
        return rules.stream()
                .filter(rule -> rule.targets().stream().anyMatch(name -> name.text().equals(target)))
                .toList();
    }
}
