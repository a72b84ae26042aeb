package dev.lintainer.pipeline;

import dev.lintainer.document.value.Value;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// What a job has done so far while it is being interpreted. For one thread, and gone when the job's effects are known.
final class JobState {
    /// More commands than any job has; a job that goes beyond them ends in unknown effects.
    private static final int MOST_COMMANDS = 10_000;

    private final Repository repository;
    private final String job;
    private final Runner runner;
    /// What was written to `$GITHUB_ENV`.
    private final Map<String, Value> exported;
    private final Map<String, Map<String, Value>> outputs = new HashMap<>();
    private final List<Effect> effects;
    private final List<StepRun> steps;
    private final int[] commands;

    JobState(Repository repository, String job, Runner runner) {
        this(repository, job, runner, new HashMap<>(), new ArrayList<>(), new ArrayList<>(), new int[1]);
    }

    private JobState(
            Repository repository,
            String job,
            Runner runner,
            Map<String, Value> exported,
            List<Effect> effects,
            List<StepRun> steps,
            int[] commands) {
        this.repository = repository;
        this.job = job;
        this.runner = runner;
        this.exported = exported;
        this.effects = effects;
        this.steps = steps;
        this.commands = commands;
    }

    /// The same job inside of a composite action, whose steps have ids of their own.
    JobState nested(String name) {
        return new JobState(repository, name, runner, exported, effects, steps, commands);
    }

    Repository repository() {
        return repository;
    }

    /// The job run's name.
    String job() {
        return job;
    }

    Runner runner() {
        return runner;
    }

    List<Effect> effects() {
        return effects;
    }

    List<StepRun> steps() {
        return steps;
    }

    Map<String, Value> exported() {
        return exported;
    }

    Map<String, Map<String, Value>> outputs() {
        return outputs;
    }

    void emit(Site site, Location location, Function<Origin, Effect> effect) {
        effects.add(effect.apply(new Origin(site.step(), effects.size(), location, site.happens(), site.through())));
    }

    void unknown(Site site, Location location, Effect.Reach reach, String what) {
        emit(site, location, origin -> new Effect.UnknownEffects(origin, reach, what));
    }

    /// Counts one command; false when the job has had too many.
    boolean mayGoOn() {
        commands[0]++;
        return commands[0] <= MOST_COMMANDS;
    }

    /// A later write wins; one that may not happen leaves the value open.
    void export(Site site, String name, Value value) {
        exported.merge(name, settle(site, value, "env." + name), (old, now) -> old.equals(value) ? old : now);
    }

    void output(Site site, String step, String name, Value value) {
        String key = name.toLowerCase(Locale.ROOT);
        outputs.computeIfAbsent(step.toLowerCase(Locale.ROOT), _ -> new HashMap<>())
                .merge(
                        key,
                        settle(site, value, "steps." + step + ".outputs." + key),
                        (old, now) -> old.equals(value) ? old : now);
    }

    private Value settle(Site site, Value value, String symbol) {
        return site.happens() == Presence.YES ? value : Value.unknown(job + "/" + symbol);
    }

    /// What the next `buildx` command builds with: the builder that was set up last, else the engine's own.
    Builder builder() {
        Builder builder = Builder.DOCKER;
        for (Effect effect : effects) {
            if (effect instanceof Effect.SetUpBuilder setUp) {
                boolean certain = setUp.origin().happens() == Presence.YES;
                builder = certain || builder == setUp.builder() ? setUp.builder() : Builder.UNKNOWN;
            } else if (effect instanceof Effect.UnknownEffects && runner.hosting() != Runner.Hosting.GITHUB) {
                builder = builder == Builder.DOCKER ? Builder.UNKNOWN : builder;
            }
        }
        return builder;
    }
}
