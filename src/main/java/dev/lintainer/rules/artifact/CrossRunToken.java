package dev.lintainer.rules.artifact;

import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.Permissions;
import dev.lintainer.document.workflow.TextEntry;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.ArtifactSource;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.flow.ArtifactUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

/// Artifacts of another run are asked for without a token that may read them.
public final class CrossRunToken implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (ArtifactUse use : graph.artifacts()) {
                use.download().source().other().ifPresent(other -> check(use, other, context));
            }
        }
    }

    private static void check(ArtifactUse use, Located other, RuleContext context) {
        ArtifactSource source = use.download().source();
        if (source.token().isEmpty()) {
            context.report(
                    context.finding(
                                    use.job(),
                                    use.download(),
                                    other.location(),
                                    "`"
                                            + other.shown()
                                            + "` has no effect without `github-token`, this run is searched")
                            .suggesting("set `github-token: ${{ github.token }}`"));
            return;
        }
        Optional<Permissions> permissions = use.job().job().permissions().or(() -> use.job().workflow().permissions());
        boolean refused =
                isOwn(source.token().get().value())
                        && source.repository().isEmpty()
                        && permissions.filter(CrossRunToken::deniesActions).isPresent();
        if (refused) {
            Location place = new Location(use.job().workflow().source(), permissions.get().span());
            context.report(
                    context.finding(
                                    use.job(),
                                    use.download(),
                                    other.location(),
                                    "artifacts of another run are asked for, but the token lacks `actions: read`")
                            .suggesting("add `actions: read` to the permissions")
                            .relatedTo(place, "the permissions of the token")
                            .likely());
        }
    }

    /// Whether it is the run's own token, which has the permissions of the job.
    private static boolean isOwn(Value token) {
        return List.of("${github.token}", "${secrets.github_token}").contains(token.toString());
    }

    private static boolean deniesActions(Permissions permissions) {
        return permissions.all().isEmpty()
                && permissions.scopes().stream()
                        .filter(scope -> scope.name().equals("actions"))
                        .map(TextEntry::value)
                        .allMatch(value -> value.raw().equals("none"));
    }
}
