package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The variables of `ENV` and `ARG` at one moment of a build.
public final class BuildEnvironment {
    private final VariableLog log;
    private final int moment;

    /// @param moment how many of the log's assignments have been made
    BuildEnvironment(VariableLog log, int moment) {
        this.log = log;
        this.moment = moment;
    }

    /// The value of a variable; empty when it is certainly not set. What the base image may set is unknown.
    public Optional<Value> value(String name) {
        Optional<VariableLog.Assignment> assignment = assignment(name);
        return assignment.isPresent() ? Optional.of(assignment.get().setting().value()) : log.inherited(name);
    }

    /// The external image at the bottom.
    Value baseImage() {
        return log.baseImage();
    }

    /// The variables that containers of the image get from this file: those of `ENV`, in order of first appearance.
    public Map<String, Setting> imageVariables() {
        List<BuildEnvironment> layers = new ArrayList<>();
        Optional<BuildEnvironment> layer = Optional.of(this);
        while (layer.isPresent()) {
            layers.add(layer.get());
            layer = layer.get().log.below();
        }
        Map<String, Setting> variables = new LinkedHashMap<>();
        for (BuildEnvironment each : layers.reversed()) {
            each.log.imageVariables(each.moment, variables);
        }
        return variables;
    }

    /// Those of them that the stage itself sets.
    public Map<String, Setting> ownImageVariables() {
        Map<String, Setting> variables = new LinkedHashMap<>();
        log.imageVariables(moment, variables);
        return variables;
    }

    /// The assignment in force; the one of a lower stage where this one has none.
    Optional<VariableLog.Assignment> assignment(String name) {
        Optional<BuildEnvironment> layer = Optional.of(this);
        while (layer.isPresent()) {
            BuildEnvironment each = layer.get();
            Optional<VariableLog.Assignment> assignment = each.log.assignment(name, each.moment);
            if (assignment.isPresent()) {
                return assignment;
            }
            layer = each.log.below();
        }
        return Optional.empty();
    }
}
