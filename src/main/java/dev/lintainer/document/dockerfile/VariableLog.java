package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The assignments of one stage in order, so that every moment of the stage can be looked at without a copy.
final class VariableLog {
    /// What BuildKit sets where an image has no `PATH` of its own.
    private static final Value DEFAULT_PATH =
            Value.known("/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");

    /// Who assigns.
    enum Kind {
        /// Part of the image.
        ENV,
        /// For the build only.
        ARG
    }

    record Assignment(String name, Kind kind, Setting setting) {}

    private final Optional<BuildEnvironment> below;
    private final Value baseImage;
    private final List<Assignment> assignments = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();

    /// @param below the end of the stage that this one is built on
    /// @param baseImage the external image at the bottom
    VariableLog(Optional<BuildEnvironment> below, Value baseImage) {
        this.below = below;
        this.baseImage = baseImage;
    }

    Optional<BuildEnvironment> below() {
        return below;
    }

    Value baseImage() {
        return baseImage;
    }

    BuildEnvironment now() {
        return new BuildEnvironment(this, assignments.size());
    }

    void assign(Assignment assignment) {
        places.computeIfAbsent(assignment.name(), name -> new ArrayList<>()).add(assignments.size());
        assignments.add(assignment);
    }

    /// The last assignment to a variable before `moment`.
    Optional<Assignment> assignment(String name, int moment) {
        List<Integer> known = places.getOrDefault(name, List.of());
        int low = 0;
        int high = known.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (known.get(middle) < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(assignments.get(known.get(low - 1)));
    }

    void imageVariables(int moment, Map<String, Setting> into) {
        for (Assignment assignment : assignments.subList(0, moment)) {
            if (assignment.kind() == Kind.ENV) {
                into.put(assignment.name(), assignment.setting());
            }
        }
    }

    /// What the external base image has.
    Optional<Value> inherited(String name) {
        if (baseImage.is(Stage.SCRATCH)) {
            return name.equals("PATH") ? Optional.of(DEFAULT_PATH) : Optional.empty();
        }
        return isName(name) ? Optional.of(Value.unknown("image " + baseImage + " env " + name)) : Optional.empty();
    }

    /// `$1`, `$@` and the like name no variable that an image can have.
    private static boolean isName(String name) {
        return !name.isEmpty() && (Character.isLetter(name.charAt(0)) || name.charAt(0) == '_');
    }
}
