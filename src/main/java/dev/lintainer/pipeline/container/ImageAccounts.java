package dev.lintainer.pipeline.container;

import dev.lintainer.document.dockerfile.StageFacts;
import dev.lintainer.document.dockerfile.Step;
import dev.lintainer.document.dockerfile.TargetFacts;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Commands;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.image.KnownImage;
import dev.lintainer.pipeline.image.KnownImages;
import dev.lintainer.pipeline.known.PackageManagers;
import dev.lintainer.syntax.dockerfile.CommandForm;
import dev.lintainer.syntax.shell.CommandPrefix;
import dev.lintainer.syntax.shell.Holes;
import dev.lintainer.syntax.shell.ShellNode;
import dev.lintainer.syntax.shell.ShellParser;
import dev.lintainer.syntax.shell.ShellScript;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The users that an image has: those of its base, and those that its Dockerfile makes
/// (https://man7.org/linux/man-pages/man8/useradd.8.html, https://manpages.debian.org/adduser.8).
public final class ImageAccounts {
    /// The ids that are picked for people begin here (`UID_MIN` of login.defs(5), `FIRST_UID` of adduser.conf(5)).
    private static final long FIRST = 1000;

    private static final long LAST = 60_000;

    private final SourceFile dockerfile;
    private final Optional<KnownImage> base;

    /// The nearest stage below that changes something.
    private final Optional<ImageAccounts> below;

    private final Map<String, ImageAccount> made = new LinkedHashMap<>();
    private final Set<String> removed = new HashSet<>();
    private final List<Clash> clashes = new ArrayList<>();
    private final List<ShellWord> packages = new ArrayList<>();

    /// What may make users in ways that are not followed.
    private final List<Step> unread = new ArrayList<>();

    /// Whether the stages below have nothing of that kind.
    private final boolean readBelow;

    private ImageAccounts(SourceFile dockerfile, Value image, Optional<ImageAccounts> below) {
        this.dockerfile = dockerfile;
        this.base = KnownImages.of(image);
        this.below = below.flatMap(accounts -> accounts.changesSomething() ? below : accounts.below);
        this.readBelow = below.filter(accounts -> !accounts.isRead()).isEmpty();
    }

    /// @param dockerfile that the facts are of
    public static ImageAccounts of(TargetFacts facts, SourceFile dockerfile) {
        return of(facts.target(), dockerfile);
    }

    /// The users at the end of a stage.
    ///
    /// @param dockerfile that the stage is of
    public static ImageAccounts of(StageFacts stage, SourceFile dockerfile) {
        // From the bottom up: stages may be built on one another without end.
        Deque<StageFacts> open = new ArrayDeque<>();
        Optional<StageFacts> next = Optional.of(stage);
        Optional<ImageAccounts> known = Optional.empty();
        while (next.isPresent() && known.isEmpty()) {
            known = next.get().deductions().known(ImageAccounts.class);
            if (known.isEmpty()) {
                open.push(next.get());
                next = next.get().below();
            }
        }
        for (StageFacts each : open) {
            Optional<ImageAccounts> below = known;
            known = Optional.of(each.deductions().of(ImageAccounts.class, () -> read(each, below, dockerfile)));
        }
        return known.orElseThrow();
    }

    private static ImageAccounts read(StageFacts stage, Optional<ImageAccounts> below, SourceFile dockerfile) {
        ImageAccounts accounts = new ImageAccounts(dockerfile, stage.baseImage().value(), below);
        for (Step step : stage.steps()) {
            switch (step) {
                case Step.RunStep run -> accounts.read(run);
                case Step.CopyStep copy -> {
                    String to = copy.destination().prefix();
                    if (to.equals("/") || to.startsWith("/etc") || to.isEmpty()) {
                        accounts.unread.add(copy);
                    }
                }
            }
        }
        return accounts;
    }

    private boolean isRead() {
        return readBelow && unread.isEmpty();
    }

    private boolean changesSomething() {
        return !made.isEmpty() || !removed.isEmpty() || !packages.isEmpty();
    }

