package dev.lintainer.document.workflow;

import dev.lintainer.finding.Edit;
import dev.lintainer.syntax.yaml.CollectionStyle;
import dev.lintainer.syntax.yaml.YamlEdits;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// Changes of a workflow's text in a workflow's own words. Empty where the text gives no place for them.
public final class WorkflowEdits {
    private WorkflowEdits() {}

    /// Gives an input of a step another value, or one at all.
    public static Optional<Edit> input(UsesStep step, String name, String value) {
        YamlMapping mapping = step.header().yaml();
        Optional<YamlEntry> with = mapping.entry("with");
        if (with.isEmpty()) {
            return YamlEdits.addNested(mapping, "with", name, value);
        }
        if (!(with.get().value() instanceof YamlMapping inputs)) {
            return Optional.empty();
        }
        for (YamlEntry entry : inputs.entries()) {
            if (entry.name().equalsIgnoreCase(name)) {
                return entry.value() instanceof YamlScalar scalar ? YamlEdits.replace(scalar, value) : Optional.empty();
            }
        }
        return YamlEdits.add(inputs, name, value);
    }

    /// Takes an input away, where others stay.
    public static Optional<Edit> withoutInput(UsesStep step, String name) {
        return step.header()
                .yaml()
                .entry("with")
                .map(YamlEntry::value)
                .flatMap(value -> {
                    if (!(value instanceof YamlMapping inputs)) {
                        return Optional.empty();
                    }
                    return inputs.entries().stream()
                            .filter(entry -> entry.name().equalsIgnoreCase(name))
                            .findFirst()
                            .flatMap(entry -> YamlEdits.remove(inputs, entry));
                });
    }

    /// Puts what stands on one line on several: in the block that holds it, or in a new one behind its key.
    ///
    /// @param written the line without its indentation, or the whole value
    public static Optional<Edit> onLines(Location written, List<String> lines) {
        String text = written.file().text();
        int start = written.span().start();
        String before = text.substring(text.lastIndexOf('\n', start - 1) + 1, start);
        int indent = before.length() - before.stripLeading().length();
        boolean endsLine = written.span().end() == text.length() || text.charAt(written.span().end()) == '\n';
        if (before.isBlank() && endsLine) {
            return Optional.of(new Edit(written, String.join("\n" + before, lines)));
        }
        boolean behindKey = before.endsWith(": ") && "-{?\"'".indexOf(before.charAt(indent)) < 0;
        String lineBreak = "\n" + " ".repeat(indent + 2);
        return behindKey && endsLine
                ? Optional.of(new Edit(written, "|" + lineBreak + String.join(lineBreak, lines)))
                : Optional.empty();
    }

    /// Puts a command in front of another one of a script, which is not to run when that fails. Empty where something
    /// else stands before the command on its line.
    public static Optional<Edit> commandBefore(Location command, String inserted) {
        String text = command.file().text();
        int start = command.span().start();
        String before = text.substring(text.lastIndexOf('\n', start - 1) + 1, start).strip();
        boolean alone = before.isEmpty() || before.equals("run:") || before.equals("- run:");
        return alone
                ? Optional.of(new Edit(new Location(command.file(), Span.at(start)), inserted + " && "))
                : Optional.empty();
    }

    /// Puts a word of a script into double quotes. Empty where it stands in quotes already, of the shell or of YAML.
    public static Optional<Edit> quoted(Location word) {
        String text = word.file().text();
        int start = word.span().start();
        return isOpen(text, text.lastIndexOf('\n', start - 1) + 1, start)
                ? Optional.empty()
                : Optional.of(new Edit(word, '"' + word.text() + '"'));
    }

    /// Whether a part of a line may leave a quote open.
    private static boolean isOpen(String text, int start, int end) {
        int quotes = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                return true;
            }
            if (c == '"') {
                quotes++;
            }
        }
        return quotes % 2 == 1;
    }

    /// Gives a step a key that it does not have, e.g. `shell: bash`.
    public static Optional<Edit> key(Step step, String name, String value) {
        YamlMapping mapping = step.header().yaml();
        return mapping.entry(name).isPresent() ? Optional.empty() : YamlEdits.add(mapping, name, value);
    }

    /// Puts a step that only uses an action in front of another step.
    public static Optional<Edit> stepBefore(Step step, String uses) {
        YamlMapping mapping = step.header().yaml();
        SourceFile source = mapping.source();
        int start = mapping.span().start();
        Span line = source.lines().line(source.positionAt(start).line());
        String before = source.text(new Span(line.start(), start));
        boolean isItem = mapping.style() == CollectionStyle.BLOCK && before.strip().equals("-");
        String lineBreak = source.lineBreak();
        return isItem
                ? Optional.of(new Edit(new Location(source, Span.at(start)), "uses: " + uses + lineBreak + before))
                : Optional.empty();
    }

    /// Gives the token of a job one more right, where its `permissions`, or else those of the workflow, list rights.
    public static Optional<Edit> permission(Workflow workflow, Job job, String scope, String access) {
        Optional<YamlNode> stated =
                job.yaml()
                        .entry("permissions")
                        .or(() ->
                                workflow.yaml()
                                        .root()
                                        .filter(YamlMapping.class::isInstance)
                                        .flatMap(root -> ((YamlMapping) root).entry("permissions")))
                        .map(YamlEntry::value);
        if (!(stated.orElse(null) instanceof YamlMapping scopes)) {
            return Optional.empty();
        }
        Optional<YamlEntry> entry = scopes.entry(scope);
        if (entry.isEmpty()) {
            return YamlEdits.add(scopes, scope, access);
        }
        return entry.get().value() instanceof YamlScalar scalar ? YamlEdits.replace(scalar, access) : Optional.empty();
    }

    /// Lets a job wait for another one.
    public static Optional<Edit> need(Job job, String id) {
        Optional<YamlNode> needs = job.yaml().entry("needs").map(YamlEntry::value);
        if (needs.isEmpty()) {
            return YamlEdits.addFirst(job.yaml(), "needs", id);
        }
        return switch (needs.get()) {
            case YamlSequence sequence -> YamlEdits.append(sequence, id);
            case YamlScalar scalar when scalar.value().isEmpty() -> Optional.empty();
            case YamlScalar scalar -> Optional.of(new Edit(scalar.location(), "[" + scalar.value() + ", " + id + "]"));
            case YamlNode _ -> Optional.empty();
        };
    }
}
