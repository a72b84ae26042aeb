package dev.lintainer.pipeline.flow;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The local store of one job while it is followed: what it holds by name, so that an image whose name is known is
/// found without a look at all others.
final class ImageStore {
    /// By the whole name; of names that are not exact, too.
    private final Map<Value, List<Stored>> byName = new HashMap<>();

    /// Those with exact names.
    private final Map<Value, List<Stored>> byRepository = new HashMap<>();

    /// The names that are not exact: each may be another one.
    private final Map<Value, ImageName> open = new LinkedHashMap<>();

    private int next;

    private record Stored(int order, ImageName name, ImageSource source) {}

    void add(ImageName name, ImageSource source) {
        Stored stored = new Stored(next++, name, source);
        byName.computeIfAbsent(name.whole(), _ -> new ArrayList<>()).add(stored);
        if (isExact(name)) {
            byRepository.computeIfAbsent(name.repository().orElseThrow(), _ -> new ArrayList<>()).add(stored);
        } else {
            open.putIfAbsent(name.whole(), name);
        }
    }

    void remove(ImageName gone) {
        byName.remove(gone.whole());
        open.remove(gone.whole());
        if (isExact(gone)) {
            byRepository.computeIfPresent(
                    gone.repository().orElseThrow(),
                    (_, stored) -> {
                        stored.removeIf(each -> each.name().isSame(gone));
                        return stored;
                    });
        }
    }

    /// What may be the wanted image, in the order in which it came.
    List<ImageSource> candidates(ImageName wanted) {
        List<Stored> found = new ArrayList<>();
        if (isExact(wanted)) {
            found.addAll(byName.getOrDefault(wanted.whole(), List.of()));
            for (ImageName name : open.values()) {
                if (name.compare(wanted) != Comparison.DIFFERENT) {
                    found.addAll(byName.getOrDefault(name.whole(), List.of()));
                }
            }
        } else {
            for (List<Stored> alike : byName.values()) {
                if (!alike.isEmpty() && alike.getFirst().name().compare(wanted) != Comparison.DIFFERENT) {
                    found.addAll(alike);
                }
            }
        }
        return sources(found);
    }

    /// What is another image of the same repository for certain, and was not pulled, in the order in which it came.
    List<ImageSource> otherTags(ImageName wanted) {
        List<Stored> found = new ArrayList<>();
        if (isExact(wanted)) {
            byRepository.getOrDefault(wanted.repository().orElseThrow(), List.of()).stream()
                    .filter(stored -> isOtherTag(stored, wanted))
                    .forEach(found::add);
            for (ImageName name : open.values()) {
                byName.getOrDefault(name.whole(), List.of()).stream()
                        .filter(stored -> isOtherTag(stored, wanted))
                        .forEach(found::add);
            }
        } else {
            byName.values().stream()
                    .flatMap(List::stream)
                    .filter(stored -> isOtherTag(stored, wanted))
                    .forEach(found::add);
        }
        return sources(found);
    }

    private static boolean isOtherTag(Stored stored, ImageName wanted) {
        return stored.name().sharesRepository(wanted)
                && !(stored.source().by() instanceof Effect.PullImage)
                && stored.name().compare(wanted) == Comparison.DIFFERENT;
    }

    private static List<ImageSource> sources(List<Stored> found) {
        found.sort((one, other) -> Integer.compare(one.order(), other.order()));
        return found.stream().map(Stored::source).toList();
    }

    /// Whether all of the name is known: two such names are one only where they are alike.
    private static boolean isExact(ImageName name) {
        return name.whole().isKnown() && name.repository().isPresent();
    }
}
