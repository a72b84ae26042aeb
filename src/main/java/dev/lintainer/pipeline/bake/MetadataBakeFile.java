package dev.lintainer.pipeline.bake;

import dev.lintainer.document.bake.BakeTarget;
import dev.lintainer.document.bake.BakeValue;
import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.ActionReference;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.pipeline.effect.JobState;
import dev.lintainer.pipeline.effect.StepRun;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.TextLines;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The bake file that docker/metadata-action writes: tags and labels for one target, from which others inherit
/// (https://github.com/docker/metadata-action#bake-definition).
public final class MetadataBakeFile {
    private MetadataBakeFile() {}

    private static final String STEPS = "/steps.";
    private static final String OUTPUT = ".outputs.bake-file";
    private static final String DEFAULT_TARGET = "docker-metadata-action";

    /// @param file the output of the action that names it
    public static Optional<BakeTarget> target(Value file, Location location, JobState job) {
        if (!(file instanceof Value.Unknown(var symbol))) {
            return Optional.empty();
        }
        int start = symbol.key().lastIndexOf(STEPS);
        int end = symbol.key().indexOf(OUTPUT, Math.max(start, 0));
        if (start < 0 || end < 0) {
            return Optional.empty();
        }
        String id = symbol.key().substring(start + STEPS.length(), end);
        String what = symbol.key().substring(end + OUTPUT.length());
        return step(id, job)
                .map(step ->
                        step.with()
                                .find("bake-target")
                                .map(input -> input.value().literal())
                                .orElse(Optional.of(DEFAULT_TARGET)))
                .flatMap(name -> name)
                .map(name -> new BakeTarget(name, location, attributes(id, what, location, job)));
    }

    private static Optional<UsesStep> step(String id, JobState job) {
        return job.steps().stream()
                .map(StepRun::step)
                .filter(UsesStep.class::isInstance)
                .map(UsesStep.class::cast)
                .filter(step ->
                        step.id().flatMap(Text::literal).filter(id::equalsIgnoreCase).isPresent()
                                && step.reference() instanceof ActionReference.Repository repository
                                && repository.slug().equals("docker/metadata-action"))
                .reduce((_, last) -> last);
    }

    /// @param what which of the action's files: all in one, or only tags, labels or annotations
    private static Map<String, BakeValue> attributes(String id, String what, Location location, JobState job) {
        Map<String, BakeValue> attributes = new LinkedHashMap<>();
        if (what.isEmpty() || what.equals("-tags")) {
            attributes.put("tags", tags(id, location, job));
        }
        if (what.isEmpty() || what.equals("-labels")) {
            attributes.put("labels", new BakeValue.Fields(Map.of(), BakeValue.Others.POSSIBLE, location));
        }
        Map<String, BakeValue> arguments = new LinkedHashMap<>();
        for (String name : List.of("DOCKER_META_IMAGES", "DOCKER_META_VERSION")) {
            arguments.put(name, new BakeValue.Unknown(job.job() + STEPS + id + "." + name, location));
        }
        attributes.put("args", new BakeValue.Fields(arguments, BakeValue.Others.ABSENT, location));
        return attributes;
    }

    /// As the action's output of this name lists them, as far as it is known.
    private static BakeValue tags(String id, Location location, JobState job) {
        Value list = job.outputs().getOrDefault(id.toLowerCase(Locale.ROOT), Map.of()).get("tags");
        if (list == null) {
            return new BakeValue.Unknown(job.job() + STEPS + id + ".outputs.tags", location);
        }
        List<BakeValue> tags = new ArrayList<>();
        for (Located tag : TextLines.split(new Located(list, location), '\n')) {
            tags.add(new BakeValue.Scalar(BakeValue.Type.STRING, tag.value(), location));
        }
        return new BakeValue.Items(tags, location);
    }
}
