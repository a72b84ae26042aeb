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
record YamlCommentPlaces(YamlFile file) implements CommentPlaces {
    @Override
    public SourceFile source() {
        return file.source();
    }

    @Override
    public Optional<Scope> scopeOf(Span comment) {
        String text = source().text();
        Span line = CommentPlaces.line(text, comment.start());
        boolean isOwnLine = CommentPlaces.isFirstOnLine(text, comment.start());
        Parts parts = Parts.of(file);
        Optional<Span> script = parts.blockScalarOn(line);
        if (script.isPresent()) {
            boolean isOnHeader = script.get().start() >= line.start();
            int end = isOnHeader ? Math.max(script.get().end(), line.end()) : line.end();
            return Optional.of(
                    isOwnLine
                            ? new Scope.StartingOn(CommentPlaces.nextCommand(text, comment.end(), script.get().end()))
                            : new Scope.StartingOn(new Span(line.start(), end)));
        }
        if (!isComment(comment)) {
            return Optional.empty();
        }
        return Optional.of(isOwnLine ? new Scope.Within(parts.nextAfter(comment.end())) : new Scope.StartingOn(line));
    }

    private boolean isComment(Span span) {
        for (YamlComment comment : file.comments()) {
            if (comment.span().contains(span.start())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int contentStart() {
        return file.root().map(root -> root.span().start()).orElse(source().text().length());
    }

    @Override
    public List<Span> comments() {
        return file.comments().stream().map(YamlComment::span).toList();
    }

    /// The spans of a file's entries and items, and those of its block scalars.
    private record Parts(List<Span> units, List<Span> blockScalars) {
        static Parts of(YamlFile file) {
            Parts parts = new Parts(new ArrayList<>(), new ArrayList<>());
            for (YamlNode document : file.documents()) {
                parts.add(document);
            }
            return parts;
        }

        private void add(YamlNode node) {
            switch (node) {
                case YamlMapping mapping -> {
                    for (YamlEntry entry : mapping.entries()) {
                        units.add(entry.span());
                        add(entry.value());
                    }
                }
                case YamlSequence sequence -> {
                    for (YamlNode item : sequence.items()) {
                        units.add(item.span());
                        add(item);
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

        /// The part that begins next; of several that begin together the whole one. Nothing at all after the last.
        Span nextAfter(int offset) {
            Span next = Span.at(offset);
            for (Span unit : units) {
                boolean isBetter =
                        unit.start() < next.start() || unit.start() == next.start() && unit.end() > next.end();
                if (unit.start() >= offset && (next.start() == offset || isBetter)) {
                    next = unit;
                }
            }
            return next;
        }

        Optional<Span> blockScalarOn(Span line) {
            for (Span scalar : blockScalars) {
                if (scalar.start() <= line.end() && line.start() < scalar.end()) {
                    return Optional.of(scalar);
                }
            }
            return Optional.empty();
        }
    }
}
