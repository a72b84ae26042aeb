package dev.lintainer.configuration;

import dev.lintainer.rule.Profile;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads an item of `extends`.
final class ExtendedReader {
    private ExtendedReader() {}

    static Optional<Extended> read(YamlNode node, List<ConfigurationProblem> problems) {
        String text = LayerReader.text(node);
        List<String> names = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            if (name(profile).equals(text)) {
                return Optional.of(new Extended.OfProfile(new Setting<>(profile, new Origin.Written(node.location()))));
            }
            names.add(name(profile));
        }
        if (isReference(text)) {
            return Optional.of(new Extended.OfFile(text, node.location()));
        }
        String meant =
                Spelling.nearest(text, names)
                        .map(name -> "did you mean `" + name + "`?")
                        .orElse(
                                "write `"
                                        + String.join("`, `", names)
                                        + "`, or a file such as `./shared.yml`, which begins with `./` or `../`");
        problems.add(
                new ConfigurationProblem(
                        node.location(), "`" + text + "` is neither a profile nor a file to extend", meant));
        return Optional.empty();
    }

    private static boolean isReference(String text) {
        return (text.startsWith("./") || text.startsWith("../")) && (text.endsWith(".yml") || text.endsWith(".yaml"));
    }

    static String name(Profile profile) {
        return profile.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
