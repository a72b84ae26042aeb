package dev.lintainer.document.dockerfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The stages of a file by name.
final class StageIndex {
    private final List<Stage> stages;
    private final Map<String, List<Stage>> byName = new HashMap<>();

    StageIndex(List<Stage> stages) {
        this.stages = stages;
        for (Stage stage : stages) {
            stage.name().ifPresent(name -> byName.computeIfAbsent(name, ignored -> new ArrayList<>()).add(stage));
        }
    }

    static StageIndex of(Dockerfile dockerfile) {
        return dockerfile.deductions().of(StageIndex.class, () -> new StageIndex(dockerfile.stages()));
    }

    /// What a `FROM` in the stage at `index` names, which can only be an earlier stage, and only as written in lower
    /// case.
    Optional<Stage> base(String name, int index) {
        List<Stage> named = byName.getOrDefault(name, List.of());
        int low = 0;
        int high = named.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (named.get(middle).index() < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(named.get(low - 1));
    }

    /// What a mount names: the last stage of that name, wherever it stands.
    Optional<Stage> named(String name) {
        List<Stage> named = byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return named.isEmpty() ? Optional.empty() : Optional.of(named.getLast());
    }

    /// What `COPY --from` names: a stage by number or by name.
    Optional<Stage> copied(String name) {
        Optional<Integer> number = number(name);
        if (number.isEmpty()) {
            return named(name);
        }
        int index = number.get();
        return index >= 0 && index < stages.size() ? Optional.of(stages.get(index)) : Optional.empty();
    }

    /// A text that counts as a stage's number.
    static Optional<Integer> number(String text) {
        int digits = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        boolean numeric = text.length() > digits && text.chars().skip(digits).allMatch(c -> c >= '0' && c <= '9');
        if (!numeric) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException tooLarge) {
            return Optional.of(Integer.MAX_VALUE);
        }
    }
}
