package dev.lintainer.syntax.yaml;

import dev.lintainer.text.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.scanner.Scanner;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.ScalarToken;
import org.snakeyaml.engine.v2.tokens.Token;

/// The tokens between the scanner and the parser, looked at as they pass: the parser's events tell neither where a node
/// begins after its tag and anchor, nor how the tag is written.
final class TokenTape implements Scanner {
    private final Scanner scanner;
    private final String text;
    private final CodePoints codePoints;
    private final int base;
    private final Solids solids;
    private @Nullable Token last;
    private @Nullable Token lastTag;

    /// @param from the UTF-16 offset at which to begin
    /// @param solids where to note the places in which `#` begins no comment
    TokenTape(ScannerInput input, CodePoints codePoints, int from, Solids solids) {
        this.text = input.text();
        this.codePoints = codePoints;
        this.base = codePoints.fromUtf16(from);
        this.solids = solids;
        this.scanner = scannerOf(input.text(), from);
    }

    private static Scanner scannerOf(String text, int from) {
        // One buffer for all: the reader copies what it has not consumed at each refill, so that a long token would
        // cost quadratic time.
        LoadSettings settings =
                LoadSettings.builder()
                        .setCodePointLimit(Integer.MAX_VALUE)
                        .setVersionFunction(version -> version)
                        .setBufferSize(text.length() - from + 1)
                        .build();
        return new ScannerImpl(settings, new StreamReader(settings, text.substring(from)));
    }

    /// Marks are there whenever the settings ask for them.
    int offset(Optional<Mark> mark) {
        return codePoints.toUtf16(base + mark.map(Mark::getIndex).orElse(0));
    }

    /// Where the token that the parser took last ends.
    int end() {
        return last == null ? codePoints.toUtf16(base) : offset(last.getEndMark());
    }

    /// Where the token that the parser took last begins.
    int lastStart() {
        return last == null ? codePoints.toUtf16(base) : offset(last.getStartMark());
    }

    /// The tag that the parser took last.
    Span lastTag() {
        return lastTag == null
                ? Span.at(lastStart())
                : new Span(offset(lastTag.getStartMark()), offset(lastTag.getEndMark()));
    }

    @Override
    public boolean checkToken(Token.ID... choices) {
        return scanner.checkToken(choices);
    }

    @Override
    public boolean checkToken(Token.ID choice) {
        return scanner.checkToken(choice);
    }

    @Override
    public Token peekToken() {
        return scanner.peekToken();
    }

    @Override
    public boolean hasNext() {
        return scanner.hasNext();
    }

    @Override
    public Token next() {
        Token token = scanner.next();
        last = token;
        switch (token.getTokenId()) {
            case Scalar -> solids.add(solidStart((ScalarToken) token), offset(token.getEndMark()));
            case Alias, Anchor -> solids.add(offset(token.getStartMark()), offset(token.getEndMark()));
            case Tag -> {
                lastTag = token;
                solids.add(offset(token.getStartMark()), offset(token.getEndMark()));
            }
            case BlockEnd,
                    BlockEntry,
                    BlockMappingStart,
                    BlockSequenceStart,
                    Directive,
                    DocumentEnd,
                    DocumentStart -> {}
            case FlowEntry, FlowMappingEnd, FlowMappingStart, FlowSequenceEnd, FlowSequenceStart -> {}
            case Key, StreamEnd, StreamStart, Value, Comment -> {}
        }
        return token;
    }

    /// A block scalar's header line may end in a comment.
    private int solidStart(ScalarToken token) {
        int start = offset(token.getStartMark());
        boolean block = token.getStyle() == ScalarStyle.LITERAL || token.getStyle() == ScalarStyle.FOLDED;
        return block ? SourceLines.lineEnd(text, start) : start;
    }

    @Override
    public void resetDocumentIndex() {
        scanner.resetDocumentIndex();
    }
}
