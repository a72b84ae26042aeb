package dev.lintainer.syntax.dockerfile;

import dev.lintainer.syntax.dockerfile.InstructionText.ArgumentForm;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Divides what follows an instruction's flags, each kind of instruction in its own way.
final class ArgumentSplitter {
    private ArgumentSplitter() {}

    record Split(ArgumentForm form, List<MappedText> arguments) {}

    static Split split(Keyword keyword, MappedText rest, char escape, Problems problems) {
        return switch (keyword.arguments()) {
            case TEXT -> plain(text(rest));
            case WORDS -> plain(words(rest));
            case QUOTED_WORDS -> plain(quotedWords(rest, escape));
            case PAIRS -> pairs(keyword, rest, escape, problems);
            case JSON_OR_TEXT -> json(rest, problems).orElseGet(() -> plain(text(rest)));
            case JSON_OR_WORDS -> json(rest, problems).orElseGet(() -> plain(words(rest)));
            case TYPE_AND_COMMAND -> typeAndCommand(rest, problems);
            case INSTRUCTION -> plain(List.of());
        };
    }

    private static Split plain(List<MappedText> arguments) {
        return new Split(ArgumentForm.PLAIN, arguments);
    }

    private static List<MappedText> text(MappedText rest) {
        return rest.length() == 0 ? List.of() : List.of(rest);
    }

    private static List<MappedText> words(MappedText rest) {
        String chars = rest.text();
        List<MappedText> words = new ArrayList<>();
        int at = 0;
        while (at < chars.length()) {
            int end = Blank.separator(chars, at, chars.length());
            words.add(rest.slice(at, end));
            at = Blank.skipSeparators(chars, end, chars.length());
        }
        return words;
    }

    private static Optional<Split> json(MappedText rest, Problems problems) {
        return switch (JsonStrings.read(rest)) {
            case JsonStrings.Strings strings -> Optional.of(new Split(ArgumentForm.JSON, strings.values()));
            case JsonStrings.OtherValues ignored -> {
                problems.add(
                        "json-not-strings",
                        "JSON form holds values that are not strings",
                        "quote every value",
                        rest.span());
                yield Optional.empty();
            }
            case JsonStrings.NoJson ignored -> Optional.empty();
        };
    }

    private static Split typeAndCommand(MappedText rest, Problems problems) {
        String chars = rest.text();
        int typeEnd = 0;
        while (typeEnd < chars.length() && !Blank.isSpace(chars.charAt(typeEnd))) {
            typeEnd++;
        }
        if (typeEnd == 0) {
            return plain(List.of());
        }
        MappedText command = rest.slice(Blank.skip(chars, typeEnd, chars.length()), chars.length());
        Split split = json(command, problems).orElseGet(() -> plain(text(command)));
        List<MappedText> arguments = new ArrayList<>();
        arguments.add(rest.slice(0, typeEnd));
        arguments.addAll(split.arguments());
        return new Split(split.form(), arguments);
    }

    /// Words with their quotes. A quote that is not closed reaches to the end.
    private static List<MappedText> quotedWords(MappedText rest, char escape) {
        List<MappedText> words = new ArrayList<>();
        for (Span word : quotedWordPlaces(rest.text(), escape)) {
            words.add(rest.slice(word.start(), word.end()));
        }
        return words;
    }

    private static List<Span> quotedWordPlaces(String chars, char escape) {
        List<Span> words = new ArrayList<>();
        int length = chars.length();
        int at = Blank.skip(chars, 0, length);
        while (at < length) {
            int start = at;
            at = quotedWordEnd(chars, at, escape);
            // An escape character at the very end escapes nothing and is dropped.
            int end = at > length ? length - 1 : at;
            if (start < end) {
                words.add(new Span(start, end));
            }
            at = Blank.skip(chars, at, length);
        }
        return words;
    }

    /// The end of the word that begins at `from`; one more than the text's length where a lone escape character ends
    /// it.
    private static int quotedWordEnd(String chars, int from, char escape) {
        char quote = '\0';
        int at = from;
        while (at < chars.length()) {
            char c = chars.charAt(at);
            if (quote == '\0' && Blank.isSpace(c)) {
                return at;
            }
            if (c == escape && quote != '\'') {
                at += 2;
                continue;
            }
            if (quote == '\0' && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = '\0';
            }
            at++;
        }
        return at;
    }

    /// Names and values in turn.
    private static Split pairs(Keyword keyword, MappedText rest, char escape, Problems problems) {
        List<MappedText> words = quotedWords(rest, escape);
        if (words.isEmpty()) {
            return plain(List.of());
        }
        if (words.getFirst().text().indexOf('=') < 0) {
            return blankSeparated(keyword, rest, problems);
        }
        List<MappedText> pairs = new ArrayList<>();
        for (MappedText word : words) {
            int equals = word.text().indexOf('=');
            if (equals < 0) {
                problems.add(
                        "missing-equals-sign",
                        Problems.shown(word.text()) + " has no `=` between name and value",
                        "quote values that contain blanks",
                        word.span());
                continue;
            }
            pairs.add(word.slice(0, equals));
            pairs.add(word.slice(equals + 1, word.length()));
        }
        return plain(pairs);
    }

    private static Split blankSeparated(Keyword keyword, MappedText rest, Problems problems) {
        String chars = rest.text();
        int nameEnd = Blank.separator(chars, 0, chars.length());
        if (nameEnd == chars.length()) {
            problems.add(
                    "missing-value",
                    "`" + keyword + "` gives " + Problems.shown(chars) + " no value",
                    "write `name=value`",
                    rest.span());
            return plain(List.of());
        }
        int value = Blank.skipSeparators(chars, nameEnd, chars.length());
        return new Split(
                ArgumentForm.BLANK_SEPARATED, List.of(rest.slice(0, nameEnd), rest.slice(value, chars.length())));
    }
}
