package dev.lintainer.pipeline.graph;

import dev.lintainer.document.dockerfile.ImageLabel;
import dev.lintainer.document.dockerfile.ImageUse;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a build's command and Dockerfile say of the image together.
final class BuildDetails {
    private final JobRun job;
    private final RunNames names;
    private final Effect.BuildImage build;
    private final Optional<ImageContent> content;

    private BuildDetails(JobRun job, RunNames names, Effect.BuildImage build, Optional<ImageContent> content) {
        this.job = job;
        this.names = names;
        this.build = build;
        this.content = content;
    }

    static Property.Fields of(JobRun job, RunNames names, Effect.BuildImage build, Optional<ImageContent> content) {
        BuildDetails details = new BuildDetails(job, names, build, content);
        Map<String, Property> fields = new LinkedHashMap<>();
        fields.put("tags", details.tags());
        fields.put("baseImages", details.baseImages());
        fields.put("labels", details.labels());
        return new Property.Fields(fields, Optional.empty());
    }

    private Property tags() {
        List<Property> tags = new ArrayList<>();
        for (Located tag : build.tags()) {
            tags.add(image(tag.value(), tag.location()));
        }
        return new Property.Items(tags, Optional.empty());
    }

    private Property image(Value written, Location place) {
        Value general = names.general(job, written);
        Map<String, Property> fields = new LinkedHashMap<>();
        fields.put("image", Property.text(general, place));
        fields.putAll(ImageParts.of(general, place));
        return new Property.Fields(fields, Optional.of(place));
    }

    /// What the pipeline has made itself, and what the build is given in an image's place, comes from elsewhere.
    private Property baseImages() {
        if (content.isEmpty()) {
            return Property.text(Value.unknown("base images"));
        }
        List<Property> images = new ArrayList<>();
        for (ImageUse base : content.get().facts().images()) {
            boolean replaced =
                    base.name().literal().filter(build.definition().contexts()::containsKey).isPresent()
                            || names.madeImage(ImageName.of(base.name())).isPresent();
            if (!replaced) {
                images.add(image(base.name(), new Location(content.get().dockerfile().source(), base.span())));
            }
        }
        return new Property.Items(images, Optional.empty());
    }

    /// Those that the command gives win over the Dockerfile's own. What the base image has is not known.
    private Property labels() {
        if (content.isEmpty() || build.definition().labels().others() != Presence.NO) {
            return Property.text(Value.unknown("labels"));
        }
        Map<String, Property> labels = new TreeMap<>();
        build.definition()
                .labels()
                .given()
                .forEach((name, value) ->
                        labels.put(name, Property.text(names.general(job, value.value()), value.location())));
        for (ImageLabel label : content.get().facts().target().labels()) {
            if (!label.name().isKnown()) {
                return Property.text(Value.unknown("labels"));
            }
            Location place = new Location(content.get().dockerfile().source(), label.setting().span());
            labels.putIfAbsent(
                    label.name().literal().orElseThrow(),
                    Property.text(names.general(job, label.setting().value()), place));
        }
        return new Property.Fields(labels, Optional.empty());
    }
}
