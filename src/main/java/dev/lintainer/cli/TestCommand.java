package dev.lintainer.cli;

import dev.lintainer.engine.ExampleRun;
import dev.lintainer.engine.ExitCode;
import dev.lintainer.engine.RuleSelection;
import dev.lintainer.finding.RuleId;
import dev.lintainer.rule.RuleCard;
import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.text.Location;
import dev.lintainer.userrule.UserRules;
import dev.lintainer.workspace.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `lintainer test`: runs the examples of the rules that users have written.
final class TestCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                CommandLines.spec(
                        "test",
                        "lintainer test [OPTION...] [PATH]",
                        "Runs the examples of rules of your own: what their markers say must be reported, and nothing"
                                + " else.");
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .arity("0..1")
                        .type(String.class)
                        .paramLabel("PATH")
                        .description(
                                "a file or folder with cards, or a repository that has them in .lintainer/rules"
                                        + " (default: the current directory)")
                        .build());
        UserRuleOptions.addPack(spec, "the pack whose rules to test; may be given several times");
        spec.addOption(CommandLines.help());
        return spec;
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example("test", "the examples of the rules in .lintainer/rules"));
    }

    @Override
    public ExitCode run(ParseResult arguments, Environment environment) throws IOException {
        UserRuleFiles files = new UserRuleFiles(environment);
        List<String> packs = UserRuleOptions.of(arguments).packs();
        packs.forEach(files::addPack);
        if (arguments.hasMatchedPositional(0)) {
            add(arguments.matchedPositionalValue(0, ""), files, environment);
        } else if (packs.isEmpty()) {
            addOwn(files, environment);
        }
        UserRules rules = files.found().sound();
        StringBuilder text = new StringBuilder();
        int faults = 0;
        int examples = 0;
        for (UserRules.Written written : rules.cards()) {
            List<String> found = faults(written, rules.catalogue());
            int count = written.card().examples().size();
            text.append(written.card().id())
                    .append(found.isEmpty() ? ": all " : ": not all ")
                    .append(counted(count, "example"))
                    .append(" as marked\n");
            found.forEach(text::append);
            faults += found.size();
            examples += count;
        }
        text.append(counted(rules.cards().size(), "rule")).append(", ").append(counted(examples, "example"));
        text.append(faults == 0 ? "\n" : ", " + counted(faults, "fault") + "\n");
        environment.out().print(text.toString());
        return faults == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /// Not every YAML file of a repository is meant as a card.
    private static void addOwn(UserRuleFiles files, Environment environment) {
        Path here = environment.directory();
        if (Target.isRepository(here) && !Files.isDirectory(here.resolve(UserRules.FOLDER))) {
            throw new UsageFault(
                    "nothing to test: the repository has no rules in `"
                            + UserRules.FOLDER
                            + "`; name a file or folder with cards, or a pack by `--pack`");
        }
        add(".", files, environment);
    }

    private static void add(String path, UserRuleFiles files, Environment environment) {
        Path place =
                place(path, environment)
                        .orElseThrow(() -> new UsageFault("there is no file or directory `" + path + "`"));
        if (Files.isRegularFile(place)) {
            files.addFile(place);
        } else if (Files.isDirectory(place.resolve(UserRules.FOLDER))) {
            files.addOfRepository(place, UserRules.FOLDER);
        } else {
            files.addFolder(place);
        }
        if (files.isEmpty()) {
            throw new UsageFault("nothing to test in `" + path + "`: it has no cards, which end in .yml or .yaml");
        }
    }

    private static Optional<Path> place(String path, Environment environment) {
        try {
            return Optional.of(environment.directory().resolve(path).normalize()).filter(Files::exists);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static List<String> faults(UserRules.Written written, RuleCatalogue catalogue) {
        RuleCard card = written.card();
        RuleId id = card.id();
        RuleSelection selection = RuleSelection.selecting(catalogue, summary -> summary.id().equals(id));
        List<String> faults = new ArrayList<>();
        int firing = 0;
        for (int i = 0; i < card.examples().size(); i++) {
            RuleCard.Example example = card.examples().get(i);
            firing += ExampleRun.marked(example).markers() == 0 ? 0 : 1;
            for (String difference : ExampleRun.differences(example, id, selection)) {
                String where = place(written.examples().get(i)) + "example `" + example.name() + "`: ";
                faults.add(where + difference.stripTrailing().replace("\n", "\n  ") + "\n");
            }
        }
        if (firing == 0) {
            faults.add(place(written.location()) + "no example in which the rule fires\n");
        }
        if (firing == card.examples().size()) {
            faults.add(place(written.location()) + "no example in which the rule stays silent\n");
        }
        return faults;
    }

    private static String place(Location place) {
        return "  " + place.file().path() + ":" + place.start().line() + ":" + place.start().column() + ": ";
    }
}
