package dev.lintainer.syntax.yaml;

import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;

/// Builds the trees of one text from the parser's events, and takes reading up again after a fault.
final class TreeBuilder {
    /// How often reading is taken up again. Each time costs a look at the rest of the text.
    private static final int RESUME_LIMIT = 60;

    private static final int DONE = -1;

    private final SourceFile source;
    private final ScannerInput input;
    private final CodePoints codePoints;
    private final Problems problems;
    private final Anchors anchors;
    private final Solids solids = new Solids();
    private final List<YamlNode> documents = new ArrayList<>();
    private final List<OpenCollection> open = new ArrayList<>();
    private @Nullable YamlNode root;

    TreeBuilder(SourceFile source, ScannerInput input, Problems problems) {
        this.source = source;
        this.input = input;
        this.codePoints = CodePoints.of(input.text());
        this.problems = problems;
        this.anchors = new Anchors(source, problems);
    }

    List<YamlNode> documents() {
        return documents;
    }

    Solids solids() {
        return solids;
    }

    void readAll() {
        int from = 0;
        for (int i = 0; i <= RESUME_LIMIT && from != DONE; i++) {
            from = readFrom(from);
        }
        endDocument();
    }

    /// Reads from a line's beginning to the end or to the next fault; gives the line at which to go on.
    private int readFrom(int from) {
        solids.cutAt(from);
        TokenTape tape = new TokenTape(input, codePoints, from, solids);
        Fragment fragment = new Fragment(open.size());
        try {
            ParserImpl events = new ParserImpl(LoadSettings.builder().build(), tape);
            while (events.hasNext()) {
                accept(events.next(), tape, fragment);
            }
            return DONE;
        } catch (Fault.Raised raised) {
            return recover(raised.fault(), fragment);
        } catch (RuntimeException exception) {
            // The library's own exceptions, and what it lets slip, e.g. for numbers in escapes that are too big.
            return recover(Diagnosis.of(exception, source, tape, lastNode(), innermost()), fragment);
        }
    }

    private void accept(Event event, TokenTape tape, Fragment fragment) {
        switch (event.getEventId()) {
            case DocumentStart -> {
                if (fragment.beginsDocument()) {
                    endDocument();
                }
            }
            case MappingStart -> begin((CollectionStartEvent) event, OpenCollection.Kind.MAPPING, tape, fragment);
            case SequenceStart -> begin((CollectionStartEvent) event, OpenCollection.Kind.SEQUENCE, tape, fragment);
            case MappingEnd, SequenceEnd -> {
                if (!fragment.endsJoined(open.size())) {
                    end(flowEnd(event, tape));
                }
            }
            case Scalar -> add(scalar((ScalarEvent) event, tape), 1, 1);
            case Alias -> addAlias((AliasEvent) event, tape);
            case DocumentEnd, StreamStart, StreamEnd, Comment -> {}
        }
    }

    private void begin(CollectionStartEvent event, OpenCollection.Kind kind, TokenTape tape, Fragment fragment) {
        if (fragment.joins()) {
            return;
        }
        Optional<Mark> first = event.getAnchor().isEmpty() && event.getTag().isEmpty()
                ? event.getStartMark()
                : tape.peekToken().getStartMark();
        int start = tape.offset(first);
        if (open.size() == YamlParser.DEPTH_LIMIT) {
            throw new Fault.Raised(Fault.tooDeep(source, start));
        }
        boolean flow = event.getFlowStyle() == FlowStyle.FLOW;
        Optional<String> anchor = anchor(event);
        anchor.ifPresent(anchors::begin);
        open.add(OpenCollection.of(
                kind,
                flow ? CollectionStyle.FLOW : CollectionStyle.BLOCK,
                flow ? -1 : first.map(Mark::getColumn).orElse(-1),
                start,
                anchor,
                tag(event, tape)));
    }

