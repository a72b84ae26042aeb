package dev.lintainer.document.python;

import dev.lintainer.document.python.PythonRequirement.Implementation;
import dev.lintainer.document.python.PythonRequirement.Stability;
import dev.lintainer.document.value.ImageReference;
import dev.lintainer.table.DataFile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads the Python off the names of images.
public final class PythonImages {
    private static final Map<String, String> FORMS = forms();

    /// What follows the version in the tags of all (https://hub.docker.com/_/python/tags).
    private static final Set<String> VARIANTS =
            Set.of("", "-slim", "-alpine", "-bookworm", "-slim-bookworm", "-trixie", "-slim-trixie");

    private static final String BY_VERSION = "version";
    private static final String BY_SECOND_PART = "second";

    private PythonImages() {}

    /// What the image's name says: unreadable where it says nothing of Python.
    public static PythonRequirement requirement(ImageReference image) {
        Optional<String> form = form(image);
        if (form.isPresent()) {
            return requirement(form.get(), image);
        }
        PythonRequirement ofTag = image.tag().map(tag -> factor(tag.text())).orElse(PythonRequirement.UNREADABLE);
        return ofTag.isReadable() ? ofTag : factor(image.repository().text().replace('/', '-'));
    }

    /// Whether the tag of such an image begins with the version of its Python.
    public static boolean isTaggedByVersion(ImageReference image) {
        return form(image).filter(BY_VERSION::equals).isPresent();
    }

    /// Whether it is Docker's own image, or a mirror of it: those of other makers are built on what they say.
    public static boolean isOfficial(ImageReference image) {
        String path = image.repository().text();
        boolean hub = image.registryName().filter("docker.io"::equals).isPresent();
        return hub && path.equals("python") || path.endsWith("library/python");
    }

    /// Whether there is such an image of every supported version, under the same tag but for the version: what is built
    /// on a release of a distribution that has gone has none of newer ones.
    public static boolean isOfEveryVersion(ImageReference image) {
        String written = requirement(image).written();
        return isOfficial(image)
                && image.digest().isEmpty()
                && image.tag()
                        .filter(tag -> tag.text().startsWith(written))
                        .filter(tag -> VARIANTS.contains(tag.text().substring(written.length())))
                        .isPresent();
    }

    private static Optional<String> form(ImageReference image) {
        Optional<String> registry = image.registryName();
        if (registry.isEmpty()) {
            return Optional.empty();
        }
        String path = image.repository().text();
        boolean official = registry.get().equals("docker.io") && path.indexOf('/') < 0;
        String name = registry.get() + "/" + (official ? "library/" : "") + path;
        Optional<String> exact = Optional.ofNullable(FORMS.get(name));
        if (exact.isPresent()) {
            return exact;
        }
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            String form = FORMS.get("*" + name.substring(slash));
            if (form != null) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    private static PythonRequirement requirement(String form, ImageReference image) {
        Implementation implementation =
                image.repository().text().endsWith("pypy") ? Implementation.PYPY : Implementation.CPYTHON;
        PythonRequirement requirement =
                switch (form) {
                    case BY_VERSION ->
                            image.effectiveTag().map(PythonImages::ofTag).orElse(PythonRequirement.UNREADABLE);
                    case BY_SECOND_PART ->
                            image.effectiveTag().map(PythonImages::ofSecondPart).orElse(PythonRequirement.UNREADABLE);
                    default ->
                            PythonVersion.minor(form)
                                    .map(minor -> PythonRequirement.of("", VersionRange.ofMinor(minor)))
                                    .orElse(PythonRequirement.UNREADABLE);
                };
        // Of an open version the digest tells which one is meant, to those who can look it up.
        boolean pinned = image.digest().isPresent() && requirement.written().indexOf('.') < 0 && !isFixed(form);
        return pinned ? PythonRequirement.UNREADABLE : requirement.by(implementation);
    }

    private static boolean isFixed(String form) {
        return !form.equals(BY_VERSION) && !form.equals(BY_SECOND_PART);
    }

    /// `3.12-slim`, `3`, `slim`, `3.15-rc`, `3.15.0a1-alpine`
    private static PythonRequirement ofTag(String tag) {
        if (tag.startsWith("rc") || tag.indexOf(ImageReference.HOLE) >= 0) {
            return PythonRequirement.UNREADABLE;
        }
        int end = 0;
        while (end < tag.length() && (Character.isDigit(tag.charAt(end)) || tag.charAt(end) == '.')) {
            end++;
        }
        if (end == 0) {
            return PythonRequirement.NEWEST;
        }
        String version = tag.substring(0, end);
        boolean candidate = end < tag.length() && tag.charAt(end) != '-' || tag.startsWith("-rc", end);
        boolean whole = end == tag.length() || tag.charAt(end) == '-' || isCandidate(tag, end);
        return SemverRange.read(whole ? version : "").stream()
                .filter(_ -> whole)
                .findFirst()
                .map(range -> PythonRequirement.of(version, range))
                .map(found -> candidate ? found.with(Stability.PRE_RELEASE) : found)
                .orElse(PythonRequirement.UNREADABLE);
    }

    private static boolean isCandidate(String tag, int at) {
        return tag.startsWith("a", at) || tag.startsWith("b", at) || tag.startsWith("rc", at);
    }

    /// `1-3.12-bookworm`, `3.12-bookworm`, `dev-3.12`
    private static PythonRequirement ofSecondPart(String tag) {
        int hyphen = tag.indexOf('-');
        boolean two = hyphen > 0 && hyphen + 1 < tag.length() && Character.isDigit(tag.charAt(hyphen + 1));
        PythonRequirement requirement = ofTag(two ? tag.substring(hyphen + 1) : tag);
        // A lone number without a minor version is as good as none: it may be the image's own.
        return requirement.written().indexOf('.') > 0 ? requirement : PythonRequirement.UNREADABLE;
    }

    /// A part of a tag or repository that names a Python: `python3.11`, `python-3.11`, `py311`.
    private static PythonRequirement factor(String text) {
        String previous = "";
        for (String part : text.split("[-_]")) {
            boolean named = part.startsWith("py") || previous.equals("python") && part.startsWith("3.");
            PythonRequirement requirement = named ? PythonVersions.ofFactor(part) : PythonRequirement.UNREADABLE;
            if (requirement.isReadable()) {
                return requirement;
            }
            previous = part;
        }
        return PythonRequirement.UNREADABLE;
    }

    private static Map<String, String> forms() {
        Map<String, String> forms = new TreeMap<>();
        DataFile.rows("python-images.tsv").forEach(row -> forms.put(row.getFirst(), row.get(1)));
        return forms;
    }
}
