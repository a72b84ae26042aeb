package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Symbol;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Contexts;
import dev.lintainer.pipeline.evaluation.Evaluator;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.LongValues;
import dev.lintainer.syntax.expression.ExpressionParser;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the words of a shell script stand for.
///
/// @param variables the shell's own, `PWD` among them, which is the working directory as [HostPath] writes it
/// @param side whose variables the words see
public record WordReader(Contexts contexts, ShellVariables variables, Side side) {
    enum Side {
        /// The job's machine, or its own container.
        JOB,
        /// A container that the job starts: of its variables nothing is known.
        STARTED_CONTAINER
    }

    public WordReader(Contexts contexts, ShellVariables variables) {
        this(contexts, variables, Side.JOB);
    }

    /// What a program that is started here sees of the variables.
    public WordReader ofProgram() {
        return new WordReader(contexts, variables.process(), side);
    }

    /// The same expressions, seen by a shell inside of a container.
    public WordReader inStartedContainer() {
        return new WordReader(contexts, ShellVariables.none(), Side.STARTED_CONTAINER);
    }

    public static final String WORKING_DIRECTORY = "PWD";

    /// The file that a script is read from.
    public static final String SOURCE = "BASH_SOURCE";

    /// What symbols begin with that stand for what a pattern of file names finds.
    public static final String PATTERN = "files ";

    public Located located(ShellWord word) {
        return new Located(value(word), new Location(word.source(), word.span()));
    }

    /// A word whose patterns match no file's name, and so stand for themselves as the shell leaves them.
    public Located unmatched(ShellWord word) {
        List<Value> values = new ArrayList<>(word.parts().size());
        for (ShellWord.Part part : word.parts()) {
            values.add(part instanceof ShellWord.Literal literal ? Value.known(literal.text()) : value(part));
        }
        return new Located(Value.concat(values), new Location(word.source(), word.span()));
    }

    public Value value(ShellWord word) {
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
                && (literal.text().indexOf('*') >= 0 || literal.text().indexOf('?') >= 0 || hasList(literal.text()));
    }

    /// `[ab]`, `{a,b}` or `{1..3}`, not the `[` command or the `{}` and `{{.ID}}` of other languages.
    private static boolean hasList(String text) {
        int bracket = text.indexOf('[');
        if (bracket >= 0 && text.indexOf(']', bracket) > bracket + 1) {
            return true;
        }
        int brace = text.indexOf('{');
        int close = text.indexOf('}', Math.max(brace, 0));
        String inside = brace >= 0 && close > brace ? text.substring(brace + 1, close) : "";
        return inside.indexOf(',') >= 0 || inside.contains("..");
    }

    private Value value(ShellWord.Part part) {
        return switch (part) {
            case ShellWord.Literal literal -> isPattern(literal) ? pattern(literal) : Value.known(literal.text());
            case ShellWord.Parameter parameter -> parameter(parameter);
            case ShellWord.CommandSubstitution substitution -> substitution(substitution);
            case ShellWord.Hole hole -> Evaluator.evaluate(ExpressionParser.parse(hole.expression()).value(), contexts);
            case ShellWord.ProcessSubstitution other -> opaque(other);
            case ShellWord.Arithmetic arithmetic -> Value.unknown(contexts.job() + "/$((" + arithmetic.text() + "))");
            case ShellWord.Array array -> opaque(array);
        };
    }

