package dev.lintainer.rules;

import dev.lintainer.finding.RuleId;
import dev.lintainer.rule.RuleCard;
import dev.lintainer.rule.RuleCardReader;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.text.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/// The cards as they are shipped, for those who show a rule to people. Running rules needs none of them.
public final class RuleCards {
    private RuleCards() {}

    /// The card of a rule; empty when there is no such rule.
    public static Optional<RuleCard> read(RuleId id) {
        String path = "rules/" + id + ".yml";
        try (InputStream card = RuleCards.class.getResourceAsStream("/" + path)) {
            return card == null
                    ? Optional.empty()
                    : RuleCardReader.read(YamlParser.parse(SourceFile.decode(path, card.readAllBytes())).value())
                            .value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
