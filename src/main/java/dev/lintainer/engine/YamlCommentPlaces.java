package dev.lintainer.engine;

import dev.lintainer.syntax.yaml.ScalarStyle;
import dev.lintainer.syntax.yaml.YamlAlias;
import dev.lintainer.syntax.yaml.YamlComment;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A comment on its own line speaks of the next entry or item, one at the end of a line of what begins on that line.
/// The same holds for comments inside of block scalars, whose lines are commands more often than not.
final class YamlCommentPlaces implements CommentPlaces {
    private final YamlFile file;
    private final List<Span> comments = new ArrayList<>();

    /// The spans of all entries and items; of several that start together the longest comes first.
    private final List<Span> units = new ArrayList<>();

    private final List<Span> blockScalars = new ArrayList<>();

    YamlCommentPlaces(YamlFile file) {
        this.file = file;
        for (YamlComment comment : file.comments()) {
            comments.add(comment.span());
        }
        for (YamlNode document : file.documents()) {
            collect(document);
        }
        units.sort(
                (one, other) -> one.start() != other.start() ? one.start() - other.start() : other.end() - one.end());
    }

    private void collect(YamlNode node) {
        switch (node) {
            case YamlMapping mapping -> {
                for (YamlEntry entry : mapping.entries()) {
                    units.add(entry.span());
                    collect(entry.value());
                }
            }
            case YamlSequence sequence -> {
                for (YamlNode item : sequence.items()) {
                    units.add(item.span());
                    collect(item);
                }
            }
            case YamlScalar scalar -> {
                if (scalar.style() == ScalarStyle.LITERAL || scalar.style() == ScalarStyle.FOLDED) {
                    blockScalars.add(scalar.span());
                }
            }
            case YamlAlias alias -> {}
        }
    }

    @Override
    public SourceFile source() {
        return file.source();
    }

    @Override
    public Optional<Scope> scopeOf(Span comment) {
        Span line = CommentLines.around(source(), comment.start());
        boolean isOwnLine = CommentLines.isFirstOnLine(source(), comment.start());
        Optional<Span> script =
                OrderedSpans.lastUpTo(blockScalars, comment.start()).filter(scalar -> line.start() < scalar.end());
        if (script.isPresent()) {
            return Optional.of(isOwnLine ? nextCommand(comment, script.get()) : sameLine(line, script.get()));
        }
        if (OrderedSpans.lastUpTo(comments, comment.start())
                .filter(known -> known.contains(comment.start()))
                .isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(isOwnLine ? nextUnit(comment) : new Scope.StartingOn(line));
    }

    private Scope nextUnit(Span comment) {
        return new Scope.Within(OrderedSpans.firstFrom(units, comment.end()).orElse(Span.at(comment.end())));
    }

    private Scope nextCommand(Span comment, Span script) {
        return new Scope.StartingOn(CommentLines.nextCommand(source(), comment.end(), script.end()));
    }

    /// Behind the header of a script a comment speaks of the whole of it.
    private static Scope sameLine(Span line, Span script) {
        boolean isOnHeader = script.start() >= line.start();
        return new Scope.StartingOn(isOnHeader ? line.to(script) : line);
    }

    @Override
    public int contentStart() {
        return file.root().map(root -> root.span().start()).orElse(source().text().length());
    }

    @Override
    public List<Span> comments() {
        return comments;
    }
}
