package dev.lintainer.syntax.dockerfile;

import dev.lintainer.syntax.dockerfile.Instruction.PathSource;
import dev.lintainer.syntax.dockerfile.Instruction.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Checks what `COPY` and `ADD` take. Only `ADD` can fetch.
final class CopySourceChecks {
    private enum Kind {
        LOCAL,
        HTTP,
        GIT
    }

    private CopySourceChecks() {}

    static void copy(List<Source> sources, Problems problems) {
        for (PathSource source : paths(sources)) {
            Optional<Kind> kind = source.path().literal().map(CopySourceChecks::kind);
            if (kind.isEmpty() || kind.get() == Kind.LOCAL) {
                continue;
            }
            String what = kind.get() == Kind.GIT ? "a Git repository" : "a URL";
            problems.add(
                    "remote-source",
                    "`COPY` cannot take " + what + " as source: " + Problems.shown(source.path().raw()),
                    "write `ADD`",
                    source.span());
        }
    }

    static void add(List<Flag> flags, List<Source> sources, Problems problems) {
        for (Flag flag : flags) {
            if (flag.name().text().equals("checksum") && flag.value().isPresent()) {
                checksum(flag.value().get(), paths(sources), problems);
            }
        }
    }

    private static void checksum(DockerWord checksum, List<PathSource> sources, Problems problems) {
        if (checksum.raw().isEmpty()) {
            return;
        }
        if (sources.size() != 1) {
            problems.add("bad-checksum", "`--checksum` needs exactly one source that is fetched", checksum.span());
            return;
        }
        Optional<Kind> kind = sources.getFirst().path().literal().map(CopySourceChecks::kind);
        if (kind.isPresent() && kind.get() == Kind.LOCAL) {
            String source = sources.getFirst().path().raw();
            problems.add(
                    "bad-checksum",
                    "`--checksum` is given for " + Problems.shown(source) + ", which is not fetched",
                    checksum.span());
        }
        Optional<String> digest = checksum.literal();
        if (kind.isPresent() && kind.get() == Kind.HTTP && digest.isPresent() && !isDigest(digest.get())) {
            String message =
                    "checksum " + Problems.shown(checksum.raw()) + " is not written `sha256:<64 hexadecimal digits>`";
            problems.add("bad-checksum", message, checksum.span());
        }
    }

    private static boolean isDigest(String digest) {
        int colon = digest.indexOf(':');
        int digits =
                switch (digest.substring(0, Math.max(0, colon))) {
                    case "sha256" -> 64;
                    case "sha384" -> 96;
                    case "sha512" -> 128;
                    default -> -1;
                };
        return digest.length() - colon - 1 == digits
                && digest.chars().skip(colon + 1L).allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    private static List<PathSource> paths(List<Source> sources) {
        List<PathSource> paths = new ArrayList<>();
        for (Source source : sources) {
            if (source instanceof PathSource path) {
                paths.add(path);
            }
        }
        return paths;
    }

    /// A URL is a Git repository when its path ends in `.git`.
    private static Kind kind(String source) {
        if (source.startsWith("git://") || source.startsWith("ssh://") || isScpStyle(source)) {
            return Kind.GIT;
        }
        if (!source.startsWith("http://") && !source.startsWith("https://")) {
            return Kind.LOCAL;
        }
        int end = source.length();
        for (char mark : new char[] {'#', '?'}) {
            int found = source.indexOf(mark);
            end = found < 0 ? end : Math.min(end, found);
        }
        return source.startsWith(".git", end - ".git".length()) ? Kind.GIT : Kind.HTTP;
    }

    /// `user@host:path`
    private static boolean isScpStyle(String source) {
        int sign = source.indexOf('@');
        int colon = source.indexOf(':', sign + 1);
        if (sign < 1 || colon <= sign + 1) {
            return false;
        }
        for (int i = 0; i < colon; i++) {
            char c = source.charAt(i);
            boolean fits = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-';
            if (!fits && i != sign && c != (i < sign ? '_' : '.')) {
                return false;
            }
        }
        return true;
    }
}
