package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.ImageReference;
import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.dockerfile.DockerWord;
import dev.lintainer.syntax.dockerfile.DockerWord.Modifier;
import dev.lintainer.syntax.dockerfile.DockerWord.Variable;
import dev.lintainer.syntax.dockerfile.Instruction;
import dev.lintainer.syntax.dockerfile.PlatformName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The checks of images and platforms in `FROM`, made of all stages with the default values of arguments.
final class FromChecks {
    private static final String TARGET_PLATFORM = "TARGETPLATFORM";

    /// What containerd turns the names of other tools into
    /// (https://github.com/containerd/platforms/blob/main/database.go).
    private static final Map<String, String> NORMAL_NAMES =
            Map.of(
                    "macos", "darwin",
                    "x86_64", "amd64",
                    "x86-64", "amd64",
                    "aarch64", "arm64",
                    "i386", "386",
                    "armhf", "arm",
                    "armel", "arm");

    /// What a platform of one word means besides that word, on the machines that most images are built on.
    private static final List<String> USUAL_PLATFORM = List.of("linux", "amd64");

    private final CheckLog log;
    private final GlobalScope scope;
    private final Set<String> declared = new HashSet<>();

    private FromChecks(Dockerfile dockerfile, CheckLog log) {
        this.log = log;
        this.scope = GlobalScope.of(dockerfile, BuildArguments.none(), "default", new ArrayList<>());
        dockerfile.globalArguments().forEach(argument -> declared.add(argument.name()));
    }

    static void check(Dockerfile dockerfile, CheckLog log) {
        FromChecks checks = new FromChecks(dockerfile, log);
        for (Stage stage : dockerfile.stages()) {
            checks.image(stage.from());
            stage.platform()
                    .filter(platform -> !platform.raw().isEmpty())
                    .ifPresent(platform -> checks.platform(platform, stage));
        }
    }

    private void image(Instruction.From from) {
        if (from.image().raw().isEmpty()) {
            // The file has a problem already.
            return;
        }
        Value image = Expansion.expand(from.image(), scope, new ArrayList<>());
        boolean refused = ImageReference.read(image) instanceof ImageReference.Reading.Invalid;
        if (refused && !image.is(Stage.SCRATCH)) {
            log.ofFile(BuildCheck.INVALID_DEFAULT_ARG_IN_FROM, from.image().span(), from.span().start());
        }
        undeclared(from.image(), from);
    }

    private void undeclared(DockerWord word, Instruction.From from) {
        for (Variable variable : WordVariables.distinct(word.parts())) {
            boolean known = declared.contains(variable.name()) || scope.value(variable.name()).isPresent();
            if (!known) {
                log.of(from, BuildCheck.UNDEFINED_ARG_IN_FROM, variable.span());
            }
        }
    }

    private void platform(DockerWord platform, Stage stage) {
        undeclared(platform, stage.from());
        if (isTargetPlatform(platform)) {
            log.of(stage.from(), BuildCheck.REDUNDANT_TARGET_PLATFORM, platform.span());
        }
        Optional<String> constant = platform.literal().filter(PlatformName::isValid);
        if (constant.isPresent() && !isPartOf(stage.name().orElse(""), constant.get())) {
            log.of(stage.from(), BuildCheck.FROM_PLATFORM_FLAG_CONST_DISALLOWED, platform.span());
        }
    }

    /// Nothing but the platform that the stage would be built for anyway.
    private static boolean isTargetPlatform(DockerWord platform) {
        if (platform.parts().size() != 1 || !(platform.parts().getFirst() instanceof Variable variable)) {
            return false;
        }
        return variable.name().equals(TARGET_PLATFORM) && variable.modifier().map(FromChecks::keepsValue).orElse(true);
    }

    private static boolean keepsValue(Modifier modifier) {
        boolean keeps =
                switch (modifier.operator()) {
                    case DEFAULT_IF_EMPTY, DEFAULT_IF_UNSET, ERROR_IF_EMPTY, ERROR_IF_UNSET -> true;
                    case ALTERNATIVE_IF_NOT_EMPTY,
                            ALTERNATIVE_IF_SET,
                            REMOVE_SHORTEST_PREFIX,
                            REMOVE_LONGEST_PREFIX,
                            REMOVE_SHORTEST_SUFFIX,
                            REMOVE_LONGEST_SUFFIX,
                            REPLACE_FIRST,
                            REPLACE_ALL ->
                            false;
                };
        return keeps && modifier.operand().literal().isPresent();
    }

    /// A stage that says in its name which platform it is for may choose it.
    private static boolean isPartOf(String stageName, String platform) {
        String[] parts = platform.toLowerCase(Locale.ROOT).split("/", -1);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.min(parts.length, 2); i++) {
            int options = parts[i].indexOf('(');
            String name = options < 0 ? parts[i] : parts[i].substring(0, options);
            names.add(NORMAL_NAMES.getOrDefault(name, name));
        }
        if (names.size() == 1) {
            names.addAll(USUAL_PLATFORM);
        }
        return names.stream().anyMatch(stageName::contains);
    }
}
