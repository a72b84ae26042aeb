package dev.lintainer.pipeline.container;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.PublishedPort;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.known.ServerImage;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A host and a port that a text names: `postgres://user@db:5432/app`, `db:5432`.
///
/// @param host in lower case
/// @param location of the text, or of the very words where they stand in it as they are
public record Endpoint(String host, int port, Location location) {
    /// Stands for what is not known; never part of a host's name.
    private static final char HOLE = '\uE000';

    /// Whether the host is the machine or container itself.
    public boolean isLocal() {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    public boolean isHost(String name) {
        return host.equals(name.toLowerCase(Locale.ROOT));
    }

    /// All that a text names with a port, or with a scheme that implies one.
    public static List<Endpoint> in(Located text) {
        String flat = flat(text.value());
        List<Endpoint> endpoints = new ArrayList<>();
        if (flat.length() > LONGEST) {
            return endpoints;
        }
        int at = 0;
        boolean found = false;
        for (int scheme = flat.indexOf("://"); scheme >= 0; scheme = flat.indexOf("://", at)) {
            found = true;
            at = scheme + 3;
            authority(flat, scheme, text.location()).ifPresent(endpoints::add);
        }
        if (!found) {
            bare(flat, text.location()).ifPresent(endpoints::add);
        }
        return endpoints;
    }

    /// What two variables name together: `DB_HOST=db` and `DB_PORT=5432`, or the first alone where its name tells the
    /// server.
    ///
    /// @param name e.g. `PGHOST`
    /// @param port the value of the variable that is called alike, but for `PORT`
    static Optional<Endpoint> ofVariable(String name, Located host, Optional<Value> port) {
        boolean named = name.endsWith("HOST") || name.endsWith("HOSTNAME");
        Optional<String> value = host.value().literal().filter(Endpoint::isName);
        if (!named || value.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> number =
                port.isPresent()
                        ? port.get().literal().map(PublishedPort::number).filter(each -> each > 0)
                        : ServerImage.portOfHost(name);
        return number.map(each -> new Endpoint(value.get().toLowerCase(Locale.ROOT), each, host.location()));
    }

    private static final int LONGEST = 4000;

    private static Optional<Endpoint> authority(String text, int scheme, Location place) {
        int start = scheme + 3;
        int end = start;
        while (end < text.length() && "/?#\"' \t\n\\,;)".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String authority = text.substring(start, end);
        String server = authority.substring(authority.lastIndexOf('@') + 1);
        int from = scheme;
        while (from > 0 && isSchemeCharacter(text.charAt(from - 1))) {
            from--;
        }
        String name = text.substring(from, scheme).toLowerCase(Locale.ROOT);
        // jdbc:postgresql, postgresql+asyncpg
        String plain = name.substring(name.lastIndexOf(':') + 1);
        int plus = plain.indexOf('+');
        Optional<Integer> implied = ServerImage.portOf(plus < 0 ? plain : plain.substring(0, plus));
        return of(server, implied, place, text.substring(start + authority.lastIndexOf('@') + 1, end));
    }

    private static boolean isSchemeCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '+' || c == '.' || c == '-' || c == ':';
    }

    private static Optional<Endpoint> bare(String text, Location place) {
        return text.indexOf(':') > 0 ? of(text, Optional.empty(), place, text) : Optional.empty();
    }

    private static Optional<Endpoint> of(String server, Optional<Integer> implied, Location place, String words) {
        int colon = server.lastIndexOf(':');
        String host = colon < 0 ? server : server.substring(0, colon);
        Optional<Integer> port = colon < 0 ? implied : Optional.of(PublishedPort.number(server.substring(colon + 1)));
        return port.filter(number -> number > 0 && isName(host))
                .map(number -> new Endpoint(host.toLowerCase(Locale.ROOT), number, precise(place, words)));
    }

    private static boolean isName(String host) {
        return !host.isEmpty()
                && (host.equals("[::1]")
                        || host.chars()
                                .allMatch(c ->
                                        c >= 'a' && c <= 'z'
                                                || c >= 'A' && c <= 'Z'
                                                || c >= '0' && c <= '9'
                                                || c == '-'
                                                || c == '_'
                                                || c == '.'));
    }

    /// The words themselves, where the text at the place holds them once.
    private static Location precise(Location place, String words) {
        String text = place.text();
        int at = text.indexOf(words);
        boolean once = at >= 0 && !words.isEmpty() && text.indexOf(words, at + 1) < 0;
        int start = place.span().start() + at;
        return once ? new Location(place.file(), new Span(start, start + words.length())) : place;
    }

    private static String flat(Value value) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : value.pieces()) {
            switch (piece) {
                case Piece.Literal literal -> text.append(literal.text());
                case Piece.Hole _ -> text.append(HOLE);
            }
        }
        return text.toString();
    }
}
