package dev.lintainer.document.compose;

import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads `ports`. The short form is `[[IP:]HOST[-END]:]CONTAINER[-END][/PROTOCOL]`, an IPv6 address in brackets.
final class Ports {
    private static final int HIGHEST = 65_535;

    private Ports() {}

    static List<PortMapping> read(YamlMapping service, List<ComposeProblem> problems) {
        List<PortMapping> ports = new ArrayList<>();
        for (YamlNode item : Fields.items(service, "ports")) {
            if (item instanceof YamlMapping port) {
                longForm(port).ifPresent(ports::add);
            } else {
                Fields.text(item).flatMap(text -> shortForm(text, problems)).ifPresent(ports::add);
            }
        }
        return ports;
    }

    static Optional<PortMapping> longForm(YamlMapping port) {
        return Fields.text(port, "target")
                .map(target ->
                        new PortMapping(
                                Fields.text(port, "host_ip"),
                                Fields.text(port, "published"),
                                target,
                                Fields.text(port, "protocol"),
                                port.location()));
    }

    static Optional<PortMapping> shortForm(ComposeText text, List<ComposeProblem> problems) {
        List<Integer> slashes = text.offsetsOf('/');
        int end = slashes.isEmpty() ? text.part().length() : slashes.getLast();
        Optional<ComposeText> protocol =
                slashes.isEmpty() ? Optional.empty() : Optional.of(text.slice(end + 1, text.part().length()));
        List<Integer> colons = text.slice(0, end).offsetsOf(':');
        int targetStart = colons.isEmpty() ? 0 : colons.getLast() + 1;
        int publishedStart = colons.size() < 2 ? 0 : colons.get(colons.size() - 2) + 1;
        Optional<ComposeText> published =
                targetStart == 0 ? Optional.empty() : notEmpty(text.slice(publishedStart, targetStart - 1));
        PortMapping port =
                new PortMapping(
                        publishedStart == 0 ? Optional.empty() : address(text, publishedStart - 1),
                        published,
                        text.slice(targetStart, end),
                        protocol,
                        text.location());
        Optional<String> fault = fault(port);
        if (fault.isPresent()) {
            String message = "port `" + text.raw() + "` " + fault.get();
            problems.add(
                    new ComposeProblem(
                            "invalid-port",
                            message,
                            "write `host:container`, each a port or a range",
                            text.location()));
            return Optional.empty();
        }
        return Optional.of(port);
    }

    private static Optional<ComposeText> address(ComposeText text, int end) {
        boolean bracketed = end > 1 && text.raw().charAt(0) == '[' && text.raw().charAt(end - 1) == ']';
        return notEmpty(bracketed ? text.slice(1, end - 1) : text.slice(0, end));
    }

    private static Optional<ComposeText> notEmpty(ComposeText text) {
        return text.part().isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Optional<String> fault(PortMapping port) {
        if (port.target().part().isEmpty()) {
            return Optional.of("names no container port");
        }
        Range target = Range.of(port.target());
        Optional<Range> published = port.published().map(Range::of);
        if (target == Range.BAD || published.filter(range -> range == Range.BAD).isPresent()) {
            return Optional.of("holds no number from 0 to " + HIGHEST);
        }
        if (port.protocol().flatMap(ComposeText::literal).filter(name -> !isProtocol(name)).isPresent()) {
            return Optional.of("names none of the protocols tcp, udp and sctp");
        }
        boolean unequal =
                published.isPresent()
                        && target.isKnown()
                        && published.get().isKnown()
                        && target.length() > 1
                        && target.length() != published.get().length();
        return unequal ? Optional.of("maps ranges of unequal length") : Optional.empty();
    }

    private static boolean isProtocol(String name) {
        return name.equalsIgnoreCase("tcp") || name.equalsIgnoreCase("udp") || name.equalsIgnoreCase("sctp");
    }

    private record Range(int first, int last) {
        static final Range UNKNOWN = new Range(-1, -1);
        static final Range BAD = new Range(0, -1);

        static Range of(ComposeText text) {
            Optional<String> literal = text.literal();
            if (literal.isEmpty()) {
                return UNKNOWN;
            }
            String range = literal.get();
            int dash = range.indexOf('-');
            OptionalInt first = port(dash < 0 ? range : range.substring(0, dash));
            OptionalInt last = dash < 0 ? first : port(range.substring(dash + 1));
            if (first.isEmpty() || last.isEmpty() || first.getAsInt() > last.getAsInt()) {
                return BAD;
            }
            return new Range(first.getAsInt(), last.getAsInt());
        }

        boolean isKnown() {
            return this != UNKNOWN;
        }

        int length() {
            return last - first + 1;
        }

        private static OptionalInt port(String digits) {
            if (digits.isEmpty() || digits.length() > 5) {
                return OptionalInt.empty();
            }
            int number = 0;
            for (int i = 0; i < digits.length(); i++) {
                char c = digits.charAt(i);
                if (c < '0' || c > '9') {
                    return OptionalInt.empty();
                }
                number = number * 10 + c - '0';
            }
            return number > HIGHEST ? OptionalInt.empty() : OptionalInt.of(number);
        }
    }
}
