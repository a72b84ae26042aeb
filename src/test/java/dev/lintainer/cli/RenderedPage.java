package dev.lintainer.cli;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// A page of Markdown as its readers see it.
record RenderedPage(Node document) {
    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();

    static RenderedPage of(String markdown) {
        return new RenderedPage(PARSER.parse(markdown));
    }

    <N extends Node> List<N> nodes(Class<N> type) {
        List<N> nodes = new ArrayList<>();
        collect(document, type, nodes);
        return nodes;
    }

    private static <N extends Node> void collect(Node node, Class<N> type, List<N> into) {
        if (type.isInstance(node)) {
            into.add(type.cast(node));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, type, into);
        }
    }

    /// What a browser would take for a part of the page.
    List<String> html() {
        List<String> html = new ArrayList<>();
        nodes(HtmlBlock.class).forEach(block -> html.add(block.getLiteral()));
        nodes(HtmlInline.class).forEach(inline -> html.add(inline.getLiteral()));
        return html;
    }

    List<String> headings() {
        return texts(Heading.class);
    }

    List<FencedCodeBlock> blocks() {
        return nodes(FencedCodeBlock.class);
    }

    List<String> links() {
        return nodes(Link.class).stream().map(Link::getDestination).toList();
    }

    /// Those that stand in nothing else.
    List<String> paragraphs() {
        return nodes(Paragraph.class).stream()
                .filter(paragraph -> paragraph.getParent() == document)
                .map(RenderedPage::text)
                .toList();
    }

    /// The text in each node of a type, in one line.
    List<String> texts(Class<? extends Node> type) {
        return nodes(type).stream().map(RenderedPage::text).toList();
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text part) {
                        text.append(part.getLiteral());
                    }

                    @Override
                    public void visit(Code part) {
                        text.append(part.getLiteral());
                    }

                    @Override
                    public void visit(SoftLineBreak part) {
                        text.append(' ');
                    }

                    @Override
                    public void visit(HardLineBreak part) {
                        text.append(' ');
                    }
                });
        return text.toString().strip().replaceAll("\\s+", " ");
    }
}
