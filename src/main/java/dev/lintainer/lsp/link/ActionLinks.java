package dev.lintainer.lsp.link;

import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.document.action.ActionRuns;
import dev.lintainer.document.value.Text;
import dev.lintainer.text.Location;
import java.util.Optional;

/// The actions that a composite action uses, and the files that an action is made of.
final class ActionLinks {
    private ActionLinks() {}

    static void draw(ActionMetadata action, Drawing drawing) {
        if (action.runs().isEmpty()) {
            return;
        }
        switch (action.runs().get()) {
            case ActionRuns.Composite composite -> WorkflowLinks.steps(composite.steps(), composite.steps(), drawing);
            case ActionRuns.Docker docker -> docker.image().ifPresent(image -> image(image, drawing));
            case ActionRuns.JavaScript script -> script.main().ifPresent(main -> file(main, drawing));
            case ActionRuns.Unknown _ -> {}
        }
    }

    private static void image(Text image, Drawing drawing) {
        beside(image).ifPresent(path -> drawing.linkBuild(image.location(), path, Optional.empty()));
    }

    private static void file(Text file, Drawing drawing) {
        beside(file).ifPresent(path -> drawing.linkFile(file.location(), path));
    }

    private static Optional<String> beside(Text file) {
        return file.literal().flatMap(name -> Paths.resolve(folder(file.location()), name));
    }

    private static String folder(Location place) {
        return Paths.folder(place.file().path());
    }
}
