package dev.lintainer.document.bake;

import java.util.List;

/// What a call of bake builds.
///
/// @param unread names of targets and groups that are not known, or whose content is not
public record BakeSelection(List<BakeTarget> targets, List<String> unread) {
    public BakeSelection {
        targets = List.copyOf(targets);
        unread = List.copyOf(unread);
    }
}
