package dev.lintainer.pipeline.task;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Insertions;
import dev.lintainer.pipeline.effect.Shell;
import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.syntax.make.Makefile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The variables of one call of `make`. What cannot be told is an insertion that has a name of its own.
final class MakeVariables {
    /// References nest no deeper in any Makefile that people read.
    private static final int DEEPEST = 32;

    /// References to be followed in one call, and characters that they may become.
    private static final int MOST_REFERENCES = 5_000;

    private static final int LONGEST = 200_000;

    /// `$(1)` to `$(9)`
    private static final int MOST_ARGUMENTS = 9;

    private final Map<String, String> values = new HashMap<>();

    /// Marks, among the variables of a target, those that it exports.
    private static final String EXPORT = "export ";

    /// What variables hold for the target at hand, and for the function that is called.
    private final Map<String, String> local = new HashMap<>();

    /// Those of the call itself, which beat all others.
    private final Set<String> given = new HashSet<>();

    private final Map<String, Value> inherited = new HashMap<>();

    /// What the environment of the recipes holds besides, by the Makefiles' own word.
    private final Set<String> exported = new HashSet<>();

    private final Insertions insertions;
    private final WordReader environment;
    private final Value directory;
    private final Set<String> commands = new LinkedHashSet<>();
    private final Set<String> known = new HashSet<>();

    /// Tells the unknowns of this call from those of others.
    private final String name;

    private int references;
    private long characters;

    /// @param call whose own variables beat the Makefiles
    MakeVariables(List<Makefile> makefiles, MakeCall call, Shell shell) {
        this.name = "make_" + shell.job().next() + "_";
        this.environment = shell.reader().ofProgram();
        this.insertions = new Insertions("make", shell);
        this.directory = call.directory();
        for (Makefile makefile : makefiles) {
            for (Makefile.Variable variable : makefile.variables()) {
                boolean beaten =
                        variable.assignment() == Makefile.Assignment.DEFAULT
                                && (shell.contexts().env().containsKey(variable.name())
                                        || shell.variables().isExported(variable.name()));
                if (!beaten) {
                    define(variable);
                }
                export(variable);
            }
        }
        call.given()
                .forEach((variable, value) -> {
                    values.put(variable, own(value));
                    given.add(variable);
                });
    }

    /// From here on the variables of a target count, until [#leave].
    ///
    /// @return what counted before
    Map<String, String> enter(String target, List<Makefile> makefiles) {
        Map<String, String> before = Map.copyOf(local);
        for (Makefile makefile : makefiles) {
            for (Makefile.TargetVariable own : makefile.targetVariables()) {
                if (own.targets().stream().anyMatch(name -> name.text().equals(target))) {
                    defineLocally(own.variable());
                }
            }
        }
        return before;
    }

    void leave(Map<String, String> before) {
        local.clear();
        local.putAll(before);
    }

    private void defineLocally(Makefile.Variable variable) {
        String name = variable.name();
        if (given.contains(name)) {
            return;
        }
        boolean open = variable.placement() == Makefile.Placement.CONDITIONAL;
        Optional<String> before = written(name);
        String text = variable.value().text();
        String value =
                switch (variable.assignment()) {
                    case SET -> text;
                    case DEFAULT -> before.orElse(text);
                    case APPEND -> before.map(first -> first + " " + text).orElseGet(() -> unknown(name));
                    case COMPUTED -> unknown(name);
                };
        local.put(name, open ? unknown(name) : value);
        if (variable.sharing() == Makefile.Sharing.EXPORTED) {
            local.put(EXPORT + name, name);
        }
    }

    private void export(Makefile.Variable variable) {
        if (variable.sharing() == Makefile.Sharing.EXPORTED) {
            exported.add(variable.name());
        }
    }

    private void define(Makefile.Variable variable) {
        String name = variable.name();
        boolean open = variable.placement() == Makefile.Placement.CONDITIONAL;
        String text = variable.value().text();
        boolean again = !known.add(name);
        switch (variable.assignment()) {
            // A name that is set twice means either at different times.
            case SET -> values.put(name, open || again ? unknown(name) : text);
            case DEFAULT -> {
                if (!values.containsKey(name)) {
                    values.put(name, open ? unknown(name) : text);
                }
            }
            case APPEND ->
                    values.put(name, open || !values.containsKey(name) ? unknown(name) : values.get(name) + " " + text);
            case COMPUTED -> values.put(name, unknown(name));
        }
    }

    /// A value of the caller's, which may have holes or be no text for a Makefile.
    private String own(Value value) {
        return value.literal().filter(text -> text.indexOf('$') < 0).orElseGet(() -> insertions.text(value));
    }

    private String unknown(String what) {
        return "${{env." + name + identifier(what) + "_" + Integer.toHexString(what.hashCode()) + "}}";
    }

    private static String identifier(String name) {
        StringBuilder identifier = new StringBuilder();
        for (int i = 0; i < Math.min(name.length(), 40); i++) {
            char c = name.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            identifier.append(plain ? c : '_');
        }
        return identifier.toString();
    }

    /// What the insertions of the texts stand for.
    Map<String, Value> inserted() {
        return insertions.values();
    }

