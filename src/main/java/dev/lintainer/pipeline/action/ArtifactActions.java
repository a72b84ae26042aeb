package dev.lintainer.pipeline.action;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Symbol;
import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.ActionVersion;
import dev.lintainer.pipeline.effect.ArtifactSelection;
import dev.lintainer.pipeline.effect.ArtifactSource;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.JobState;
import dev.lintainer.pipeline.effect.SearchPaths;
import dev.lintainer.pipeline.effect.Site;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The actions that upload, merge and download artifacts.
public final class ArtifactActions {
    private ArtifactActions() {}

    /// https://github.com/actions/upload-artifact#inputs
    static void upload(ActionInputs inputs, JobState job, Site site) {
        Located name = uploadName(inputs);
        List<Located> paths = new ArrayList<>();
        for (Located line : inputs.lines("path")) {
            if (!line.value().prefix().startsWith("#")) {
                paths.add(pattern(line));
            }
        }
        Presence archives = inputs.flag("archive", Presence.YES);
        Presence overwrites = inputs.flag("overwrite", Presence.NO);
        upload(name, paths, overwrites, archives, inputs, job, site);
    }

    private static void upload(
            Located name,
            List<Located> paths,
            Presence overwrites,
            Presence archives,
            ActionInputs inputs,
            JobState job,
            Site site) {
        Value id = id(job);
        job.emit(
                site,
                inputs.location(),
                origin ->
                        new Effect.UploadArtifact(
                                origin,
                                name,
                                id,
                                paths,
                                overwrites,
                                inputs.flag("include-hidden-files", Presence.NO),
                                archives,
                                inputs.get("retention-days"),
                                inputs.version()));
        inputs.step().id().flatMap(Text::literal).ifPresent(step -> job.output(site, step, "artifact-id", id));
    }

    private static final String ID = "id of artifact ";

    /// Whether a value is the id of one upload.
    public static boolean isId(Value value) {
        return value.pieces().size() == 1
                && value.pieces().getFirst() instanceof Piece.Hole(Symbol symbol)
                && symbol.key().startsWith(ID);
    }

    /// The id that the next upload of a job is given.
    private static Value id(JobState job) {
        String key = ID + job.effects().size() + " of " + job.job();
        return Value.symbol(new Symbol(key, Symbol.Shape.DIGITS));
    }

    /// The name is ignored when the file is not put into an archive: it is the file's own then.
    private static Located uploadName(ActionInputs inputs) {
        Presence archives = inputs.flag("archive", Presence.YES);
        if (archives == Presence.YES) {
            return inputs.orElse("name", "artifact");
        }
        List<Located> paths = inputs.lines("path");
        boolean one =
                archives == Presence.NO
                        && paths.size() == 1
                        && SearchPaths.start(paths.getFirst().value()).equals(paths.getFirst().value());
        return one
                ? new Located(HostPath.name(paths.getFirst().value()), paths.getFirst().location())
                : new Located(
                        Value.unknown("artifact@" + inputs.location().span() + " #" + inputs.contexts().job()),
                        inputs.location());
    }

    /// An exclusion keeps its `!`.
    private static Located pattern(Located line) {
        if (!line.value().prefix().startsWith("!")) {
            return ActionEffects.path(line);
        }
        String excluded = line.value().toString().substring(1);
        return new Located(Value.known("!" + excluded), line.location());
    }

    /// https://github.com/actions/download-artifact: `pattern` is ignored when `name` is given.
    static void download(ActionInputs inputs, JobState job, Site site) {
        Optional<Located> name = inputs.get("name");
        Optional<Located> pattern = inputs.get("pattern");
        Optional<Located> ids = inputs.get("artifact-ids");
        ArtifactSelection selection =
                name.<ArtifactSelection>map(ArtifactSelection.Named::new)
                        .or(() -> ids.map(ArtifactSelection.ByIds::new))
                        .or(() -> pattern.map(ArtifactSelection.Pattern::new))
                        .orElseGet(() -> new ArtifactSelection.All(inputs.location()));
        ArtifactSource source =
                new ArtifactSource(inputs.get("run-id"), inputs.get("repository"), inputs.get("github-token"));
        job.emit(
                site,
                inputs.location(),
                origin ->
                        new Effect.DownloadArtifact(
                                origin,
                                selection,
                                ActionEffects.path(inputs.orElse("path", ".")),
                                inputs.flag("merge-multiple", Presence.NO),
                                source,
                                inputs.version()));
    }

    /// Artifacts make folders of their own, however many there are.
    private static final Optional<ActionVersion> SEPARATES = ActionVersion.ofTag("v4");

    /// https://github.com/actions/upload-artifact/tree/main/merge: downloads into a folder of its own and uploads that.
    static void merge(ActionInputs inputs, JobState job, Site site) {
        Value folder = Value.unknown("merged@" + inputs.location().span() + " #" + inputs.contexts().job());
        Presence merges = inputs.flag("separate-directories", Presence.NO).not();
        job.emit(
                site,
                inputs.location(),
                origin ->
                        new Effect.DownloadArtifact(
                                origin,
                                new ArtifactSelection.Pattern(inputs.orElse("pattern", "*")),
                                new Located(folder, inputs.location()),
                                merges,
                                ArtifactSource.OWN_RUN,
                                SEPARATES));
        Located all = new Located(folder.then(Value.known("/**")), inputs.location());
        upload(inputs.orElse("name", "merged-artifacts"), List.of(all), Presence.NO, Presence.YES, inputs, job, site);
    }

    /// What Docker's actions record of a build, unless they are told not to
    /// (https://docs.docker.com/build/ci/github-actions/build-summary/).
    ///
    /// @param first the major version that does
    static void buildRecord(int first, ActionInputs inputs, JobState job, Site site) {
        boolean records =
                inputs.version().filter(version -> version.isBefore(first)).isEmpty()
                        && List.of("DOCKER_BUILD_SUMMARY", "DOCKER_BUILD_RECORD_UPLOAD").stream()
                                .map(inputs.contexts().env()::get)
                                .noneMatch(set -> set != null && set.is("false"));
        if (records) {
            Value name =
                    Value.unknown("build record " + job.effects().size() + " of " + job.job())
                            .then(Value.known(".dockerbuild"));
            Site maybe = site.when(Presence.MAYBE);
            job.emit(
                    maybe,
                    inputs.location(),
                    origin ->
                            new Effect.UploadArtifact(
                                    origin,
                                    new Located(name, inputs.location()),
                                    id(job),
                                    List.of(),
                                    Presence.NO,
                                    Presence.NO,
                                    Presence.YES,
                                    Optional.empty(),
                                    Optional.empty()));
        }
    }
}
