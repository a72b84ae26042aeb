package dev.lintainer.lsp.link;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.Stage;
import dev.lintainer.syntax.dockerfile.DockerWord;
import dev.lintainer.syntax.dockerfile.Instruction;
import dev.lintainer.syntax.dockerfile.RunMount;
import dev.lintainer.text.Location;
import java.util.Optional;

/// Stages that a Dockerfile names.
final class DockerfileLinks {
    private DockerfileLinks() {}

    static void draw(Dockerfile file, Drawing drawing) {
        for (Stage stage : file.stages()) {
            earlier(file, stage).ifPresent(base -> link(stage.base(), base, file, drawing));
            for (Instruction instruction : stage.instructions()) {
                if (instruction instanceof Instruction.Copy copy) {
                    copy.from().ifPresent(from -> copied(from, file, drawing));
                } else if (instruction instanceof Instruction.Run run) {
                    run.mounts().stream()
                            .map(RunMount::from)
                            .flatMap(Optional::stream)
                            .forEach(from -> copied(from, file, drawing));
                }
            }
        }
    }

    /// The stage that another one is built on: names count from above.
    private static Optional<Stage> earlier(Dockerfile file, Stage stage) {
        String name = stage.base().raw();
        return file.stages().stream()
                .filter(other -> other.index() < stage.index() && other.name().filter(name::equals).isPresent())
                .reduce((_, last) -> last);
    }

    private static void copied(DockerWord from, Dockerfile file, Drawing drawing) {
        file.stage(from.raw())
                .or(() ->
                        file.stages().stream()
                                .filter(stage -> from.raw().equals(String.valueOf(stage.index())))
                                .findFirst())
                .ifPresent(stage -> link(from, stage, file, drawing));
    }

    private static void link(DockerWord from, Stage to, Dockerfile file, Drawing drawing) {
        drawing.link(new Location(file.source(), from.span()), Drawing.place(file, to));
    }
}
