package dev.lintainer.pipeline.docker;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.DockerCall;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.JobState;
import dev.lintainer.pipeline.effect.Site;
import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.text.Location;
import java.util.List;

/// `docker cp` and `docker compose cp`: `container:path host` writes on the host, `host container:path` in the
/// container. Of Compose the container goes by its service's name.
///
/// https://docs.docker.com/reference/cli/docker/container/cp/, https://docs.docker.com/reference/cli/docker/compose/cp/
final class ContainerCopy {
    private ContainerCopy() {}

    static void run(DockerCall call, Location location, WordReader reader, JobState job, Site site) {
        if (call.arguments().size() != 2) {
            return;
        }
        Located source = reader.located(call.arguments().getFirst());
        Located target = reader.located(call.arguments().getLast());
        List<Value> from = Mounts.fields(source.value(), ':');
        List<Value> to = Mounts.fields(target.value(), ':');
        if (from.size() > 1) {
            Located path = reader.path(call.arguments().getLast());
            Located container = new Located(from.getFirst(), source.location());
            job.emit(
                    site,
                    location,
                    origin ->
                            new Effect.CopyAcross(
                                    origin, container, from.get(1), path, Effect.Direction.OUT_OF_CONTAINER));
            job.emit(site, location, origin -> new Effect.WriteFile(origin, path));
        } else if (to.size() > 1) {
            Located path = reader.path(call.arguments().getFirst());
            Located container = new Located(to.getFirst(), target.location());
            job.emit(
                    site,
                    location,
                    origin ->
                            new Effect.CopyAcross(origin, container, to.get(1), path, Effect.Direction.INTO_CONTAINER));
        }
    }
}