    /// Where a bracket ends, for a collection that has one. The pair in `[key: value]` has none.
    private int flowEnd(Event event, TokenTape tape) {
        OpenCollection ending = open.getLast();
        int start = tape.offset(event.getStartMark());
        char bracket = ending.kind() == OpenCollection.Kind.MAPPING ? '}' : ']';
        boolean bracketed = ending.style() == CollectionStyle.FLOW
                && start < input.text().length()
                && input.text().charAt(start) == bracket;
        return bracketed ? start + 1 : -1;
    }

    /// @param flowEnd where the closing bracket ends, or -1
    private void end(int flowEnd) {
        OpenCollection ending = open.removeLast();
        if (ending.lacksValue()) {
            ending.children().add(Nodes.missing(source, afterColon(ending.children().getLast().span().end())));
        }
        int end = flowEnd;
        if (end < 0) {
            end = ending.children().isEmpty()
                    ? Math.min(ending.start() + 1, input.text().length())
                    : ending.children().getLast().span().end();
        }
        YamlNode node = ending.close(source, new Span(ending.start(), end));
        if (node instanceof YamlMapping mapping) {
            checkKeys(mapping);
        }
        long nodes = ending.expansion().nodes();
        int height = ending.expansion().height();
        ending.anchor().ifPresent(name -> anchors.end(name, node, nodes, height));
        add(node, nodes, height);
    }

    private int afterColon(int keyEnd) {
        int colon = SourceLines.skipBlanks(input.text(), keyEnd);
        return colon < input.text().length() && input.text().charAt(colon) == ':' ? colon + 1 : keyEnd;
    }

    private YamlScalar scalar(ScalarEvent event, TokenTape tape) {
        Optional<String> anchor = anchor(event);
        Optional<String> tag = tag(event, tape);
        YamlScalar scalar;
        if (event.getValue().isEmpty() && event.isPlain()) {
            int end = tape.offset(event.getEndMark());
            scalar = Nodes.empty(source, SourceLines.trimEnd(input.text(), end, 0), anchor, tag);
        } else {
            Optional<Mark> first = tape.lastScalar().isPresent() ? tape.lastStart() : event.getStartMark();
            ScalarStyle style = Nodes.style(event.getScalarStyle());
            ScalarType type = event.isPlain() && tag.isEmpty() ? CoreSchema.typeOf(event.getValue()) : ScalarType.STRING;
            Span span = Nodes.span(input.text(), style, tape.offset(first), tape.offset(event.getEndMark()));
            scalar = new YamlScalar(source, event.getValue(), style, type, span, anchor, tag);
            scalar = input.replaced() ? Nodes.reread(scalar) : scalar;
        }
        YamlScalar node = scalar;
        anchor.ifPresent(name -> anchors.end(name, node, 1, 1));
        return node;
    }

    private void addAlias(AliasEvent event, TokenTape tape) {
        Span span = new Span(tape.offset(event.getStartMark()), tape.offset(event.getEndMark()));
        String name = event.getAlias().getValue();
        Anchors.Resolved resolved = anchors.resolve(name, span, open.size());
        add(resolved.alias(), resolved.nodes(), resolved.height());
    }

    private void add(YamlNode node, long nodes, int height) {
        if (open.isEmpty()) {
            root = node;
            return;
        }
        open.getLast().children().add(node);
        open.getLast().expansion().include(nodes, height);
    }

    private static Optional<String> anchor(NodeEvent event) {
        return event.getAnchor().map(anchor -> anchor.getValue());
    }

    private Optional<String> tag(ScalarEvent event, TokenTape tape) {
        return event.getTag().map(_ -> input.text().substring(tape.lastTagStart(), tape.lastTagEnd()));
    }

    private Optional<String> tag(CollectionStartEvent event, TokenTape tape) {
        return event.getTag().map(_ -> input.text().substring(tape.lastTagStart(), tape.lastTagEnd()));
    }

