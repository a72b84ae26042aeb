package dev.lintainer.pipeline.image;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.Step;
import dev.lintainer.document.dockerfile.TargetFacts;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which programs an image has: of bash, git, curl and wget, and what its `/bin/sh` is.
public final class ImagePrograms {
    private ImagePrograms() {}

    /// Packages that bring others with them.
    private static final Set<String> BRINGERS =
            Set.of("alpine-sdk", "pre-commit", "npm", "devscripts", "base-devel", "-yqq", "Development");

    /// @param content of the image, where the pipeline builds it
    public static Presence has(String program, Value image, Optional<ImageContent> content) {
        if (content.isEmpty()) {
            return KnownImages.has(program, image);
        }
        return has(program, content.get().facts(), content.get().dockerfile());
    }

    /// @param facts of the image that a Dockerfile makes
    public static Presence has(String program, TargetFacts facts, Dockerfile dockerfile) {
        Presence base = KnownImages.has(program, facts.baseImage().value());
        if (base == Presence.YES) {
            return Presence.YES;
        }
        for (Step step : facts.steps()) {
            String text = new Location(dockerfile.source(), step.instruction().span()).text();
            switch (step) {
                case Step.RunStep _ -> {
                    if (installs(program, text)) {
                        return Presence.YES;
                    }
                    base = text.contains(program) || mayBringAnything(text) ? Presence.MAYBE : base;
                }
                case Step.CopyStep copy -> {
                    boolean other = !(copy.from() instanceof dev.lintainer.document.dockerfile.Origin.BuildContext);
                    base = other ? Presence.MAYBE : base;
                }
            }
        }
        return base;
    }

    private static boolean installs(String program, String run) {
        boolean installer =
                run.contains("apt-get") || run.contains("apk ") || run.contains("dnf ") || run.contains("yum ");
        return installer && List.of(run.split("[\\s\\\\]+")).contains(program);
    }

    /// Whether a step runs a script, or installs what brings more than it says.
    private static boolean mayBringAnything(String run) {
        List<String> words = List.of(run.split("[\\s\\\\]+"));
        return run.contains("$")
                || run.contains("| sh")
                || run.contains("| bash")
                || run.contains(".sh")
                || run.contains("./")
                || words.stream().anyMatch(BRINGERS::contains);
    }

    /// Whether `/bin/sh` of an image is a shell without bash's own ways, and which of them it knows after all.
    public static Optional<PlainShell> plainShell(Value image, Optional<ImageContent> content) {
        Value known = content.map(made -> made.facts().baseImage().value()).orElse(image);
        return KnownImages.of(known)
                .flatMap(each ->
                        switch (each.shell()) {
                            case DASH -> Optional.of(PlainShell.DASH);
                            case ASH -> Optional.of(PlainShell.ASH);
                            case BASH, NONE, UNKNOWN -> Optional.empty();
                        });
    }

    public enum PlainShell {
        DASH,
        ASH
    }
}
