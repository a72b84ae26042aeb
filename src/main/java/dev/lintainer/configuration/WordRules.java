package dev.lintainer.configuration;

import dev.lintainer.finding.RuleId;
import dev.lintainer.rule.ParameterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words that a single rule judges by: saying one switches the rule on, whatever the profile.
enum WordRules {
    DOCKERFILE(Word.DOCKERFILE, "policy/file-missing", "files"),
    COMPOSE(Word.COMPOSE, "policy/file-missing", "files"),
    IMAGES(Word.IMAGES, "policy/image-not-allowed", "allowed"),
    CHECKS(Word.CHECKS, "check/missing", "kinds");

    private final Word word;
    private final RuleId rule;
    private final String parameter;

    WordRules(Word word, String rule, String parameter) {
        this.word = word;
        this.rule = new RuleId(rule);
        this.parameter = parameter;
    }

    Word word() {
        return word;
    }

    RuleId rule() {
        return rule;
    }

    /// The word that sets a parameter and is the only one to do so.
    static Optional<Word> setting(RuleId rule, String parameter) {
        for (WordRules each : values()) {
            if (each.rule.equals(rule)
                    && each.parameter.equals(parameter)
                    && each.word != Word.DOCKERFILE
                    && each.word != Word.COMPOSE) {
                return Optional.of(each.word);
            }
        }
        return Optional.empty();
    }

    /// Whether the word means nothing without its rule.
    boolean isOnlyForRule() {
        return this != DOCKERFILE;
    }

    /// Whether something is asked for.
    static boolean asks(Setting<ParameterValue> said) {
        return !(said.value() instanceof ParameterValue.Texts(List<String> texts)) || !texts.isEmpty();
    }

    /// What a rule's parameter becomes; empty where no word changes it.
    static Optional<ParameterValue> value(RuleId rule, String parameter, ParameterValue own, Configuration said) {
        List<String> texts = new ArrayList<>();
        boolean changed = false;
        for (WordRules each : values()) {
            if (each.rule.equals(rule)
                    && each.parameter.equals(parameter)
                    && said.word(each.word).filter(WordRules::asks).isPresent()) {
                said.text(each.word).ifPresent(texts::add);
                said.texts(each.word).forEach(text -> texts.add(each == CHECKS ? kind(text) : text));
                changed = true;
            }
        }
        if (changed && own instanceof ParameterValue.Texts(List<String> others)) {
            others.stream().filter(other -> !texts.contains(other)).forEach(texts::add);
        }
        return changed ? Optional.of(new ParameterValue.Texts(texts)) : Optional.empty();
    }

    private static String kind(String word) {
        return switch (word) {
            case "types" -> "type-check";
            case "unit" -> "unit-test";
            case "integration" -> "integration-test";
            default -> word;
        };
    }
}
