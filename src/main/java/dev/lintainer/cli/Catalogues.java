package dev.lintainer.cli;

import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.rules.RuleIndex;
import dev.lintainer.userrule.UserRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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

    /// @param folders with cards, from the root, in the place of the usual one
    static RuleCatalogue of(Path root, List<String> folders, UserRuleOptions options, Environment environment) {
        if (folders.equals(List.of(UserRules.FOLDER))) {
            return of(root, options, environment);
        }
        return folders.isEmpty() && options.isEmpty()
                ? RuleIndex.catalogue()
                : UserRuleFiles.sound(root, folders, options, environment).catalogue();
    }
}
