package dev.lintainer.engine;

import dev.lintainer.syntax.hcl.HclBody;
import dev.lintainer.syntax.hcl.HclFile;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A comment on a line of its own speaks of the next attribute or block, one at the end of a line of that line.
final class HclCommentPlaces implements CommentPlaces {
    private final HclFile file;
    private final List<Span> items = new ArrayList<>();

    HclCommentPlaces(HclFile file) {
        this.file = file;
        collect(file.body());
        items.sort(Comparator.naturalOrder());
    }

    private void collect(HclBody body) {
        body.attributes().forEach(attribute -> items.add(attribute.span()));
        body.blocks()
                .forEach(block -> {
                    items.add(block.span());
                    collect(block.body());
                });
    }

    @Override
    public SourceFile source() {
        return file.source();
    }

    @Override
    public Optional<Scope> scopeOf(Span comment) {
        boolean known =
                OrderedSpans.lastUpTo(file.comments(), comment.start())
                        .filter(span -> span.contains(comment.start()))
                        .isPresent();
        if (!known) {
            return Optional.empty();
        }
        if (!CommentLines.isFirstOnLine(source(), comment.start())) {
            return Optional.of(new Scope.StartingOn(CommentLines.around(source(), comment.start())));
        }
        return Optional.of(
                OrderedSpans.firstFrom(items, comment.end())
                        .filter(item -> isInSameBlock(comment, item))
                        .<Scope>map(Scope.Within::new)
                        .orElseGet(() ->
                                new Scope.StartingOn(
                                        CommentLines.nextLine(source(), comment.end(), source().text().length()))));
    }

    /// Whether nothing that the comment stands in, a list or a block, ends before the item: it speaks of the next line
    /// there.
    private boolean isInSameBlock(Span comment, Span item) {
        Optional<Span> around = OrderedSpans.lastUpTo(items, comment.start());
        return around.filter(span -> span.contains(comment) && !span.contains(item)).isEmpty();
    }

    @Override
    public int contentStart() {
        return items.isEmpty() ? source().text().length() : items.getFirst().start();
    }

    @Override
    public List<Span> comments() {
        return file.comments();
    }
}
