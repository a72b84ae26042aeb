package dev.lintainer.syntax.yaml;

import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;

/// Turns the parser's events into trees, and takes reading up again after a fault: at the next line that continues a
/// collection which is open there.
final class TreeReader {
    /// How many faults are told before the rest of the text is left alone.
    private static final int FAULT_LIMIT = 20;

    /// How often reading is taken up again. Each time costs a look at the rest of the text.
    private static final int RESUME_LIMIT = 100;

    private static final int DONE = -1;

    private final SourceFile source;
    private final ScannerInput input;
    private final CodePoints codePoints;
    private final Problems problems;
    private final Solids solids = new Solids();
    private final OpenTree tree;
    private int faults;

    TreeReader(SourceFile source, ScannerInput input, Problems problems) {
        this.source = source;
        this.input = input;
        this.codePoints = CodePoints.of(input.text());
        this.problems = problems;
        this.tree = new OpenTree(source, problems);
    }

    List<YamlNode> documents() {
        return tree.documents();
    }

    Solids solids() {
        return solids;
    }

    void readAll() {
        int from = 0;
        for (int i = 0; i <= RESUME_LIMIT && from != DONE; i++) {
            from = readFrom(from);
        }
        tree.endDocument();
    }

    /// Reads from a line's beginning to the end or to the next fault; gives the line at which to go on.
    private int readFrom(int from) {
        solids.cutAt(from);
        TokenTape tape = new TokenTape(input, codePoints, from, solids);
        Fragment fragment = new Fragment(tree.depth());
        try {
            ParserImpl events = new ParserImpl(LoadSettings.builder().build(), tape);
            while (events.hasNext()) {
                Event event = events.next();
                if (isTooDeep(event, fragment)) {
                    return recover(Fault.tooDeep(source, tape.offset(event.getStartMark())), fragment);
                }
                accept(event, tape, fragment);
            }
            return DONE;
        } catch (RuntimeException exception) {
            // The library's own exceptions, and what it lets slip, e.g. for numbers in escapes that are too big.
            return recover(Diagnosis.of(exception, source, tape, tree.lastNode(), tree.innermost()), fragment);
        }
    }

    private boolean isTooDeep(Event event, Fragment fragment) {
        return tree.depth() == YamlParser.DEPTH_LIMIT && event instanceof CollectionStartEvent && !fragment.isToJoin();
    }

    private void accept(Event event, TokenTape tape, Fragment fragment) {
        switch (event.getEventId()) {
            case DocumentStart -> {
                if (fragment.beginsDocument()) {
                    tree.endDocument();
                }
            }
            case MappingStart -> begin((CollectionStartEvent) event, OpenCollection.Kind.MAPPING, tape, fragment);
            case SequenceStart -> begin((CollectionStartEvent) event, OpenCollection.Kind.SEQUENCE, tape, fragment);
            case MappingEnd, SequenceEnd -> {
                if (!fragment.endsJoined(tree.depth())) {
                    end(event, tape);
                }
            }
            case Scalar -> tree.addScalar(scalar((ScalarEvent) event, tape));
            case Alias -> tree.addAlias(((AliasEvent) event).getAlias().getValue(), span(event, tape));
            case DocumentEnd, StreamStart, StreamEnd, Comment -> {}
        }
    }

    private void begin(CollectionStartEvent event, OpenCollection.Kind kind, TokenTape tape, Fragment fragment) {
        if (fragment.joins()) {
            return;
        }
        boolean bare = event.getAnchor().isEmpty() && event.getTag().isEmpty();
        Optional<Mark> first = bare ? event.getStartMark() : tape.peekToken().getStartMark();
        int start = tape.offset(first);
        boolean flow = event.getFlowStyle() == FlowStyle.FLOW;
        tree.begin(
                new OpenCollection(
                        kind,
                        flow ? CollectionStyle.FLOW : CollectionStyle.BLOCK,
                        flow ? -1 : first.map(Mark::getColumn).orElse(-1),
                        start,
                        anchor(event),
                        tag(event.getTag(), tape)));
    }

