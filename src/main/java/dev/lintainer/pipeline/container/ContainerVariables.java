package dev.lintainer.pipeline.container;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.ContainerEnvironment;
import dev.lintainer.pipeline.effect.VariableRead;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which variables the process of a container finds in the end, and which ones not although they were meant for it.
///
/// @param reaching by name
/// @param missing what is handed on without being set, or read without being handed on
/// @param others whether it may find more than is told of: its image is not built here, or a file is not known
public record ContainerVariables(Map<String, Reaching> reaching, List<Missing> missing, Presence others) {
    public ContainerVariables {
        reaching = Map.copyOf(reaching);
        missing = List.copyOf(missing);
    }

    /// @param value with the place where it is written
    public record Reaching(String name, Located value, Via via) {}

    public enum Via {
        /// `ENV` of the image.
        IMAGE,
        /// `--env-file`, `env_file`.
        FILE,
        /// `-e NAME=value`, `environment:`
        GIVEN,
        /// `-e NAME`: the value of the caller.
        PASSED
    }

    /// @param location where it is handed on or read
    public record Missing(String name, Location location, Why why) {}

    public enum Why {
        /// `-e NAME`, but the caller has no such variable.
        UNSET,
        /// The container's script reads it and the caller has it, but does not hand it on.
        WITHHELD
    }

    public static ContainerVariables of(ContainerRun run) {
        ContainerEnvironment environment = run.container().environment();
        Map<String, Reaching> reaching = new LinkedHashMap<>();
        run.content().ifPresent(image -> image(image, reaching));
        for (ContainerEnvironment.VariableFile file : environment.files()) {
            Location place = file.path().location();
            file.content().orElse(Map.of()).forEach((name, value) -> put(name, value, place, Via.FILE, reaching));
        }
        List<Missing> missing = new ArrayList<>();
        for (ContainerEnvironment.Variable variable : environment.variables()) {
            Via via = variable.source() == ContainerEnvironment.Source.GIVEN ? Via.GIVEN : Via.PASSED;
            if (variable.set() == Presence.NO) {
                missing.add(new Missing(variable.name(), variable.value().location(), Why.UNSET));
            } else {
                reaching.put(variable.name(), new Reaching(variable.name(), variable.value(), via));
            }
        }
        for (VariableRead read : run.container().command().reads()) {
            if (environment.withheld().contains(read.name()) && !reaching.containsKey(read.name())) {
                missing.add(new Missing(read.name(), read.location(), Why.WITHHELD));
            }
        }
        boolean known =
                run.content().isPresent() && environment.files().stream().allMatch(file -> file.content().isPresent());
        return new ContainerVariables(reaching, missing, environment.others().or(known ? Presence.NO : Presence.MAYBE));
    }

    private static void image(ImageContent image, Map<String, Reaching> into) {
        image.facts()
                .target()
                .environment()
                .imageVariables()
                .forEach((name, setting) -> {
                    Location place = new Location(image.dockerfile().source(), setting.span());
                    put(name, setting.value(), place, Via.IMAGE, into);
                });
    }

    private static void put(String name, Value value, Location place, Via via, Map<String, Reaching> into) {
        into.put(name, new Reaching(name, new Located(value, place), via));
    }
}
