package dev.lintainer.userrule;

import dev.lintainer.rule.RuleCard;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

/// A card that says by itself what its rule does.
///
/// @param assertion the schema that the nodes must satisfy
/// @param at the property to report
/// @param suggestion empty where there is none
/// @param location of its id
/// @param examples where each of the card's examples is written
record UserCard(
        RuleCard card,
        Selection selection,
        List<Requirement> requirements,
        Optional<YamlNode> assertion,
        Optional<PropertyPath> at,
        Template message,
        Template suggestion,
        Location location,
        List<Location> examples) {
    UserCard {
        requirements = List.copyOf(requirements);
        examples = List.copyOf(examples);
    }
}
