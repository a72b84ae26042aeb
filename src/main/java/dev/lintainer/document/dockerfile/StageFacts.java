package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.dockerfile.Instruction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a build makes of one stage. The image's settings are those at its end, with what it takes over from the stage it is built on; what is
/// empty or [ImageCommand.OfBaseImage] is as the external base image has it.
///
/// @param base the stage's `FROM` after expansion
/// @param baseStage the earlier stage that it names, if it does
/// @param steps the stage's own, `ONBUILD` triggers of its base stage included
/// @param environment `ENV` only, in order of first appearance
public record StageFacts(
        Stage stage,
        Setting base,
        Optional<Stage> baseStage,
        List<Step> steps,
        Optional<Setting> user,
        Optional<Setting> workdir,
        Map<String, Setting> environment,
        ImageCommand entrypoint,
        ImageCommand command,
        Optional<Instruction.Healthcheck> healthcheck,
        Optional<Instruction.Shell> shell,
        List<Setting> ports,
        List<Setting> volumes) {
    public StageFacts {
        steps = List.copyOf(steps);
        ports = List.copyOf(ports);
        volumes = List.copyOf(volumes);
    }
}
