package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.dockerfile.DockerWord;
import dev.lintainer.syntax.dockerfile.DockerWord.Literal;
import dev.lintainer.syntax.dockerfile.DockerWord.Modifier;
import dev.lintainer.syntax.dockerfile.DockerWord.Part;
import dev.lintainer.syntax.dockerfile.DockerWord.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Replaces the variables of a word. What hangs on something unknown becomes a hole that is equal wherever the same
/// word is expanded under the same values.
final class Expansion {
    /// Doubling variables (`ENV a=$a$a`) must not fill the memory; nobody needs longer values.
    private static final int LONGEST = 8192;

    private final Variables variables;
    private final List<SyntaxProblem> problems;

    private Expansion(Variables variables, List<SyntaxProblem> problems) {
        this.variables = variables;
        this.problems = problems;
    }

    /// Where values come from; empty: certainly not set.
    interface Variables {
        Optional<Value> value(String name);
    }

    static Value expand(DockerWord word, Variables variables, List<SyntaxProblem> problems) {
        return new Expansion(variables, problems).word(word);
    }

    private Value word(DockerWord word) {
        List<Part> parts = word.parts();
        if (parts.size() == 1 && parts.getFirst() instanceof Literal only) {
            return Value.known(only.text());
        }
        List<Value> values = new ArrayList<>(parts.size());
        long length = 0;
        for (Part part : parts) {
            Value value =
                    switch (part) {
                        case Literal literal -> Value.known(literal.text());
                        case Variable variable -> variable(variable);
                    };
            values.add(value);
            length += length(value);
        }
        if (length > LONGEST) {
            return Value.unknown("long text at " + word.span());
        }
        return Value.concat(values);
    }

    private static long length(Value value) {
        return value.literal().map(String::length).orElseGet(() -> value.toString().length());
    }

    private Value variable(Variable variable) {
        Optional<Value> value = variables.value(variable.name());
        if (variable.modifier().isEmpty()) {
            return value.orElse(Value.EMPTY);
        }
        Modifier modifier = variable.modifier().get();
        return switch (modifier.operator()) {
            case DEFAULT_IF_EMPTY ->
                    choose(variable, value, isFilled(value), value.orElse(Value.EMPTY), modifier.operand());
            case DEFAULT_IF_UNSET ->
                    choose(variable, value, isSet(value), value.orElse(Value.EMPTY), modifier.operand());
            case ALTERNATIVE_IF_NOT_EMPTY -> alternative(variable, value, isFilled(value));
            case ALTERNATIVE_IF_SET -> alternative(variable, value, isSet(value));
            case ERROR_IF_EMPTY -> require(variable, value, isFilled(value));
            case ERROR_IF_UNSET -> require(variable, value, isSet(value));
            case REMOVE_SHORTEST_PREFIX,
                    REMOVE_LONGEST_PREFIX,
                    REMOVE_SHORTEST_SUFFIX,
                    REMOVE_LONGEST_SUFFIX,
                    REPLACE_FIRST,
                    REPLACE_ALL ->
                    edit(variable, value.orElse(Value.EMPTY), modifier);
        };
    }

    private enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    private static Answer isSet(Optional<Value> value) {
        if (value.isEmpty()) {
            return Answer.NO;
        }
        return value.get() instanceof Value.Unknown ? Answer.UNKNOWN : Answer.YES;
    }

    private static Answer isFilled(Optional<Value> value) {
        return switch (value.orElse(Value.EMPTY)) {
            case Value.Known known -> known.text().isEmpty() ? Answer.NO : Answer.YES;
            case Value.Templated templated ->
                    templated.prefix().isEmpty() && templated.suffix().isEmpty() ? Answer.UNKNOWN : Answer.YES;
            case Value.Unknown unknown -> Answer.UNKNOWN;
        };
    }

    private Value choose(Variable variable, Optional<Value> value, Answer answer, Value chosen, DockerWord otherwise) {
        return switch (answer) {
            case YES -> chosen;
            case NO -> word(otherwise);
            case UNKNOWN -> hole(variable, value, word(otherwise), Optional.empty());
        };
    }

    private Value alternative(Variable variable, Optional<Value> value, Answer answer) {
        DockerWord alternative = variable.modifier().orElseThrow().operand();
        return switch (answer) {
            case YES -> word(alternative);
            case NO -> Value.EMPTY;
            case UNKNOWN -> hole(variable, value, word(alternative), Optional.empty());
        };
    }

    private Value require(Variable variable, Optional<Value> value, Answer answer) {
        if (answer == Answer.NO) {
            String message = "variable `" + variable.name() + "` must be set here";
            problems.add(new SyntaxProblem("unset-variable", message, variable.span()));
            return Value.unknown("unset at " + variable.span());
        }
        return value.orElse(Value.EMPTY);
    }

    private Value edit(Variable variable, Value value, Modifier modifier) {
        Value pattern = word(modifier.operand());
        Optional<Value> replacement = modifier.replacement().map(this::word);
        Optional<String> text = value.literal();
        Optional<String> replacementText = replacement.orElse(Value.EMPTY).literal();
        if (text.isPresent() && pattern.isKnown() && replacementText.isPresent()) {
            Optional<String> edited =
                    PatternEdit.apply(
                            modifier.operator(), text.get(), pattern.literal().orElseThrow(), replacementText.get());
            if (edited.isPresent()) {
                return Value.known(edited.get());
            }
        }
        return hole(variable, Optional.of(value), pattern, replacement);
    }

    /// A text that only the build knows.
    private static Value hole(Variable variable, Optional<Value> value, Value operand, Optional<Value> replacement) {
        String operator = variable.modifier().map(modifier -> modifier.operator().symbol()).orElse("");
        String key =
                "${"
                        + value.map(Value::toString).orElse("unset")
                        + operator
                        + operand
                        + replacement.map(text -> "/" + text).orElse("")
                        + "}";
        return Value.unknown(key.length() > LONGEST ? "long text at " + variable.span() : key);
    }
}
