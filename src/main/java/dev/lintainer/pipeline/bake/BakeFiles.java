package dev.lintainer.pipeline.bake;

import dev.lintainer.document.bake.BakeEnvironment;
import dev.lintainer.document.bake.BakeFile;
import dev.lintainer.document.bake.BakeProject;
import dev.lintainer.document.bake.BakeTarget;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.JobState;
import dev.lintainer.pipeline.evaluation.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files of a call of bake, in the order in which they go over one another.
final class BakeFiles {
    private final BakeCall call;
    private final JobState job;
    private final List<BakeFile> files = new ArrayList<>();
    private final List<String> compose = new ArrayList<>();
    private final List<BakeTarget> over = new ArrayList<>();

    private BakeFiles(BakeCall call, JobState job) {
        this.call = call;
        this.job = job;
    }

    /// Without `--file` those of them are taken that there are
    /// (https://docs.docker.com/build/bake/reference/#file-format).
    private static final List<String> DEFAULT_NAMES =
            List.of(
                    "compose.yaml",
                    "compose.yml",
                    "docker-compose.yml",
                    "docker-compose.yaml",
                    "docker-bake.json",
                    "docker-bake.hcl",
                    "docker-bake.override.json",
                    "docker-bake.override.hcl");

    /// Empty when a file is not in the repository, cannot be read or cannot be told.
    static Optional<BakeProject> load(BakeCall call, JobState job) {
        BakeFiles loaded = new BakeFiles(call, job);
        boolean complete =
                call.files().isEmpty()
                        ? loaded.takeDefaults()
                        : call.files().stream().allMatch(file -> loaded.take(file));
        if (!complete) {
            return Optional.empty();
        }
        Optional<List<BakeTarget>> services =
                loaded.compose.isEmpty() ? Optional.of(List.of()) : BakeServices.of(loaded.compose, call, job);
        BakeEnvironment environment = new BakeEnvironment(call.variables()::value, job.job() + "/bake " + job.next());
        return services.map(targets -> BakeProject.of(loaded.files, targets, loaded.over, environment));
    }

    private boolean takeDefaults() {
        for (String name : DEFAULT_NAMES) {
            Optional<String> path = path(Value.known(name)).filter(job.sources()::isFile);
            if (path.isPresent() && !take(path.get())) {
                return false;
            }
        }
        return !files.isEmpty() || !compose.isEmpty();
    }

    /// Whether the file can be told, and read.
    private boolean take(Located file) {
        Value name = file.value().after("cwd://").orElse(file.value());
        Optional<BakeTarget> metadata = MetadataBakeFile.target(name, file.location(), job);
        if (metadata.isPresent()) {
            over.add(metadata.get());
            return true;
        }
        return path(file.value()).filter(this::take).isPresent();
    }

    private boolean take(String path) {
        if (path.endsWith(".yml") || path.endsWith(".yaml")) {
            compose.add(path);
            return job.sources().isFile(path);
        }
        Optional<BakeFile> file = job.sources().bakeFile(path).filter(read -> read.problems().isEmpty());
        file.ifPresent(files::add);
        return file.isPresent();
    }

    /// The file of the repository that lies there.
    private Optional<String> path(Value name) {
        Optional<Value> onMachine = name.after("cwd://");
        if (onMachine.isPresent()) {
            return job.committed(HostPath.resolve(call.workingDirectory(), onMachine.get()));
        }
        Value path = HostPath.resolve(call.folder(), name);
        return call.source() == BakeCall.Source.MACHINE ? job.committed(path) : path.literal();
    }
}
