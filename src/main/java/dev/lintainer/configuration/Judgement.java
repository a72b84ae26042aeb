package dev.lintainer.configuration;

import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.FileChoice;
import dev.lintainer.engine.PathIgnore;
import dev.lintainer.engine.PathPattern;
import dev.lintainer.engine.RuleSelection;
import dev.lintainer.finding.RuleId;
import dev.lintainer.finding.Severity;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.rule.Parameter;
import dev.lintainer.rule.ParameterValue;
import dev.lintainer.rule.Parameters;
import dev.lintainer.rule.Policy;
import dev.lintainer.rule.RuleCatalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// A configuration applied to the rules that there are. Where something is misnamed or contradictory, nothing is to be
/// judged by it.
///
/// @param rules all of them, those that are off included
/// @param misnamed what is said of rules and parameters that there are not
/// @param contradictions what is said and cannot be meant together
public record Judgement(
        Configuration configuration,
        RuleCatalogue catalogue,
        List<EffectiveRule> rules,
        List<ConfigurationProblem> misnamed,
        List<ConfigurationProblem> contradictions) {
    /// Whether a catalogue has the rules that there are.
    public enum Extent {
        ALL_RULES,
        /// Others could not be read. What is said of a family that it has not may be said of them.
        SOME_RULES
    }

    public Judgement {
        rules = List.copyOf(rules);
        misnamed = List.copyOf(misnamed);
        contradictions = List.copyOf(contradictions);
    }

    public static Judgement of(Configuration configuration, RuleCatalogue catalogue) {
        return of(configuration, catalogue, Extent.ALL_RULES);
    }

    /// @param extent of the catalogue
    public static Judgement of(Configuration configuration, RuleCatalogue catalogue, Extent extent) {
        return new Judgement(
                configuration,
                catalogue,
                EffectiveRules.of(configuration, catalogue),
                RuleFaults.of(configuration, catalogue, extent),
                Contradictions.of(configuration));
    }

    /// What a run is to judge by.
    ///
    /// @param only the rules to run; none means those that are on
    /// @param today decides which entries have expired
    public AnalysisSettings settings(Set<RuleId> only, LocalDate today) {
        FileChoice files =
                new FileChoice(
                        patterns(configuration.texts(Word.INCLUDE)), patterns(configuration.texts(Word.EXCLUDE)));
        return new AnalysisSettings(
                selection(only), policy(), configuration.surroundings(), ignores(today), files, List.of());
    }

    /// Entries of files outside of the repository whose last day is over: no report can show these.
    public List<ConfigurationProblem> expiredElsewhere(LocalDate today) {
        List<ConfigurationProblem> expired = new ArrayList<>();
        for (IgnoreEntry entry : configuration.ignores()) {
            entry.until()
                    .filter(until -> until.day().isBefore(today) && !entry.isOfRepository())
                    .ifPresent(until ->
                            expired.add(
                                    new ConfigurationProblem(
                                            until.place(),
                                            "`" + until.day() + "` is over: the entry ignores nothing any more",
                                            "")));
        }
        return expired;
    }

    private RuleSelection selection(Set<RuleId> only) {
        Set<RuleId> on = new HashSet<>(only);
        for (EffectiveRule rule : rules) {
            if (only.isEmpty() && rule.level().value() != Level.OFF) {
                on.add(rule.summary().id());
            }
        }
        RuleSelection selection = RuleSelection.selecting(catalogue, summary -> on.contains(summary.id()));
        for (EffectiveRule rule : rules) {
            RuleId id = rule.summary().id();
            Optional<Severity> severity = rule.level().value().severity();
            if (on.contains(id) && severity.isPresent() && severity.get() != rule.summary().severity()) {
                selection = selection.with(id, severity.get());
            }
            if (!rule.parameters().isEmpty()) {
                selection = selection.with(id, parameters(rule));
            }
        }
        return selection;
    }

    /// What is said, but for words whose only rule is off: a file that says both contradicts itself.
    public Map<Word, Setting<ParameterValue>> shownWords() {
        Map<Word, Setting<ParameterValue>> shown = new EnumMap<>(configuration.words());
        for (WordRules words : WordRules.values()) {
            boolean off =
                    rules.stream()
                            .anyMatch(rule ->
                                    rule.summary().id().equals(words.rule()) && rule.level().value() == Level.OFF);
            Setting<ParameterValue> said = shown.get(words.word());
            if (off && said != null && words.isOnlyForRule() && WordRules.asks(said)) {
                shown.remove(words.word());
            }
        }
        return shown;
    }

    /// The rules that are on, and those that somebody has switched off.
    public List<EffectiveRule> shown() {
        return rules.stream()
                .filter(rule ->
                        rule.level().value() != Level.OFF || !(rule.level().origin() instanceof Origin.OfProfile))
                .toList();
    }

    /// The parameters that are set below the rule's id, and not by a word of the policy.
    public SortedMap<String, Setting<ParameterValue>> ownParameters(EffectiveRule rule) {
        SortedMap<String, Setting<ParameterValue>> own = new TreeMap<>(rule.parameters());
        own.keySet().removeIf(name -> WordRules.setting(rule.summary().id(), name).isPresent());
        return own;
    }

    /// As the rule's own entries set them, then as words do.
    private Parameters parameters(EffectiveRule rule) {
        List<Parameter> values = new ArrayList<>();
        rule.parameters()
                .forEach((name, setting) -> {
                    ParameterValue value = setting.value();
                    RuleId id = rule.summary().id();
                    values.add(new Parameter(name, WordRules.value(id, name, value, configuration).orElse(value)));
                });
        return new Parameters(values);
    }

    private Policy policy() {
        return new Policy(
                configuration.text(Word.PYTHON).orElse(Policy.DEFAULT.pythonVersion()),
                configuration.texts(Word.HOST_COMMANDS),
                configuration.texts(Word.REQUIRED_CHECKS),
                configuration.holds(Word.MERGE_QUEUE) ? Presence.YES : Presence.NO,
                configuration.text(Word.DOCKERFILE));
    }

    private List<PathIgnore> ignores(LocalDate today) {
        List<PathIgnore> ignores = new ArrayList<>();
        for (IgnoreEntry entry : configuration.ignores()) {
            Set<RuleId> ids = new HashSet<>();
            catalogue.summaries().stream()
                    .filter(summary -> entry.rules().stream().anyMatch(rules -> rules.matches(summary.id())))
                    .forEach(summary -> ids.add(summary.id()));
            Optional<IgnoreEntry.Until> over = entry.until().filter(until -> until.day().isBefore(today));
            ignores.add(
                    new PathIgnore(
                            ids,
                            patterns(entry.paths()),
                            entry.reason(),
                            over.isPresent() ? PathIgnore.Term.EXPIRED : PathIgnore.Term.IN_FORCE,
                            Optional.of(over.map(IgnoreEntry.Until::place).orElse(entry.place()))
                                    .filter(_ -> entry.isOfRepository())));
        }
        return ignores;
    }

    private static List<PathPattern> patterns(List<String> globs) {
        return globs.stream().map(PathPattern::new).toList();
    }
}
