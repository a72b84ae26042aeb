package dev.lintainer.document.dockerfile;

import java.util.Locale;
import java.util.Set;

/// A port of `EXPOSE` as BuildKit takes it apart: `address:host:container/protocol`.
record PortNotation(String host, String protocol) {
    private static final Set<String> PROTOCOLS = Set.of("", "tcp", "udp", "sctp");

    static PortNotation of(String port) {
        int colon = port.lastIndexOf(':');
        String container = port.substring(colon + 1);
        int slash = container.indexOf('/');
        String host = colon < 0 ? "" : port.substring(0, colon);
        return new PortNotation(host, slash < 0 ? "" : container.substring(slash + 1));
    }

    /// Whether an address or a port of the host is given.
    boolean isMapping() {
        return host.chars().anyMatch(c -> c != ':');
    }

    boolean isOddlyCased() {
        String lower = protocol.toLowerCase(Locale.ROOT);
        return !lower.equals(protocol) && PROTOCOLS.contains(lower);
    }
}
