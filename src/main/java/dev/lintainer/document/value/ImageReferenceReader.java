package dev.lintainer.document.value;

import dev.lintainer.document.value.ImageReference.Fault;
import dev.lintainer.document.value.ImageReference.Part;
import dev.lintainer.document.value.ImageReference.Reading;
import dev.lintainer.document.value.ImageReference.Reading.Invalid;
import java.util.Optional;

/// Takes image names apart, by the grammar of https://github.com/distribution/reference/blob/main/regexp.go and the
/// rules of its `normalize.go` for what is a registry. A hole is no reason to refuse a name.
final class ImageReferenceReader {
    private static final int IDENTIFIER_LENGTH = 64;
    private static final int LONGEST_REPOSITORY = 255;
    private static final int LONGEST_TAG = 128;

    private final String text;

    private ImageReferenceReader(String text) {
        this.text = text;
    }

    static Reading read(String text) {
        if (text.isEmpty()) {
            return new Invalid(Fault.EMPTY, 0, 0);
        }
        if (text.length() == IDENTIFIER_LENGTH && hexadecimalEnd(text, 0) == text.length()) {
            return new Invalid(Fault.IDENTIFIER, 0, text.length());
        }
        return new ImageReferenceReader(text).read();
    }

    private Reading read() {
        int at = text.indexOf('@');
        int nameEnd = at < 0 ? text.length() : at;
        int lastSegment = text.lastIndexOf('/', nameEnd - 1) + 1;
        int colon = text.indexOf(':', lastSegment);
        int repositoryEnd = colon < 0 || colon >= nameEnd ? nameEnd : colon;
        int repositoryStart = repositoryStart(repositoryEnd);
        Optional<Invalid> fault =
                (repositoryStart > 0 ? registryFault(repositoryStart - 1) : Optional.<Invalid>empty())
                        .or(() -> repositoryFault(repositoryStart, repositoryEnd))
                        .or(() -> repositoryEnd < nameEnd ? tagFault(repositoryEnd + 1, nameEnd) : Optional.empty())
                        .or(() -> at >= 0 ? digestFault(at + 1) : Optional.empty());
        if (fault.isPresent()) {
            return fault.get();
        }
        return new Reading.Valid(
                new ImageReference(
                        text,
                        repositoryStart > 0 ? Optional.of(part(0, repositoryStart - 1)) : Optional.empty(),
                        part(repositoryStart, repositoryEnd),
                        repositoryEnd < nameEnd ? Optional.of(part(repositoryEnd + 1, nameEnd)) : Optional.empty(),
                        at >= 0 ? Optional.of(part(at + 1, text.length())) : Optional.empty()));
    }

    private Part part(int start, int end) {
        return new Part(text.substring(start, end), start);
    }

    /// The offset after the slash that ends the registry, 0 where the first segment is none. What looks like a registry
    /// but has an underscore is a part of the path, where that may have one.
    private int repositoryStart(int nameEnd) {
        int slash = text.indexOf('/');
        if (slash < 0 || slash >= nameEnd) {
            return 0;
        }
        boolean registry = text.startsWith("localhost/");
        for (int i = 0; i < slash; i++) {
            char c = text.charAt(i);
            registry |= c == '.' || c == ':' || isUpperCase(c);
        }
        boolean path = registryFault(slash).isPresent() && repositoryFault(0, slash).isEmpty();
        return registry && !path ? slash + 1 : 0;
    }

    private Optional<Invalid> registryFault(int end) {
        int hostEnd = text.startsWith("[") ? addressEnd(end) : domainEnd(end);
        boolean port = hostEnd < end && text.charAt(hostEnd) == ':' && hostEnd + 1 < end;
        int valid = port ? digitsEnd(hostEnd + 1, end) : hostEnd;
        return valid == end && hostEnd > 0 ? Optional.empty() : Optional.of(new Invalid(Fault.REGISTRY, 0, end));
    }

    /// The offset after `[...]`, 0 where it is not an IPv6 address.
    private int addressEnd(int end) {
        int close = text.indexOf(']');
        if (close < 2 || close >= end) {
            return 0;
        }
        for (int i = 1; i < close; i++) {
            char c = text.charAt(i);
            if (c != ':' && c != ImageReference.HOLE && Character.digit(c, 16) < 0) {
                return 0;
            }
        }
        return close + 1;
    }

