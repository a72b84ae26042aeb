package dev.lintainer.cli;

import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.rules.RuleIndex;
import java.nio.file.Files;
import java.nio.file.Path;

/// The rules that there are for a repository. Where nobody has rules of their own, nothing of what reads them is
/// loaded.
final class Catalogues {
    private static final String FOLDER = ".lintainer";

    private Catalogues() {}

    /// @param root of the repository
    static RuleCatalogue of(Path root, UserRuleOptions options, Environment environment) {
        return options.isEmpty() && !Files.exists(root.resolve(FOLDER))
                ? RuleIndex.catalogue()
                : UserRuleFiles.sound(root, options, environment).catalogue();
    }
}
