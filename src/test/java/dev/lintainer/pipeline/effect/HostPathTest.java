package dev.lintainer.pipeline.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Symbol;
import dev.lintainer.document.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class HostPathTest {
    @ParameterizedTest
    @CsvSource({
        "., ci-image.tar, ci-image.tar",
        "., ./out//ci-image.tar, out/ci-image.tar",
        "., ., .",
        "., '', .",
        "sub, ../x, x",
        "sub, .., .",
        "sub, ../../x, ../x",
        "sub, <github.workspace>/x, x",
        "sub, <github.workspace>, .",
        "., <github.workspace>er/x, <github.workspace>er/x",
        "sub, /tmp/./a/../b, /tmp/b",
        "sub, ~/x, ~/x",
        "/tmp, x, /tmp/x",
        "., <runner.temp>/x/../y, <runner.temp>/y",
        "., a/<github.sha>/../b, a/<github.sha>/../b",
        "., images/<github.sha>.tar, images/<github.sha>.tar",
    })
    void writesPathsInOneWay(String base, String path, String expected) {
        assertEquals(value(expected), HostPath.resolve(value(base), value(path)));
    }

    @ParameterizedTest
    @CsvSource({
        "., a/b, a/b",
        "a, a/b, b",
        "a, a, .",
        "a, ab, none",
        "., /tmp/x, none",
        "., ../x, none",
        "/tmp, /tmp/x, x",
        "<runner.temp>, <runner.temp>/x, x",
        "<runner.temp>, <other>/x, none",
    })
    void findsThePathBelowAFolder(String folder, String path, String expected) {
        assertEquals(expected, HostPath.below(value(folder), value(path)).map(Value::toString).orElse("none"));
    }

    /// `<name>` stands for a symbol.
    public static Value value(String text) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', at)) {
            int close = text.indexOf('>', open);
            pieces.add(new Piece.Literal(text.substring(at, open)));
            pieces.add(new Piece.Hole(new Symbol(text.substring(open + 1, close), Symbol.Shape.ANY)));
            at = close + 1;
        }
        pieces.add(new Piece.Literal(text.substring(at)));
        return Value.of(pieces);
    }
}
