package dev.lintainer.syntax.dockerfile;

import dev.lintainer.syntax.dockerfile.CommandForm.ScriptForm;
import dev.lintainer.syntax.dockerfile.CommandForm.ShellForm;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;

/// What a `RUN` with here-documents starts.
final class ScriptBuilder {
    private static final String INTERPRETER = "#!";

    private ScriptBuilder() {}

    static CommandForm command(InstructionText text) {
        HereDocument first = text.hereDocuments().getFirst();
        boolean alone = HereDocumentReader.delimiter(text.rest()).isPresent();
        if (!alone) {
            return new ShellForm(withDocuments(text));
        }
        MappedText body = first.body();
        if (!body.text().startsWith(INTERPRETER)) {
            return new ShellForm(body);
        }
        int feed = body.text().indexOf('\n');
        int lineEnd = Blank.trimEnd(body.text(), 0, feed < 0 ? body.length() : feed);
        int start = Blank.skip(body.text(), INTERPRETER.length(), lineEnd);
        return new ScriptForm(body.slice(Math.min(start, lineEnd), lineEnd), body);
    }

    /// The line with its documents below it, for the shell to read them again.
    private static MappedText withDocuments(InstructionText text) {
        MappedText rest = text.rest();
        MappedText.Builder script = new MappedText.Builder(rest.source()).append(rest);
        int end = rest.span().end();
        for (HereDocument document : text.hereDocuments()) {
            Span body = document.span();
            script.append("\n", end, Math.max(end, body.start()));
            script.append(document.body());
            script.append(document.closing());
            end = body.end();
        }
        return script.build(rest.span().start());
    }
}
