package dev.lintainer.syntax.dockerfile;

import dev.lintainer.syntax.dockerfile.DockerWord.Literal;
import dev.lintainer.syntax.dockerfile.DockerWord.Part;
import dev.lintainer.syntax.dockerfile.DockerWord.Variable;
import dev.lintainer.syntax.dockerfile.HereDocument.Expansion;
import dev.lintainer.syntax.dockerfile.HereDocument.Tabs;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the here-document delimiters of an instruction and reads the lines up to them.
final class HereDocumentReader {
    private HereDocumentReader() {}

    /// A word such as `<<EOF`, `3<<-"EOF"`.
    record Delimiter(String name, Expansion expansion, Tabs tabs, MappedText word) {}

    /// The delimiters in a logical line, in order. A line that the lexer cannot read has none.
    static List<Delimiter> delimiters(MappedText line) {
        if (!line.text().contains("<<")) {
            return List.of();
        }
        List<Delimiter> delimiters = new ArrayList<>();
        for (Span word : WordReader.split(line).orElse(List.of())) {
            if (line.text().indexOf("<<", word.start()) < word.end()) {
                delimiter(line.slice(word.start(), word.end())).ifPresent(delimiters::add);
            }
        }
        return delimiters;
    }

    /// Reads a word as delimiter, if it is one.
    static Optional<Delimiter> delimiter(MappedText word) {
        String chars = word.text();
        int at = 0;
        while (at < chars.length() && isDigit(chars.charAt(at))) {
            at++;
        }
        if (!chars.startsWith("<<", at)) {
            return Optional.empty();
        }
        at += 2;
        Tabs tabs = chars.startsWith("-", at) ? Tabs.STRIPPED : Tabs.KEPT;
        if (tabs == Tabs.STRIPPED) {
            at++;
        }
        at = Blank.skipSeparators(chars, at, chars.length());
        if (at == chars.length() || chars.indexOf('<', at) >= 0) {
            return Optional.empty();
        }
        MappedText rest = word.slice(at, chars.length());
        Optional<List<Span>> words = WordReader.split(rest);
        if (words.isEmpty() || words.get().size() != 1) {
            return Optional.empty();
        }
        String name = name(rest);
        Expansion expansion = quotes(name) == quotes(rest.text()) ? Expansion.EXPANDED : Expansion.LITERAL;
        return Optional.of(new Delimiter(name, expansion, tabs, word));
    }

    /// The delimiter without its quotes; variables are not replaced in it.
    private static String name(MappedText rest) {
        StringBuilder name = new StringBuilder();
        for (Part part : WordReader.read(rest, '\\', new Problems()).parts()) {
            switch (part) {
                case Literal literal -> name.append(literal.text());
                case Variable variable -> name.append(rest.source().text(variable.span()));
            }
        }
        return name.toString();
    }

    private static long quotes(String text) {
        return text.chars().filter(c -> c == '\'' || c == '"').count();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// Reads the lines from the cursor's next one up to the delimiter.
    static HereDocument body(Delimiter delimiter, LineCursor lines, ReadBy readBy, Problems problems) {
        MappedText.Builder body = new MappedText.Builder(lines.source());
        String text = lines.source().text();
        int bodyStart = lines.next();
        while (lines.advance()) {
            lines.checkLength(problems);
            int start = delimiter.tabs() == Tabs.STRIPPED ? skipTabs(text, lines.start(), lines.next()) : lines.start();
            if (isClosing(text, start, lines.end(), delimiter.name())) {
                MappedText closing = MappedText.of(lines.source(), new Span(Math.min(start, lines.end()), lines.end()));
                return document(delimiter, body.build(bodyStart), closing, lines.end(), readBy, problems);
            }
            body.append(start, lines.next());
        }
        problems.add(
                "unclosed-here-document",
                "here-document has no closing line " + Problems.shown(delimiter.name()),
                delimiter.word().span());
        MappedText nothing = MappedText.of(lines.source(), Span.at(text.length()));
        return document(delimiter, body.build(bodyStart), nothing, text.length(), readBy, problems);
    }

    private static boolean isClosing(String text, int start, int end, String name) {
        return end - start == name.length() && text.startsWith(name, start);
    }

    private static int skipTabs(String text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) == '\t') {
            at++;
        }
        return at;
    }

    /// Who replaces variables in a body.
    enum ReadBy {
        DOCKER,
        OTHERS
    }

    private static HereDocument document(
            Delimiter delimiter, MappedText body, MappedText closing, int end, ReadBy readBy, Problems problems) {
        boolean expanded = readBy == ReadBy.DOCKER && delimiter.expansion() == Expansion.EXPANDED;
        List<Part> parts = expanded ? WordReader.body(body, problems) : WordReader.literal(body).parts();
        int start = Math.min(body.span().start(), end);
        return new HereDocument(
                delimiter.name(),
                delimiter.expansion(),
                delimiter.tabs(),
                body,
                parts,
                delimiter.word(),
                closing,
                new Span(start, end));
    }
}
