package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Contexts;
import dev.lintainer.syntax.shell.Assignment;
import dev.lintainer.syntax.shell.ShellWord;
import java.util.List;
import java.util.Optional;

/// A shell at work in a step of a job.
///
/// @param step the id of the step, whose outputs the shell may set
public record Shell(JobState job, Contexts contexts, Optional<String> step, ShellVariables variables) {
    /// How many positional parameters are kept.
    private static final int POSITIONS = 9;

    public WordReader reader() {
        return new WordReader(contexts, variables);
    }

    public Shell with(ShellVariables others) {
        return new Shell(job, contexts, step, others);
    }

    /// A symbol that nothing else has.
    public Value fresh(String what) {
        return Value.unknown(job.job() + "/" + what + " #" + job.next());
    }

    public void assign(Assignment assignment) {
        variables.put(assignment.name(), valueOf(assignment));
    }

    public Value valueOf(Assignment assignment) {
        if (assignment.shape() == Assignment.Shape.ARRAY || assignment.subscript().isPresent()) {
            return fresh("array " + assignment.name());
        }
        Value value = assignment.values().isEmpty() ? Value.EMPTY : reader().value(assignment.values().getFirst());
        return assignment.mode() == Assignment.Mode.APPEND ? reader().variable(assignment.name()).then(value) : value;
    }

    /// Sets `$1` and its like for the layer of the variables that is the current one.
    public void position(List<ShellWord> arguments, WordReader reader) {
        if (arguments.stream().noneMatch(ShellWord::mayBecomeSeveral)) {
            position(arguments.stream().limit(POSITIONS + 1L).map(reader::value).toList());
            return;
        }
        for (int i = 1; i <= POSITIONS; i++) {
            variables.putLocal(Integer.toString(i), fresh("$" + i));
        }
        positions();
    }

    public void position(List<Value> arguments) {
        for (int i = 1; i <= POSITIONS; i++) {
            variables.putLocal(Integer.toString(i), i <= arguments.size() ? arguments.get(i - 1) : Value.EMPTY);
        }
        positions();
        if (arguments.size() <= POSITIONS) {
            variables.putLocal("#", Value.known(Integer.toString(arguments.size())));
        }
    }

    private void positions() {
        for (String all : List.of("@", "*", "#")) {
            variables.putLocal(all, fresh("$" + all));
        }
    }

    /// `shift`
    public void shift(Optional<String> by) {
        boolean known = by.isEmpty() || by.get().length() == 1 && Character.isDigit(by.get().charAt(0));
        int distance = by.isEmpty() || !known ? 1 : by.get().charAt(0) - '0';
        WordReader reader = reader();
        Optional<String> count = reader.variable("#").literal();
        for (int i = 1; i <= POSITIONS; i++) {
            int from = i + distance;
            variables.put(
                    Integer.toString(i),
                    known && from <= POSITIONS ? reader.variable(Integer.toString(from)) : fresh("$" + i));
        }
        for (String all : List.of("@", "*", "#")) {
            variables.put(all, fresh("$" + all));
        }
        // The runner's shells have none to begin with, so that a count is only ever put by a call.
        if (known && count.isPresent()) {
            variables.put("#", Value.known(Integer.toString(Math.max(0, Integer.parseInt(count.get()) - distance))));
        }
    }
}
