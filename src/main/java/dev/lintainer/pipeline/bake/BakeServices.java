package dev.lintainer.pipeline.bake;

import dev.lintainer.document.bake.BakeTarget;
import dev.lintainer.document.bake.BakeValue;
import dev.lintainer.document.compose.Assignment;
import dev.lintainer.document.compose.Build;
import dev.lintainer.document.compose.ComposeInvocation;
import dev.lintainer.document.compose.ComposeProject;
import dev.lintainer.document.compose.ComposeText;
import dev.lintainer.document.compose.Service;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.JobState;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The services of Compose files as targets of bake, those that are built
/// (https://docs.docker.com/build/bake/compose-file/).
final class BakeServices {
    private final BakeCall call;
    private final JobState job;

    private BakeServices(BakeCall call, JobState job) {
        this.call = call;
        this.job = job;
    }

    /// Empty when the files cannot be read, or ask for what bake reads in its own way (`x-bake`).
    static Optional<List<BakeTarget>> of(List<String> files, BakeCall call, JobState job) {
        Optional<String> folder = call.folder().literal().map(path -> path.equals(".") ? "" : path);
        ComposeInvocation invocation = new ComposeInvocation(files, folder, Optional.empty(), List.of("*"));
        ComposeProject project = ComposeProject.load(invocation, job.sources()::composeFile);
        boolean extended = project.files().stream().anyMatch(file -> file.source().text().contains("x-bake"));
        if (folder.isEmpty() || !project.isComplete() || extended) {
            return Optional.empty();
        }
        BakeServices services = new BakeServices(call, job);
        List<BakeTarget> targets = new ArrayList<>();
        for (Service service : project.services()) {
            service.build().ifPresent(build -> targets.add(services.target(service, build)));
        }
        return Optional.of(targets);
    }

    private BakeTarget target(Service service, Build build) {
        Map<String, BakeValue> attributes = new LinkedHashMap<>();
        build.context().ifPresent(text -> attributes.put("context", text(text)));
        build.dockerfile().ifPresent(text -> attributes.put("dockerfile", text(text)));
        build.dockerfileInline().ifPresent(text -> attributes.put("dockerfile-inline", text(text)));
        build.target().ifPresent(text -> attributes.put("target", text(text)));
        Location place = build.location();
        List<ComposeText> tags =
                build.tags().isEmpty() ? service.image().map(List::of).orElse(List.of()) : build.tags();
        attributes.put("tags", items(tags, place));
        attributes.put("platforms", items(build.platforms(), place));
        attributes.put("cache-from", items(build.cacheFrom(), place));
        attributes.put("cache-to", items(build.cacheTo(), place));
        attributes.put("args", fields(build.args(), place));
        attributes.put("contexts", fields(build.additionalContexts(), place));
        return new BakeTarget(service.name().replace('.', '_'), service.nameLocation(), attributes);
    }

    private BakeValue text(ComposeText text) {
        return new BakeValue.Scalar(BakeValue.Type.STRING, text.resolve(this::variable), text.location());
    }

    /// A `.env` in the folder may set what nothing else does.
    private Optional<Value> variable(String name) {
        Optional<Value> value = call.variables().value(name);
        boolean open =
                HostPath.resolve(call.workingDirectory(), Value.known(".env"))
                        .literal()
                        .filter(job.sources()::isFile)
                        .isPresent();
        return value.isEmpty() && open ? Optional.of(Value.unknown(job.job() + "/env." + name)) : value;
    }

    private BakeValue items(List<ComposeText> texts, Location place) {
        return new BakeValue.Items(texts.stream().map(this::text).toList(), place);
    }

    private BakeValue fields(List<Assignment> assignments, Location place) {
        Map<String, BakeValue> entries = new LinkedHashMap<>();
        BakeValue.Others others = BakeValue.Others.ABSENT;
        for (Assignment assignment : assignments) {
            Optional<String> name = assignment.name().literal();
            if (name.isEmpty()) {
                others = BakeValue.Others.POSSIBLE;
                continue;
            }
            Optional<BakeValue> value =
                    assignment
                            .value()
                            .map(this::text)
                            .or(() ->
                                    variable(name.get())
                                            .map(set ->
                                                    new BakeValue.Scalar(
                                                            BakeValue.Type.STRING, set, assignment.location())));
            value.ifPresent(given -> entries.put(name.get(), given));
        }
        return new BakeValue.Fields(entries, others, place);
    }
}
