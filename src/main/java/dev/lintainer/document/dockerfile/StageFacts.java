package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.Deductions;
import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.dockerfile.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a build makes of one stage. The image's settings are those at the stage's end, with what it takes over from the
/// stage it is built on; what is empty or [ImageCommand.OfBaseImage] is as the external base image has it.
///
/// @param base the stage's `FROM` after expansion
/// @param below the earlier stage that it names, if it does
/// @param baseImage the external image (or `scratch`) at the bottom
/// @param moments all that the stage does, `ONBUILD` triggers of the stage below included
/// @param steps the stage's own, `ONBUILD` triggers of the stage below included
/// @param ownPorts what this stage's `EXPOSE` add
/// @param ownVolumes what this stage's `VOLUME` add
/// @param deductions what is found out of these facts alone
public record StageFacts(
        Stage stage,
        Setting base,
        Optional<StageFacts> below,
        Setting baseImage,
        List<Moment> moments,
        List<Step> steps,
        Optional<Setting> user,
        Optional<Setting> workdir,
        BuildEnvironment environment,
        ImageCommand entrypoint,
        ImageCommand command,
        Optional<Instruction.Healthcheck> healthcheck,
        Optional<Instruction.Shell> shell,
        List<Setting> ownPorts,
        List<Setting> ownVolumes,
        Deductions deductions) {
    public StageFacts {
        moments = List.copyOf(moments);
        steps = List.copyOf(steps);
        ownPorts = List.copyOf(ownPorts);
        ownVolumes = List.copyOf(ownVolumes);
    }

    /// The stages whose layers make this one's image: from the one on an external base up to this one.
    public List<StageFacts> chain() {
        List<StageFacts> chain = new ArrayList<>();
        Optional<StageFacts> stage = Optional.of(this);
        while (stage.isPresent()) {
            chain.add(stage.get());
            stage = stage.get().below();
        }
        return chain.reversed();
    }

    /// `WORKDIR`, or the base image's own, which is a value unknown.
    public Value workingDirectory() {
        return workdir.map(Setting::value).orElseGet(() -> InitialState.workdir(environment.baseImage()));
    }

    /// The ports of all stages in the image.
    public List<Setting> ports() {
        return chain().stream().flatMap(stage -> stage.ownPorts().stream()).toList();
    }

    /// The volumes of all stages in the image.
    public List<Setting> volumes() {
        return chain().stream().flatMap(stage -> stage.ownVolumes().stream()).toList();
    }

    /// The labels that the stages in the image give it, the last word first where one is given twice.
    public List<ImageLabel> labels() {
        List<ImageLabel> labels = new ArrayList<>();
        for (StageFacts facts : chain()) {
            for (Moment moment : facts.moments()) {
                if (moment.instruction() instanceof Instruction.Label label) {
                    label.pairs().forEach(pair -> labels.add(ImageLabel.of(pair, moment)));
                }
            }
        }
        return labels.reversed();
    }
}