    /// What the environment of the recipes holds of names that the Makefile or the call sets: of those that come from
    /// there, the value of either.
    Map<String, Value> environment(Shell shell) {
        if (inherited.isEmpty()) {
            for (String variable : values.keySet()) {
                if (shell.contexts().env().containsKey(variable) || shell.variables().isExported(variable)) {
                    inherited.put(variable, shell.fresh("make " + variable));
                }
            }
        }
        Set<String> shared = new HashSet<>(exported);
        local.keySet().stream()
                .filter(name -> name.startsWith(EXPORT))
                .forEach(name -> shared.add(name.substring(EXPORT.length())));
        if (shared.isEmpty()) {
            return inherited;
        }
        Map<String, Value> environment = new HashMap<>(inherited);
        for (String variable : shared) {
            written(variable)
                    .ifPresent(text -> {
                        String value = expanded(text, NONE);
                        environment.put(
                                variable,
                                value.indexOf('$') < 0 ? Value.known(value) : shell.fresh("make " + variable));
                    });
        }
        return environment;
    }

    /// The commands of `$(shell )` that have run since this was last asked for.
    List<String> commands() {
        List<String> run = List.copyOf(commands);
        commands.clear();
        return run;
    }

    /// What a variable is set to, its own references left as they are.
    Optional<String> written(String variable) {
        return Optional.ofNullable(local.get(variable)).or(() -> Optional.ofNullable(values.get(variable)));
    }

    /// Whether there was more to do than is worth it; what was found is not the whole then.
    boolean isExhausted() {
        return references > MOST_REFERENCES || characters > LONGEST;
    }

    /// The text of a variable, where it holds no reference.
    Optional<String> text(String name) {
        return written(name).filter(text -> text.indexOf('$') < 0);
    }

    /// What a recipe is for.
    ///
    /// @param stem what `%` stands for
    /// @param first prerequisite
    record Target(String name, String stem, String first) {}

    static final Target NONE = new Target("", "", "");

    String expanded(String text, Target target) {
        return expanded(text, target, 0);
    }

    /// `$$` is the shell's own dollar; `$(shell command)` is named as the shell's own.
    String reference(String reference, Target target) {
        return reference(reference, target, 0);
    }

    private String expanded(String text, Target target, int depth) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < text.length() && !isExhausted()) {
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

    private String reference(String reference, Target target, int depth) {
        references++;
        if (reference.startsWith("${{env.")) {
            // It has been put in already.
            return reference;
        }
        if (reference.equals("$$")) {
            return "$";
        }
        switch (reference) {
            case "$@", "$(@)" -> {
                return target.name();
            }
            case "$*", "$(*)" -> {
                return target.stem();
            }
            case "$<", "$(<)" -> {
                return target.first().isEmpty() ? unknown("first of " + target.name()) : target.first();
            }
            default -> {}
        }
        boolean bracketed = reference.length() > 3 && (reference.charAt(1) == '(' || reference.charAt(1) == '{');
        String written = bracketed ? reference.substring(2, reference.length() - 1).strip() : reference.substring(1);
        if (written.equals("CURDIR") || written.equals("PWD") || written.equals("shell pwd")) {
            return own(HostPath.absolute(directory));
        }
        if (written.startsWith("shell ")) {
            String command = expanded(written.substring("shell ".length()), target, depth);
            commands.add(command);
            return insertions.text(Value.unknown("$(" + command + ")"));
        }
        if (written.equals("MAKE")) {
            return "make";
        }
        if (depth > DEEPEST) {
            return unknown(reference + " for " + target.name());
        }
        String text =
                isName(written)
                        ? variable(written, target, depth)
                        : call(written, target, depth)
                                .or(() -> MakeFunctions.of(written, part -> expanded(part, target, depth + 1)))
                                .orElseGet(() -> unknown(reference + " for " + target.name()));
        characters += text.length();
        return text;
    }

    private static boolean isName(String written) {
        return !written.isEmpty()
                && written.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.');
    }

    /// What the Makefile does not set comes from the environment.
    private String variable(String name, Target target, int depth) {
        Optional<String> value = written(name);
        return value.isPresent() ? expanded(value.get(), target, depth) : own(environment.variable(name));
    }

    /// `$(call NAME,argument)`: the variable's text, in which `$(1)` is the argument.
    private Optional<String> call(String written, Target target, int depth) {
        if (!written.startsWith("call ")) {
            return Optional.empty();
        }
        List<String> words = MakeFunctions.arguments(written.substring("call ".length()));
        Optional<String> body = written(words.getFirst().strip());
        if (body.isEmpty()) {
            return Optional.empty();
        }
        List<String> arguments =
                words.subList(1, words.size()).stream().map(word -> expanded(word, target, depth + 1)).toList();
        Map<String, String> before = Map.copyOf(local);
        for (int i = 1; i <= MOST_ARGUMENTS; i++) {
            local.put(Integer.toString(i), i <= arguments.size() ? arguments.get(i - 1) : "");
        }
        String text = expanded(body.get(), target, depth + 1);
        leave(before);
        return Optional.of(text);
    }

    /// Where the reference that begins at a dollar ends.
    static int referenceEnd(String text, int dollar) {
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
}
