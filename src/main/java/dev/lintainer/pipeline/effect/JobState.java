package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Budget;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.LongValues;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.pipeline.repository.SourceTexts;
import dev.lintainer.pipeline.repository.Sources;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a job has done so far while it is being interpreted. For one thread, and gone when the job's effects are known.
public final class JobState {
    private final Whole whole;
    private final String name;
    private final Map<String, Map<String, Value>> outputs = new HashMap<>();

    /// What all steps of the job have in common, however deep in composite actions they stand.
    private static final class Whole {
        private final Sources sources;
        private final SourceTexts texts;
        private final Runner runner;
        private final Budget budget;

        /// What was written to `$GITHUB_ENV`.
        private final Map<String, Value> exported = new HashMap<>();

        private final Map<String, OpenText> openTexts = new HashMap<>();
        private final List<Effect> effects = new ArrayList<>();
        private final List<StepRun> steps = new ArrayList<>();
        private final List<Effect.Checkout> checkouts = new ArrayList<>();
        private Builder builder;
        private Builder dockerBuilder;
        private boolean exhausted;
        private int nesting;
        private int next;

        Whole(Sources sources, SourceTexts texts, Runner runner, Budget budget) {
            this.sources = sources;
            this.texts = texts;
            this.runner = runner;
            this.budget = budget;
            this.builder = runner.hosting() == Runner.Hosting.GITHUB ? Builder.DOCKER : Builder.UNKNOWN;
            this.dockerBuilder = Builder.DOCKER;
        }
    }

    public JobState(Sources sources, SourceTexts texts, String name, Runner runner, Budget budget) {
        this(new Whole(sources, texts, runner, budget), name);
    }

    private JobState(Whole whole, String name) {
        this.whole = whole;
        this.name = name;
    }

    /// The same job inside of a composite action, whose steps have ids of their own.
    public JobState nested(String action) {
        return new JobState(whole, action);
    }

    public Sources sources() {
        return whole.sources;
    }

    public SourceTexts texts() {
        return whole.texts;
    }

    /// The file of the repository that lies at a path of the machine: the same, unless a checkout has put the
    /// repository, or another one, elsewhere. What no checkout covers is taken to have been put there by other means.
    public Optional<String> committed(Value path) {
        for (Effect.Checkout checkout : whole.checkouts.reversed()) {
            Optional<Value> inside = HostPath.below(checkout.path().value(), path);
            if (inside.isPresent()) {
                return checkout.repository().isPresent() ? Optional.empty() : inside.get().literal();
            }
        }
        return path.literal();
    }

    /// The text of a file, where the repository has it.
    public Optional<SourceFile> read(Value path) {
        return committed(path).flatMap(whole.sources::read);
    }

    /// A Dockerfile, of which nothing is known when it lies in a checkout of another repository.
    public Located dockerfile(Located path) {
        boolean own = !path.value().isKnown() || committed(path.value()).isPresent();
        return own ? path : new Located(Value.unknown("file of another repository"), path.location());
    }

    /// The job run's name.
    public String job() {
        return name;
    }

    public Runner runner() {
        return whole.runner;
    }

    public List<Effect> effects() {
        return whole.effects;
    }

    public List<StepRun> steps() {
        return whole.steps;
    }

    public Map<String, Value> exported() {
        return whole.exported;
    }

    public Map<String, Map<String, Value>> outputs() {
        return outputs;
    }

    /// A number that was not given before in this job.
    public int next() {
        return ++whole.next;
    }

    public void emit(Site site, Location location, Function<Origin, Effect> effect) {
        if (whole.exhausted) {
            return;
        }
        Origin origin =
                new Origin(
                        site.step(),
                        whole.effects.size(),
                        location,
                        site.happens(),
                        site.cause(),
                        site.through(),
                        site.watch().failing());
        Effect emitted = effect.apply(origin);
        whole.effects.add(emitted);
        whole.builder = builderAfter(emitted);
        whole.dockerBuilder = dockerBuilderAfter(emitted);
        if (emitted instanceof Effect.Checkout checkout) {
            whole.checkouts.add(checkout);
        }
    }

    public void unknown(Site site, Location location, Effect.Reach reach, String what) {
        emit(site, location, origin -> new Effect.UnknownEffects(origin, reach, what));
    }

