package dev.lintainer.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One file's text as it was read: a path relative to the repository's root, written with `/`, and the decoded
/// characters without a byte order mark. Two source files are equal only when they are the same object.
public final class SourceFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String path;
    private final String text;
    private final Encoding encoding;
    private volatile @Nullable LineIndex lines;
    private volatile @Nullable String lineBreak;

    /// How the bytes were turned into characters.
    public enum Encoding {
        UTF_8,
        UTF_8_WITH_BYTE_ORDER_MARK,
        /// Not well-formed UTF-8: each malformed sequence became U+FFFD.
        MALFORMED
    }

    private SourceFile(String path, String text, Encoding encoding) {
        this.path = Objects.requireNonNull(path);
        this.text = text;
        this.encoding = encoding;
    }

    /// Text that is already decoded, e.g. an editor's buffer.
    public static SourceFile of(String path, String text) {
        return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK
                ? new SourceFile(path, text, Encoding.UTF_8)
                : new SourceFile(path, text.substring(1), Encoding.UTF_8_WITH_BYTE_ORDER_MARK);
    }

    /// Decodes UTF-8; never fails (see [Encoding#MALFORMED]).
    public static SourceFile decode(String path, byte[] bytes) {
        try {
            CharBuffer strict =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes));
            return of(path, strict.toString());
        } catch (CharacterCodingException malformed) {
            SourceFile replaced = of(path, new String(bytes, StandardCharsets.UTF_8));
            return new SourceFile(path, replaced.text, Encoding.MALFORMED);
        }
    }

    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    public Encoding encoding() {
        return encoding;
    }

    public String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    public LineIndex lines() {
        LineIndex known = lines;
        if (known == null) {
            known = LineIndex.of(text);
            lines = known;
        }
        return known;
    }

    /// What ends its lines: CR LF where it has one, else LF.
    public String lineBreak() {
        String known = lineBreak;
        if (known == null) {
            known = text.contains("\r\n") ? "\r\n" : "\n";
            lineBreak = known;
        }
        return known;
    }

    public Position positionAt(int offset) {
        return lines().positionAt(offset);
    }

    /// The whole text.
    public Span span() {
        return new Span(0, text.length());
    }

    @Override
    public String toString() {
        return path;
    }
}
