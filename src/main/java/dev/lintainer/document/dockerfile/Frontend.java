package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.ImageReference;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.dockerfile.Directive;
import dev.lintainer.syntax.dockerfile.DockerfileSyntax;
import dev.lintainer.syntax.dockerfile.Flag;
import dev.lintainer.syntax.dockerfile.Instruction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The program that reads a Dockerfile: BuildKit's own, or the image that the `syntax` directive names
/// (https://docs.docker.com/build/buildkit/frontend/).
enum Frontend {
    /// Docker's stable one as it is now: what a file without the directive gets, and the tags that move with it.
    CURRENT,
    /// A stable one that the file holds on to; it may be old.
    RELEASE,
    /// Preview channels and everybody else's: what they accept is their own business.
    FOREIGN;

    private static final String DOCKERS = "docker/dockerfile";
    private static final String HUB = "docker.io";
    private static final Set<String> MOVING_TAGS = Set.of("latest", "1");

    /// What only the `labs` channel of Docker's frontend is built with
    /// (https://github.com/moby/buildkit/blob/master/frontend/dockerfile/release/labs/tags).
    private static final String PREVIEW_FLAG = "device";

    static Frontend of(DockerfileSyntax syntax) {
        for (Directive directive : syntax.directives()) {
            if (directive.kind() == Directive.Kind.SYNTAX) {
                return named(directive.value().text());
            }
        }
        return CURRENT;
    }

    /// @param value the image's name, and after a blank what is handed to it
    private static Frontend named(String value) {
        int blank = value.indexOf(' ');
        Optional<ImageReference> image = ImageReference.parse(blank < 0 ? value : value.substring(0, blank));
        if (image.isEmpty() || !isDockers(image.get())) {
            return FOREIGN;
        }
        String tag = image.get().tag().map(ImageReference.Part::text).orElse("latest");
        if (MOVING_TAGS.contains(tag)) {
            return image.get().digest().isEmpty() ? CURRENT : RELEASE;
        }
        return tag.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9') ? RELEASE : FOREIGN;
    }

    private static boolean isDockers(ImageReference image) {
        boolean identified = image.tag().isPresent() || image.digest().isEmpty();
        return identified && image.repository().text().equals(DOCKERS) && image.registryName().equals(Optional.of(HUB));
    }

    /// Finds what this frontend refuses although its grammar has it.
    void check(List<Instruction> instructions, List<SyntaxProblem> problems) {
        if (this == FOREIGN) {
            return;
        }
        for (Instruction instruction : instructions) {
            if (instruction instanceof Instruction.Run run) {
                run.flag(PREVIEW_FLAG).ifPresent(flag -> problems.add(refused(flag)));
            }
        }
    }

    private static SyntaxProblem refused(Flag flag) {
        return new SyntaxProblem(
                "preview-flag",
                "`--" + PREVIEW_FLAG + "` is refused by the stable Dockerfile frontend",
                "choose the preview with `# syntax=docker/dockerfile:1-labs`",
                flag.span());
    }
}
