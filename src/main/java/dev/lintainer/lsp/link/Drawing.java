package dev.lintainer.lsp.link;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.Stage;
import dev.lintainer.pipeline.repository.Repository;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Links in the making.
final class Drawing {
    private final Repository repository;
    private final List<Link> links = new ArrayList<>();

    Drawing(Repository repository) {
        this.repository = repository;
    }

    Repository repository() {
        return repository;
    }

    List<Link> links() {
        return links;
    }

    void link(Location from, Location to) {
        boolean itself = from.span().equals(to.span()) && from.file().path().equals(to.file().path());
        if (!itself) {
            links.add(new Link(from, to));
        }
    }

    void link(Location from, SourceFile to) {
        link(from, new Location(to, Span.at(0)));
    }

    /// Leads to a file of the repository, where there is one at that path.
    void linkFile(Location from, String path) {
        repository.files().read(path).ifPresent(file -> link(from, file));
    }

    /// Leads to the stage that is built: the one that is named, or the last one.
    void linkBuild(Location from, String dockerfile, Optional<String> target) {
        Optional<Dockerfile> read =
                repository.files().isFile(dockerfile) ? repository.dockerfile(dockerfile) : Optional.empty();
        read.ifPresent(file ->
                target.flatMap(file::stage)
                        .or(() -> file.stages().stream().reduce((_, last) -> last))
                        .ifPresentOrElse(stage -> link(from, place(file, stage)), () -> link(from, file.source())));
    }

    /// What stands for a stage: its name, or what it is built on.
    static Location place(Dockerfile file, Stage stage) {
        return new Location(file.source(), stage.nameSpan().orElse(stage.base().span()));
    }
}
