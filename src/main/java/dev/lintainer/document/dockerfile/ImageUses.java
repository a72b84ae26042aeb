package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.dockerfile.Instruction;
import dev.lintainer.text.Span;
import java.util.List;

/// Collects the external images of a stage.
final class ImageUses {
    private ImageUses() {}

    static void collect(StageFacts facts, List<ImageUse> images) {
        if (facts.below().isEmpty()) {
            add(facts.base().value(), ImageUse.Role.BASE, facts.stage(), facts.base().span(), images);
        }
        for (Step step : facts.steps()) {
            switch (step) {
                case Step.CopyStep copy -> {
                    if (copy.from() instanceof Origin.OfImage image
                            && copy.instruction() instanceof Instruction.Copy instruction) {
                        Span span = instruction.from().orElse(instruction.destination()).span();
                        add(image.name(), ImageUse.Role.COPIED_FROM, facts.stage(), span, images);
                    }
                }
                case Step.RunStep run -> run.mounts().forEach(mount -> mounted(mount, facts, images));
            }
        }
    }

    private static void mounted(Step.Mount mount, StageFacts facts, List<ImageUse> images) {
        if (mount.from() instanceof Origin.OfImage image && mount.mount().from().isPresent()) {
            Span span = mount.mount().from().get().span();
            add(image.name(), ImageUse.Role.MOUNTED, facts.stage(), span, images);
        }
    }

    private static void add(Value name, ImageUse.Role role, Stage stage, Span span, List<ImageUse> images) {
        if (!name.is(Stage.SCRATCH) && !name.is("")) {
            images.add(new ImageUse(name, role, stage, span));
        }
    }
}
