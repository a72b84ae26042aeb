package dev.lintainer.syntax.yaml;

import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The trees of one text as they grow: the documents that are complete, and the collections that are open in the
/// current one.
final class OpenTree {
    private final SourceFile source;
    private final Problems problems;
    private final Anchors anchors;
    private final List<YamlNode> documents = new ArrayList<>();
    private final List<OpenCollection> open = new ArrayList<>();
    private @Nullable YamlNode root;

    OpenTree(SourceFile source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.anchors = new Anchors(source, problems);
    }

    List<YamlNode> documents() {
        return documents;
    }

    /// The open collections, the outermost first.
    List<OpenCollection> open() {
        return List.copyOf(open);
    }

    int depth() {
        return open.size();
    }

    /// Whether the current document has begun.
    boolean hasRoot() {
        return root != null || !open.isEmpty();
    }

    Optional<OpenCollection> innermost() {
        return open.isEmpty() ? Optional.empty() : Optional.of(open.getLast());
    }

    /// The last child of the innermost open collection, or the root.
    Optional<YamlNode> lastNode() {
        return open.isEmpty() ? Optional.ofNullable(root) : open.getLast().lastChild();
    }

    /// Where that which was read last ends, seen from the innermost open collection.
    int lastEnd() {
        return lastNode().map(node -> node.span().end()).orElse(open.isEmpty() ? 0 : open.getLast().start());
    }

    void begin(OpenCollection collection) {
        collection.anchor().ifPresent(anchors::begin);
        open.add(collection);
    }

    void addScalar(YamlScalar scalar) {
        scalar.anchor().ifPresent(name -> anchors.end(name, scalar, 1, 1));
        add(scalar, 1, 1);
    }

    void addAlias(String name, Span span) {
        Anchors.Resolved resolved = anchors.resolve(name, span, open.size());
        add(resolved.alias(), resolved.nodes(), resolved.height());
    }

    /// Ends the innermost collection where its last child ends.
    void end() {
        end(open.getLast().lastChild().isPresent() ? -1 : open.getLast().start() + 1);
    }

    /// @param bracketEnd where the closing bracket ends, or -1 if there is none
    void end(int bracketEnd) {
        addMissingValue();
        OpenCollection ending = open.removeLast();
        int end = bracketEnd >= 0 ? bracketEnd : ending.lastChild().orElseThrow().span().end();
        YamlNode node = ending.close(source, end);
        if (node instanceof YamlMapping mapping) {
            checkKeys(mapping, ending);
        }
        ending.anchor().ifPresent(name -> anchors.end(name, node, ending.nodes(), ending.height()));
        add(node, ending.nodes(), ending.height());
    }

    void addMissingValue() {
        if (innermost().filter(OpenCollection::lacksValue).isPresent()) {
            add(Nodes.missing(source, afterColon(lastEnd())), 1, 1);
        }
    }

    private int afterColon(int keyEnd) {
        String text = source.text();
        int colon = SourceLines.skipBlanks(text, keyEnd);
        return colon < text.length() && text.charAt(colon) == ':' ? colon + 1 : keyEnd;
    }

    private void add(YamlNode node, long nodes, int height) {
        if (open.isEmpty()) {
            root = node;
        } else {
            open.getLast().add(node, nodes, height);
        }
    }

    /// Takes back what was read beyond `offset`.
    void discardFrom(int offset) {
        open.forEach(collection -> collection.discardFrom(offset));
        if (open.isEmpty() && root != null && root.span().end() > offset) {
            root = Nodes.cut(root, offset);
        }
    }

    /// Closes all collections but the `depth` outermost ones.
    void closeTo(int depth) {
        while (open.size() > depth) {
            end();
        }
    }

    void endDocument() {
        closeTo(0);
        YamlNode node = root;
        if (node != null && !isNothing(node)) {
            documents.add(node);
        }
        root = null;
        anchors.forgetAll();
    }

    private static boolean isNothing(YamlNode node) {
        return node instanceof YamlScalar scalar
                && scalar.span().isEmpty()
                && scalar.anchor().isEmpty()
                && scalar.tag().isEmpty();
    }

    private void checkKeys(YamlMapping mapping, OpenCollection collection) {
        Map<String, Span> seen = new HashMap<>();
        for (YamlEntry entry : mapping.entries()) {
            if (!(entry.key().resolved() instanceof YamlScalar key)) {
                if (!hasOddKey(entry.key())) {
                    problems.add(NodeProblems.keyNotScalar(source, entry.key()));
                }
                continue;
            }
            Span span = entry.key().span();
            Span first = seen.putIfAbsent(key.value(), span);
            if (first != null && !collection.isInterrupted()) {
                problems.add(NodeProblems.duplicateKey(source, key.value(), first, span));
            }
        }
    }

    /// Of `{{{a}}}` only the innermost mapping is reported.
    private static boolean hasOddKey(YamlNode node) {
        if (!(node.resolved() instanceof YamlMapping mapping)) {
            return false;
        }
        for (YamlEntry entry : mapping.entries()) {
            if (!(entry.key().resolved() instanceof YamlScalar)) {
                return true;
            }
        }
        return false;
    }
}
