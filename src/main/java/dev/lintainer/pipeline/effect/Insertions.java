package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.LongValues;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Values that a program puts into the text of a script before a shell reads it. What is not known stands there as an
/// expression of GitHub's, which is a value between quotes of any kind too.
public final class Insertions {
    private final String program;
    private final Shell shell;
    private final Map<Value, String> names = new HashMap<>();
    private final Map<String, Value> values = new HashMap<>();

    /// @param program whose insertions they are
    public Insertions(String program, Shell shell) {
        this.program = program;
        this.shell = shell;
    }

    /// What stands for a value in the script.
    public String text(Value value) {
        Optional<String> literal = value.literal().filter(text -> !text.contains("${{"));
        return literal.orElseGet(() -> "${{env." + names.computeIfAbsent(value, this::named) + "}}");
    }

    private String named(Value value) {
        String name = program + "_" + shell.job().next();
        values.put(name, LongValues.bounded(value));
        return name;
    }

    /// By the names that the texts use.
    public Map<String, Value> values() {
        return values;
    }
}
