package dev.lintainer.pipeline.graph;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.ContainerNetwork;
import dev.lintainer.pipeline.effect.ContainerRights;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.PublishedPort;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.job.JobRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a container is started.
final class ContainerDetails {
    private final JobRun job;
    private final RunNames names;
    private final Map<String, Property> fields = new LinkedHashMap<>();

    private ContainerDetails(JobRun job, RunNames names) {
        this.job = job;
        this.names = names;
    }

    /// Of an image that is needed for something.
    static Property.Fields ofImage(JobRun job, RunNames names, Located image) {
        return new ContainerDetails(job, names).image(image).finished();
    }

    static Property.Fields of(JobRun job, RunNames names, Located image, Effect.RunContainer container) {
        ContainerDetails details = new ContainerDetails(job, names).image(image);
        container.user().ifPresent(user -> details.put("user", user));
        container.workingDirectory().ifPresent(directory -> details.put("workingDirectory", directory));
        container.name().ifPresent(name -> details.put("name", name));
        details.put("privileged", container.rights().privileged());
        details.put("readOnly", container.rights().readOnly());
        details.fields.put("networks", details.networks(container.networking().network()));
        List<Property> ports = new ArrayList<>();
        container.networking().ports().forEach(port -> ports.add(details.port(port)));
        details.fields.put("ports", new Property.Items(ports, Optional.empty()));
        return details.finished();
    }

    private Property.Fields finished() {
        return new Property.Fields(fields, Optional.empty());
    }

    private ContainerDetails image(Located image) {
        fields.putAll(ImageParts.of(names.general(job, image.value()), image.location()));
        return this;
    }

    private void put(String name, Located located) {
        fields.put(name, property(located));
    }

    private Property property(Located located) {
        return Property.text(names.general(job, located.value()), located.location());
    }

    private void put(String name, ContainerRights.Switch right) {
        fields.put(name, Property.flag(right.on(), name, right.location()));
    }

    /// By the names that `docker run --network` takes; `job` is the network of a job's own containers.
    private Property networks(ContainerNetwork network) {
        return switch (network) {
            case ContainerNetwork.DefaultBridge _ -> Property.texts(List.of("bridge"));
            case ContainerNetwork.Host _ -> Property.texts(List.of("host"));
            case ContainerNetwork.None _ -> Property.texts(List.of("none"));
            case ContainerNetwork.OfJob _ -> Property.texts(List.of("job"));
            case ContainerNetwork.OfProject(_, List<Located> keys) -> texts(keys);
            case ContainerNetwork.Named(List<Located> named) -> texts(named);
            case ContainerNetwork.SharedWith(Located container) ->
                    new Property.Items(
                            List.of(
                                    Property.text(
                                            Value.known("container:").then(names.general(job, container.value())),
                                            container.location())),
                            Optional.empty());
            case ContainerNetwork.Unknown _ -> Property.text(Value.unknown("networks"));
        };
    }

    private Property texts(List<Located> texts) {
        return new Property.Items(texts.stream().map(this::property).toList(), Optional.empty());
    }

    private Property port(PublishedPort port) {
        Map<String, Property> parts = new LinkedHashMap<>();
        // A text that is not known may hold an address, too.
        Value everywhere = port.container().isKnown() ? Value.known("0.0.0.0") : Value.unknown("address");
        Value address = port.address().orElse(everywhere);
        parts.put("address", Property.text(names.general(job, address), port.location()));
        port.host().ifPresent(host -> parts.put("host", Property.text(names.general(job, host), port.location())));
        parts.put("container", Property.text(names.general(job, port.container()), port.location()));
        parts.put("protocol", Property.text(names.general(job, port.protocol()), port.location()));
        return new Property.Fields(parts, Optional.of(port.location()));
    }
}
