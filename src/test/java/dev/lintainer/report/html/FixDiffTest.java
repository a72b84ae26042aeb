package dev.lintainer.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Edits as changed lines.
class FixDiffTest {
    /// A text in which `[old|new]` stands for what is replaced.
    private static Fix fix(String marked) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        List<String> replacements = new ArrayList<>();
        int at = 0;
        while (marked.indexOf('[', at) >= 0) {
            int open = marked.indexOf('[', at);
            int bar = marked.indexOf('|', open);
            int close = marked.indexOf(']', bar);
            text.append(marked, at, open);
            spans.add(new Span(text.length(), text.length() + bar - open - 1));
            text.append(marked, open + 1, bar);
            replacements.add(marked.substring(bar + 1, close));
            at = close + 1;
        }
        SourceFile file = SourceFile.of("f", text.append(marked.substring(at)).toString());
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            edits.add(new Edit(new Location(file, spans.get(i)), replacements.get(i)));
        }
        return new Fix("mend it", FixSafety.SAFE, edits.reversed());
    }

    static Stream<Arguments> fixes() {
        return Stream.of(
                Arguments.of("a word", "1\n2\n3\na [b|c]\n5\n6\n7\n", " 2| 3|-a b|+a c| 5| 6"),
                Arguments.of("a line more", "1\n2\n[|new\n]3\n4\n5\n", " 1| 2|+new| 3| 4"),
                Arguments.of("a line less", "1\n2\n[old\n|]3\n4\n5\n", " 1| 2|-old| 3| 4"),
                Arguments.of("in the first line", "[a|b]\n2\n3\n4\n", "-a|+b| 2| 3"),
                Arguments.of("in the last line", "1\n2\n[a|b]", " 1| 2|-a|+b"),
                Arguments.of("behind the end", "1\n2\n[|3\n]", " 1| 2|+3"),
                Arguments.of("everything", "[1\n2\n|]", "-1|-2"),
                Arguments.of("two places far apart", "[a|b]\n2\n3\n4\n5\n6\n7\n[a|b]\n", "-a|+b| 2| 3|~| 6| 7|-a|+b"),
                Arguments.of("two places close by", "[a|b]\n2\n3\n[a|b]\n", "-a|+b| 2| 3|-a|+b"),
                Arguments.of("two places in a line", "[a|b] [a|b]\n2\n", "-a a|+b b| 2"),
                Arguments.of("Windows line ends", "1\r\n[a|b]\r\n3\r\n", " 1|-a|+b| 3"),
                Arguments.of("text that is not seen", "[a|\u202eb]\n", "-a|+\\u202eb"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixes")
    void showsLines(String name, String marked, String expected) {
        assertEquals(
                expected,
                FixDiff.of(fix(marked)).getFirst().rows().stream()
                        .map(row -> sign(row.kind()) + row.text())
                        .collect(Collectors.joining("|")));
    }

    private static String sign(FixDiff.Kind kind) {
        return switch (kind) {
            case SAME -> " ";
            case REMOVED -> "-";
            case ADDED -> "+";
            case GAP -> "~";
        };
    }
}
