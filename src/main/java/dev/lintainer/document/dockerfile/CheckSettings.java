package dev.lintainer.document.dockerfile;

import dev.lintainer.syntax.dockerfile.Directive;
import dev.lintainer.syntax.dockerfile.DockerfileSyntax;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which of BuildKit's checks are made, and what comes of a warning
/// (https://docs.docker.com/reference/dockerfile/#check).
record CheckSettings(Set<String> skipped, Set<String> experimental, OnWarning onWarning) {
    static final CheckSettings DEFAULT = new CheckSettings(Set.of(), Set.of(), OnWarning.GO_ON);
    private static final String DIRECTIVE = "check";
    private static final String ALL = "all";
    private static final int MOST_OPTIONS = 3;

    /// What Go's `strconv.ParseBool` takes for true.
    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");

    enum OnWarning {
        GO_ON,
        FAIL
    }

    CheckSettings {
        skipped = Set.copyOf(skipped);
        experimental = Set.copyOf(experimental);
    }

    /// The settings of the whole file.
    static CheckSettings of(DockerfileSyntax syntax) {
        for (Directive directive : syntax.directives()) {
            if (directive.kind() == Directive.Kind.CHECK) {
                return parse(directive.value().text()).orElse(DEFAULT);
            }
        }
        return DEFAULT;
    }

    /// What comments before an instruction add: the first `check=` among them counts. It can skip more checks and make
    /// more of them, nothing else.
    static CheckSettings of(List<String> comments) {
        for (String comment : comments) {
            int equals = comment.indexOf('=');
            if (equals >= 0 && comment.substring(0, equals).strip().equalsIgnoreCase(DIRECTIVE)) {
                return parse(comment.substring(equals + 1).strip()).orElse(DEFAULT);
            }
        }
        return DEFAULT;
    }

    /// Whether a warning passes where both these settings and `more` hold.
    boolean allow(BuildCheck check, CheckSettings more) {
        return check.isExperimental()
                ? names(experimental, check) || names(more.experimental, check)
                : !names(skipped, check) && !names(more.skipped, check);
    }

    private static boolean names(Set<String> chosen, BuildCheck check) {
        return chosen.contains(ALL) || chosen.contains(check.title());
    }

    /// @param value options between semicolons, up to the first blank
    /// @return empty where BuildKit understands it as little as we do
    private static Optional<CheckSettings> parse(String value) {
        int blank = value.indexOf(' ');
        Set<String> skipped = Set.of();
        Set<String> experimental = Set.of();
        OnWarning onWarning = OnWarning.GO_ON;
        for (String option : (blank < 0 ? value : value.substring(0, blank)).split(";", MOST_OPTIONS)) {
            int equals = option.indexOf('=');
            if (equals < 0) {
                return Optional.empty();
            }
            String chosen = option.substring(equals + 1).strip();
            switch (option.substring(0, equals).strip()) {
                case "skip" -> skipped = names(chosen);
                case "experimental" -> experimental = names(chosen);
                case "error" -> onWarning = TRUE.contains(chosen) ? OnWarning.FAIL : OnWarning.GO_ON;
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new CheckSettings(skipped, experimental, onWarning));
    }

    private static Set<String> names(String list) {
        if (list.equals(ALL)) {
            return Set.of(ALL);
        }
        Set<String> names = new HashSet<>();
        for (String name : list.split(",", -1)) {
            names.add(name.strip());
        }
        // In a list it is a name like others, which no check has.
        names.remove(ALL);
        return names;
    }
}