    /// Those of this stage and of the stages below that change something, from the top down.
    private List<ImageAccounts> layers() {
        List<ImageAccounts> layers = new ArrayList<>();
        Optional<ImageAccounts> next = Optional.of(this);
        while (next.isPresent()) {
            layers.add(next.get());
            next = next.get().below;
        }
        return layers;
    }

    /// A user that is to get an id which another one has.
    ///
    /// @param holder who has it
    public record Clash(ImageAccount account, String holder) {}

    /// Those that the stage itself makes.
    public List<Clash> clashes() {
        return List.copyOf(clashes);
    }

    /// A user that the Dockerfile makes.
    public Optional<ImageAccount> made(String name) {
        Optional<ImageAccounts> next = Optional.of(this);
        while (next.isPresent()) {
            ImageAccount account = next.get().made.get(name);
            if (account != null) {
                return Optional.of(account);
            }
            next = next.get().below;
        }
        return Optional.empty();
    }

    /// All that the Dockerfile makes, in order of first appearance.
    private Map<String, ImageAccount> all() {
        Map<String, ImageAccount> all = new LinkedHashMap<>();
        layers().reversed().forEach(layer -> all.putAll(layer.made));
        return all;
    }

    private boolean isRemoved(String name) {
        return layers().stream().anyMatch(layer -> layer.removed.contains(name));
    }

    public OptionalLong uid(String name) {
        Optional<ImageAccount> own = made(name);
        if (own.isPresent()) {
            return own.get().uid();
        }
        return isRemoved(name) || base.isEmpty() ? OptionalLong.empty() : base.get().uid(name);
    }

    /// Whether the image has a user of this name.
    public Presence has(String name) {
        Optional<ImageAccount> own = made(name);
        if (own.isPresent()) {
            return own.get().made();
        }
        boolean ofBase =
                base.filter(image -> image.accounts().orElse(image.ownAccounts()).containsKey(name)).isPresent();
        return ofBase ? isRemoved(name) ? Presence.MAYBE : Presence.YES : others();
    }

    private Presence others() {
        return base.flatMap(KnownImage::accounts).isPresent() && isRead() ? Presence.NO : Presence.MAYBE;
    }

    private void read(Step.RunStep run) {
        switch (run.instruction().command()) {
            case CommandForm.ShellForm shell ->
                    script(ShellParser.parse(shell.script(), Holes.NONE).value(), run, Presence.YES);
            case CommandForm.ExecForm exec ->
                    command(exec.arguments().stream().map(ShellWord::quoted).toList(), run, Presence.YES);
            case CommandForm.ScriptForm _ -> unread.add(run);
        }
    }

    private void script(ShellScript script, Step.RunStep run, Presence happens) {
        script.statements().forEach(statement -> node(statement.command(), run, happens));
    }

    private void node(ShellNode node, Step.RunStep run, Presence happens) {
        switch (node) {
            case ShellNode.SimpleCommand command -> {
                command(command.words(), run, happens);
                boolean edits =
                        command.redirections().stream()
                                .anyMatch(each -> each.target().prefix().startsWith("/etc/passwd"));
                if (edits) {
                    unread.add(run);
                }
            }
            case ShellNode.AndOr list -> {
                Presence reached = happens;
                for (Commands.Link link : Commands.chain(list)) {
                    boolean or = link.connector().filter(ShellNode.Connector.OR::equals).isPresent();
                    reached = or ? Presence.MAYBE : reached;
                    node(link.command(), run, reached);
                }
            }
            case ShellNode.Group group -> script(group.body(), run, happens);
            case ShellNode.Subshell subshell -> script(subshell.body(), run, happens);
            case ShellNode.Pipe pipe -> pipe.commands().forEach(each -> node(each, run, happens));
            case ShellNode.If choice -> {
                choice.branches().forEach(branch -> script(branch.body(), run, Presence.MAYBE));
                choice.otherwise().ifPresent(body -> script(body, run, Presence.MAYBE));
            }
            case ShellNode.Loop _,
                    ShellNode.For _,
                    ShellNode.ArithmeticFor _,
                    ShellNode.Case _,
                    ShellNode.Function _,
                    ShellNode.Unreadable _ ->
                    unread.add(run);
            case ShellNode.Negation negation -> node(negation.command(), run, Presence.MAYBE);
            case ShellNode.Test _, ShellNode.Arithmetic _ -> {}
        }
    }

