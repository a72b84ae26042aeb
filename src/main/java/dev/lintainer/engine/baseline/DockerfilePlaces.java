package dev.lintainer.engine.baseline;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.Stage;
import dev.lintainer.syntax.dockerfile.HereDocument;
import dev.lintainer.syntax.dockerfile.Instruction;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells places in Dockerfiles by stage and instruction.
final class DockerfilePlaces {
    private DockerfilePlaces() {}

    /// Empty where no instruction is, as in a comment between them.
    static Optional<Fingerprint> fingerprint(Dockerfile file, Span span) {
        return Enclosing.of(file.syntax().instructions(), Instruction::span, span)
                .map(instruction -> {
                    List<String> place = new ArrayList<>();
                    Enclosing.of(file.stages(), Stage::span, instruction.span())
                            .ifPresent(stage -> place.add(name(file, stage)));
                    place.add(instruction.keyword().text().toUpperCase(Locale.ROOT));
                    place.add(Fingerprint.CONTENT + whole(instruction));
                    return new Fingerprint(place, text(instruction, span));
                })
                .or(() ->
                        Enclosing.of(file.stages(), Stage::span, span)
                                .filter(stage -> stage.span().equals(span))
                                .map(stage -> new Fingerprint(List.of(name(file, stage)), "")));
    }

    /// Stages without a name are counted, but for the last one: it stays the last when stages are put before it.
    private static String name(Dockerfile file, Stage stage) {
        return stage.name()
                .map(name -> "stage " + name)
                .orElseGet(() ->
                        Fingerprint.CONTENT
                                + (stage.index() == file.stages().size() - 1
                                        ? "last stage"
                                        : "stage " + (stage.index() + 1)));
    }

    private static String whole(Instruction instruction) {
        StringBuilder text = new StringBuilder(instruction.text().rest().text());
        for (HereDocument document : instruction.text().hereDocuments()) {
            text.append('\n').append(document.body().text());
        }
        return Normal.text(text);
    }

    private static String text(Instruction instruction, Span span) {
        if (span.contains(instruction.text().line().span())) {
            return "";
        }
        for (HereDocument document : instruction.text().hereDocuments()) {
            if (document.span().contains(span)) {
                return Normal.part(document.body(), span);
            }
        }
        return Normal.part(instruction.text().line(), span);
    }
}
