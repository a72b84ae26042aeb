package dev.lintainer.syntax.shell;

import dev.lintainer.syntax.shell.ShellWord.Quoting;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.ArrayList;

/// Reads the lines of a here-document as one word.
final class HereDocumentReader {
    private HereDocumentReader() {}

    /// Lines without expansions; only holes are found in them.
    static ShellWord readQuoted(Cursor script, Span range, boolean stripsTabs) {
        return readLiteral(inner(script, range, stripsTabs, HereDocuments.none()));
    }

    /// Lines in which `$`, backquotes and backslashes mean what they do between double quotes.
    static ShellWord readExpanded(Cursor script, Span range, boolean stripsTabs) {
        HereDocuments nested = HereDocuments.none();
        if (script.text().indexOf("<<", range.start(), range.end()) >= 0) {
            nested = HereDocuments.locating();
            Cursor first = inner(script, range, stripsTabs, nested);
            readExpanded(first.withProblems(new ArrayList<>()));
            nested = nested.located();
        }
        return readExpanded(inner(script, range, stripsTabs, nested));
    }

    private static Cursor inner(Cursor script, Span range, boolean stripsTabs, HereDocuments nested) {
        MappedText text = stripsTabs ? withoutLeadingTabs(script, range) : script.script();
        Span inside = stripsTabs ? new Span(0, text.length()) : range;
        return script.inner(text, inside, nested);
    }

    private static MappedText withoutLeadingTabs(Cursor script, Span range) {
        MappedText.Builder builder = new MappedText.Builder(script.script().source());
        int line = range.start();
        while (line < range.end()) {
            int from = line;
            while (from < range.end() && script.text().charAt(from) == '\t') {
                from++;
            }
            int lineEnd = Math.min(script.lineEnd(from), range.end());
            int next = Math.min(range.end(), lineEnd + script.newlineLength(lineEnd));
            builder.append(script.script(), from, next);
            line = Math.max(next, from);
        }
        return builder.build(script.span(range.start(), range.start()).start());
    }

    private static ShellWord readLiteral(Cursor body) {
        int start = body.at();
        WordBuilder word = new WordBuilder(body.script());
        int from = start;
        while (!body.isAtEnd()) {
            int holeEnd = body.holeEnd(body.at());
            if (holeEnd < 0) {
                body.advance(1);
                continue;
            }
            word.take(from, body.at(), Quoting.SINGLE);
            ExpansionReader.addHole(body, word, holeEnd, Quoting.SINGLE);
            from = body.at();
        }
        word.take(from, body.at(), Quoting.SINGLE);
        return word.build(start, body.at());
    }

    private static ShellWord readExpanded(Cursor body) {
        int start = body.at();
        int depth = body.depth();
        WordBuilder word = new WordBuilder(body.script());
        while (!body.isAtEnd()) {
            int before = body.at();
            try {
                WordReader.readDoubleQuotedPiece(body, word, Cursor.END);
            } catch (SyntaxFailure failure) {
                // The shell would only find out when it runs the command: what follows is left as text.
                body.problems().add(failure.problem());
                body.leaveTo(depth);
                body.moveTo(body.end());
                word.take(before, body.end(), Quoting.DOUBLE);
            }
        }
        return word.build(start, body.at());
    }
}