    /// Each `*` and `?` is a hole of its own: what it matches is not known.
    private static Value pattern(ShellWord.Literal literal) {
        List<Piece> pieces = new ArrayList<>();
        String text = literal.text();
        if (hasList(text)) {
            return Value.unknown(PATTERN + literal.span().start() + " " + text);
        }
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '*' || text.charAt(i) == '?') {
                pieces.add(new Piece.Literal(text.substring(from, i)));
                pieces.add(
                        new Piece.Hole(
                                new Symbol(PATTERN + literal.span().start() + "+" + i + " " + text, Symbol.Shape.ANY)));
                from = i + 1;
            }
        }
        pieces.add(new Piece.Literal(text.substring(from)));
        return Value.of(pieces);
    }

    public Value parameter(ShellWord.Parameter parameter) {
        Value value = variable(parameter.name());
        if (parameter.isPlain()) {
            return value;
        }
        boolean first = parameter.subscript().equals("0") && parameter.name().equals(SOURCE);
        if (!parameter.subscript().isEmpty() && !first) {
            return opaque(parameter);
        }
        if (first && parameter.operator().isEmpty()) {
            return value;
        }
        Optional<String> known = value.literal();
        return switch (parameter.operator()) {
            case ":-", ":=" ->
                    isNeverEmpty(value)
                            ? value
                            : isUnset(parameter.name()) ? operand(parameter) : computed(value, parameter);
            case "-", "=" -> isNeverEmpty(value) ? value : computed(value, parameter);
            case ":?", "?" -> value;
            case "#", "##" ->
                    known.flatMap(text -> withoutPrefix(text, parameter)).orElseGet(() -> computed(value, parameter));
            case ":" -> beginning(value, parameter);
            case "%", "%%", "/", "//" ->
                    known.flatMap(text -> edited(text, parameter)).orElseGet(() -> computed(value, parameter));
            case ",," ->
                    parameter.operand().map(word -> word.content().length()).orElse(0) == 0
                            ? Substitutions.lower(value)
                            : computed(value, parameter);
            default -> computed(value, parameter);
        };
    }

    /// `${name%.tar}`, `${name%%:*}`, `${name//\\//-}`: the forms with which tags and paths are put together.
    private static Optional<Value> edited(String text, ShellWord.Parameter parameter) {
        Optional<String> pattern = parameter.operand().flatMap(ShellWord::literal);
        if (pattern.isEmpty() || pattern.get().isEmpty()) {
            return Optional.empty();
        }
        String sought = pattern.get();
        boolean cuts = parameter.operator().startsWith("%");
        if (cuts && sought.length() > 1 && sought.endsWith("*") && isPlain(sought.substring(0, sought.length() - 1))) {
            String mark = sought.substring(0, sought.length() - 1);
            int at = parameter.operator().equals("%%") ? text.indexOf(mark) : text.lastIndexOf(mark);
            return Optional.of(Value.known(at < 0 ? text : text.substring(0, at)));
        }
        if (!isPlain(sought)) {
            return Optional.empty();
        }
        if (cuts) {
            boolean ends = text.endsWith(sought);
            return Optional.of(Value.known(ends ? text.substring(0, text.length() - sought.length()) : text));
        }
        Optional<String> replacement =
                parameter.replacement().isEmpty()
                        ? Optional.of("")
                        : parameter.replacement().flatMap(ShellWord::literal);
        return replacement.map(by ->
                Value.known(
                        parameter.operator().equals("//") ? text.replace(sought, by) : replacedOnce(text, sought, by)));
    }

    private static String replacedOnce(String text, String sought, String by) {
        int at = text.indexOf(sought);
        return at < 0 ? text : text.substring(0, at) + by + text.substring(at + sought.length());
    }

    /// Whether a pattern stands for itself alone.
    private static boolean isPlain(String pattern) {
        return pattern.chars().noneMatch(c -> "*?[".indexOf(c) >= 0);
    }

    /// `${name:0:7}` and `${name::7}`, with which commits are cut short.
    private static Value beginning(Value value, ShellWord.Parameter parameter) {
        String slice = parameter.operand().flatMap(ShellWord::literal).orElse("").replace(" ", "");
        String length = slice.startsWith("0:") ? slice.substring(2) : slice.startsWith(":") ? slice.substring(1) : "";
        boolean counted =
                !length.isEmpty() && length.length() < 4 && length.chars().allMatch(c -> c >= '0' && c <= '9');
        return counted ? cut(value, Integer.parseInt(length)) : computed(value, parameter);
    }

    /// The first characters of a text; of one that is not known a symbol, the same wherever as many are taken.
    public static Value cut(Value value, int length) {
        return value.literal()
                .map(text -> Value.known(text.substring(0, Math.min(length, text.length()))))
                .orElseGet(() -> Value.unknown(value + "[:" + length + "]"));
    }

    private static boolean isNeverEmpty(Value value) {
        return value.pieces().stream()
                .anyMatch(piece ->
                        switch (piece) {
                            case Piece.Literal _ -> true;
                            case Piece.Hole hole -> hole.symbol().shape() != Symbol.Shape.ANY;
                        });
    }

    /// A variable that the script itself emptied; the environment may hold any other.
    private boolean isUnset(String name) {
        return variables.get(name).filter(value -> value.is("")).isPresent();
    }

    private Value operand(ShellWord.Parameter parameter) {
        return parameter.operand().map(this::value).orElse(Value.EMPTY);
    }

    /// `${name#v}`, `${name#*:}` and `${name##*/}`: the forms that tags and paths are cut with.
    private static Optional<Value> withoutPrefix(String text, ShellWord.Parameter parameter) {
        Optional<String> pattern = parameter.operand().flatMap(ShellWord::literal);
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        String mark = pattern.get().startsWith("*") ? pattern.get().substring(1) : "";
        if (!mark.isEmpty() && isPlain(mark)) {
            int at = parameter.operator().equals("##") ? text.lastIndexOf(mark) : text.indexOf(mark);
            return Optional.of(Value.known(at < 0 ? text : text.substring(at + mark.length())));
        }
        if (!isPlain(pattern.get())) {
            return Optional.empty();
        }
        return Optional.of(Value.known(text.startsWith(pattern.get()) ? text.substring(pattern.get().length()) : text));
    }

    private static Value computed(Value value, ShellWord.Parameter parameter) {
        return Value.unknown(
                value
                        + " "
                        + parameter.operator()
                        + parameter.operand().map(word -> word.content().text()).orElse("")
                        + parameter.replacement().map(word -> "/" + word.content().text()).orElse(""));
    }

    public Value variable(String name) {
        if (side == Side.STARTED_CONTAINER) {
            return Value.unknown("container " + name);
        }
        if (name.equals(WORKING_DIRECTORY)) {
            return HostPath.absolute(workingDirectory());
        }
        return variables.get(name).orElseGet(() -> contexts.variable(name));
    }

    public Value workingDirectory() {
        return variables.get(WORKING_DIRECTORY).orElse(HostPath.WORKSPACE);
    }

    /// `$(pwd)` is the working directory, `$(echo text)` the text; any other command's output is named by its words, so
    /// that the same words give the same symbol.
    private Value substitution(ShellWord.CommandSubstitution substitution) {
        return Substitutions.of(substitution.script(), this)
                .orElseGet(() -> Value.unknown(named(substitution.content().text())));
    }

    /// The words with what their variables hold, so that the same words about other things are told apart.
    private String named(String words) {
        StringBuilder named = new StringBuilder(words);
        for (int dollar = words.indexOf('$', 1);
                dollar >= 0 && dollar + 1 < words.length();
                dollar = words.indexOf('$', dollar + 1)) {
            int start = words.charAt(dollar + 1) == '{' ? dollar + 2 : dollar + 1;
            int end = start;
            while (end < words.length() && (Character.isLetterOrDigit(words.charAt(end)) || words.charAt(end) == '_')) {
                end++;
            }
            if (end > start) {
                named.append(' ').append(LongValues.bounded(variable(words.substring(start, end))));
            }
        }
        return named.toString();
    }

    private static Value opaque(ShellWord.Part part) {
        return Value.unknown(part.content().text());
    }

    /// A path in a script, as seen from the working directory.
    public Located path(ShellWord word) {
        return new Located(HostPath.resolve(workingDirectory(), value(word)), new Location(word.source(), word.span()));
    }
}
