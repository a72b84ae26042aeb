package dev.lintainer.syntax.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The instructions that BuildKit knows, how each divides its arguments and which flags it has
/// (https://docs.docker.com/reference/dockerfile/).
enum Keyword {
    ADD(
            Arguments.JSON_OR_WORDS,
            KnownFlag.expanded("chown"),
            KnownFlag.expanded("chmod"),
            KnownFlag.expanded("checksum"),
            KnownFlag.toggle("link"),
            KnownFlag.toggle("keep-git-dir"),
            KnownFlag.toggle("unpack"),
            KnownFlag.repeated("exclude")),
    ARG(Arguments.QUOTED_WORDS),
    CMD(Arguments.JSON_OR_TEXT),
    COPY(
            Arguments.JSON_OR_WORDS,
            KnownFlag.text("from"),
            KnownFlag.expanded("chown"),
            KnownFlag.expanded("chmod"),
            KnownFlag.toggle("link"),
            KnownFlag.toggle("parents"),
            KnownFlag.repeated("exclude")),
    ENTRYPOINT(Arguments.JSON_OR_TEXT),
    ENV(Arguments.PAIRS),
    EXPOSE(Arguments.WORDS),
    FROM(Arguments.WORDS, KnownFlag.expanded("platform")),
    HEALTHCHECK(
            Arguments.TYPE_AND_COMMAND,
            KnownFlag.text("interval"),
            KnownFlag.text("timeout"),
            KnownFlag.text("start-period"),
            KnownFlag.text("start-interval"),
            KnownFlag.text("retries")),
    LABEL(Arguments.PAIRS),
    MAINTAINER(Arguments.TEXT),
    ONBUILD(Arguments.INSTRUCTION),
    RUN(
            Arguments.JSON_OR_TEXT,
            KnownFlag.repeated("mount"),
            KnownFlag.text("network"),
            KnownFlag.text("security"),
            KnownFlag.repeated("device")),
    SHELL(Arguments.JSON_OR_TEXT),
    STOPSIGNAL(Arguments.TEXT),
    USER(Arguments.TEXT),
    VOLUME(Arguments.JSON_OR_WORDS),
    WORKDIR(Arguments.TEXT);

    /// How the rest of the line is divided.
    enum Arguments {
        /// One argument: all of it.
        TEXT,
        /// At separators, quotes or not.
        WORDS,
        /// At white space outside of quotes.
        QUOTED_WORDS,
        /// `name=value` words, or a name and the rest.
        PAIRS,
        JSON_OR_TEXT,
        JSON_OR_WORDS,
        /// A word, then as [#JSON_OR_TEXT].
        TYPE_AND_COMMAND,
        INSTRUCTION
    }

    record KnownFlag(String name, Kind kind) {
        enum Kind {
            /// Without value, or `true` or `false`.
            TOGGLE,
            TEXT,
            /// A text in which variables are replaced.
            EXPANDED_TEXT,
            /// A text; the flag may come more than once.
            REPEATED
        }

        static KnownFlag toggle(String name) {
            return new KnownFlag(name, Kind.TOGGLE);
        }

        static KnownFlag text(String name) {
            return new KnownFlag(name, Kind.TEXT);
        }

        static KnownFlag expanded(String name) {
            return new KnownFlag(name, Kind.EXPANDED_TEXT);
        }

        static KnownFlag repeated(String name) {
            return new KnownFlag(name, Kind.REPEATED);
        }
    }

    private final Arguments arguments;
    private final List<KnownFlag> flags;

    Keyword(Arguments arguments, KnownFlag... flags) {
        this.arguments = arguments;
        this.flags = List.of(flags);
    }

    Arguments arguments() {
        return arguments;
    }

    Optional<KnownFlag> flag(String name) {
        for (KnownFlag flag : flags) {
            if (flag.name().equals(name)) {
                return Optional.of(flag);
            }
        }
        return Optional.empty();
    }

    List<String> flagNames() {
        List<String> names = new ArrayList<>();
        for (KnownFlag flag : flags) {
            names.add(flag.name());
        }
        return names;
    }

    /// Whether here-documents may follow.
    boolean takesHereDocuments() {
        return this == ADD || this == COPY || this == RUN;
    }

    static Optional<Keyword> of(String word) {
        String wanted = word.toUpperCase(Locale.ROOT);
        for (Keyword keyword : values()) {
            if (keyword.name().equals(wanted)) {
                return Optional.of(keyword);
            }
        }
        return Optional.empty();
    }

    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Keyword keyword : values()) {
            names.add(keyword.name());
        }
        return names;
    }
}
