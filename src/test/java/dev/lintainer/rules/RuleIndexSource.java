package dev.lintainer.rules;

import dev.lintainer.rule.Parameter;
import dev.lintainer.rule.ParameterValue;
import dev.lintainer.rule.Profile;
import dev.lintainer.rule.RuleCard;
import dev.lintainer.rule.RuleSummary;
import dev.lintainer.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Writes the source of [RuleIndex] from the cards.
final class RuleIndexSource {
    private static final int LINE_LIMIT = 120;

    private static final String TEMPLATE =
            """
            package dev.lintainer.rules;

            import dev.lintainer.finding.FixSafety;
            import dev.lintainer.finding.RuleId;
            import dev.lintainer.finding.Severity;
            import dev.lintainer.rule.Parameter;
            %IMPORT%
            import dev.lintainer.rule.Parameters;
            import dev.lintainer.rule.Profile;
            import dev.lintainer.rule.Rule;
            import dev.lintainer.rule.RuleCatalogue;
            import dev.lintainer.rule.RuleCatalogue.Equivalent;
            import dev.lintainer.rule.RuleSummary;
            import dev.lintainer.rule.Subject;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.Optional;
            import java.util.Set;

            /// Every rule there is. Generated from the cards in `rules/`: `RuleIndexTest` fails when this file differs from them,
            /// and rewrites it when it runs with `-Dlintainer.update=true`.
            public final class RuleIndex {
            %CONSTANTS%
                private RuleIndex() {}

                public static RuleCatalogue catalogue() {
                    return new RuleCatalogue(summaries(), RuleIndex::rule, RuleIndex::equivalents, id -> RuleCards.read(id));
                }

                private static Rule rule(RuleId id) {
                    return switch (id.value()) {
            %CASES%
                        default -> throw new IllegalArgumentException("no rule of a class of its own: " + id);
                    };
                }

                private static List<RuleSummary> summaries() {
                    List<RuleSummary> all = new ArrayList<>();
            %FAMILIES%
                    return all;
                }
            %SUMMARIES%
                private static List<Equivalent> equivalents() {
                    List<Equivalent> all = new ArrayList<>();
            %EQUIVALENTS%
                    return all;
                }

                private static void add(
                        List<RuleSummary> all,
                        String id,
                        String title,
                        Subject subject,
                        Severity severity,
                        Set<Profile> profiles,
                        Optional<FixSafety> fix,
                        Parameter... parameters) {
                    Parameters declared = parameters.length == 0 ? Parameters.NONE : new Parameters(List.of(parameters));
                    all.add(new RuleSummary(new RuleId(id), title, subject, severity, profiles, fix, declared));
                }

                private static void add(List<Equivalent> all, String tool, String name, String id) {
                    all.add(new Equivalent(tool, name, new RuleId(id)));
                }
            %PARAMETERS%
            }
            """;

    /// Makes a parameter, for each of its types.
    private static final Map<String, String> MAKERS =
            Map.of(
                    "text", maker("text", "String value", "Text(value)"),
                    "number", maker("number", "int value", "Number(value)"),
                    "flag", maker("flag", "boolean value", "Flag(value)"),
                    "texts", maker("texts", "String... values", "Texts(List.of(values))"));

    private RuleIndexSource() {}

    private static String maker(String name, String value, String made) {
        return "\n    private static Parameter "
                + name
                + "(String name, "
                + value
                + ") {\n"
                + "        return new Parameter(name, new ParameterValue."
                + made
                + ");\n    }\n";
    }