    private void command(List<ShellWord> all, Step.RunStep run, Presence happens) {
        List<ShellWord> words = CommandPrefix.strip(all).command();
        if (words.isEmpty()) {
            return;
        }
        String program = CommandPrefix.baseName(words.getFirst());
        switch (program) {
            case "useradd", "adduser" -> add(program, words, run, happens);
            case "userdel", "deluser" -> removed.add(words.getLast().literal().orElse(""));
            case "usermod" -> change(words, run);
            default -> {
                // Packages may bring users of their own, and scripts do what they like.
                boolean script = words.getFirst().prefix().indexOf('/') >= 0;
                if (PackageManagers.has(program)) {
                    packages.addAll(words.subList(1, words.size()));
                } else if (script || !HARMLESS.contains(program)) {
                    unread.add(run);
                }
            }
        }
    }

    private static final Set<String> HARMLESS =
            Set.of(
                    "groupadd",
                    "addgroup",
                    "mkdir",
                    "chown",
                    "chmod",
                    "rm",
                    "echo",
                    "set",
                    "pip",
                    "pip3",
                    "npm",
                    "yarn",
                    "pnpm",
                    "poetry",
                    "uv",
                    "corepack",
                    "cd",
                    "ln",
                    "cp",
                    "mv",
                    "touch",
                    "sed",
                    "go",
                    "cargo",
                    "python",
                    "python3",
                    "printf",
                    "cat",
                    "export",
                    "true",
                    "id",
                    "getent",
                    "grep",
                    "test",
                    "[",
                    "find",
                    "tar",
                    "curl",
                    "wget",
                    "unzip",
                    "gunzip",
                    "git",
                    "make",
                    "passwd",
                    "usermod",
                    "groupmod",
                    "install",
                    "chsh",
                    "locale-gen");

    /// Whether a package of this name, or one that is called alike, is put into the image: it may bring the user.
    public boolean mayComeWithPackage(String user) {
        return layers().stream()
                .flatMap(layer -> layer.packages.stream())
                .anyMatch(word ->
                        word.literal().isEmpty()
                                || word.literal().get().contains(user)
                                || word.literal().get().length() > 2 && user.contains(word.literal().get()));
    }

