package dev.lintainer.pipeline;

import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.make.Makefile;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What a call of `make` hands to the shell: the recipes of its targets and of what these depend on, variables put in.
final class MakeTargets {
    private static final List<String> NAMES = List.of("GNUmakefile", "makefile", "Makefile");

    /// References nest no deeper in any Makefile that people read.
    private static final int DEEPEST = 16;

    /// A recipe that grows beyond this is no longer followed.
    private static final int LONGEST = 100_000;

    private final Makefile makefile;
    private final Map<String, String> given;
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> visited = new LinkedHashSet<>();
    private final List<MappedText> lines = new ArrayList<>();

    /// @param given on the command line, which beats the Makefile
    /// @param inEnvironment names that the environment sets, which beats `?=`
    private MakeTargets(Makefile makefile, Map<String, String> given, Predicate<String> inEnvironment) {
        this.makefile = makefile;
        this.given = given;
        for (Makefile.Variable variable : makefile.variables()) {
            boolean beaten = variable.assignment() == Makefile.Assignment.DEFAULT && inEnvironment.test(variable.name());
            if (!beaten) {
                define(variable);
            }
        }
    }

    /// A call taken apart.
    ///
    /// @param directory where make runs, as [HostPath] writes it
    /// @param lines what the shell is given, one script each
    record Recipe(Value directory, List<MappedText> lines) {}

    /// Empty when the Makefile or one of the targets is not known.
    static Optional<Recipe> of(Invocation make, Shell shell) {
        WordReader reader = shell.reader();
        Value directory = reader.workingDirectory();
        Optional<String> file = Optional.empty();
        List<String> targets = new ArrayList<>();
        Map<String, String> given = new HashMap<>();
        List<Located> arguments = make.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            Value argument = arguments.get(i).value();
            Optional<BuildAttributes.Pair> pair = BuildAttributes.pair(argument);
            if (argument.is("-C") && i + 1 < arguments.size()) {
                directory = HostPath.resolve(directory, arguments.get(++i).value());
            } else if (argument.is("-f") && i + 1 < arguments.size()) {
                file = arguments.get(++i).value().literal();
            } else if (pair.isPresent() && !argument.prefix().startsWith("-")) {
                // A value that is not known stays a reference, which the shell reads as a variable of that name.
                pair.get().value().literal().ifPresent(value -> given.put(pair.get().name(), value));
            } else if (!argument.prefix().startsWith("-")) {
                Optional<String> target = argument.literal();
                if (target.isEmpty()) {
                    return Optional.empty();
                }
                targets.add(target.get());
            }
        }
        Value folder = directory;
        Optional<Makefile> makefile = file.map(List::of).orElse(NAMES).stream()
                .flatMap(name -> HostPath.resolve(folder, Value.known(name)).literal().stream())
                .flatMap(path -> shell.job().texts().read(path).stream())
                .findFirst()
                .map(shell.job().texts()::makefile);
        return makefile.flatMap(read -> {
            MakeTargets walk = new MakeTargets(
                    read,
                    given,
                    name -> reader.contexts().env().containsKey(name)
                            || reader.variables().isExported(name));
            if (targets.isEmpty()) {
                read.firstTarget().ifPresent(targets::add);
            }
            boolean known = !targets.isEmpty() && targets.stream().allMatch(target -> walk.visit(target, 0));
            return known ? Optional.of(new Recipe(folder, walk.lines)) : Optional.empty();
        });
    }

    private void define(Makefile.Variable variable) {
        String name = variable.name();
        boolean open = variable.placement() == Makefile.Placement.CONDITIONAL;
        switch (variable.assignment()) {
            case SET -> values.put(name, open ? unknown(name) : variable.value().text());
            case DEFAULT -> values.putIfAbsent(name, open ? unknown(name) : variable.value().text());
            case APPEND -> values.merge(name, variable.value().text(), (old, more) -> old + " " + more);
            case COMPUTED -> values.put(name, unknown(name));
        }
    }

    /// Text that the shell reads as a variable of which nothing is known.
    private static String unknown(String name) {
        return "${make_" + name.replace('-', '_').replace('.', '_') + "}";
    }

    /// Whether the target is known; its prerequisites come first, each once.
    private boolean visit(String target, int depth) {
        if (!visited.add(target)) {
            return true;
        }
        List<Makefile.Rule> rules = makefile.rules(target);
        if (rules.isEmpty() || depth > DEEPEST) {
            return false;
        }
        for (Makefile.Rule rule : rules) {
            for (MappedText prerequisite : rule.prerequisites()) {
                String name = expanded(prerequisite.text(), target, 0);
                // A prerequisite without a rule is a file.
                for (String each : name.split("\\s+")) {
                    if (!makefile.rules(each).isEmpty()) {
                        visit(each, depth + 1);
                    }
                }
            }
        }
        for (Makefile.Rule rule : rules) {
            rule.recipe().forEach(line -> lines.add(shellLine(line, target)));
        }
        return true;
    }

    /// A recipe's line as the shell gets it: `@`, `-` and `+` in front taken off, references replaced.
    private MappedText shellLine(MappedText line, String target) {
        String text = line.text();
        MappedText.Builder builder = new MappedText.Builder(line.source());
        int at = 0;
        while (at < text.length() && "@-+ \t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        while (at < text.length()) {
            int dollar = text.indexOf('$', at);
            if (dollar < 0 || dollar + 1 >= text.length()) {
                builder.append(line, at, text.length());
                break;
            }
            builder.append(line, at, dollar);
            int end = referenceEnd(text, dollar);
            Span place = line.toSource(dollar, end);
            builder.append(reference(text.substring(dollar, end), target, 0), place.start(), place.end());
            at = end;
        }
        return builder.build(line.span().start());
    }

    private static int referenceEnd(String text, int dollar) {
        char open = text.charAt(dollar + 1);
        if (open != '(' && open != '{') {
            return dollar + 2;
        }
        char close = open == '(' ? ')' : '}';
        int depth = 0;
        for (int i = dollar + 1; i < text.length(); i++) {
            if (text.charAt(i) == open) {
                depth++;
            } else if (text.charAt(i) == close && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private String expanded(String text, String target, int depth) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < text.length() && result.length() < LONGEST) {
            int dollar = text.indexOf('$', at);
            if (dollar < 0 || dollar + 1 >= text.length()) {
                return result.append(text, at, text.length()).toString();
            }
            int end = referenceEnd(text, dollar);
            result.append(text, at, dollar).append(reference(text.substring(dollar, end), target, depth + 1));
            at = end;
        }
        return result.toString();
    }

    /// `$$` is the shell's own dollar; `$(shell command)` is left to the shell; other functions are not known.
    private String reference(String reference, String target, int depth) {
        if (reference.equals("$$")) {
            return "$";
        }
        if (reference.equals("$@")) {
            return target;
        }
        boolean bracketed = reference.length() > 3 && (reference.charAt(1) == '(' || reference.charAt(1) == '{');
        String name = bracketed ? reference.substring(2, reference.length() - 1).strip() : reference.substring(1);
        if (name.startsWith("shell ")) {
            return "$(" + expanded(name.substring("shell ".length()), target, depth) + ")";
        }
        if (name.equals("MAKE")) {
            return "make";
        }
        if (name.equals("CURDIR") || name.equals("PWD")) {
            return "$PWD";
        }
        boolean plain = name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.');
        if (!plain || depth > DEEPEST) {
            return "${make_function}";
        }
        String value = given.getOrDefault(name, values.get(name));
        // What the Makefile does not set comes from the environment.
        return value == null ? "${" + name + "}" : expanded(value, target, depth);
    }
}
