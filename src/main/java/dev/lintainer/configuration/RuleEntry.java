package dev.lintainer.configuration;

import dev.lintainer.syntax.yaml.YamlEntry;
import java.util.List;
import java.util.Optional;

/// What a file says of a rule or a family.
///
/// @param parameters as they are written: what they may be is the rule's to say
record RuleEntry(RulePattern rules, Optional<Setting<Level>> level, List<YamlEntry> parameters) {
    RuleEntry {
        parameters = List.copyOf(parameters);
    }
}
