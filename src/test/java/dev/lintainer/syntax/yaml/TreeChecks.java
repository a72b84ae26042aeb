package dev.lintainer.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;

/// What holds for the tree of any text.
final class TreeChecks {
    private TreeChecks() {}

    /// The node and all below it, in the order of the text; aliases are not followed.
    static List<YamlNode> nodes(YamlNode node) {
        List<YamlNode> nodes = new ArrayList<>();
        collect(node, nodes);
        return nodes;
    }

    private static void collect(YamlNode node, List<YamlNode> nodes) {
        nodes.add(node);
        children(node).forEach(child -> collect(child, nodes));
    }

    private static List<YamlNode> children(YamlNode node) {
        return switch (node) {
            case YamlScalar _, YamlAlias _ -> List.of();
            case YamlSequence sequence -> sequence.items();
            case YamlMapping mapping -> {
                List<YamlNode> children = new ArrayList<>();
                for (YamlEntry entry : mapping.entries()) {
                    children.add(entry.key());
                    children.add(entry.value());
                }
                yield children;
            }
        };
    }

    static void check(YamlFile file) {
        for (YamlNode document : file.documents()) {
            for (YamlNode node : nodes(document)) {
                checkSpan(node);
                if (node instanceof YamlScalar scalar) {
                    checkContent(scalar);
                }
            }
        }
        for (SyntaxProblem problem : file.problems()) {
            assertTrue(file.source().span().contains(problem.span()), problem.toString());
            assertTrue(problem.message().length() <= 120, problem.message());
        }
    }

    private static void checkSpan(YamlNode node) {
        Span span = node.span();
        String text = node.source().text(span);
        assertTrue(text.isEmpty() || " \t\r\n".indexOf(text.charAt(0)) < 0, text);
        assertTrue(text.isEmpty() || " \t\r\n".indexOf(text.charAt(text.length() - 1)) < 0, text);
        int at = span.start();
        for (YamlNode child : children(node)) {
            assertTrue(span.contains(child.span()), () -> text + " / " + child.source().text(child.span()));
            assertTrue(at <= child.span().start(), text);
            at = child.span().end();
        }
    }

    private static void checkContent(YamlScalar scalar) {
        MappedText content = scalar.content();
        assertEquals(scalar.value(), content.text());
        int at = scalar.span().start();
        for (int i = 0; i < content.length(); i++) {
            Span place = content.toSource(i, i + 1);
            assertTrue(scalar.span().contains(place), () -> scalar.value() + ": " + place);
            assertTrue(at <= place.start(), scalar.value());
            at = place.start();
            char c = content.text().charAt(i);
            if (Character.isLetterOrDigit(c) && place.length() == 1) {
                assertEquals(c, scalar.source().text().charAt(place.start()), scalar.value());
            }
        }
    }
}
