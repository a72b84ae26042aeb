package dev.lintainer.document.value;

import java.util.List;
import java.util.Optional;

/// A pattern for names of images: `python:3.12-*`, `ghcr.io/us/**`. A `*` stands for any characters of one segment or
/// of the tag, `**` for any number of segments. What says nothing of tags allows them all; a digest is not looked at.
/// Docker Hub's own registry and `library/` may be left out, here as in names.
///
/// @param segments of registry and repository
public record ImagePattern(List<String> segments, Optional<String> tag) {
    private static final List<String> HUB = List.of("docker.io", "index.docker.io");
    private static final String OFFICIAL = "library";
    private static final String DEEP = "**";

    public ImagePattern {
        segments = List.copyOf(segments);
    }

    /// Empty where no name of an image can be meant.
    public static Optional<ImagePattern> parse(String text) {
        int slash = text.lastIndexOf('/');
        int colon = text.indexOf(':', slash + 1);
        String path = colon < 0 ? text : text.substring(0, colon);
        Optional<String> tag = colon < 0 ? Optional.empty() : Optional.of(text.substring(colon + 1));
        List<String> segments = List.of(path.split("/", -1));
        boolean whole =
                segments.stream().noneMatch(String::isEmpty)
                        && tag.filter(String::isEmpty).isEmpty()
                        && text.chars().allMatch(ImagePattern::mayStand);
        return whole ? Optional.of(new ImagePattern(withoutHub(segments), tag)) : Optional.empty();
    }

    private static boolean mayStand(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._-/:*".indexOf(c) >= 0;
    }

    private static List<String> withoutHub(List<String> segments) {
        boolean hub = segments.size() > 1 && HUB.contains(segments.getFirst());
        List<String> path = hub ? segments.subList(1, segments.size()) : segments;
        return path.size() == 2 && path.getFirst().equals(OFFICIAL) ? path.subList(1, 2) : path;
    }

    /// Whether it allows an image; {@link Comparison#POSSIBLE} where a hole decides.
    public Comparison compare(ImageReference image) {
        Optional<String> registry = image.registryName();
        if (registry.isEmpty() || hides(image.repository().text())) {
            return Comparison.POSSIBLE;
        }
        if (!matches(segments, segments(registry.get(), image.repository().text()))) {
            return Comparison.DIFFERENT;
        }
        if (tag.isEmpty() || tag.get().equals("*")) {
            return Comparison.SAME;
        }
        // An image that is named by its digest alone has no tag that is known.
        Optional<String> known =
                image.tag().isEmpty() && image.digest().isPresent() ? Optional.empty() : image.effectiveTag();
        if (known.isEmpty()) {
            return image.tag().isPresent() ? Comparison.POSSIBLE : Comparison.DIFFERENT;
        }
        return matches(tag.get(), known.get()) ? Comparison.SAME : Comparison.DIFFERENT;
    }

    private static boolean hides(String text) {
        return text.indexOf(ImageReference.HOLE) >= 0;
    }

    private static List<String> segments(String registry, String repository) {
        return withoutHub(List.of((registry + "/" + repository).split("/")));
    }

    private static boolean matches(List<String> wanted, List<String> names) {
        int at = 0;
        int afterDeep = -1;
        int tried = 0;
        for (int name = 0; name < names.size(); ) {
            if (at < wanted.size() && wanted.get(at).equals(DEEP)) {
                afterDeep = ++at;
                tried = name;
            } else if (at < wanted.size() && matches(wanted.get(at), names.get(name))) {
                at++;
                name++;
            } else if (afterDeep >= 0) {
                at = afterDeep;
                name = ++tried;
            } else {
                return false;
            }
        }
        return wanted.subList(at, wanted.size()).stream().allMatch(DEEP::equals);
    }

    /// One segment, whose stars stand for any characters.
    private static boolean matches(String wanted, String name) {
        int at = 0;
        int afterStar = -1;
        int tried = 0;
        for (int i = 0; i < name.length(); ) {
            if (at < wanted.length() && wanted.charAt(at) == '*') {
                afterStar = ++at;
                tried = i;
            } else if (at < wanted.length() && wanted.charAt(at) == name.charAt(i)) {
                at++;
                i++;
            } else if (afterStar >= 0) {
                at = afterStar;
                i = ++tried;
            } else {
                return false;
            }
        }
        return wanted.substring(at).chars().allMatch(c -> c == '*');
    }
}
