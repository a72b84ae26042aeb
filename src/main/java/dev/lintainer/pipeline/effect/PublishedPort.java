package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.text.Location;
import java.util.Optional;

/// A port of the job's machine that leads into a container.
///
/// @param address that the machine listens at; empty for all
/// @param host a port or a range; empty where Docker picks a free one
/// @param container a port or a range
/// @param protocol `tcp` unless another one is said
public record PublishedPort(
        Optional<Value> address, Optional<Value> host, Value container, Value protocol, Location location) {
    private static final Value TCP = Value.known("tcp");

    /// The short form `[[address:]host:]container[/protocol]`
    /// (https://docs.docker.com/reference/cli/docker/container/run/#publish). Text that is not known is in none of the
    /// parts for certain.
    public static PublishedPort of(Located text) {
        Optional<String> literal = text.value().literal();
        if (literal.isEmpty()) {
            return new PublishedPort(Optional.empty(), Optional.of(text.value()), text.value(), TCP, text.location());
        }
        String ports = literal.get();
        int slash = ports.lastIndexOf('/');
        Value protocol = slash < 0 ? TCP : Value.known(ports.substring(slash + 1));
        String mapping = slash < 0 ? ports : ports.substring(0, slash);
        int last = mapping.lastIndexOf(':');
        int before = last < 0 ? -1 : mapping.lastIndexOf(':', last - 1);
        Optional<Value> host =
                last < 0
                        ? Optional.empty()
                        : Optional.of(mapping.substring(before + 1, last))
                                .filter(port -> !port.isEmpty())
                                .map(Value::known);
        Optional<Value> address =
                before <= 0 ? Optional.empty() : Optional.of(Value.known(mapping.substring(0, before)));
        return new PublishedPort(address, host, Value.known(mapping.substring(last + 1)), protocol, text.location());
    }

    /// Whether a port of the container is reached through it.
    public Presence reaches(int port) {
        return holds(container, port);
    }

    /// Whether it takes a port of the machine.
    public Presence takes(int port) {
        return host.map(range -> holds(range, port)).orElse(Presence.MAYBE);
    }

    private static Presence holds(Value range, int port) {
        Optional<String> literal = range.literal();
        if (literal.isEmpty()) {
            return Presence.MAYBE;
        }
        int dash = literal.get().indexOf('-');
        int first = number(dash < 0 ? literal.get() : literal.get().substring(0, dash));
        int end = dash < 0 ? first : number(literal.get().substring(dash + 1));
        if (first < 0 || end < 0) {
            return Presence.MAYBE;
        }
        return port >= first && port <= end ? Presence.YES : Presence.NO;
    }

    /// -1 for what is no port's number.
    public static int number(String digits) {
        boolean plain = !digits.isEmpty() && digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(digits) : -1;
    }
}
