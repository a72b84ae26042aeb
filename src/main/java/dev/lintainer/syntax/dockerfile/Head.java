package dev.lintainer.syntax.dockerfile;

import dev.lintainer.text.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A logical line divided into keyword, flags and the rest.
///
/// @param known empty where no instruction has this keyword
record Head(MappedText keyword, Optional<Keyword> known, List<Flag> flags, MappedText rest) {

    /// @param line without white space around it
    static Head of(MappedText line, char escape, Problems problems) {
        String chars = line.text();
        int keywordEnd = Blank.separator(chars, 0, chars.length());
        MappedText keyword = line.slice(0, keywordEnd);
        Optional<Keyword> known = Keyword.of(keyword.text());
        FlagScanner flags = new FlagScanner(line, keywordEnd, escape);
        List<Flag> read = new ArrayList<>();
        for (FlagScanner.Word flag : flags.scan()) {
            read.add(flag(flag, known, escape, problems));
        }
        int rest = Blank.skip(chars, flags.rest(), chars.length());
        return new Head(keyword, known, read, line.slice(rest, chars.length()));
    }

    private static Flag flag(FlagScanner.Word flag, Optional<Keyword> keyword, char escape, Problems problems) {
        MappedText word = flag.text();
        String chars = word.text();
        int equals = chars.indexOf('=');
        MappedText name = word.slice(Math.min(2, chars.length()), equals < 0 ? chars.length() : Math.max(2, equals));
        if (equals < 0) {
            return new Flag(name, Optional.empty(), flag.span());
        }
        MappedText value = word.slice(equals + 1, chars.length());
        boolean expanded =
                keyword.flatMap(known -> known.flag(name.text()))
                        .filter(found -> found.kind() == Keyword.KnownFlag.Kind.EXPANDED_TEXT)
                        .isPresent();
        DockerWord content = expanded ? WordReader.read(value, escape, problems) : WordReader.literal(value);
        return new Flag(name, Optional.of(content), flag.span());
    }
}
