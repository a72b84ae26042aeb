package dev.lintainer.pipeline.graph;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.effect.Origin;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.text.Location;
import dev.lintainer.text.Position;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/// The ids of what belongs to one run, and the names of the images that it makes.
final class RunNames {
    private final String path;
    private final JobNodes jobs;

    /// The ids of the images that the run makes, by their full names.
    private final Map<Value, String> made = new HashMap<>();

    /// How many effects of a job run stand at one place so far: loops are unrolled.
    private final Map<JobRun, Map<String, Integer>> repeated = new IdentityHashMap<>();

    RunNames(String path, JobNodes jobs) {
        this.path = path;
        this.jobs = jobs;
    }

    String workflow() {
        return "workflow:" + path;
    }

    JobNodes.Shown shown(JobRun job) {
        return jobs.shown(job);
    }

    String job(JobRun job) {
        return "job:" + in(job);
    }

    private String in(JobRun job) {
        return path + "#" + jobs.shown(job).name();
    }

    /// A value as all legs of the job say it.
    Value general(JobRun job, Value value) {
        return jobs.shown(job).leg().general(value);
    }

    /// An effect of a job, e.g. `image-build:.github/workflows/ci.yml#build@12:9`.
    String act(String kind, JobRun job, Effect effect) {
        Origin origin = effect.origin();
        String place = kind + ":" + in(job) + "@" + place(job, origin.location());
        int count = repeated.computeIfAbsent(job, _ -> new HashMap<>()).merge(place, 1, Integer::sum);
        return count == 1 ? place : place + "~" + count;
    }

    /// A step, by the place that tells it from others.
    String step(JobRun job, Location place) {
        return "step:" + in(job) + "@" + place(job, place);
    }

    /// Line and column, behind the path where it is another file than the job's.
    private static String place(JobRun job, Location location) {
        Position start = location.start();
        String position = start.line() + ":" + start.column();
        return location.file() == job.workflow().source() ? position : location.file().path() + ":" + position;
    }

    String file(JobRun job, Value file) {
        return "file:" + in(job) + "#" + general(job, file);
    }

    String artifact(JobRun job, Value name) {
        return "artifact:" + path + "#" + general(job, name);
    }

    /// An image that the job makes.
    String madeImage(JobRun job, ImageName name) {
        return made.computeIfAbsent(name.whole(), whole -> image(general(job, whole)));
    }

    /// An image that the job uses, and that the run makes.
    Optional<String> madeImage(ImageName name) {
        return Optional.ofNullable(made.get(name.whole()));
    }

    String usedImage(JobRun job, ImageName name) {
        return madeImage(name).orElseGet(() -> image(general(job, name.whole())));
    }

    private String image(Value name) {
        return "image:" + path + "#" + name;
    }
}
