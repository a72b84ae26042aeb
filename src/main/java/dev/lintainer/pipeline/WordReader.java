package dev.lintainer.pipeline;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Symbol;
import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.expression.ExpressionParser;
import dev.lintainer.syntax.shell.ShellNode;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the words of a shell script stand for.
///
/// @param variables the shell's own, `PWD` among them, which is the working directory as [HostPath] writes it
/// @param side whose variables the words see
record WordReader(Contexts contexts, Map<String, Value> variables, Side side) {
    enum Side {
        /// The job's machine, or its own container.
        JOB,
        /// A container that the job starts: of its variables nothing is known.
        STARTED_CONTAINER
    }

    WordReader(Contexts contexts, Map<String, Value> variables) {
        this(contexts, variables, Side.JOB);
    }

    /// The same expressions, seen by a shell inside of a container.
    WordReader inStartedContainer() {
        return new WordReader(contexts, Map.of(), Side.STARTED_CONTAINER);
    }

    static final String WORKING_DIRECTORY = "PWD";

    Located located(ShellWord word) {
        return new Located(value(word), new Location(word.source(), word.span()));
    }

    Value value(ShellWord word) {
        Optional<String> literal = plain(word);
        if (literal.isPresent()) {
            return Value.known(literal.get());
        }
        List<Value> values = new ArrayList<>(word.parts().size());
        for (ShellWord.Part part : word.parts()) {
            values.add(value(part));
        }
        return Value.concat(values);
    }

    /// A word of literal text without file name patterns, by far the most frequent one.
    private static Optional<String> plain(ShellWord word) {
        if (word.parts().size() == 1
                && word.parts().getFirst() instanceof ShellWord.Literal literal
                && !isPattern(literal)) {
            return Optional.of(literal.text());
        }
        return Optional.empty();
    }

    private static boolean isPattern(ShellWord.Literal literal) {
        return literal.quoting() == ShellWord.Quoting.UNQUOTED
                && (literal.text().indexOf('*') >= 0 || literal.text().indexOf('?') >= 0);
    }

    private Value value(ShellWord.Part part) {
        return switch (part) {
            case ShellWord.Literal literal ->
                isPattern(literal) ? pattern(literal) : Value.known(literal.text());
            case ShellWord.Parameter parameter -> parameter(parameter);
            case ShellWord.CommandSubstitution substitution -> substitution(substitution);
            case ShellWord.Hole hole ->
                Evaluator.evaluate(ExpressionParser.parse(hole.expression()).value(), contexts);
            case ShellWord.ProcessSubstitution other -> opaque(other);
            case ShellWord.Arithmetic arithmetic -> Value.unknown(contexts.job() + "/$((" + arithmetic.text() + "))");
            case ShellWord.Array array -> opaque(array);
        };
    }

    /// Each `*` and `?` is a hole of its own: what it matches is not known.
    private static Value pattern(ShellWord.Literal literal) {
        List<Piece> pieces = new ArrayList<>();
        String text = literal.text();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '*' || text.charAt(i) == '?') {
                pieces.add(new Piece.Literal(text.substring(from, i)));
                pieces.add(new Piece.Hole(new Symbol(
                        "files " + literal.span().start() + "+" + i + " " + text, Symbol.Shape.ANY)));
                from = i + 1;
            }
        }
        pieces.add(new Piece.Literal(text.substring(from)));
        return Value.of(pieces);
    }

    private Value parameter(ShellWord.Parameter parameter) {
        Value value = variable(parameter.name());
        if (parameter.isPlain()) {
            return value;
        }
        if (!parameter.subscript().isEmpty()) {
            return opaque(parameter);
        }
        Optional<String> known = value.literal();
        return switch (parameter.operator()) {
            case ":-", "-" ->
                known.isPresent() && !known.get().isEmpty() || value instanceof Value.Templated
                        ? value
                        : isUnset(parameter.name()) ? operand(parameter) : computed(value, parameter);
            case ":?", "?" -> value;
            case "#", "##" ->
                known.flatMap(text -> withoutPrefix(text, parameter)).orElseGet(() -> computed(value, parameter));
            default -> computed(value, parameter);
        };
    }

    /// A variable that the script itself emptied; the environment may hold any other.
    private boolean isUnset(String name) {
        Value value = variables.get(name);
        return value != null && value.is("");
    }

    private Value operand(ShellWord.Parameter parameter) {
        return parameter.operand().map(this::value).orElse(Value.EMPTY);
    }

    /// `${name#v}` and `${name##*/}`, the two forms that tags and paths are cut with.
    private static Optional<Value> withoutPrefix(String text, ShellWord.Parameter parameter) {
        Optional<String> pattern = parameter.operand().flatMap(ShellWord::literal);
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        if (pattern.get().equals("*/") && parameter.operator().equals("##")) {
            return Optional.of(Value.known(text.substring(text.lastIndexOf('/') + 1)));
        }
        if (pattern.get().indexOf('*') >= 0 || pattern.get().indexOf('?') >= 0 || pattern.get().indexOf('[') >= 0) {
            return Optional.empty();
        }
        return Optional.of(Value.known(text.startsWith(pattern.get()) ? text.substring(pattern.get().length()) : text));
    }

    private static Value computed(Value value, ShellWord.Parameter parameter) {
        return Value.unknown(value + " " + parameter.content().text());
    }

    Value variable(String name) {
        if (side == Side.STARTED_CONTAINER) {
            return Value.unknown("container " + name);
        }
        if (name.equals(WORKING_DIRECTORY)) {
            return HostPath.absolute(workingDirectory());
        }
        Value own = variables.get(name);
        return own != null ? own : contexts.variable(name);
    }

    Value workingDirectory() {
        return variables.getOrDefault(WORKING_DIRECTORY, HostPath.WORKSPACE);
    }

    /// `$(pwd)` is the working directory, `$(echo text)` the text; any other command's output is named by its words, so that the same words give
    /// the same symbol.
    private Value substitution(ShellWord.CommandSubstitution substitution) {
        if (substitution.script().statements().size() == 1
                && substitution.script().statements().getFirst().command() instanceof ShellNode.SimpleCommand command
                && command.redirections().isEmpty()) {
            Optional<String> name = command.name();
            if (name.isPresent() && name.get().equals("pwd")) {
                return HostPath.absolute(workingDirectory());
            }
            if (name.isPresent() && name.get().equals("echo") && command.words().size() == 2) {
                return value(command.words().getLast());
            }
        }
        return opaque(substitution);
    }

    private static Value opaque(ShellWord.Part part) {
        return Value.unknown(part.content().text());
    }

    /// A path in a script, as seen from the working directory.
    Located path(ShellWord word) {
        return new Located(
                HostPath.resolve(workingDirectory(), value(word)), new Location(word.source(), word.span()));
    }
}
