package dev.lintainer.rules.artifact;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.TextEntry;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ArtifactUpload;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.Optional;
import java.util.Set;

/// An artifact is given a name that no artifact can have.
public final class NameInvalid implements Rule.OfPipeline {
    /// Texts with slashes in them, whatever starts the run.
    private static final Set<String> WITH_SLASH = Set.of("github.ref", "github.repository", "github.workflow_ref");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            boolean onPullRequest = graph.run().workflow().trigger("pull_request").isPresent();
            for (ArtifactUpload upload : graph.uploads()) {
                if (upload.step().isPresent() && upload.effect().archives() == Presence.YES) {
                    check(upload, upload.step().get(), context, onPullRequest ? Presence.MAYBE : Presence.NO);
                }
            }
        }
    }

    private static void check(ArtifactUpload upload, UsesStep step, RuleContext context, Presence onPullRequest) {
        Value name = upload.effect().name().value();
        Optional<TextEntry> given = step.with().find("name");
        if (given.isPresent() && given.get().value().raw().isEmpty()) {
            report(upload, "the name of the artifact is empty", Presence.YES, context);
            return;
        }
        for (Piece piece : name.pieces()) {
            switch (piece) {
                case Piece.Literal(String text) -> {
                    int at = ForbiddenCharacters.inName(text);
                    if (at >= 0) {
                        report(
                                upload,
                                holds(upload, ForbiddenCharacters.shown(text.charAt(at))),
                                Presence.YES,
                                context);
                        return;
                    }
                }
                case Piece.Hole hole -> {
                    String key = hole.symbol().key();
                    if (WITH_SLASH.contains(key)) {
                        report(upload, holds(upload, "`/`"), Presence.YES, context);
                        return;
                    }
                    if (key.equals("github.ref_name") && onPullRequest != Presence.NO) {
                        String message =
                                "`github.ref_name` is `1/merge` or the like in a pull request, no artifact name";
                        report(upload, message, Presence.MAYBE, context);
                        return;
                    }
                }
            }
        }
    }

    private static String holds(ArtifactUpload upload, String character) {
        return "artifact name `" + upload.name() + "` holds " + character + ", which no name may";
    }

    private static void report(ArtifactUpload upload, String message, Presence certain, RuleContext context) {
        Finding finding =
                context.finding(upload.job(), upload.effect(), upload.effect().name().location(), message)
                        .suggesting("name it with letters, digits, `-`, `_` and `.`");
        context.report(certain == Presence.YES ? finding : finding.likely());
    }
}
