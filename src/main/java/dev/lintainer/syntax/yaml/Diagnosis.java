package dev.lintainer.syntax.yaml;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// Finds out what is wrong where the scanner or the parser gave up, and says it in the writer's words rather than in
/// theirs.
///
/// @param at where they gave up
/// @param context where that began which they were reading, or -1
/// @param complaint their own words, by which some cases are told apart
/// @param last the node that was read last in the innermost open collection, or the root
record Diagnosis(
        SourceFile source,
        int at,
        int context,
        String complaint,
        Optional<YamlNode> last,
        Optional<OpenCollection> within) {
    private static final String QUOTE_VALUE = "quote the value";

    static Fault of(
            RuntimeException exception,
            SourceFile source,
            TokenTape tape,
            Optional<YamlNode> last,
            Optional<OpenCollection> within) {
        if (!(exception instanceof MarkedYamlEngineException marked)) {
            int next = SourceLines.skipSpace(source.text(), tape.end());
            return new Diagnosis(source, next, next, "", last, within).withoutComplaint();
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
            return fault(
                    "misplaced-item",
                    "a list item cannot begin on this line",
                    "begin the list on a line of its own",
                    word(at));
        }
        if (complaint.contains("leading empty lines")) {
            return fault(
                    Fault.INDENTATION,
                    "the first line of a block has fewer spaces than an empty line before it",
                    "remove the spaces from the empty line",
                    word(at));
        }
        if (complaint.startsWith("found undefined tag handle")) {
            return indicator("tag", at);
        }
        if (complaint.contains("cannot start any token")) {
            return forbiddenStart();
        }
        if (complaint.contains(" after \\t")) {
            return tabIndentation(Math.max(at, context));
        }
        if (complaint.startsWith("expected ") && within.isPresent() && within.get().style() == CollectionStyle.FLOW) {
            return inBrackets(within.get());
        }
        if (complaint.startsWith("expected <block end>") || complaint.startsWith("expected '<document start>'")) {
            return afterNode();
        }
        return inToken();
    }

    /// The scanner fails without a place at an escape for a character beyond U+10FFFF.
    private Fault withoutComplaint() {
        int escape = charAt(context) == '"' ? text().indexOf("\\U", context) : -1;
        return escape < 0 ? unexpected() : badEscape(escape);
    }

    /// What the scanner found inside of one token that begins at the context.
    private Fault inToken() {
        return switch (charAt(context)) {
            case '"', '\'' -> complaint.startsWith("found unexpected") ? unclosedQuote() : badEscape();
            case '*' -> indicator("alias", context);
            case '&' -> indicator("anchor", context);
            case '!' -> indicator("tag", context);
            case '|', '>' -> blockHeader();
            case '%' ->
                    fault(
                            "directive",
                            "`" + excerpt(lineFrom(context)) + "` is not a directive",
                            "",
                            lineFrom(context));
            default -> unexpected();
        };
    }

    private Fault unclosedQuote() {
        String quote = text().substring(context, context + 1);
        return Fault.at(
                problem(
                        "unclosed-quote",
                        "the quote " + quote + " is not closed",
                        "close it",
                        new Span(context, context + 1)));
    }

    private Fault badEscape() {
        int backslash = Math.min(at, text().length() - 1);
        while (backslash > context && text().charAt(backslash) != '\\') {
            backslash--;
        }
        return backslash + 1 >= text().length() ? unclosedQuote() : badEscape(backslash);
    }

    private Fault badEscape(int backslash) {
        int digits = FlowContent.escapeDigits(charAt(backslash + 1));
        int end = backslash + 2;
        while (end < backslash + 2 + digits && Character.digit(charAt(end), 16) >= 0) {
            end++;
        }
        Span span = new Span(backslash, end);
        String found = excerpt(span);
        return Fault.at(
                problem(
                        "unknown-escape",
                        "`" + found + "` is not an escape of double quotes",
                        "write `\\\\` for a backslash, or use single quotes",
                        span));
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
            return tabIndentation(at);
        }
        if (c == '-') {
            return itemInBrackets();
        }
        if (c == '%' && at > 0 && charAt(at - 1) == '{') {
            Span tag = new Span(at - 1, at + 1);
            return fault("unquoted-template", "`{%` begins a template, which is not YAML", "", tag);
        }
        return fault(
                "reserved-character", "unquoted text cannot begin with `" + c + "`", QUOTE_VALUE, new Span(at, at + 1));
    }

    private Fault itemInBrackets() {
        return fault(
                "misplaced-item",
                "an item with `-` cannot stand in brackets",
                "separate the items with commas",
                word(at));
    }

    /// The tab is somewhere before `before` in its line.
    private Fault tabIndentation(int before) {
        int line = SourceLines.lineStart(text(), before);
        int tab = text().indexOf('\t', line);
        return Fault.at(NodeProblems.tabIndentation(tab < 0 ? at : tab));
    }

    private Fault missingColon() {
        Span line = withoutComment(lineFrom(context));
        if (text().startsWith("{{", context)) {
            return fault(NodeProblems.template(context));
        }
        String found = text().substring(line.start(), line.end());
        int colon = found.indexOf(':');
        boolean spaceMissing =
                colon > 0 && colon + 1 < found.length() && found.charAt(0) != '"' && found.charAt(0) != '\'';
        return Fault.at(
                problem(
                        "missing-colon",
                        "`" + Excerpt.of(found) + "` is not a key with a value",
                        spaceMissing ? "put a space after the colon" : "end the key with a colon, or indent the line",
                        line));
    }

    private Fault misplacedColon() {
        if (last.isEmpty() || within.filter(OpenCollection::lacksValue).isPresent()) {
            return unexpected();
        }
        YamlNode value = last.get();
        if (value instanceof YamlScalar scalar && isQuoted(scalar)) {
            return afterQuote(scalar);
        }
        if (isTemplate(value)) {
            return fault(NodeProblems.template(value.span().start()));
        }
        return isMultiLine(value) ? keyTooDeep() : unquotedColon(value);
    }

    /// The lines of an unquoted value go on where they are indented more than its key.
    private Fault keyTooDeep() {
        int line = SourceLines.lineStart(text(), at);
        Span key = new Span(SourceLines.skipBlanks(text(), line), at);
        return new Fault(
                problem(
                        Fault.INDENTATION,
                        "the key `" + excerpt(key) + "` is indented under a key that has a value already",
                        "align it with the key above",
                        key),
                at,
                line);
    }

    private Fault unquotedColon(YamlNode value) {
        Span colon = new Span(at, at + 1);
        return new Fault(
                problem("unquoted-colon", "an unquoted value cannot hold `: `", QUOTE_VALUE, colon),
                at,
                value.span().start());
    }

    /// Something stands behind a value that is complete.
    private Fault afterNode() {
        boolean sameLine = last.isPresent() && SourceLines.sameLine(text(), last.get().span().end(), at);
        if (sameLine && last.get() instanceof YamlScalar scalar && isQuoted(scalar)) {
            return afterQuote(scalar);
        }
        if (last.isPresent() && isTemplate(last.get()) && (sameLine || within.isEmpty())) {
            return fault(NodeProblems.template(last.get().span().start()));
        }
        return SourceLines.isFirstOnLine(text(), at) ? misplacedLine() : unexpected();
    }

    private Fault afterQuote(YamlScalar quoted) {
        int start = quoted.span().start();
        if (isMultiLine(quoted)) {
            int line = source.positionAt(quoted.span().end()).line();
            return Fault.at(
                    problem(
                            "unclosed-quote",
                            "the quote closes on line " + line + " only, and text follows there",
                            "close it on its line",
                            new Span(start, start + 1)));
        }
        String escape = quoted.style() == ScalarStyle.SINGLE_QUOTED ? "''" : "\\\"";
        Span rest = lineFrom(at);
        return new Fault(
                problem(
                        "text-after-quote",
                        "`" + excerpt(rest) + "` follows the closing quote",
                        "quote the whole value, and write `" + escape + "` for a quote inside of it",
                        rest),
                at,
                start);
    }

    private Fault misplacedLine() {
        if (at >= text().length()) {
            return unexpected();
        }
        Span line = lineFrom(at);
        char c = charAt(at);
        if (text().substring(SourceLines.lineStart(text(), at), at).indexOf('\t') >= 0) {
            return tabIndentation(at);
        }
        if (c == ']' || c == '}') {
            return fault("unopened-bracket", "`" + c + "` closes nothing", "", new Span(at, at + 1));
        }
        int column = at - SourceLines.lineStart(text(), at);
        if (within.isPresent() && within.get().column() == column) {
            return switch (within.get().kind()) {
                case SEQUENCE ->
                        fault(
                                "misplaced-key",
                                "`" + excerpt(line) + "` stands among list items",
                                "indent it under its item",
                                line);
                case MAPPING ->
                        c == '-'
                                ? fault(
                                        "misplaced-item",
                                        "a list item stands among keys",
                                        "indent it under its key",
                                        line)
                                : unexpected();
            };
        }
        return fault(
                Fault.INDENTATION,
                "`" + excerpt(line) + "` is indented like nothing above it",
                "align it with its siblings",
                line);
    }

    private Fault inBrackets(OpenCollection brackets) {
        int start = brackets.start();
        if (text().startsWith("{{", start)) {
            return Fault.at(NodeProblems.template(start));
        }
        if (start > 0 && text().startsWith("{{", start - 1)) {
            return Fault.at(NodeProblems.template(start - 1));
        }
        boolean sequence = brackets.kind() == OpenCollection.Kind.SEQUENCE;
        char closing = sequence ? ']' : '}';
        if (!SourceLines.sameLine(text(), start, at)
                        && SourceLines.indentation(text(), at) <= SourceLines.indentation(text(), start)
                || at >= text().length()) {
            String remedy = "close it with `" + closing + "`";
            Span bracket = new Span(start, start + 1);
            return new Fault(
                    problem("unclosed-bracket", "`" + charAt(start) + "` is not closed", remedy, bracket), start, at);
        }
        if (last.isPresent() && last.get() instanceof YamlScalar scalar && isMultiLine(scalar) && isQuoted(scalar)) {
            return afterQuote(scalar);
        }
        if (charAt(at) == '-' && SourceLines.isSpaceOrEnd(text(), at + 1)) {
            return itemInBrackets();
        }
        if (charAt(at) == ',' || charAt(at) == ']' || charAt(at) == '}') {
            return unexpected();
        }
        Span word = word(at);
        return fault(
                "missing-comma",
                "no `,` or `" + closing + "` before `" + excerpt(word) + "`",
                "separate the items with commas",
                word);
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
        int start = problem.span().start();
        return new Fault(problem, Math.max(at, start), start);
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

    private Span withoutComment(Span line) {
        int hash = text().indexOf(" #", line.start(), line.end());
        return hash < 0 ? line : new Span(line.start(), SourceLines.trimEnd(text(), hash, line.start()));
    }

    private String excerpt(Span span) {
        return Excerpt.of(source.text(span));
    }

    private boolean isMultiLine(YamlNode node) {
        return !SourceLines.sameLine(text(), node.span().start(), node.span().end());
    }

    private static boolean isQuoted(YamlScalar scalar) {
        return scalar.style() == ScalarStyle.SINGLE_QUOTED || scalar.style() == ScalarStyle.DOUBLE_QUOTED;
    }

    private boolean isTemplate(YamlNode node) {
        return source.text().startsWith("{{", node.span().start());
    }
}
