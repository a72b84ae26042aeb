package dev.lintainer.pipeline;

import dev.lintainer.document.dockerfile.Setting;
import dev.lintainer.document.dockerfile.Step;
import dev.lintainer.document.dockerfile.TargetFacts;
import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.dockerfile.CommandForm;
import dev.lintainer.syntax.shell.CommandPrefix;
import dev.lintainer.syntax.shell.Holes;
import dev.lintainer.syntax.shell.ShellNode;
import dev.lintainer.syntax.shell.ShellParser;
import dev.lintainer.syntax.shell.ShellScript;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Finds out who runs in a container.
public final class ContainerUsers {
    private ContainerUsers() {}

    /// @param content of the container's image, where the pipeline builds it
    public static ContainerUser of(Effect.RunContainer container, Optional<ImageContent> content) {
        if (container.user().isPresent()) {
            Located user = container.user().get();
            return of(user.value(), user.location(), content.map(ImageContent::facts));
        }
        return content.map(ContainerUsers::of).orElseGet(ContainerUser.Unknown::new);
    }

    /// The user that an image is left with by its Dockerfile.
    public static ContainerUser of(ImageContent content) {
        return of(content.facts(), content.dockerfile().source());
    }

    public static ContainerUser of(TargetFacts facts, SourceFile dockerfile) {
        if (bringsChangers(facts, dockerfile)) {
            return new ContainerUser.Unknown();
        }
        Optional<Setting> user = facts.target().user();
        if (user.isPresent()) {
            return of(user.get().value(), new Location(dockerfile, user.get().span()), Optional.of(facts));
        }
        return KnownImages.defaultUser(facts.baseImage().value())
                .filter("root"::equals)
                .<ContainerUser>map(_ -> new ContainerUser.Root(Optional.empty()))
                .orElseGet(ContainerUser.Unknown::new);
    }

    /// Programs that are put into an image for its entry point to hand over to another user with.
    private static final List<String> CHANGERS = List.of("gosu", "su-exec");

    private static boolean bringsChangers(TargetFacts facts, SourceFile dockerfile) {
        return facts.steps().stream()
                .map(step -> new Location(dockerfile, step.instruction().span()).text())
                .anyMatch(text -> CHANGERS.stream().anyMatch(text::contains));
    }

    /// `name`, `uid`, `name:group`.
    private static ContainerUser of(Value user, Location decidedBy, Optional<TargetFacts> facts) {
        Optional<String> known = user.literal();
        if (known.isEmpty()) {
            return new ContainerUser.Unknown();
        }
        String name = known.get().strip();
        int colon = name.indexOf(':');
        name = colon < 0 ? name : name.substring(0, colon);
        if (name.equals("root") || name.equals("0")) {
            return new ContainerUser.Root(Optional.of(decidedBy));
        }
        OptionalLong uid = number(name);
        if (uid.isEmpty() && facts.isPresent()) {
            uid = created(facts.get()).getOrDefault(name, OptionalLong.empty());
        }
        if (uid.isEmpty()) {
            return name.isEmpty() ? new ContainerUser.Unknown() : new ContainerUser.Named(name, decidedBy);
        }
        return new ContainerUser.Other(uid.getAsLong(), name, decidedBy);
    }

    private static OptionalLong number(String text) {
        boolean digits = !text.isEmpty() && text.length() < 11 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /// The users that `useradd` and `adduser` make with an id that is given as a number.
    private static Map<String, OptionalLong> created(TargetFacts facts) {
        Map<String, OptionalLong> users = new HashMap<>();
        for (Step step : facts.steps()) {
            if (step instanceof Step.RunStep run
                    && run.instruction().command() instanceof CommandForm.ShellForm shell) {
                ShellScript script = ShellParser.parse(shell.script(), Holes.NONE).value();
                script.statements().forEach(statement -> collect(statement.command(), run, users));
            }
        }
        return users;
    }

    private static void collect(ShellNode node, Step.RunStep run, Map<String, OptionalLong> users) {
        switch (node) {
            case ShellNode.SimpleCommand command -> add(command, run, users);
            case ShellNode.AndOr list -> Commands.chain(list).forEach(link -> collect(link.command(), run, users));
            case ShellNode.Group group ->
                    group.body().statements().forEach(statement -> collect(statement.command(), run, users));
            case ShellNode.Subshell subshell ->
                    subshell.body().statements().forEach(statement -> collect(statement.command(), run, users));
            case ShellNode.Pipe _,
                    ShellNode.Negation _,
                    ShellNode.If _,
                    ShellNode.Loop _,
                    ShellNode.For _,
                    ShellNode.ArithmeticFor _,
                    ShellNode.Case _,
                    ShellNode.Function _,
                    ShellNode.Test _,
                    ShellNode.Arithmetic _,
                    ShellNode.Unreadable _ -> {}
        }
    }

    private static void add(ShellNode.SimpleCommand command, Step.RunStep run, Map<String, OptionalLong> users) {
        List<ShellWord> words = CommandPrefix.strip(command.words()).command();
        boolean adds =
                !words.isEmpty()
                        && words.getFirst()
                                .literal()
                                .filter(name -> name.endsWith("useradd") || name.endsWith("adduser"))
                                .isPresent();
        if (!adds) {
            return;
        }
        OptionalLong uid = OptionalLong.empty();
        List<String> operands = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            String option = words.get(i).prefix();
            if (option.equals("-u") || option.equals("--uid")) {
                uid = i + 1 < words.size() ? number(text(words.get(i + 1), run)) : uid;
                i++;
            } else if (option.startsWith("--uid=")) {
                uid = number(text(words.get(i).after("--uid=".length()), run));
            } else if (TAKES_VALUE.contains(option)) {
                i++;
            } else if (!option.startsWith("-")) {
                operands.add(text(words.get(i), run));
            }
        }
        if (!operands.isEmpty()) {
            users.put(operands.getFirst(), uid);
        }
    }

    /// Options of useradd(8) and adduser(8) that are followed by a value.
    private static final Set<String> TAKES_VALUE =
            Set.of(
                    "-b",
                    "-c",
                    "-d",
                    "-e",
                    "-f",
                    "-g",
                    "-G",
                    "-k",
                    "-K",
                    "-p",
                    "-R",
                    "-s",
                    "-h",
                    "--home",
                    "--home-dir",
                    "--shell",
                    "--gid",
                    "--groups",
                    "--comment",
                    "--ingroup",
                    "--gecos",
                    "--password",
                    "--expiredate",
                    "--base-dir",
                    "--skel");

    /// A word with the build's own variables put in; empty when it is not known.
    private static String text(ShellWord word, Step.RunStep run) {
        StringBuilder text = new StringBuilder();
        for (ShellWord.Part part : word.parts()) {
            switch (part) {
                case ShellWord.Literal literal -> text.append(literal.text());
                case ShellWord.Parameter parameter -> {
                    Optional<String> value =
                            run.inForce().environment().value(parameter.name()).flatMap(Value::literal);
                    if (!parameter.isPlain() || value.isEmpty()) {
                        return "";
                    }
                    text.append(value.get());
                }
                case ShellWord.CommandSubstitution _,
                        ShellWord.ProcessSubstitution _,
                        ShellWord.Arithmetic _,
                        ShellWord.Array _,
                        ShellWord.Hole _ -> {
                    return "";
                }
            }
        }
        return text.toString();
    }
}
