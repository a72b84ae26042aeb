package dev.lintainer.engine.baseline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Pairs findings with those that were known before, each with one at most, so that a second one of the same kind is
/// new. The surest pairs are made first.
///
/// @param partners for each finding the index of what it was known as, or [#NEW]
/// @param left the indices of what was known and has no finding any more
record Matching(List<Integer> partners, List<Integer> left) {
    static final int NEW = -1;

    Matching {
        partners = List.copyOf(partners);
        left = List.copyOf(left);
    }

    /// What two findings have in common that are one; empty for a finding that does not tell enough.
    interface Likeness extends Function<Known, Optional<Known>> {}

    /// The same place.
    static final Likeness SAME = Optional::of;

    /// The same text under the same keys, so that a step may get another name and a script another line.
    static final Likeness ALIKE =
            known ->
                    known.fingerprint().text().isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Known(known.rule(), known.path(), known.fingerprint().withoutContents()));

    /// @param likenesses the surest first
    static Matching of(List<Known> findings, List<Known> before, List<Likeness> likenesses) {
        Integer[] partners = new Integer[findings.size()];
        Arrays.fill(partners, NEW);
        boolean[] taken = new boolean[before.size()];
        for (Likeness likeness : likenesses) {
            Map<Known, Deque<Integer>> free = new HashMap<>();
            for (int i = 0; i < taken.length; i++) {
                int index = i;
                if (!taken[i]) {
                    likeness.apply(before.get(i))
                            .ifPresent(key -> free.computeIfAbsent(key, _ -> new ArrayDeque<>()).add(index));
                }
            }
            for (int i = 0; i < partners.length; i++) {
                Optional<Integer> partner =
                        partners[i] == NEW
                                ? likeness.apply(findings.get(i))
                                        .flatMap(key -> Optional.ofNullable(free.get(key)))
                                        .flatMap(queue -> Optional.ofNullable(queue.poll()))
                                : Optional.empty();
                if (partner.isPresent()) {
                    partners[i] = partner.get();
                    taken[partner.get()] = true;
                }
            }
        }
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                left.add(i);
            }
        }
        return new Matching(List.of(partners), left);
    }
}
