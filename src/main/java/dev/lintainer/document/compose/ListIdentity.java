package dev.lintainer.document.compose;

import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What makes two items of a list one, of which the later takes the earlier one's place
/// (https://github.com/compose-spec/compose-go/blob/main/override/uncity.go).
enum ListIdentity {
    /// All items stay.
    NONE,
    /// The text before the first `=`, or a mapping's only key.
    NAME,
    /// The path in the container.
    MOUNT_TARGET,
    /// The whole mapping of a port.
    PORT,
    /// The target of a secret or config, which defaults to its name.
    RESOURCE_TARGET,
    /// The path of an env file.
    FILE,
    /// The subnet of an address configuration.
    SUBNET;

    static ListIdentity of(String path) {
        return switch (path) {
            case "networks.*.labels",
                    "services.*.annotations",
                    "services.*.build.args",
                    "services.*.build.additional_contexts",
                    "services.*.build.tags",
                    "services.*.build.labels",
                    "services.*.cap_add",
                    "services.*.cap_drop",
                    "services.*.deploy.labels",
                    "services.*.dns",
                    "services.*.dns_opt",
                    "services.*.dns_search",
                    "services.*.environment",
                    "services.*.expose",
                    "services.*.labels",
                    "services.*.links",
                    "services.*.networks.*.aliases",
                    "services.*.networks.*.link_local_ips",
                    "services.*.profiles",
                    "services.*.sysctls",
                    "services.*.tmpfs" ->
                    NAME;
            case "services.*.volumes", "services.*.devices" -> MOUNT_TARGET;
            case "services.*.ports" -> PORT;
            case "services.*.secrets", "services.*.configs" -> RESOURCE_TARGET;
            case "services.*.env_file" -> FILE;
            case "networks.*.ipam.config" -> SUBNET;
            default -> NONE;
        };
    }

    /// The item's identity; empty for one that stays whatever else is in the list.
    Optional<String> of(YamlNode item) {
        return switch (this) {
            case NONE -> Optional.empty();
            case NAME -> name(item);
            case MOUNT_TARGET -> mountTarget(item);
            case PORT -> port(item);
            case RESOURCE_TARGET -> attribute(item, "target").or(() -> attribute(item, "source"));
            case FILE -> attribute(item, "path");
            case SUBNET -> attribute(item, "subnet");
        };
    }

    private static Optional<String> name(YamlNode item) {
        if (item instanceof YamlMapping mapping && mapping.entries().size() == 1) {
            return Optional.of(mapping.entries().getFirst().name());
        }
        if (item instanceof YamlScalar scalar) {
            int sign = scalar.value().indexOf('=');
            return Optional.of(sign < 0 ? scalar.value() : scalar.value().substring(0, sign));
        }
        return Optional.empty();
    }

    /// A plain item stands for the attribute in the short form.
    private static Optional<String> attribute(YamlNode item, String name) {
        if (item instanceof YamlMapping mapping) {
            return Fields.text(mapping, name).map(ComposeText::raw);
        }
        return Fields.text(item).map(ComposeText::raw);
    }

    private static Optional<String> mountTarget(YamlNode item) {
        if (item instanceof YamlMapping mapping) {
            return Fields.text(mapping, "target").map(target -> clean(target.raw()));
        }
        return Fields.text(item)
                .flatMap(text -> Mounts.shortForm(text, new ArrayList<>()))
                .map(mount -> clean(mount.target().raw()));
    }

    private static Optional<String> port(YamlNode item) {
        List<ComposeProblem> ignored = new ArrayList<>();
        Optional<PortMapping> port =
                item instanceof YamlMapping mapping
                        ? Ports.longForm(mapping)
                        : Fields.text(item).flatMap(text -> Ports.shortForm(text, ignored));
        return port.map(found ->
                raw(found.hostIp(), "0.0.0.0")
                        + ":"
                        + raw(found.published(), "")
                        + ":"
                        + found.target().raw()
                        + "/"
                        + raw(found.protocol(), "tcp"));
    }

    private static String raw(Optional<ComposeText> text, String absent) {
        return text.map(ComposeText::raw).orElse(absent);
    }

    private static String clean(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