    static String of(List<RuleCard> cards) {
        StringBuilder cases = new StringBuilder();
        StringBuilder equivalents = new StringBuilder();
        TreeMap<String, StringBuilder> families = new TreeMap<>();
        TreeMap<String, Set<Profile>> profiles = new TreeMap<>();
        TreeSet<String> makers = new TreeSet<>();
        for (RuleCard card : cards) {
            RuleSummary summary = card.summary(CardFiles.subject(card));
            if (summary.subject() != Subject.ANALYSIS) {
                String label = "            case " + quoted(card.id().value()) + " ->";
                cases.append(label).append(onSameLineOrNext(label, 20, "new " + CardFiles.className(card) + "();"));
            }
            profiles.put(constant(summary.profiles()), summary.profiles());
            summary.parameters().values().forEach(parameter -> makers.add(parameter(parameter).name()));
            families.computeIfAbsent(card.id().family(), family -> new StringBuilder())
                    .append(statement(summary(summary)));
            for (String sameAs : card.sameAs()) {
                int colon = sameAs.indexOf(':');
                Call call =
                        new Call(
                                "add",
                                List.of(
                                        "all",
                                        quoted(sameAs.substring(0, colon)),
                                        quoted(sameAs.substring(colon + 1)),
                                        quoted(card.id().value())));
                equivalents.append(statement(call));
            }
        }
        StringBuilder calls = new StringBuilder();
        StringBuilder summaries = new StringBuilder();
        families.forEach((family, rows) -> {
            String method = "add" + CardFiles.pascalCase(family);
            calls.append("        ").append(method).append("(all);\n");
            summaries.append("\n    private static void ").append(method).append("(List<RuleSummary> all) {\n");
            summaries.append(rows).append("    }\n");
        });
        return TEMPLATE.replace("%CONSTANTS%\n", constants(profiles))
                .replace("%CASES%\n", cases)
                .replace("%FAMILIES%\n", calls)
                .replace("%SUMMARIES%\n", summaries + "\n")
                .replace("%EQUIVALENTS%\n", equivalents)
                .replace("%PARAMETERS%\n", String.join("", makers.stream().map(MAKERS::get).toList()))
                .replace("%IMPORT%\n", makers.isEmpty() ? "" : "import dev.lintainer.rule.ParameterValue;\n");
    }

    private static String constants(TreeMap<String, Set<Profile>> byName) {
        StringBuilder constants = new StringBuilder();
        byName.forEach((name, profiles) -> {
            List<String> values = new ArrayList<>();
            new TreeSet<>(profiles).forEach(profile -> values.add("Profile." + profile));
            String declaration = "    private static final Set<Profile> " + name + " =";
            String value = "Set.of(" + String.join(", ", values) + ");";
            constants.append(declaration).append(onSameLineOrNext(declaration, 12, value));
        });
        return constants + "\n";
    }

    private static String onSameLineOrNext(String line, int indentation, String rest) {
        boolean fits = line.length() + 1 + rest.length() <= LINE_LIMIT;
        return (fits ? " " : "\n" + " ".repeat(indentation)) + rest + "\n";
    }

    /// Each profile has the rules of those before it.
    private static String constant(Set<Profile> profiles) {
        return "FROM_" + new TreeSet<>(profiles).first();
    }

    private static Call summary(RuleSummary summary) {
        List<Object> arguments =
                new ArrayList<>(
                        List.of(
                                "all",
                                quoted(summary.id().value()),
                                quoted(summary.title()),
                                "Subject." + summary.subject(),
                                "Severity." + summary.severity(),
                                constant(summary.profiles()),
                                summary.fix()
                                        .map(safety -> "Optional.of(FixSafety." + safety + ")")
                                        .orElse("Optional.empty()")));
        for (Parameter parameter : summary.parameters().values()) {
            arguments.add(parameter(parameter));
        }
        return new Call("add", arguments);
    }

    private static Call parameter(Parameter parameter) {
        String name = quoted(parameter.name());
        return switch (parameter.value()) {
            case ParameterValue.Text text -> new Call("text", List.of(name, quoted(text.value())));
            case ParameterValue.Number number -> new Call("number", List.of(name, "" + number.value()));
            case ParameterValue.Flag flag -> new Call("flag", List.of(name, "" + flag.value()));
            case ParameterValue.Texts texts -> {
                List<Object> arguments = new ArrayList<>(List.of(name));
                texts.values().forEach(value -> arguments.add(quoted(value)));
                yield new Call("texts", arguments);
            }
        };
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String statement(Call call) {
        return "        " + call.laidOut(8, 1) + ";\n";
    }

    /// A method call, laid out as our formatter does: on one line, else its arguments on the next, else each on its
    /// own.
    private record Call(String name, List<?> arguments) {
        String flat() {
            return name + "(" + String.join(", ", arguments.stream().map(Call::flat).toList()) + ")";
        }

        private static String flat(Object argument) {
            return argument instanceof Call call ? call.flat() : argument.toString();
        }

        /// @param follows how many characters must fit on the last line after the call
        String laidOut(int indentation, int follows) {
            if (indentation + flat().length() + follows <= LINE_LIMIT) {
                return flat();
            }
            int inner = indentation + 8;
            String line = "\n" + " ".repeat(inner);
            String flatArguments = String.join(", ", arguments.stream().map(Call::flat).toList());
            if (inner + flatArguments.length() + 1 + follows <= LINE_LIMIT) {
                return name + "(" + line + flatArguments + ")";
            }
            List<String> each = new ArrayList<>();
            for (Object argument : arguments) {
                each.add(argument instanceof Call call ? call.laidOut(inner, 1) : argument.toString());
            }
            return name + "(" + line + String.join("," + line, each) + ")";
        }
    }
}
