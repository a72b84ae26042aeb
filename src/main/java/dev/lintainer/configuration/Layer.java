package dev.lintainer.configuration;

import dev.lintainer.rule.ParameterValue;
import dev.lintainer.rule.Policy;
import dev.lintainer.rule.Profile;
import dev.lintainer.userrule.UserRules;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one file, the command line or nobody at all says; laid over others by [Configuration].
///
/// @param runners by label
public record Layer(
        Optional<Setting<Profile>> profile,
        Map<Word, Setting<ParameterValue>> words,
        Map<String, Setting<OwnRunner>> runners,
        List<RuleEntry> rules,
        List<IgnoreEntry> ignores) {
    public Layer {
        words = Map.copyOf(words);
        runners = Map.copyOf(runners);
        rules = List.copyOf(rules);
        ignores = List.copyOf(ignores);
    }

    static Layer of(Setting<Profile> profile) {
        return new Layer(Optional.of(profile), Map.of(), Map.of(), List.of(), List.of());
    }

    /// What holds where nobody says anything.
    static Layer builtIn() {
        Origin origin = new Origin.BuiltIn();
        Map<Word, Setting<ParameterValue>> words = new EnumMap<>(Word.class);
        words.put(Word.PYTHON, new Setting<>(new ParameterValue.Text(Policy.DEFAULT.pythonVersion()), origin));
        words.put(Word.MERGE_QUEUE, new Setting<>(new ParameterValue.Flag(false), origin));
        for (Word list : List.of(Word.CHECKS, Word.REQUIRED_CHECKS, Word.HOST_COMMANDS, Word.EXCLUDE, Word.PACKS)) {
            words.put(list, new Setting<>(new ParameterValue.Texts(List.of()), origin));
        }
        words.put(Word.FOLDERS, new Setting<>(new ParameterValue.Texts(List.of(UserRules.FOLDER)), origin));
        return new Layer(Optional.of(new Setting<>(Profile.DEFAULT, origin)), words, Map.of(), List.of(), List.of());
    }

    /// What the command line says.
    public static Layer ofOptions(Optional<Setting<Profile>> profile, Optional<Setting<ParameterValue>> python) {
        Map<Word, Setting<ParameterValue>> words = new EnumMap<>(Word.class);
        python.ifPresent(version -> words.put(Word.PYTHON, version));
        return new Layer(profile, words, Map.of(), List.of(), List.of());
    }
}
