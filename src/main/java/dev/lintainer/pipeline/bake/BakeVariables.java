package dev.lintainer.pipeline.bake;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.BuildAttributes;
import dev.lintainer.pipeline.effect.ComposeVariables;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.JobState;
import dev.lintainer.pipeline.effect.Programs;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.Runner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What sets the variables of bake files: `--var`, else the environment
/// (https://docs.docker.com/build/bake/variables/).
///
/// @param given on the command line
/// @param environment what the call itself sees under a name
/// @param others whether something that was not read may have set further variables
public record BakeVariables(Map<String, Value> given, Function<String, Value> environment, Presence others) {
    public BakeVariables {
        given = Map.copyOf(given);
    }

    /// @param given `name=value`, one each
    public static BakeVariables of(List<Located> given, Function<String, Value> environment, JobState job) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Located text : given) {
            BuildAttributes.pair(text.value()).ifPresent(pair -> values.put(pair.name(), pair.value()));
        }
        boolean open =
                job.runner().hosting() != Runner.Hosting.GITHUB
                        || job.effects().stream().anyMatch(BakeVariables::maySetVariables);
        return new BakeVariables(values, environment, open ? Presence.MAYBE : Presence.NO);
    }

    /// What is not read may write to `$GITHUB_ENV`.
    private static boolean maySetVariables(Effect effect) {
        return effect instanceof Effect.UnknownEffects
                || effect instanceof Effect.RunOnHost run
                        && run.invocation().program().filter(Programs::isGlue).isEmpty();
    }

    /// A variable that neither the workflow nor the runner sets is taken as not set, as long as nothing unknown has
    /// run.
    Optional<Value> value(String name) {
        Value said = given.get(name);
        if (said != null) {
            return Optional.of(said);
        }
        Optional<Value> seen = seen(name);
        boolean open = others != Presence.NO || ComposeVariables.OF_THE_SYSTEM.contains(name);
        return open ? seen.or(() -> Optional.of(environment.apply(name))) : seen;
    }

    /// What the workflow, a script or the runner is seen to set.
    public Optional<Value> seen(String name) {
        Value value = environment.apply(name);
        boolean unset = value instanceof Value.Unknown(var symbol) && symbol.key().endsWith("/env." + name);
        return unset ? Optional.empty() : Optional.of(value);
    }
}
