package dev.lintainer.lsp.link;

import dev.lintainer.document.compose.Build;
import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.document.compose.ComposeText;
import dev.lintainer.document.compose.Dependency;
import dev.lintainer.document.compose.Extends;
import dev.lintainer.document.compose.Service;
import dev.lintainer.text.Location;
import java.util.Optional;

/// Services that a Compose file names, and the Dockerfiles that it builds.
final class ComposeLinks {
    private final ComposeFile file;
    private final Drawing drawing;

    private ComposeLinks(ComposeFile file, Drawing drawing) {
        this.file = file;
        this.drawing = drawing;
    }

    static void draw(ComposeFile file, Drawing drawing) {
        ComposeLinks links = new ComposeLinks(file, drawing);
        for (Service service : file.services()) {
            service.dependsOn().forEach(links::dependency);
            service.base().ifPresent(links::base);
            service.build().ifPresent(build -> links.build(service, build));
        }
    }

    private void dependency(Dependency dependency) {
        file.service(dependency.service().raw())
                .ifPresent(service -> drawing.link(dependency.service().location(), service.nameLocation()));
    }

    private void base(Extends base) {
        Optional<ComposeFile> other =
                base.file().isEmpty()
                        ? Optional.of(file)
                        : base.file()
                                .flatMap(ComposeText::literal)
                                .flatMap(path -> Paths.resolve(folder(), path))
                                .flatMap(drawing.repository()::composeFile);
        other.flatMap(compose -> compose.service(base.service().raw()))
                .ifPresent(service -> drawing.link(base.service().location(), service.nameLocation()));
        other.ifPresent(compose -> base.file().ifPresent(path -> drawing.link(path.location(), compose.source())));
    }

    private void build(Service service, Build build) {
        if (build.dockerfileInline().isPresent()) {
            return;
        }
        Optional<String> context = build.context().map(ComposeText::literal).orElse(Optional.of("."));
        Optional<String> name = build.dockerfile().map(ComposeText::literal).orElse(Optional.of("Dockerfile"));
        Optional<String> path =
                context.flatMap(folder -> Paths.resolve(folder(), folder))
                        .flatMap(folder -> name.flatMap(file -> Paths.resolve(folder, file)));
        Optional<String> target = build.target().flatMap(ComposeText::literal);
        if (path.isPresent()) {
            build.context().ifPresent(text -> link(text.location(), path.get(), target));
            build.dockerfile().ifPresent(text -> link(text.location(), path.get(), Optional.empty()));
            build.target().ifPresent(text -> link(text.location(), path.get(), target));
            service.image().ifPresent(text -> link(text.location(), path.get(), target));
        }
    }

    private void link(Location from, String dockerfile, Optional<String> target) {
        drawing.linkBuild(from, dockerfile, target);
    }

    private String folder() {
        return Paths.folder(file.source().path());
    }
}
