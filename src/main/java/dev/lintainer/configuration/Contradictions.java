package dev.lintainer.configuration;

import dev.lintainer.rule.ParameterValue;
import java.util.ArrayList;
import java.util.List;

/// Settings that cannot be meant together.
final class Contradictions {
    private final List<ConfigurationProblem> problems = new ArrayList<>();

    private Contradictions() {}

    static List<ConfigurationProblem> of(Configuration configuration) {
        Contradictions contradictions = new Contradictions();
        configuration.layers().forEach(contradictions::judgeWords);
        contradictions.judgeMergeQueue(configuration);
        // A file that is extended twice says the same twice.
        return contradictions.problems.stream().distinct().toList();
    }

    /// One file that asks for something and switches off the rule that looks for it. Where a higher layer switches it
    /// off, it has the last word.
    private void judgeWords(Layer layer) {
        for (WordRules words : WordRules.values()) {
            Setting<ParameterValue> said = layer.words().get(words.word());
            if (said == null || !WordRules.asks(said)) {
                continue;
            }
            for (RuleEntry entry : layer.rules()) {
                boolean off = entry.level().filter(level -> level.value() == Level.OFF).isPresent();
                if (off && words.isOnlyForRule() && entry.rules().matches(words.rule())) {
                    problems.add(
                            new ConfigurationProblem(
                                    entry.rules().place(),
                                    "`"
                                            + entry.rules().text()
                                            + "` is off, but `"
                                            + words.word().path()
                                            + "` asks for what `"
                                            + words.rule()
                                            + "` looks for",
                                    "remove one of the two"));
                }
            }
        }
    }

    private void judgeMergeQueue(Configuration configuration) {
        boolean queue = configuration.holds(Word.MERGE_QUEUE);
        if (queue
                && configuration.texts(Word.REQUIRED_CHECKS).isEmpty()
                && configuration.word(Word.MERGE_QUEUE).map(Setting::origin).orElse(new Origin.BuiltIn())
                        instanceof Origin.Written(var place)) {
            problems.add(
                    new ConfigurationProblem(
                            place,
                            "`merge-queue` is true, but no check is required: a queue waits for required checks",
                            "name them as `required-checks`"));
        }
    }
}
