package dev.lintainer.cli;

import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.rules.RuleIndex;
import dev.lintainer.userrule.UserRules;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/// The rules that there are for a repository. Where nobody has rules of their own, nothing of what reads them is
/// loaded.
final class Catalogues {
    private static final String FOLDER = ".lintainer";

    private Catalogues() {}

    /// @param faults what is wrong with rules of users that are missing here, in sentences
    record Read(RuleCatalogue catalogue, List<String> faults) {
        Read {
            faults = List.copyOf(faults);
        }
    }

    /// @param root of the repository
    static RuleCatalogue of(Path root, UserRuleOptions options, Environment environment) {
        return options.isEmpty() && hasNone(root)
                ? RuleIndex.catalogue()
                : UserRuleFiles.read(root, List.of(UserRules.FOLDER), options, environment).sound().catalogue();
    }

    /// @param folders with cards, from the root
    static Read read(Path root, List<String> folders, UserRuleOptions options, Environment environment) {
        boolean none = folders.isEmpty() || folders.equals(List.of(UserRules.FOLDER)) && hasNone(root);
        if (none && options.isEmpty()) {
            return new Read(RuleIndex.catalogue(), List.of());
        }
        UserRuleFiles.Found found = UserRuleFiles.read(root, folders, options, environment);
        return new Read(found.rules().catalogue(), found.faults());
    }

    private static boolean hasNone(Path root) {
        return !Files.exists(root.resolve(FOLDER), LinkOption.NOFOLLOW_LINKS);
    }
}
