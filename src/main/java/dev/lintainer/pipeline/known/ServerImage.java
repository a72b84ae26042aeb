package dev.lintainer.pipeline.known;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.effect.PublishedPort;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.table.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A well-known image of a server.
///
/// @param ports that it listens at
/// @param checksItself whether the image has a `HEALTHCHECK`
/// @param startsSlowly whether the first seconds after its start it answers nobody
/// @param schemes of its addresses, e.g. `postgres`
/// @param prefixes of the variables that name its host, e.g. `PG`
/// @param readiness a command that tells whether it answers
public record ServerImage(
        String repository,
        List<Integer> ports,
        Presence checksItself,
        Presence startsSlowly,
        List<String> schemes,
        List<String> prefixes,
        Optional<String> readiness) {
    public ServerImage {
        ports = List.copyOf(ports);
        schemes = List.copyOf(schemes);
        prefixes = List.copyOf(prefixes);
    }

    private static final Map<String, ServerImage> ALL = read();

    public static Optional<ServerImage> of(Value image) {
        return ImageName.of(image)
                .repository()
                .flatMap(Value::literal)
                .flatMap(name -> Optional.ofNullable(ALL.get(name)));
    }

    /// The port that addresses of a scheme mean when they say none.
    public static Optional<Integer> portOf(String scheme) {
        return ALL.values().stream()
                .filter(server -> server.schemes.contains(scheme))
                .map(server -> server.ports.getFirst())
                .findFirst();
    }

    /// The port of the server whose host a variable such as `PGHOST` or `REDIS_HOST` names.
    public static Optional<Integer> portOfHost(String variable) {
        return ALL.values().stream()
                .filter(server ->
                        server.prefixes.stream()
                                .anyMatch(prefix ->
                                        variable.equals(prefix + "_HOST") || variable.equals(prefix + "HOST")))
                .map(server -> server.ports.getFirst())
                .findFirst();
    }

    private static Map<String, ServerImage> read() {
        Map<String, ServerImage> servers = new HashMap<>();
        for (List<String> row : DataFile.rows("server-images.tsv")) {
            List<Integer> ports = new ArrayList<>();
            words(row, 1).forEach(port -> ports.add(PublishedPort.number(port)));
            servers.put(
                    row.getFirst(),
                    new ServerImage(
                            row.getFirst(),
                            ports,
                            row.get(2).equals("yes") ? Presence.YES : Presence.NO,
                            row.get(3).equals("slow") ? Presence.YES : Presence.NO,
                            words(row, 4),
                            words(row, 5),
                            row.size() > 6 ? Optional.of(row.get(6)) : Optional.empty()));
        }
        return servers;
    }

    private static List<String> words(List<String> row, int field) {
        return field < row.size() && !row.get(field).isEmpty() ? List.of(row.get(field).split(",")) : List.of();
    }
}
