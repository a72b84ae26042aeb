package dev.lintainer.document.dockerfile;

import java.util.List;

/// What a target needs besides what other targets need.
///
/// @param stages in the order of the file
/// @param images the external images of these stages, `scratch` excluded, in the order of the file
public record TargetPart(List<StageFacts> stages, List<ImageUse> images) {
    public TargetPart {
        stages = List.copyOf(stages);
        images = List.copyOf(images);
    }
}
