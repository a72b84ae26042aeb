package dev.lintainer.lsp.cursor;

import dev.lintainer.syntax.yaml.CollectionStyle;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A cursor in a YAML file that is being written, where a key or a value can be put in.
///
/// Where that is only the parser can tell: the word at the cursor is replaced by one of our own, which is then looked
/// for in the tree. What is half typed may become a key or a value, so there may be two answers.
///
/// @param place of the word; the tree has our own word in its place
/// @param replaced what is typed already, in the text
/// @param typed the part of it before the cursor
/// @param missing what a key still lacks
public record YamlCursor(YamlPlace place, Span replaced, String typed, Missing missing) {
    private static final String WORD = "lintainer0cursor0word";

    /// What is to be written behind a key.
    public enum Missing {
        /// Nothing: a colon follows.
        NOTHING,
        /// Colon and value, for which there may be lines of their own.
        LINES,
        /// Colon and value, in braces.
        WORDS
    }

    /// Whether a key of a mapping is the word that stands for what is typed.
    public static boolean isStandIn(String key) {
        return key.equals(WORD);
    }

    public static List<YamlCursor> at(SourceFile source, int offset) {
        Optional<LineScan> scan = LineScan.of(source, offset);
        if (scan.isEmpty()) {
            return List.of();
        }
        List<YamlCursor> cursors = new ArrayList<>();
        for (YamlPlace.Role role : scan.get().roles()) {
            cursor(source, scan.get(), role, offset)
                    .or(() -> cursor(source, scan.get().between(source.text(), ',', offset), role, offset))
                    .ifPresent(cursors::add);
        }
        return cursors;
    }

    private static Optional<YamlCursor> cursor(SourceFile source, LineScan scan, YamlPlace.Role role, int offset) {
        String text = source.text();
        Span word = role == YamlPlace.Role.KEY ? scan.key() : scan.value();
        boolean colon = role == YamlPlace.Role.KEY && text.startsWith(":", word.end());
        String standIn = role == YamlPlace.Role.KEY && !colon ? WORD + ":" : WORD;
        String changed = text.substring(0, word.start()) + standIn + text.substring(word.end());
        YamlFile file = YamlParser.parse(SourceFile.of(source.path(), changed)).value();
        String typed = text.substring(word.start(), Math.max(word.start(), offset));
        return YamlPlace.of(file, WORD)
                .filter(place -> place.role() == role && !isTornOut(word, place, text))
                .map(place -> new YamlCursor(place, word, typed, colon ? Missing.NOTHING : scan.missing()));
    }

    /// Whether several items of a list that was begun on an earlier line have been taken for one word.
    private static boolean isTornOut(Span word, YamlPlace place, String text) {
        return text.substring(word.start(), word.end()).indexOf(',') >= 0
                && YamlPlace.node(place.root(), place.parent()).orElse(null) instanceof YamlSequence list
                && list.style() == CollectionStyle.FLOW;
    }
}
