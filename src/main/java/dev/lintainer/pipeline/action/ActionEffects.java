package dev.lintainer.pipeline.action;

import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.ActionReference;
import dev.lintainer.pipeline.effect.Builder;
import dev.lintainer.pipeline.effect.ContainerCommand;
import dev.lintainer.pipeline.effect.ContainerEnvironment;
import dev.lintainer.pipeline.effect.ContainerNetwork;
import dev.lintainer.pipeline.effect.ContainerNetworking;
import dev.lintainer.pipeline.effect.ContainerRights;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.JobState;
import dev.lintainer.pipeline.effect.Site;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.RunVariables;
import dev.lintainer.pipeline.repository.Sources;
import dev.lintainer.table.DataFile;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the actions that pipelines are made of do, read off their own metadata and documentation; each method names its
/// source.
public final class ActionEffects {
    private ActionEffects() {}

    /// Actions that neither make nor use images, artifacts or files that a later step is handed.
    private static final Set<String> INERT = inert();

    /// An action of a repository, by `owner/name` in lower case.
    public static void of(ActionReference.Repository action, ActionInputs inputs, JobState job, Site site) {
        String slug = action.path().isEmpty() ? action.slug() : action.slug() + "/" + action.path();
        switch (slug) {
            case "actions/checkout" -> checkout(inputs, job, site);
            case "actions/setup-python" -> setUpPython(inputs, job, site);
            case "astral-sh/setup-uv" -> setUpUv(inputs, job, site);
            case "actions/upload-artifact" -> ArtifactActions.upload(inputs, job, site);
            case "actions/upload-artifact/merge" -> ArtifactActions.merge(inputs, job, site);
            case "actions/download-artifact" -> ArtifactActions.download(inputs, job, site);
            case "actions/cache" -> cache(Effect.CacheDirection.BOTH, inputs, job, site);
            case "actions/cache/restore" -> cache(Effect.CacheDirection.RESTORE, inputs, job, site);
            case "actions/cache/save" -> cache(Effect.CacheDirection.SAVE, inputs, job, site);
            case "actions/github-script" -> script(inputs, job, site);
            case "docker/setup-buildx-action" -> setUpBuilder(inputs, job, site);
            case "docker/bake-action" -> BakeAction.run(inputs, job, site);
            case "docker/build-push-action" -> BuildPushAction.build(inputs, job, site);
            case "docker/metadata-action" -> MetadataAction.run(inputs, job, site);
            case "crazy-max/ghaction-github-runtime" -> job.emit(site, inputs.location(), Effect.ExposeRuntime::new);
            case "docker/login-action" ->
                    job.emit(site, inputs.location(), origin -> new Effect.LogIn(origin, inputs.get("registry")));
            default -> {
                if (!INERT.contains(slug) && !INERT.contains(action.owner().toLowerCase(Locale.ROOT) + "/*")) {
                    job.unknown(site, inputs.location(), Effect.Reach.ACTION, inputs.step().uses().raw());
                }
            }
        }
    }

    /// https://github.com/actions/github-script: it talks to GitHub, unless its text takes up something else.
    private static void script(ActionInputs inputs, JobState job, Site site) {
        String text = inputs.orElse("script", "").value().toString();
        if (text.contains("exportVariable") && text.contains("ACTIONS_")) {
            job.emit(site, inputs.location(), Effect.ExposeRuntime::new);
        }
        boolean talksOnly =
                List.of("exec", "require", "import", "exportVariable", "artifact", "docker").stream()
                        .noneMatch(text::contains);
        if (!talksOnly) {
            job.unknown(site, inputs.location(), Effect.Reach.ACTION, inputs.step().uses().raw());
        }
    }

    private static Set<String> inert() {
        Set<String> slugs = new TreeSet<>();
        DataFile.rows("inert-actions.tsv").forEach(row -> slugs.add(row.getFirst()));
        return slugs;
    }

    /// https://github.com/actions/checkout: what lies in `path` is deleted when it is not a clone of the same
    /// repository, and cleaned by `git clean -ffdx` when it is, unless `clean` is false.
    private static void checkout(ActionInputs inputs, JobState job, Site site) {
        Located path = path(inputs.orElse("path", "."));
        Optional<Located> repository =
                inputs.get("repository").filter(located -> !isOwn(located.value(), job.sources()));
        boolean again =
                job.effects().stream()
                        .anyMatch(effect ->
                                effect instanceof Effect.Checkout earlier
                                        && earlier.path().value().equals(path.value())
                                        && earlier.repository()
                                                .map(Located::value)
                                                .equals(repository.map(Located::value)));
        Presence cleans = again ? inputs.flag("clean", Presence.YES) : Presence.YES;
        job.emit(site, inputs.location(), origin -> new Effect.Checkout(origin, path, cleans, repository));
    }

