package dev.lintainer.syntax.yaml;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.yaml.Fault.LastNode;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// Finds out what is wrong where the scanner or the parser gave up, and says it in the writer's words rather than in theirs.
///
/// @param at where they gave up
/// @param context where that began which they were reading, or -1
/// @param complaint their own words, by which some cases are told apart
/// @param last the node that was read last in the innermost open collection, or the root
record Diagnosis(
        SourceFile source, int at, int context, String complaint, Optional<YamlNode> last, Optional<OpenCollection> within) {
    private static final String QUOTE_VALUE = "quote the value";

    static Fault of(
            RuntimeException exception, SourceFile source, TokenTape tape, Optional<YamlNode> last, Optional<OpenCollection> within) {
        if (!(exception instanceof MarkedYamlEngineException marked)) {
            int next = Math.min(tape.end(), source.text().length());
            return new Diagnosis(source, next, -1, "", last, within).unexpected();
        }
        int at = tape.offset(marked.getProblemMark());
        int context = marked.getContextMark().isPresent() ? tape.offset(marked.getContextMark()) : -1;
        String complaint = Optional.ofNullable(marked.getProblem()).orElse("");
        return new Diagnosis(source, at, context, complaint, last, within).fault();
    }

    private Fault fault() {
        if (complaint.startsWith("could not find expected ':'")) {
            return missingColon();
        }
        if (complaint.startsWith("mapping values are not allowed")) {
            return misplacedColon();
        }
        if (complaint.startsWith("sequence entries are not allowed")) {
            return fault("misplaced-item", "a list item cannot begin on this line", "begin the list on a line of its own", word(at));
        }
        if (complaint.startsWith("found undefined tag handle")) {
            return indicator("tag", at);
        }
        if (complaint.contains("cannot start any token")) {
            return forbiddenStart();
        }
        if (complaint.startsWith("expected ") && within.isPresent() && within.get().style() == CollectionStyle.FLOW) {
            return inBrackets(within.get());
        }
        if (complaint.startsWith("expected <block end>") || complaint.startsWith("expected '<document start>'")) {
            return afterNode();
        }
        return inToken();
    }

    /// What the scanner found inside of one token that begins at the context.
    private Fault inToken() {
        return switch (charAt(context)) {
            case '"', '\'' -> complaint.startsWith("found unexpected") ? unclosedQuote() : badEscape();
            case '*' -> indicator("alias", context);
            case '&' -> indicator("anchor", context);
            case '!' -> indicator("tag", context);
            case '|', '>' -> blockHeader();
            case '%' -> fault("directive", "`" + excerpt(lineFrom(context)) + "` is not a directive", "", lineFrom(context));
            default -> unexpected();
        };
    }

    private Fault unclosedQuote() {
        String quote = text().substring(context, context + 1);
        return new Fault(
                problem("unclosed-quote", "the quote " + quote + " is not closed", "close it", new Span(context, context + 1)),
                context,
                LastNode.KEEP);
    }

    private Fault badEscape() {
        int backslash = at;
        while (backslash > context && text().charAt(backslash) != '\\') {
            backslash--;
        }
        int end = Math.min(text().length(), Math.max(backslash + 2, at + 1));
        Span span = new Span(backslash, end);
        String found = excerpt(span);
        return new Fault(
                problem(
                        "unknown-escape",
                        "`" + found + "` is not an escape of double quotes",
                        "write `\\\\` for a backslash, or use single quotes",
                        span),
                context,
                LastNode.KEEP);
    }

    private Fault indicator(String name, int start) {
        Span word = word(start);
        return fault(
                name + "-name",
                "`" + excerpt(word) + "` begins like " + (name.startsWith("a") ? "an " : "a ") + name + ", but is none",
                QUOTE_VALUE + " if `" + charAt(start) + "` belongs to it",
                word);
    }

    private Fault blockHeader() {
        if (complaint.contains("leading empty lines")) {
            return fault(
                    "indentation",
                    "an empty line of the block has more spaces than its first line of text",
                    "remove the spaces from the empty line",
                    new Span(context, context + 1));
        }
        Span rest = lineFrom(at);
        return fault(
                "block-header",
                "`" + excerpt(rest) + "` follows `" + charAt(context) + "` on its line",
                "begin the text on the next line",
                rest);
    }

    private Fault forbiddenStart() {
        char c = charAt(at);
        if (c == '\t') {
            return new Fault(NodeProblems.tabIndentation(at), at, LastNode.KEEP);
        }
        if (c == '%' && at > 0 && charAt(at - 1) == '{') {
            Span tag = new Span(at - 1, at + 1);
            return fault("unquoted-template", "`{%` begins a template, which is not YAML", "", tag);
        }
        return fault(
                "reserved-character", "unquoted text cannot begin with `" + c + "`", QUOTE_VALUE, new Span(at, at + 1));
    }

    private Fault missingColon() {
        Span line = lineFrom(context);
        if (text().startsWith("{{", context)) {
            return fault(NodeProblems.template(source, context));
        }
        String found = text().substring(line.start(), line.end());
        int colon = found.indexOf(':');
        boolean spaceMissing = colon > 0 && colon + 1 < found.length() && charAt(context) != '"' && charAt(context) != '\'';
        return new Fault(
                problem(
                        "missing-colon",
                        "`" + Excerpt.of(found) + "` is not a key with a value",
                        spaceMissing ? "put a space after the colon" : "end the key with a colon, or indent the line",
                        line),
                context,
                LastNode.KEEP);
    }

    private Fault misplacedColon() {
        Optional<YamlScalar> before = last.filter(YamlScalar.class::isInstance).map(YamlScalar.class::cast);
        if (before.isPresent() && before.get().style() != ScalarStyle.PLAIN) {
            return afterQuote(before.get());
        }
        boolean joined = before.isPresent() && isMultiLine(before.get()) && endsBefore(before.get(), at);
        if (joined) {
            int line = SourceLines.lineStart(text(), at);
            Span key = new Span(SourceLines.skipBlanks(text(), line), at);
            return new Fault(
                    problem(
                            "indentation",
                            "the key `" + excerpt(key) + "` is indented under a key that has a value already",
                            "align it with the key above",
                            key),
                    at,
                    LastNode.CUT_LAST_LINE);
        }
        if (last.isPresent() && isTemplate(last.get())) {
            return fault(NodeProblems.template(source, last.get().span().start()));
        }
        return new Fault(
                problem("unquoted-colon", "an unquoted value cannot hold `: `", QUOTE_VALUE, new Span(at, at + 1)),
                at,
                LastNode.DROP);
    }

    /// Something stands behind a value that is complete.
    private Fault afterNode() {
        if (last.isPresent() && endsBefore(last.get(), at) && sameLine(last.get().span().end(), at)) {
            if (last.get() instanceof YamlScalar scalar && scalar.style() != ScalarStyle.PLAIN) {
                return afterQuote(scalar);
            }
            if (isTemplate(last.get())) {
                return fault(NodeProblems.template(source, last.get().span().start()));
            }
        }
        return SourceLines.isFirstOnLine(text(), at) ? misplacedLine() : unexpected();
    }

    private Fault afterQuote(YamlScalar quoted) {
        if (isMultiLine(quoted)) {
            int line = source.positionAt(quoted.span().end()).line();
            int start = quoted.span().start();
            return new Fault(
                    problem(
                            "unclosed-quote",
                            "the quote closes on line " + line + " only, and text follows there",
                            "close it on its line",
                            new Span(start, start + 1)),
                    start,
                    LastNode.DROP);
        }
        String remedy = quoted.style() == ScalarStyle.SINGLE_QUOTED
                ? "quote the whole value, and write `''` for a quote inside of it"
                : "quote the whole value, and write `\\\"` for a quote inside of it";
        Span rest = lineFrom(at);
        return new Fault(
                problem("text-after-quote", "`" + excerpt(rest) + "` follows the closing quote", remedy, rest),
                at,
                LastNode.DROP);
    }

    private Fault misplacedLine() {
        Span line = lineFrom(at);
        char c = charAt(at);
        if (c == ']' || c == '}') {
            return fault("unopened-bracket", "`" + c + "` closes nothing", "", new Span(at, at + 1));
        }
        int column = at - SourceLines.lineStart(text(), at);
        if (within.isPresent() && within.get().column() == column) {
            return within.get().kind() == OpenCollection.Kind.MAPPING
                    ? fault("misplaced-item", "a list item stands among keys", "indent it under its key", line)
                    : fault("misplaced-key", "`" + excerpt(line) + "` stands among list items", "indent it under its item", line);
        }
        return fault("indentation", "`" + excerpt(line) + "` is indented like nothing above it", "align it with its siblings", line);
    }

    private Fault inBrackets(OpenCollection brackets) {
        int start = brackets.start();
        if (text().startsWith("{{", start)) {
            return new Fault(NodeProblems.template(source, start), start, LastNode.KEEP);
        }
        if (start > 0 && text().startsWith("{{", start - 1)) {
            return new Fault(NodeProblems.template(source, start - 1), start, LastNode.KEEP);
        }
        boolean sequence = brackets.kind() == OpenCollection.Kind.SEQUENCE;
        char closing = sequence ? ']' : '}';
        if (!sameLine(start, at) && indentation(at) <= indentation(start) || at >= text().length()) {
            return new Fault(
                    problem(
                            "unclosed-bracket",
                            "`" + charAt(start) + "` is not closed",
                            "close it with `" + closing + "`",
                            new Span(start, start + 1)),
                    start,
                    LastNode.KEEP);
        }
        if (last.isPresent() && last.get() instanceof YamlScalar scalar && isMultiLine(scalar) && isQuoted(scalar)) {
            return afterQuote(scalar);
        }
        Span word = word(at);
        return fault("missing-comma", "no `,` or `" + closing + "` before `" + excerpt(word) + "`", "", word);
    }

    private Fault unexpected() {
        if (at >= text().length()) {
            return fault("unexpected-end", "the text ends too early", "", Span.at(text().length()));
        }
        Span word = word(at);
        return fault("unexpected-text", "`" + excerpt(word) + "` is not expected here", "", word);
    }

    private Fault fault(String code, String message, String suggestion, Span span) {
        return fault(problem(code, message, suggestion, span));
    }

    private Fault fault(SyntaxProblem problem) {
        return new Fault(problem, Math.max(at, problem.span().start()), LastNode.KEEP);
    }

    private static SyntaxProblem problem(String code, String message, String suggestion, Span span) {
        return new SyntaxProblem(code, message, suggestion, span);
    }

    private String text() {
        return source.text();
    }

    private char charAt(int offset) {
        return offset >= 0 && offset < text().length() ? text().charAt(offset) : '\0';
    }

    /// From `start` to the next white space.
    private Span word(int start) {
        int end = start;
        while (!SourceLines.isSpaceOrEnd(text(), end)) {
            end++;
        }
        return new Span(start, end);
    }

    private Span lineFrom(int start) {
        return new Span(start, SourceLines.trimEnd(text(), SourceLines.lineEnd(text(), start), start));
    }

    private String excerpt(Span span) {
        return Excerpt.of(source.text(span));
    }

    private boolean sameLine(int first, int second) {
        return SourceLines.lineStart(text(), first) == SourceLines.lineStart(text(), second);
    }

    private int indentation(int offset) {
        int line = SourceLines.lineStart(text(), offset);
        return SourceLines.skipSpaces(text(), line) - line;
    }

    private boolean isMultiLine(YamlScalar scalar) {
        return !sameLine(scalar.span().start(), scalar.span().end());
    }

    private static boolean isQuoted(YamlScalar scalar) {
        return scalar.style() == ScalarStyle.SINGLE_QUOTED || scalar.style() == ScalarStyle.DOUBLE_QUOTED;
    }

    private static boolean endsBefore(YamlNode node, int offset) {
        return node.span().end() <= offset;
    }

    private boolean isTemplate(YamlNode node) {
        return source.text().startsWith("{{", node.span().start());
    }
}