    private void add(String program, List<ShellWord> words, Step.RunStep run, Presence happens) {
        Optional<Value> id = Optional.empty();
        Location location = location(words.getFirst().span().to(words.getLast().span()));
        Presence shares = Presence.NO;
        boolean system = false;
        List<ShellWord> operands = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            String option = words.get(i).prefix();
            boolean bundled = option.length() > 2 && option.startsWith("-") && !option.startsWith("--");
            if (option.equals("-u") || option.equals("--uid") || bundled && option.endsWith("u")) {
                if (i + 1 < words.size()) {
                    id = Optional.of(value(words.get(i + 1), run));
                    location = location(words.get(i + 1).span());
                }
                i++;
            } else if (option.startsWith("--uid=")) {
                id = Optional.of(value(words.get(i).after("--uid=".length()), run));
                location = location(words.get(i).span());
            } else if (option.equals("-o") || option.equals("--non-unique")) {
                shares = Presence.YES;
            } else if (VALUED.contains(option)
                    || bundled && VALUED.contains("-" + option.charAt(option.length() - 1))) {
                i++;
            } else if (!option.startsWith("-")) {
                operands.add(words.get(i));
            }
            shares = bundled && option.indexOf('o') > 0 ? Presence.YES : shares;
            system |= option.equals("-r") || option.equals("-S") || option.equals("--system");
            system |= bundled && (option.indexOf('r') > 0 || option.indexOf('S') > 0);
        }
        // `adduser name group` puts a user into a group.
        if (operands.isEmpty() || program.equals("adduser") && operands.size() > 1 && id.isEmpty()) {
            if (operands.isEmpty()) {
                unread.add(run);
            }
            return;
        }
        Optional<String> name = value(operands.getLast(), run).literal();
        if (name.isEmpty()) {
            unread.add(run);
            return;
        }
        OptionalLong uid = id.isPresent() ? number(id.get()) : system ? OptionalLong.empty() : next();
        ImageAccount account = new ImageAccount(name.get(), id, uid, location, shares, happens);
        if (id.isPresent() && uid.isPresent() && happens == Presence.YES && shares == Presence.NO) {
            holder(uid.getAsLong()).ifPresent(holder -> clashes.add(new Clash(account, holder)));
        }
        made.put(name.get(), account);
    }

    /// `usermod -u 1001 name`
    private void change(List<ShellWord> words, Step.RunStep run) {
        String name = words.getLast().literal().orElse("");
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).prefix().equals("-u") || words.get(i).prefix().equals("--uid")) {
                Value id = value(words.get(i + 1), run);
                made.put(
                        name,
                        new ImageAccount(
                                name,
                                Optional.of(id),
                                number(id),
                                location(words.get(i + 1).span()),
                                Presence.YES,
                                Presence.YES));
            } else if (words.get(i).prefix().equals("-l") || words.get(i).prefix().equals("--login")) {
                removed.add(name);
                unread.add(run);
            }
        }
    }

    /// Who has an id already, for certain.
    private Optional<String> holder(long uid) {
        Map<String, ImageAccount> all = all();
        for (ImageAccount account : all.values()) {
            boolean known = account.made() == Presence.YES && account.id().isPresent();
            if (known && account.uid().equals(OptionalLong.of(uid))) {
                return Optional.of(account.name());
            }
        }
        if (base.isEmpty()) {
            return Optional.empty();
        }
        for (Map.Entry<String, OptionalLong> known :
                base.get().accounts().orElse(base.get().ownAccounts()).entrySet()) {
            String name = known.getKey();
            if (known.getValue().equals(OptionalLong.of(uid)) && !isRemoved(name) && !all.containsKey(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /// The id that is picked for a person, where all that are taken are known.
    private OptionalLong next() {
        if (base.flatMap(KnownImage::accounts).isEmpty()
                || layers().stream().anyMatch(layer -> !layer.removed.isEmpty())) {
            return OptionalLong.empty();
        }
        long highest = FIRST - 1;
        for (Map.Entry<String, OptionalLong> account : base.get().accounts().orElseThrow().entrySet()) {
            boolean mayBeOfPerson = base.get().ownAccounts().containsKey(account.getKey());
            if (account.getValue().isEmpty() && mayBeOfPerson) {
                return OptionalLong.empty();
            }
            long uid = account.getValue().orElse(0);
            highest = uid < LAST ? Math.max(highest, uid) : highest;
        }
        for (ImageAccount account : all().values()) {
            if (account.uid().isEmpty() || account.made() != Presence.YES) {
                return OptionalLong.empty();
            }
            long uid = account.uid().getAsLong();
            highest = uid < LAST ? Math.max(highest, uid) : highest;
        }
        return OptionalLong.of(highest + 1);
    }

    static OptionalLong number(Value value) {
        String text = value.literal().orElse("");
        boolean digits = !text.isEmpty() && text.length() < 11 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private Location location(Span span) {
        return new Location(dockerfile, span);
    }

    /// Options of useradd(8) and adduser(8) that are followed by a value.
    private static final Set<String> VALUED =
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

    /// A word with the build's own variables put in.
    private static Value value(ShellWord word, Step.RunStep run) {
        List<Value> values = new ArrayList<>();
        for (ShellWord.Part part : word.parts()) {
            values.add(
                    switch (part) {
                        case ShellWord.Literal literal -> Value.known(literal.text());
                        case ShellWord.Parameter parameter when parameter.isPlain() ->
                                run.inForce()
                                        .environment()
                                        .value(parameter.name())
                                        .orElseGet(() -> Value.unknown("variable " + parameter.name()));
                        case ShellWord.Parameter parameter -> Value.unknown(parameter.content().text());
                        case ShellWord.CommandSubstitution _,
                                ShellWord.ProcessSubstitution _,
                                ShellWord.Arithmetic _,
                                ShellWord.Array _,
                                ShellWord.Hole _ ->
                                Value.unknown(part.content().text());
                    });
        }
        return Value.concat(values);
    }
}