    /// The pair in `[key: value]` is a flow mapping without a bracket.
    private void end(Event event, TokenTape tape) {
        OpenCollection ending = tree.innermost().orElseThrow();
        char bracket = ending.kind() == OpenCollection.Kind.MAPPING ? '}' : ']';
        Span span = span(event, tape);
        boolean bracketed =
                ending.style() == CollectionStyle.FLOW
                        && !span.isEmpty()
                        && input.text().charAt(span.start()) == bracket;
        if (bracketed) {
            tree.end(span.end());
        } else {
            tree.end();
        }
    }

    private YamlScalar scalar(ScalarEvent event, TokenTape tape) {
        Optional<String> anchor = anchor(event);
        Optional<String> tag = tag(event.getTag(), tape);
        Span span = span(event, tape);
        if (event.getValue().isEmpty() && event.isPlain()) {
            int end = SourceLines.trimEnd(input.text(), span.end(), tree.lastEnd());
            return Nodes.empty(source, end, anchor, tag);
        }
        ScalarStyle style = Nodes.style(event.getScalarStyle());
        ScalarType type = event.isPlain() && tag.isEmpty() ? CoreSchema.typeOf(event.getValue()) : ScalarType.STRING;
        Span trimmed = Nodes.span(input.text(), style, tape.lastStart(), span.end());
        YamlScalar scalar = new YamlScalar(source, event.getValue(), style, type, trimmed, anchor, tag);
        return input.replaced() ? Nodes.reread(scalar) : scalar;
    }

    private static Span span(Event event, TokenTape tape) {
        return new Span(tape.offset(event.getStartMark()), tape.offset(event.getEndMark()));
    }

    private static Optional<String> anchor(NodeEvent event) {
        return event.getAnchor().map(anchor -> anchor.getValue());
    }

    /// The parser resolves tags; wanted is what is written.
    private Optional<String> tag(Optional<String> resolved, TokenTape tape) {
        return resolved.map(_ -> source.text(tape.lastTag()));
    }

    private int recover(Fault fault, Fragment fragment) {
        String text = input.text();
        int at = fault.problem().span().start();
        if (fragment.isRead(tree.depth()) && SourceLines.isFirstOnLine(text, at)) {
            List<OpenCollection> outer = tree.open().subList(0, tree.depth() - 1);
            Optional<ResumePoint> point = ResumePoint.at(text, SourceLines.lineStart(text, at), outer, tree.hasRoot());
            if (point.isPresent()) {
                return resume(point.get());
            }
            if (fault.isIndentation()) {
                // What the line belongs to was lost with the fault before the fragment.
                return resumeAfter(at);
            }
        }
        problems.add(fault.problem());
        faults++;
        tree.discardFrom(fault.soundEnd());
        return faults == FAULT_LIMIT ? DONE : resumeAfter(fault.resumeAfter());
    }

    private int resumeAfter(int offset) {
        int line = SourceLines.nextLine(input.text(), offset);
        return ResumePoint.from(input.text(), line, tree.open(), tree.hasRoot()).map(this::resume).orElse(DONE);
    }

    private int resume(ResumePoint point) {
        tree.discardFrom(point.offset());
        tree.closeTo(point.depth());
        tree.addMissingValue();
        tree.innermost().ifPresent(OpenCollection::interrupt);
        return point.offset();
    }

    /// A stretch of text that is read at one go. The first collection of it may be the rest of one that is open since
    /// before.
    private static final class Fragment {
        private int joined;
        private boolean begun;

        private Fragment(int openBefore) {
            this.joined = openBefore;
        }

        /// Whether its first collection, which joins an open one, is still to come.
        boolean isToJoin() {
            return joined > 0 && !begun;
        }

        boolean beginsDocument() {
            if (isToJoin()) {
                return false;
            }
            joined = 0;
            return true;
        }

        boolean joins() {
            if (!isToJoin()) {
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