    private static boolean isOwn(Value name, Sources sources) {
        return name.equals(RunVariables.github("repository"))
                || sources.slug().filter(own -> name.literal().filter(own::equalsIgnoreCase).isPresent()).isPresent();
    }

    /// https://github.com/actions/setup-python
    private static void setUpPython(ActionInputs inputs, JobState job, Site site) {
        List<Located> versions = inputs.lines("python-version");
        job.emit(
                site,
                inputs.location(),
                origin -> new Effect.SetUpPython(origin, versions, inputs.get("python-version-file")));
    }

    /// https://github.com/astral-sh/setup-uv: only with `python-version` it selects an interpreter. uv reads `~=` as
    /// packages do, not as actions/setup-python does, so that it says little.
    private static void setUpUv(ActionInputs inputs, JobState job, Site site) {
        inputs.get("python-version")
                .filter(version -> !version.value().prefix().startsWith("~"))
                .ifPresent(version ->
                        job.emit(
                                site,
                                inputs.location(),
                                origin -> new Effect.SetUpPython(origin, List.of(version), Optional.empty())));
    }

    /// https://github.com/docker/setup-buildx-action: the driver is `docker-container` unless another is asked for;
    /// `use` makes the builder the current one.
    private static void setUpBuilder(ActionInputs inputs, JobState job, Site site) {
        if (inputs.flag("use", Presence.YES) == Presence.NO) {
            return;
        }
        boolean loads =
                inputs.lines("driver-opts").stream()
                        .anyMatch(option ->
                                option.value().literal().filter(text -> text.contains("default-load")).isPresent());
        Builder driver =
                inputs.get("driver")
                        .map(located -> located.value().literal().map(ActionEffects::driver).orElse(Builder.UNKNOWN))
                        .orElse(Builder.CONTAINER);
        Builder builder = loads ? Builder.UNKNOWN : driver;
        Optional<Located> image =
                inputs.lines("driver-opts").stream().flatMap(option -> image(option).stream()).findFirst();
        // The fourth version has no such input any more.
        boolean aliasable = inputs.version().filter(version -> version.isAtLeast(4)).isEmpty();
        Presence aliases = aliasable ? inputs.flag("install", Presence.NO) : Presence.NO;
        job.emit(
                site,
                inputs.location(),
                origin -> new Effect.SetUpBuilder(origin, builder, inputs.get("version"), image, aliases));
    }

    /// `image=moby/buildkit:v0.20.0` of a driver's options.
    public static Optional<Located> image(Located option) {
        return option.value().after("image=").map(image -> new Located(image, option.location()));
    }

    public static Builder driver(String name) {
        return switch (name) {
            case "docker" -> Builder.DOCKER;
            case "docker-container" -> Builder.CONTAINER;
            case "kubernetes", "remote" -> Builder.REMOTE;
            default -> Builder.UNKNOWN;
        };
    }

    /// https://github.com/actions/cache
    private static void cache(Effect.CacheDirection direction, ActionInputs inputs, JobState job, Site site) {
        List<Located> paths = inputs.lines("path").stream().map(ActionEffects::path).toList();
        Located key = inputs.orElse("key", "");
        job.emit(site, inputs.location(), origin -> new Effect.CacheFiles(origin, direction, paths, key));
    }

    /// Actions run in the workspace, whatever the working directory of the scripts around them.
    static Located path(Located written) {
        return new Located(HostPath.resolve(HostPath.WORKSPACE, written.value()), written.location());
    }

    /// A Docker action's container: started by the runner with the workspace, the engine's socket and the run's token
    /// (https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/ContainerActionHandler.cs), so that it
    /// may do anything.
    public static void container(Optional<Located> image, Location location, JobState job, Site site) {
        job.emit(
                site,
                location,
                origin ->
                        new Effect.RunContainer(
                                origin,
                                Effect.Start.ACTION,
                                image,
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                ContainerEnvironment.UNKNOWN,
                                Optional.empty(),
                                new ContainerCommand.ImageDefault(),
                                Optional.empty(),
                                ContainerNetworking.of(new ContainerNetwork.OfJob()),
                                ContainerRights.usual(location)));
        job.unknown(site, location, Effect.Reach.ACTION, image.map(Located::shown).orElse("an action in a container"));
    }
}
