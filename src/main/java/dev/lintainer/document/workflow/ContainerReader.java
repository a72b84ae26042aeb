package dev.lintainer.document.workflow;

import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `container` and `services` of a job.
final class ContainerReader {
    /// The keys at which the parts of a container stand.
    private record Keys(KeyPath self, KeyPath credentials, KeyPath env) {}

    private static final Keys CONTAINER =
            new Keys(KeyPath.JOB_CONTAINER, KeyPath.JOB_CONTAINER_CREDENTIALS, KeyPath.JOB_CONTAINER_ENV);
    private static final Keys SERVICE =
            new Keys(KeyPath.JOB_SERVICES, KeyPath.JOB_SERVICES_CREDENTIALS, KeyPath.JOB_SERVICES_ENV);

    private ContainerReader() {}

    static Optional<Container> container(YamlMapping job, Reading reading) {
        return reading.value(job, "container").flatMap(node -> container(node, CONTAINER, reading));
    }

    static Services services(YamlMapping job, Reading reading) {
        Optional<YamlNode> node = reading.value(job, "services");
        if (node.isEmpty()) {
            return Services.NONE;
        }
        if (!(node.get() instanceof YamlMapping mapping)) {
            return new Services(List.of(), reading.expression(node.get(), KeyPath.JOB_SERVICES));
        }
        List<ServiceContainer> containers = new ArrayList<>();
        for (YamlEntry entry : reading.entries(mapping)) {
            container(entry.value().resolved(), SERVICE, reading)
                    .ifPresent(container ->
                            containers.add(new ServiceContainer(entry.name(), entry.key().span(), container)));
        }
        return new Services(containers, Optional.empty());
    }

    /// A scalar is the image alone.
    private static Optional<Container> container(YamlNode node, Keys keys, Reading reading) {
        if (node instanceof YamlMapping mapping) {
            return Optional.of(
                    new Container(
                            reading.text(mapping, "image", keys.self()),
                            credentials(mapping, keys, reading),
                            reading.map(mapping, "env", keys.env()),
                            reading.texts(mapping, "ports", keys.self()),
                            reading.texts(mapping, "volumes", keys.self()),
                            reading.text(mapping, "options", keys.self()),
                            reading.text(mapping, "entrypoint", keys.self()),
                            reading.text(mapping, "command", keys.self()),
                            mapping.span()));
        }
        return reading.text(node, keys.self())
                .map(image ->
                        new Container(
                                Optional.of(image),
                                Optional.empty(),
                                TextMap.EMPTY,
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                node.span()));
    }

    private static Optional<Container.Credentials> credentials(YamlMapping container, Keys keys, Reading reading) {
        return reading.value(container, "credentials")
                .flatMap(node -> {
                    if (node instanceof YamlMapping mapping) {
                        return Optional.of(credentials(mapping, mapping.span(), keys, reading));
                    }
                    // The expression that yields both is worth its problems only.
                    reading.text(node, keys.credentials());
                    return Optional.empty();
                });
    }

    private static Container.Credentials credentials(YamlMapping mapping, Span span, Keys keys, Reading reading) {
        return new Container.Credentials(
                reading.text(mapping, "username", keys.credentials()),
                reading.text(mapping, "password", keys.credentials()),
                span);
    }
}
