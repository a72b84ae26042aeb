package dev.lintainer.syntax.hcl;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads attributes and blocks.
final class BodyReader {
    private final Cursor cursor;
    private final ExpressionReader expressions;

    BodyReader(Cursor cursor) {
        this.cursor = cursor;
        this.expressions = new ExpressionReader(cursor);
    }

    HclBody file() {
        Items items = new Items();
        while (true) {
            blankLines();
            if (cursor.isAtEnd()) {
                return items.body(cursor.span(0, cursor.length()));
            }
            item(items);
        }
    }

    /// What was read of one body.
    private final class Items {
        private final List<HclAttribute> attributes = new ArrayList<>();
        private final List<HclBlock> blocks = new ArrayList<>();
        private final Set<String> names = new HashSet<>();

        void add(HclAttribute attribute) {
            if (!names.add(attribute.name())) {
                cursor.note(
                        new SyntaxProblem(
                                "duplicate-attribute",
                                "attribute " + Cursor.quoted(attribute.name()) + " is set twice",
                                "remove one of them",
                                attribute.nameSpan()));
            }
            attributes.add(attribute);
        }

        HclBody body(Span span) {
            return new HclBody(attributes, blocks, span);
        }
    }

    private void blankLines() {
        cursor.skip();
        while (cursor.isAtNewline()) {
            cursor.newline();
            cursor.skip();
        }
    }

    /// One attribute or block, and the end of its line.
    private void item(Items items) {
        int start = cursor.at();
        if (!cursor.isAtName()) {
            cursor.fail(
                    "expected-item", "expected an attribute or a block, found " + cursor.shown(), cursor.spanHere());
            return;
        }
        String name = cursor.name();
        Span nameSpan = cursor.span(start);
        cursor.skip();
        if (isAtEquals()) {
            HclAttribute attribute = attribute(name, nameSpan);
            if (!cursor.hasFailed()) {
                items.add(attribute);
                endOfLine("attribute " + Cursor.quoted(name));
            }
        } else if (cursor.here() == '"' || cursor.here() == '{' || cursor.isAtName()) {
            HclBlock block = block(name, nameSpan, start);
            if (!cursor.hasFailed()) {
                items.blocks.add(block);
                endOfLine("block " + Cursor.quoted(name));
            }
        } else {
            cursor.fail("expected-item", "expected `=` or a block after " + Cursor.quoted(name), nameSpan);
        }
    }

    private boolean isAtEquals() {
        return cursor.here() == '=' && cursor.ahead(1) != '=' && cursor.ahead(1) != '>';
    }

    private HclAttribute attribute(String name, Span nameSpan) {
        cursor.move(1);
        HclExpression value = expressions.expression();
        return new HclAttribute(name, nameSpan, value, nameSpan.to(value.span()));
    }

    private void endOfLine(String what) {
        cursor.skip();
        if (cursor.isAtEnd()) {
            return;
        }
        if (!cursor.isAtNewline()) {
            cursor.fail(
                    new SyntaxProblem(
                            "missing-newline",
                            what + " is followed by " + cursor.shown() + " on its line",
                            "put each attribute and block on a line of its own",
                            cursor.spanHere()));
            return;
        }
        cursor.newline();
    }

    private HclBlock block(String type, Span typeSpan, int start) {
        List<HclLabel> labels = new ArrayList<>();
        cursor.skip();
        while (cursor.here() != '{') {
            if (cursor.here() == '"') {
                labels.add(quotedLabel());
            } else if (cursor.isAtName()) {
                int from = cursor.at();
                String label = cursor.name();
                labels.add(new HclLabel(label, cursor.span(from)));
            } else {
                cursor.fail(
                        "expected-block",
                        "expected `{` on the line of block " + Cursor.quoted(type) + ", found " + cursor.shown(),
                        cursor.spanHere());
                return new HclBlock(type, typeSpan, labels, new Items().body(typeSpan), typeSpan);
            }
            cursor.skip();
        }
        int brace = cursor.at();
        cursor.move(1);
        cursor.enter();
        HclBody body = body(type, brace);
        cursor.leave();
        return new HclBlock(type, typeSpan, labels, body, cursor.span(start));
    }

    private HclLabel quotedLabel() {
        HclExpression.Template template = new TemplateReader(cursor).quoted();
        Span inside =
                template.span().length() >= 2
                        ? new Span(template.span().start() + 1, template.span().end() - 1)
                        : template.span();
        if (template.literal().isEmpty()) {
            cursor.fail("template-in-label", "a label cannot hold `${}` or `%{}`", template.span());
        }
        return new HclLabel(template.literal().orElse(""), inside);
    }

    private HclBody body(String type, int brace) {
        Items items = new Items();
        cursor.skip();
        if (!cursor.isAtEnd() && !cursor.isAtNewline() && cursor.here() != '}') {
            return oneLine(type, brace, items);
        }
        while (true) {
            blankLines();
            if (cursor.accept("}")) {
                return items.body(cursor.span(brace));
            }
            if (cursor.isAtEnd()) {
                cursor.fail(
                        "unclosed-block",
                        "block " + Cursor.quoted(type) + " is not closed",
                        cursor.span(brace, brace + 1));
                return items.body(cursor.span(brace));
            }
            item(items);
        }
    }

    /// `type { name = value }`: one attribute, which ends on the same line.
    private HclBody oneLine(String type, int brace, Items items) {
        int start = cursor.at();
        if (!cursor.isAtName()) {
            cursor.fail("expected-item", "expected an attribute, found " + cursor.shown(), cursor.spanHere());
            return items.body(cursor.span(brace));
        }
        String name = cursor.name();
        Span nameSpan = cursor.span(start);
        cursor.skip();
        if (!isAtEquals()) {
            cursor.fail("expected-item", "expected `=` after " + Cursor.quoted(name), nameSpan);
            return items.body(cursor.span(brace));
        }
        items.add(attribute(name, nameSpan));
        if (!cursor.accept("}")) {
            cursor.fail(
                    new SyntaxProblem(
                            "missing-newline",
                            "block " + Cursor.quoted(type) + " on one line holds more than one attribute",
                            "put each attribute on a line of its own",
                            cursor.spanHere()));
        }
        return items.body(cursor.span(brace));
    }
}
