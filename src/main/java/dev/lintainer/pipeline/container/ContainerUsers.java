package dev.lintainer.pipeline.container;

import dev.lintainer.document.dockerfile.Setting;
import dev.lintainer.document.dockerfile.TargetFacts;
import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.pipeline.image.KnownImage;
import dev.lintainer.pipeline.image.KnownImages;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import java.util.List;
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
            Optional<ImageAccounts> accounts = content.map(ContainerUsers::accounts);
            return of(user.value(), user.location(), accounts, container.image().map(Located::value));
        }
        return content.map(ContainerUsers::of)
                .orElseGet(() -> container.image().map(ContainerUsers::ofKnown).orElseGet(ContainerUser.Unknown::new));
    }

    /// Who a command runs as that is started in a running container.
    public static ContainerUser of(
            Effect.ExecuteInContainer command, Effect.RunContainer container, Optional<ImageContent> content) {
        return command.user().isPresent()
                ? of(
                        command.user().get().value(),
                        command.user().get().location(),
                        content.map(ContainerUsers::accounts),
                        container.image().map(Located::value))
                : of(container, content);
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
        Value base = facts.baseImage().value();
        if (user.isPresent()) {
            return of(
                    user.get().value(),
                    new Location(dockerfile, user.get().span()),
                    Optional.of(ImageAccounts.of(facts, dockerfile)),
                    Optional.of(base));
        }
        return ofKnown(new Located(base, new Location(dockerfile, facts.baseImage().span())));
    }

    /// The users of an image that the pipeline builds.
    public static ImageAccounts accounts(ImageContent content) {
        return ImageAccounts.of(content.facts(), content.dockerfile().source());
    }

    /// The user of an image that others have published.
    private static ContainerUser ofKnown(Located image) {
        if (KnownImages.isRoot(image.value())) {
            return new ContainerUser.Root(Optional.empty());
        }
        Optional<KnownImage> known = KnownImages.of(image.value()).filter(each -> each.handsOver() == Presence.NO);
        Optional<String> name = known.flatMap(KnownImage::user);
        OptionalLong uid = name.isPresent() ? known.get().uid(name.get()) : OptionalLong.empty();
        return uid.isPresent()
                ? new ContainerUser.Other(uid.getAsLong(), name.get(), image.location())
                : new ContainerUser.Unknown();
    }

    /// Programs that are put into an image for its entry point to hand over to another user with.
    private static final List<String> CHANGERS = List.of("gosu", "su-exec");

    private static boolean bringsChangers(TargetFacts facts, SourceFile dockerfile) {
        return facts.steps().stream()
                .map(step -> new Location(dockerfile, step.instruction().span()).text())
                .anyMatch(text -> CHANGERS.stream().anyMatch(text::contains));
    }

    /// `name`, `uid`, `name:group`.
    private static ContainerUser of(
            Value user, Location decidedBy, Optional<ImageAccounts> accounts, Optional<Value> image) {
        if (isRunnersOwn(user)) {
            return new ContainerUser.RunnersOwn(decidedBy);
        }
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
        Optional<ImageAccount> made = accounts.isPresent() ? accounts.get().made(name) : Optional.empty();
        if (made.filter(ImageAccount::isOfBuilder).isPresent()) {
            return new ContainerUser.RunnersOwn(made.get().location());
        }
        OptionalLong uid = uid(name, accounts, image);
        if (uid.isEmpty()) {
            return name.isEmpty() ? new ContainerUser.Unknown() : new ContainerUser.Named(name, decidedBy);
        }
        return uid.getAsLong() == 0
                ? new ContainerUser.Root(Optional.of(decidedBy))
                : new ContainerUser.Other(uid.getAsLong(), name, decidedBy);
    }

    private static OptionalLong uid(String name, Optional<ImageAccounts> accounts, Optional<Value> image) {
        OptionalLong number = ImageAccount.number(Value.known(name));
        if (number.isPresent()) {
            return number;
        }
        if (accounts.isPresent()) {
            return accounts.get().uid(name);
        }
        return image.flatMap(KnownImages::of).map(known -> known.uid(name)).orElse(OptionalLong.empty());
    }

    /// Whether a user begins with what `id -u` prints.
    static boolean isRunnersOwn(Value user) {
        return !user.pieces().isEmpty()
                && user.pieces().getFirst() instanceof Piece.Hole hole
                && ASKS.contains(hole.symbol().key().strip());
    }

    private static final Set<String> ASKS = Set.of("id -u", "$(id -u)", "`id -u`");
}