    /// The offset after labels of letters, digits and inner hyphens parted by dots.
    private int domainEnd(int end) {
        int label = 0;
        for (int i = 0; i <= end; i++) {
            boolean ends = i == end || text.charAt(i) == '.' || text.charAt(i) == ':';
            if (ends) {
                if (i == label || text.charAt(label) == '-' || text.charAt(i - 1) == '-') {
                    return 0;
                }
                if (i == end || text.charAt(i) == ':') {
                    return i;
                }
                label = i + 1;
            } else if (!isLetterOrDigit(text.charAt(i)) && text.charAt(i) != '-') {
                return 0;
            }
        }
        return end;
    }

    private int digitsEnd(int start, int end) {
        int i = start;
        while (i < end && (isDigit(text.charAt(i)) || text.charAt(i) == ImageReference.HOLE)) {
            i++;
        }
        return i;
    }

    private Optional<Invalid> repositoryFault(int start, int end) {
        for (int i = start; i < end; i++) {
            if (isUpperCase(text.charAt(i))) {
                return Optional.of(new Invalid(Fault.UPPER_CASE, start, end));
            }
        }
        int segment = start;
        for (int i = start; i <= end; i++) {
            if (i == end || text.charAt(i) == '/') {
                Optional<Invalid> fault = segmentFault(segment, i);
                if (fault.isPresent()) {
                    return fault;
                }
                segment = i + 1;
            }
        }
        boolean tooLong = end - start > LONGEST_REPOSITORY;
        return tooLong ? Optional.of(new Invalid(Fault.TOO_LONG, start, end)) : Optional.empty();
    }

    /// Letters and digits, parted by one dot, one or two underscores, or hyphens.
    private Optional<Invalid> segmentFault(int start, int end) {
        if (start == end) {
            return Optional.of(new Invalid(Fault.REPOSITORY, start, end));
        }
        int i = start;
        while (i < end) {
            if (isLetterOrDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int run = i;
            while (i < end && isSeparator(text.charAt(i))) {
                i++;
            }
            boolean inside = run > start && i < end;
            if (run == i || !inside || !isSeparatorRun(run, i)) {
                return Optional.of(new Invalid(Fault.REPOSITORY, run, Math.max(i, run + 1)));
            }
        }
        return Optional.empty();
    }

    private boolean isSeparatorRun(int start, int end) {
        String run = text.substring(start, end);
        return run.equals(".") || run.equals("_") || run.equals("__") || run.chars().allMatch(c -> c == '-');
    }

    private Optional<Invalid> tagFault(int start, int end) {
        boolean valid = start < end && end - start <= LONGEST_TAG && isWord(text.charAt(start));
        for (int i = start; valid && i < end; i++) {
            char c = text.charAt(i);
            valid = isWord(c) || c == '.' || c == '-';
        }
        return valid ? Optional.empty() : Optional.of(new Invalid(Fault.TAG, start, end));
    }

    /// One of the algorithms that engines know, and as many digits as it gives.
    private Optional<Invalid> digestFault(int start) {
        String digest = text.substring(start);
        if (digest.indexOf(ImageReference.HOLE) >= 0) {
            return Optional.empty();
        }
        int colon = digest.indexOf(':');
        int digits =
                switch (colon < 0 ? "" : digest.substring(0, colon)) {
                    case "sha256" -> 64;
                    case "sha384" -> 96;
                    case "sha512" -> 128;
                    default -> -1;
                };
        boolean valid = digest.length() - colon - 1 == digits && hexadecimalEnd(digest, colon + 1) == digest.length();
        return valid ? Optional.empty() : Optional.of(new Invalid(Fault.DIGEST, start, text.length()));
    }

    private static int hexadecimalEnd(String text, int start) {
        int i = start;
        while (i < text.length() && (isDigit(text.charAt(i)) || text.charAt(i) >= 'a' && text.charAt(i) <= 'f')) {
            i++;
        }
        return i;
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == '_' || c == '-';
    }

    private static boolean isWord(char c) {
        return isLetterOrDigit(c) || c == '_';
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || isUpperCase(c) || isDigit(c) || c == ImageReference.HOLE;
    }

    private static boolean isUpperCase(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
