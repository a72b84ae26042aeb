package dev.lintainer.rules.artifact;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.pipeline.flow.ArtifactUpload;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/// A file is to be uploaded whose path no artifact can hold.
public final class FileNameInvalid implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (ArtifactUpload upload : graph.uploads()) {
                Runner.System system = upload.job().runner().system();
                if (upload.step().isPresent() && (system == Runner.System.LINUX || system == Runner.System.MACOS)) {
                    check(upload, context);
                }
            }
        }
    }

    private static void check(ArtifactUpload upload, RuleContext context) {
        for (ArtifactUpload.ArchivedFile file : upload.contents()) {
            if (forbidden(file.path()).isPresent()) {
                written(upload, file.source())
                        .ifPresent(path -> report(upload, path, forbidden(file.path()).get(), context));
            } else if (file.path().is(".")) {
                insideFolder(upload, file.source(), context);
            }
        }
    }

    /// The pattern that is this very path.
    private static Optional<Located> written(ArtifactUpload upload, Value path) {
        return upload.effect().paths().stream().filter(pattern -> pattern.value().equals(path)).findFirst();
    }

    /// Files that commands of the job put into a folder which is uploaded as it is.
    private static void insideFolder(ArtifactUpload upload, Value folder, RuleContext context) {
        boolean whole =
                upload.effect().paths().stream()
                        .anyMatch(pattern ->
                                pattern.value().equals(folder)
                                        || pattern.value().equals(HostPath.resolve(folder, Value.known("*")))
                                        || pattern.value().equals(HostPath.resolve(folder, Value.known("**"))));
        List<Effect> before = upload.job().effects().subList(0, upload.effect().origin().order());
        for (Effect effect : before) {
            Optional<Located> file = whole ? file(effect) : Optional.empty();
            Optional<Value> inside = file.flatMap(path -> HostPath.below(folder, path.value()));
            if (inside.isPresent()
                    && effect.origin().happens() == Presence.YES
                    && forbidden(inside.get()).isPresent()) {
                report(upload, file.get(), forbidden(inside.get()).get(), context);
            }
        }
    }

    private static Optional<Located> file(Effect effect) {
        return switch (effect) {
            case Effect.SaveImage save -> save.file();
            case Effect.WriteFile write -> Optional.of(write.path());
            case Effect other -> Optional.empty();
        };
    }

    private static Optional<String> forbidden(Value path) {
        for (Piece piece : path.pieces()) {
            if (piece instanceof Piece.Literal(String text) && ForbiddenCharacters.inPath(text) >= 0) {
                return Optional.of(ForbiddenCharacters.shown(text.charAt(ForbiddenCharacters.inPath(text))));
            }
        }
        return Optional.empty();
    }

    private static void report(ArtifactUpload upload, Located path, String character, RuleContext context) {
        context.report(
                context.finding(
                                upload.job(),
                                upload.effect(),
                                path.location(),
                                "`" + path.shown() + "` holds " + character + ", which no path in an artifact may")
                        .suggesting("give the file another name")
                        .relatedTo(upload.effect().origin().location(), "uploaded here"));
    }
}