    /// What one step has too much of is no reason to pass over the next.
    public void beginStep() {
        whole.exhausted = false;
        whole.budget.beginStep();
    }

    /// Counts some work; false when the job has done too much, which ends in unknown effects.
    public boolean mayGoOn(Site site, Location location, int work) {
        if (whole.exhausted) {
            return false;
        }
        if (!whole.budget.spend(work)) {
            unknown(site, location, Effect.Reach.ACTION, "more than is followed");
            whole.exhausted = true;
        }
        return !whole.exhausted;
    }

    /// Goes one deeper into a script; false when it is too deep already. Each call is followed by one of [#leave].
    public boolean enter() {
        whole.nesting++;
        return whole.nesting <= DEEPEST;
    }

    public void leave() {
        whole.nesting--;
    }

    /// Commands in commands, deeper than any script has them.
    private static final int DEEPEST = 250;

    /// A later write wins; one that may not happen leaves the value open.
    public void export(Site site, String variable, Value value) {
        Value settled = LongValues.bounded(settle(site, value, "env." + variable));
        whole.exported.merge(variable, settled, (old, now) -> old.equals(value) ? old : now);
    }

    public void output(Site site, String step, String output, Value value) {
        String key = output.toLowerCase(Locale.ROOT);
        Value settled = LongValues.bounded(settle(site, value, "steps." + step + ".outputs." + key));
        outputs.computeIfAbsent(step.toLowerCase(Locale.ROOT), _ -> new HashMap<>())
                .merge(key, settled, (old, now) -> old.equals(value) ? old : now);
    }

    /// Something else may have set any variable again.
    void forgetExports() {
        whole.exported.replaceAll((variable, _) -> Value.unknown(name + "/env." + variable + " #" + next()));
    }

    void forgetOutputs(String step) {
        outputs.getOrDefault(step.toLowerCase(Locale.ROOT), new HashMap<>())
                .replaceAll((output, _) -> Value.unknown(name + "/steps." + step + ".outputs." + output));
    }

    /// A text of several lines that a step is writing to one of the runner's files.
    ///
    /// @param step which writes it; another step finds a new file
    record OpenText(int step, String name, Value delimiter, List<Value> lines) {
        Value text() {
            List<Value> joined = new ArrayList<>();
            for (Value line : lines) {
                if (!joined.isEmpty()) {
                    joined.add(Value.known("\n"));
                }
                joined.add(line);
            }
            return LongValues.bounded(Value.concat(joined));
        }
    }

    Optional<OpenText> openText(String file, Site site) {
        return Optional.ofNullable(whole.openTexts.get(file)).filter(text -> text.step() == site.step());
    }

    void openText(String file, Site site, String name, Value delimiter) {
        whole.openTexts.put(file, new OpenText(site.step(), name, delimiter, new ArrayList<>()));
    }

    void closeText(String file) {
        whole.openTexts.remove(file);
    }

    private Value settle(Site site, Value value, String symbol) {
        return site.happens() == Presence.YES ? value : Value.unknown(name + "/" + symbol);
    }

    /// What the next `buildx` command builds with: the builder that was set up last, else the engine's own.
    public Builder builder() {
        return whole.builder;
    }

    private Builder builderAfter(Effect effect) {
        if (effect instanceof Effect.SetUpBuilder setUp) {
            boolean certain = setUp.origin().happens() == Presence.YES;
            return certain || whole.builder == setUp.builder() ? setUp.builder() : Builder.UNKNOWN;
        }
        return effect instanceof Effect.UnknownEffects ? Builder.UNKNOWN : whole.builder;
    }

    /// What `docker build` builds with, unless the command says something else.
    public Builder dockerBuilder() {
        return whole.dockerBuilder;
    }

    /// `docker build` stays with the engine's own builder unless it is made another name of `docker buildx build`.
    private Builder dockerBuilderAfter(Effect effect) {
        if (!(effect instanceof Effect.SetUpBuilder setUp) || setUp.aliases() == Presence.NO) {
            return whole.dockerBuilder;
        }
        boolean certain = setUp.aliases() == Presence.YES && setUp.origin().happens() == Presence.YES;
        return certain || whole.dockerBuilder == setUp.builder() ? setUp.builder() : Builder.UNKNOWN;
    }
}
