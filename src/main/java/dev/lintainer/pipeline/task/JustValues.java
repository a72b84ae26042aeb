package dev.lintainer.pipeline.task;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Shell;
import dev.lintainer.pipeline.evaluation.LongValues;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.RunVariables;
import dev.lintainer.syntax.just.JustExpression;
import dev.lintainer.syntax.just.Justfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What the expressions of a Justfile stand for. A command between backticks runs when it is first needed.
final class JustValues {
    private static final int DEEPEST = 60;

    private final JustModule module;
    private final Map<String, Value> given;
    private final Shell shell;
    private final List<TaskStep> steps;
    private final Map<String, Value> known = new HashMap<>();

    /// @param given on the command line, which beats what is assigned
    /// @param steps takes up the commands
    JustValues(JustModule module, Map<String, Value> given, Shell shell, List<TaskStep> steps) {
        this.module = module;
        this.given = given;
        this.shell = shell;
        this.steps = steps;
    }

    /// @param scope the parameters of the recipe
    Value of(JustExpression expression, Map<String, Value> scope) {
        return of(expression, scope, 0);
    }

    Value variable(String name) {
        return variable(name, 0);
    }

    private Value variable(String name, int depth) {
        Value value = given.containsKey(name) ? given.get(name) : known.get(name);
        if (value != null) {
            return value;
        }
        // What leads back to itself has no value.
        known.put(name, unknown(name));
        Justfile.Assignment assignment = module.assignments().get(name);
        Value computed =
                assignment == null ? unknown(name) : LongValues.bounded(of(assignment.value(), Map.of(), depth + 1));
        known.put(name, computed);
        return computed;
    }

    private Value unknown(String what) {
        return Value.unknown(shell.job().job() + "/just " + module.directory() + " " + what);
    }

    private Value of(JustExpression expression, Map<String, Value> scope, int depth) {
        if (depth > DEEPEST) {
            return shell.fresh("just");
        }
        return switch (expression) {
            case JustExpression.Text text -> Value.known(text.text());
            case JustExpression.Name name ->
                    Optional.ofNullable(scope.get(name.name())).orElseGet(() -> variable(name.name(), depth));
            case JustExpression.Sum sum ->
                    LongValues.bounded(
                            Value.concat(sum.parts().stream().map(part -> of(part, scope, depth + 1)).toList()));
            case JustExpression.Path path ->
                    LongValues.bounded(
                            Value.concat(
                                    List.of(
                                            of(path.first(), scope, depth + 1),
                                            Value.known("/"),
                                            of(path.second(), scope, depth + 1))));
            case JustExpression.Choice choice -> choice(choice, scope, depth + 1);
            case JustExpression.Output output -> output(output);
            case JustExpression.Call call ->
                    call(
                            call.name(),
                            call.arguments().stream().map(argument -> of(argument, scope, depth + 1)).toList());
            case JustExpression.Other other -> unknown(other.text());
        };
    }

    private Value choice(JustExpression.Choice choice, Map<String, Value> scope, int depth) {
        Value left = of(choice.left(), scope, depth);
        Value right = of(choice.right(), scope, depth);
        boolean compares = choice.operator().equals("==") || choice.operator().equals("!=");
        if (compares && left.isKnown() && right.isKnown()) {
            boolean equal = left.equals(right) == choice.operator().equals("==");
            return of(equal ? choice.then() : choice.otherwise(), scope, depth);
        }
        Value then = of(choice.then(), scope, depth);
        Value otherwise = of(choice.otherwise(), scope, depth);
        return then.equals(otherwise)
                ? then
                : unknown("if " + left + choice.operator() + right + " " + then + " " + otherwise);
    }

    /// Named as the shell's own `$( )` is, so that the same command gives the same symbol.
    private Value output(JustExpression.Output output) {
        steps.add(
                new TaskStep.Script(
                        output.command(),
                        module.directory(),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        Presence.YES,
                        TaskStep.Failing.UNKNOWN));
        return Value.unknown("$(" + output.command().text().strip() + ")");
    }

    /// https://just.systems/man/en/functions.html
    private Value call(String name, List<Value> arguments) {
        Value first = arguments.isEmpty() ? Value.EMPTY : arguments.getFirst();
        Optional<Value> second = arguments.size() > 1 ? Optional.of(arguments.get(1)) : Optional.empty();
        return switch (name) {
            case "env", "env_var", "env_var_or_default" -> environment(first, second);
            case "justfile_directory",
                    "justfile_dir",
                    "module_directory",
                    "module_dir",
                    "source_directory",
                    "source_dir" ->
                    HostPath.absolute(module.directory());
            case "invocation_directory", "invocation_dir", "invocation_directory_native" ->
                    HostPath.absolute(shell.reader().workingDirectory());
            case "just_executable" -> Value.known("just");
            case "quote" -> Value.concat(List.of(Value.known("'"), quoted(first), Value.known("'")));
            case "os" ->
                    switch (shell.job().runner().system()) {
                        case LINUX -> Value.known("linux");
                        case MACOS -> Value.known("macos");
                        case WINDOWS -> Value.known("windows");
                        case UNKNOWN -> unknown("os()");
                    };
            case "lowercase" -> changed(name, first, text -> text.toLowerCase(Locale.ROOT));
            case "uppercase" -> changed(name, first, text -> text.toUpperCase(Locale.ROOT));
            case "trim" -> changed(name, first, String::strip);
            case "replace" ->
                    arguments.size() == 3 && arguments.stream().allMatch(Value::isKnown)
                            ? changed(
                                    name,
                                    first,
                                    text ->
                                            text.replace(
                                                    arguments.get(1).literal().orElse(""),
                                                    arguments.get(2).literal().orElse("")))
                            : unknown(name + arguments);
            case "join" -> joined(arguments);
            default -> unknown(name + arguments);
        };
    }

    private Value changed(String name, Value value, UnaryOperator<String> change) {
        return value.literal()
                .<Value>map(text -> Value.known(change.apply(text)))
                .orElseGet(() -> unknown(name + value));
    }

    private static Value quoted(Value value) {
        return value.literal().<Value>map(text -> Value.known(text.replace("'", "'\\''"))).orElse(value);
    }

    private static Value joined(List<Value> parts) {
        List<Value> path = new ArrayList<>();
        for (Value part : parts) {
            if (!path.isEmpty()) {
                path.add(Value.known("/"));
            }
            path.add(part);
        }
        return Value.concat(path);
    }

    /// A variable that nothing sets may still be set on the machine.
    private Value environment(Value name, Optional<Value> preset) {
        Optional<String> literal = name.literal();
        if (literal.isEmpty()) {
            return unknown("env " + name);
        }
        boolean set =
                shell.contexts().env().containsKey(literal.get())
                        || shell.variables().process().get(literal.get()).isPresent()
                        || RunVariables.variable(literal.get()).isPresent();
        Value value = shell.reader().ofProgram().variable(literal.get());
        return set || preset.isEmpty() ? value : Value.unknown(value + " or " + preset.get());
    }
}
