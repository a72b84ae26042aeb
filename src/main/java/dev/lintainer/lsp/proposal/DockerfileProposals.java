package dev.lintainer.lsp.proposal;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.Stage;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;

/// What can be written in a Dockerfile.
public final class DockerfileProposals {
    /// https://docs.docker.com/reference/dockerfile/#overview
    private static final List<String> INSTRUCTIONS =
            List.of(
                    "FROM",
                    "RUN",
                    "COPY",
                    "ADD",
                    "WORKDIR",
                    "ENV",
                    "ARG",
                    "USER",
                    "ENTRYPOINT",
                    "CMD",
                    "EXPOSE",
                    "HEALTHCHECK",
                    "LABEL",
                    "SHELL",
                    "STOPSIGNAL",
                    "VOLUME",
                    "ONBUILD");

    private DockerfileProposals() {}

    public static List<Proposal> instructions() {
        return INSTRUCTIONS.stream().map(word -> new Proposal(word, Proposal.Kind.KEYWORD, "", "")).toList();
    }

    /// The stages that are begun before a place.
    public static List<Proposal> stages(Dockerfile file, int offset) {
        List<Proposal> stages = new ArrayList<>();
        for (Stage stage : file.stages()) {
            boolean ended = stage.from().span().end() < offset && stage.span().end() < offset;
            if (ended && stage.nameSpan().isPresent()) {
                String name = new Location(file.source(), stage.nameSpan().get()).text();
                stages.add(Proposal.name(name, "FROM " + stage.base().raw()));
            }
        }
        return stages;
    }

    /// What another image can be built on.
    public static List<Proposal> bases(Dockerfile file, int offset, Pipeline pipeline) {
        List<Proposal> bases = new ArrayList<>(stages(file, offset));
        bases.addAll(PipelineNames.images(pipeline));
        return bases;
    }
}
