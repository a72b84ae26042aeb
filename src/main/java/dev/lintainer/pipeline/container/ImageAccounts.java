package dev.lintainer.pipeline.container;

import dev.lintainer.document.dockerfile.StageFacts;
import dev.lintainer.document.dockerfile.Step;
import dev.lintainer.document.dockerfile.TargetFacts;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.image.KnownImage;
import dev.lintainer.pipeline.image.KnownImages;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.SourceFile;
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

    private ImageAccounts(Value image, Optional<ImageAccounts> below) {
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
        ImageAccounts accounts = new ImageAccounts(stage.baseImage().value(), below);
        for (Step step : stage.steps()) {
            switch (step) {
                case Step.RunStep run -> AccountReader.read(run, accounts, dockerfile);
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

    /// A step that may make users in ways that are not followed.
    void leaveUnread(Step step) {
        unread.add(step);
    }

    void remove(String name) {
        removed.add(name);
    }

    /// Packages may bring users of their own.
    void install(List<ShellWord> names) {
        packages.addAll(names);
    }

    void add(ImageAccount account) {
        boolean asked = account.id().isPresent() && account.uid().isPresent();
        if (asked && account.made() == Presence.YES && account.shares() == Presence.NO) {
            holder(account.uid().getAsLong()).ifPresent(holder -> clashes.add(new Clash(account, holder)));
        }
        made.put(account.name(), account);
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

    /// Whether a package of this name, or one that is called alike, is put into the image: it may bring the user.
    public boolean mayComeWithPackage(String user) {
        return layers().stream()
                .flatMap(layer -> layer.packages.stream())
                .anyMatch(word ->
                        word.literal().isEmpty()
                                || word.literal().get().contains(user)
                                || word.literal().get().length() > 2 && user.contains(word.literal().get()));
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
    OptionalLong next() {
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
}
