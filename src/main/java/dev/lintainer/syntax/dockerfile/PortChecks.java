package dev.lintainer.syntax.dockerfile;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Checks the ports of `EXPOSE`: `port`, `first-last`, each with `/tcp`, `/udp` or `/sctp`. A host's address or port
/// before it is accepted, as BuildKit only warns of it.
final class PortChecks {
    private static final int HIGHEST = 65_535;
    private static final int MOST_DIGITS = 9;
    private static final Set<String> PROTOCOLS = Set.of("", "tcp", "udp", "sctp");

    private PortChecks() {}

    private record Range(int first, int last) {
        int length() {
            return last - first;
        }
    }

    static void check(DockerWord word, Problems problems) {
        Optional<String> literal = word.literal();
        if (literal.isEmpty() || literal.get().isBlank()) {
            return;
        }
        String[] parts = literal.get().split(":", -1);
        String container = parts[parts.length - 1];
        int slash = container.indexOf('/');
        String ports = slash < 0 ? container : container.substring(0, slash);
        String protocol = slash < 0 ? "" : container.substring(slash + 1);
        if (!PROTOCOLS.contains(protocol.toLowerCase(Locale.ROOT))) {
            String message = "protocol " + Problems.shown(protocol) + " is not one of tcp, udp, sctp";
            problems.add("bad-port", message, word.span());
            return;
        }
        Optional<Range> range = range(ports);
        if (range.isEmpty()) {
            String message = "port " + Problems.shown(ports) + " is no number from 0 to 65535, nor a range of them";
            problems.add("bad-port", message, word.span());
            return;
        }
        String host = parts.length > 1 ? parts[parts.length - 2] : "";
        if (!host.isEmpty()) {
            checkHost(host, range.get(), word, problems);
        }
    }

    private static void checkHost(String host, Range container, DockerWord word, Problems problems) {
        Optional<Range> range = range(host);
        boolean fits = range.isPresent() && (container.length() == 0 || range.get().length() == container.length());
        if (!fits) {
            problems.add(
                    "bad-port",
                    "host port " + Problems.shown(host) + " does not fit the container's port",
                    word.span());
        }
    }

    private static Optional<Range> range(String ports) {
        int dash = ports.indexOf('-');
        if (dash < 0) {
            return number(ports).map(port -> new Range(port, port));
        }
        Optional<Integer> first = number(ports.substring(0, dash));
        Optional<Integer> last = number(ports.substring(dash + 1));
        boolean ascending = first.isPresent() && last.isPresent() && first.get() <= last.get();
        return ascending ? Optional.of(new Range(first.get(), last.get())) : Optional.empty();
    }

    private static Optional<Integer> number(String digits) {
        // A plus sign is what Go's number parser lets pass.
        String bare = digits.startsWith("+") ? digits.substring(1) : digits;
        int start = 0;
        while (start + 1 < bare.length() && bare.charAt(start) == '0') {
            start++;
        }
        if (bare.isEmpty() || bare.length() - start > MOST_DIGITS) {
            return Optional.empty();
        }
        int value = 0;
        for (int i = start; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c < '0' || c > '9') {
                return Optional.empty();
            }
            value = value * 10 + c - '0';
        }
        return value <= HIGHEST ? Optional.of(value) : Optional.empty();
    }
}
