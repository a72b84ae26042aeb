package dev.lintainer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LineIndexTest {
    static Stream<Arguments> lines() {
        return Stream.of(
                arguments("", List.of("")),
                arguments("a", List.of("a")),
                arguments("a\n", List.of("a", "")),
                arguments("\n\n", List.of("", "", "")),
                arguments("a\r\nb", List.of("a", "b")),
                arguments("a\rb\r", List.of("a", "b", "")),
                arguments("\r\r\n\n\r", List.of("", "", "", "", "")),
                arguments("a\n\rb", List.of("a", "", "b")),
                arguments("a\u0085b\u2028c\u000Bd", List.of("a\u0085b\u2028c\u000Bd")),
                arguments("\uD83D\uDE00\nb", List.of("\uD83D\uDE00", "b")));
    }

    @ParameterizedTest
    @MethodSource
    void lines(String text, List<String> lines) {
        LineIndex index = LineIndex.of(text);
        List<String> found = new ArrayList<>();
        for (int line = 1; line <= index.lineCount(); line++) {
            Span span = index.line(line);
            found.add(text.substring(span.start(), span.end()));
        }
        assertEquals(lines, found);
        int line = 1;
        for (int offset = 0; offset <= text.length(); offset++) {
            while (line < index.lineCount() && index.line(line + 1).start() <= offset) {
                line++;
            }
            assertEquals(line, index.lineAt(offset));
            Position position = index.positionAt(offset);
            assertEquals(new Position(line, offset - index.line(line).start() + 1), position);
            assertEquals(Math.min(offset, index.line(line).end()), index.offsetOf(position));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0", "1, 3, 2", "1, 9, 2", "2, 1, 4", "2, 2147483647, 5", "3, 1, 5", "2147483647, 1, 5"})
    void offsetsOfPositions(int line, int column, int offset) {
        assertEquals(offset, LineIndex.of("ab\r\nc").offsetOf(new Position(line, column)));
    }

    @Test
    void manyLines() {
        LineIndex index = LineIndex.of("\n".repeat(100_000));
        assertEquals(100_001, index.lineCount());
        assertEquals(new Position(77_778, 1), index.positionAt(77_777));
    }

    @Test
    void offsetsOutside() {
        LineIndex index = LineIndex.of("ab");
        assertThrows(IndexOutOfBoundsException.class, () -> index.lineAt(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> index.positionAt(3));
    }
}
