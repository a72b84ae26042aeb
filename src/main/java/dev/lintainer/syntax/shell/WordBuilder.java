package dev.lintainer.syntax.shell;

import dev.lintainer.syntax.shell.ShellWord.Literal;
import dev.lintainer.syntax.shell.ShellWord.Part;
import dev.lintainer.syntax.shell.ShellWord.Quoting;
import dev.lintainer.text.MappedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts a word together from left to right, joining literal text of one quoting.
final class WordBuilder {
    private final MappedText script;
    private final List<Part> parts = new ArrayList<>(2);
    private Quoting quoting = Quoting.UNQUOTED;

    /// Literal text before the run, when it is not adjacent to it.
    private MappedText.@Nullable Builder before;

    /// Literal text taken as it stands, not yet put anywhere.
    private int runStart;

    private int runEnd;
    private @Nullable Literal emptyQuotes;

    WordBuilder(MappedText script) {
        this.script = script;
    }

    /// Takes `[start, end)` of the script as it stands.
    void take(int start, int end, Quoting as) {
        if (start == end) {
            return;
        }
        if (runStart < runEnd && runEnd == start && quoting == as) {
            runEnd = end;
            return;
        }
        become(as);
        flushRun();
        runStart = start;
        runEnd = end;
    }

    /// Appends text that `[start, end)` of the script stands for.
    void put(String replacement, int start, int end, Quoting as) {
        become(as);
        flushRun();
        builder().append(replacement, script.toSource(start, end).start(), script.toSource(start, end).end());
    }

    void add(Part part) {
        endLiteral();
        parts.add(part);
    }

    /// A pair of quotes with nothing in it, which makes an empty word of what would be none.
    void addEmptyQuotes(int offset, Quoting as) {
        emptyQuotes = new Literal(script.slice(offset, offset), as);
    }

    boolean isEmpty() {
        return parts.isEmpty() && before == null && runStart == runEnd && emptyQuotes == null;
    }

    ShellWord build(int start, int end) {
        endLiteral();
        if (parts.isEmpty()) {
            parts.add(emptyQuotes != null ? emptyQuotes : new Literal(script.slice(start, start), Quoting.UNQUOTED));
        }
        return new ShellWord(parts, script.toSource(start, end));
    }

    private void become(Quoting as) {
        if (quoting != as) {
            endLiteral();
            quoting = as;
        }
    }

    private void endLiteral() {
        if (before == null) {
            if (runStart < runEnd) {
                parts.add(new Literal(script.slice(runStart, runEnd), quoting));
            }
        } else {
            flushRun();
            parts.add(new Literal(before.build(0), quoting));
            before = null;
        }
        runStart = runEnd;
    }

    private void flushRun() {
        if (runStart < runEnd) {
            builder().append(script, runStart, runEnd);
            runStart = runEnd;
        }
    }

    private MappedText.Builder builder() {
        if (before == null) {
            before = new MappedText.Builder(script.source());
        }
        return before;
    }
}
