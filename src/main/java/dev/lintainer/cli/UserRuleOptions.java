package dev.lintainer.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// The rules of users that the command line names.
///
/// @param folders with cards, as written
/// @param packs names of packs that come with Lintainer
record UserRuleOptions(List<String> folders, List<String> packs) {
    static final UserRuleOptions NONE = new UserRuleOptions(List.of(), List.of());

    private static final String FOLDER = "--user-rules";
    private static final String PACK = "--pack";

    UserRuleOptions {
        folders = List.copyOf(folders);
        packs = List.copyOf(packs);
    }

    static void addFolder(CommandSpec spec) {
        spec.addOption(
                CommandLines.option(
                                FOLDER,
                                "DIR",
                                "a folder with rules of your own, besides .lintainer/rules; may be given several times")
                        .arity("1")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .build());
    }

    static void addPack(CommandSpec spec, String description) {
        spec.addOption(
                CommandLines.option(PACK, "PACK", description)
                        .arity("1")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .build());
    }

    static UserRuleOptions of(ParseResult arguments) {
        return new UserRuleOptions(values(arguments, FOLDER), values(arguments, PACK));
    }

    private static List<String> values(ParseResult arguments, String option) {
        return arguments.matchedOptionValue(option, List.of());
    }

    boolean isEmpty() {
        return folders.isEmpty() && packs.isEmpty();
    }
}
