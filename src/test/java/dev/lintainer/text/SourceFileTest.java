package dev.lintainer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lintainer.text.SourceFile.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SourceFileTest {
    static Stream<Arguments> decoded() {
        return Stream.of(
                arguments(bytes(), "", Encoding.UTF_8),
                arguments(
                        "a\u00e9\uD83D\uDE00".getBytes(StandardCharsets.UTF_8), "a\u00e9\uD83D\uDE00", Encoding.UTF_8),
                arguments(bytes(0xEF, 0xBB, 0xBF), "", Encoding.UTF_8_WITH_BYTE_ORDER_MARK),
                arguments(bytes(0xEF, 0xBB, 0xBF, 'a'), "a", Encoding.UTF_8_WITH_BYTE_ORDER_MARK),
                arguments(bytes('a', 0xEF, 0xBB, 0xBF), "a\uFEFF", Encoding.UTF_8),
                arguments(bytes('a', 0xFF, 'b'), "a\uFFFDb", Encoding.MALFORMED),
                arguments(bytes(0xEF, 0xBB, 0xBF, 0xE9), "\uFFFD", Encoding.MALFORMED),
                arguments(bytes(0xFF, 0xFE, 'a', 0), "\uFFFD\uFFFDa\u0000", Encoding.MALFORMED),
                arguments(bytes('a', 0), "a\u0000", Encoding.UTF_8));
    }

    @ParameterizedTest
    @MethodSource
    void decoded(byte[] bytes, String text, Encoding encoding) {
        SourceFile file = SourceFile.decode("a/b.yml", bytes);
        assertEquals(text, file.text());
        assertEquals(encoding, file.encoding());
        assertEquals("a/b.yml", file.path());
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void textOfAnEditorMayBeginWithAByteOrderMark() {
        SourceFile file = SourceFile.of("a", "\uFEFFb");
        assertEquals("b", file.text());
        assertEquals(Encoding.UTF_8_WITH_BYTE_ORDER_MARK, file.encoding());
    }

    @Test
    void equalOnlyToItself() {
        assertNotEquals(SourceFile.of("a", "b"), SourceFile.of("a", "b"));
    }

    @Test
    void linesAreIndexedOnce() {
        SourceFile file = SourceFile.of("a", "b\nc");
        assertSame(file.lines(), file.lines());
        assertEquals(new Position(2, 1), file.positionAt(2));
        assertEquals(new Span(0, 3), file.span());
        assertEquals("\nc", file.text(new Span(1, 3)));
    }
}