    private void checkKeys(YamlMapping mapping) {
        Map<String, Span> seen = new HashMap<>();
        for (YamlEntry entry : mapping.entries()) {
            Span span = entry.key().span();
            if (!(entry.key().resolved() instanceof YamlScalar key)) {
                problems.add(NodeProblems.keyNotScalar(source, entry.key()));
                continue;
            }
            Span first = seen.putIfAbsent(key.value(), span);
            if (first != null) {
                problems.add(NodeProblems.duplicateKey(source, key.value(), first, span));
            }
            if (input.leadingTab() && mapping.style() == CollectionStyle.BLOCK) {
                NodeProblems.leadingTab(source, span).ifPresent(problems::add);
            }
        }
    }

    private void endDocument() {
        while (!open.isEmpty()) {
            end(-1);
        }
        YamlNode node = root;
        if (node != null && !isNothing(node)) {
            documents.add(node);
        }
        root = null;
        anchors.forgetAll();
    }

    private static boolean isNothing(YamlNode node) {
        return node instanceof YamlScalar scalar
                && scalar.span().isEmpty()
                && scalar.anchor().isEmpty()
                && scalar.tag().isEmpty();
    }

    private int recover(Fault fault, Fragment fragment) {
        String text = input.text();
        Optional<ResumePoint> outer = fragment.isRead(open.size()) ? outerLine(fault) : Optional.empty();
        if (outer.isPresent()) {
            return resume(outer.get());
        }
        problems.add(fault.problem());
        switch (fault.lastNode()) {
            case KEEP -> {}
            case DROP -> replaceLast(node -> Nodes.missing(source, node.span().start()));
            case CUT_LAST_LINE -> replaceLast(this::withoutLastLine);
        }
        int line = SourceLines.nextLine(text, fault.resumeAfter());
        return ResumePoint.from(text, line, open, root != null)
                .map(this::resume)
                .orElse(DONE);
    }

    private Optional<OpenCollection> innermost() {
        return open.isEmpty() ? Optional.empty() : Optional.of(open.getLast());
    }

    private Optional<YamlNode> lastNode() {
        if (open.isEmpty()) {
            return Optional.ofNullable(root);
        }
        List<YamlNode> children = open.getLast().children();
        return children.isEmpty() ? Optional.empty() : Optional.of(children.getLast());
    }

    private void replaceLast(UnaryOperator<YamlNode> replacement) {
        if (!open.isEmpty()) {
            lastNode().ifPresent(_ -> open.getLast().children().add(replacement.apply(open.getLast().children().removeLast())));
        } else if (root != null) {
            root = replacement.apply(root);
        }
    }

    private YamlNode withoutLastLine(YamlNode node) {
        int lastLine = SourceLines.lineStart(input.text(), node.span().end());
        int end = SourceLines.trimEnd(input.text(), lastLine, node.span().start());
        return node instanceof YamlScalar scalar ? Nodes.cut(scalar, end) : node;
    }

    /// What stops the reading of a fragment may be a line that continues a collection further out: no fault at all.
    private Optional<ResumePoint> outerLine(Fault fault) {
        int at = fault.problem().span().start();
        if (!SourceLines.isFirstOnLine(input.text(), at)) {
            return Optional.empty();
        }
        return ResumePoint.at(input.text(), SourceLines.lineStart(input.text(), at), open, root != null)
                .filter(point -> point.depth() < open.size());
    }

    private int resume(ResumePoint point) {
        while (open.size() > point.depth()) {
            end(-1);
        }
        if (point.depth() == 0) {
            endDocument();
        }
        return point.offset();
    }

    /// A stretch of text that is read at one go. The first collection of it may be the rest of one that is open since before.
    private static final class Fragment {
        private int joined;
        private boolean begun;

        private Fragment(int openBefore) {
            this.joined = openBefore;
        }

        boolean beginsDocument() {
            if (joined > 0 && !begun) {
                return false;
            }
            joined = 0;
            return true;
        }

        boolean joins() {
            if (joined == 0 || begun) {
                return false;
            }
            begun = true;
            return true;
        }

        boolean endsJoined(int openNow) {
            return joined > 0 && openNow == joined;
        }

        /// Whether nothing of the fragment is open but the collection that it continues.
        boolean isRead(int openNow) {
            return begun && joined > 0 && openNow == joined;
        }
    }
}
