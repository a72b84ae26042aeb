package dev.lintainer.document.workflow;

import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what both a workflow and a job may have.
final class SharedKeys {
    private SharedKeys() {}

    static Defaults defaults(YamlMapping parent, KeyPath path, Reading reading) {
        return reading.mapping(parent, "defaults")
                .flatMap(defaults -> reading.value(defaults, "run"))
                .map(run -> defaults(run, path, reading))
                .orElse(Defaults.NONE);
    }

    private static Defaults defaults(YamlNode run, KeyPath path, Reading reading) {
        return reading.mapping(run)
                .map(mapping ->
                        new Defaults(
                                reading.text(mapping, "shell", path), reading.text(mapping, "working-directory", path)))
                .orElse(Defaults.NONE);
    }

    static Optional<Permissions> permissions(YamlMapping parent, KeyPath path, Reading reading) {
        return reading.value(parent, "permissions").flatMap(node -> permissions(node, path, reading));
    }

    private static Optional<Permissions> permissions(YamlNode node, KeyPath path, Reading reading) {
        if (!(node instanceof YamlMapping mapping)) {
            return reading.text(node, path).map(all -> new Permissions(Optional.of(all), List.of(), node.span()));
        }
        List<TextEntry> scopes = new ArrayList<>();
        for (YamlEntry entry : reading.entries(mapping)) {
            reading.text(entry.value(), path)
                    .ifPresent(level -> scopes.add(new TextEntry(entry.name(), entry.key().span(), level)));
        }
        return Optional.of(new Permissions(Optional.empty(), scopes, mapping.span()));
    }

    static Optional<Concurrency> concurrency(YamlMapping parent, KeyPath path, Reading reading) {
        return reading.value(parent, "concurrency").flatMap(node -> concurrency(node, path, reading));
    }

    /// A scalar is the group alone.
    private static Optional<Concurrency> concurrency(YamlNode node, KeyPath path, Reading reading) {
        if (node instanceof YamlMapping mapping) {
            return Optional.of(
                    new Concurrency(
                            reading.text(mapping, "group", path),
                            reading.text(mapping, "cancel-in-progress", path),
                            reading.text(mapping, "queue", path),
                            mapping.span()));
        }
        return reading.text(node, path)
                .map(group -> new Concurrency(Optional.of(group), Optional.empty(), Optional.empty(), node.span()));
    }
}
