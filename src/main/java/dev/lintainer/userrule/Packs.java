package dev.lintainer.userrule;

import dev.lintainer.text.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// Cards that come with Lintainer and are no rules until somebody asks for their pack.
public final class Packs {
    /// In alphabetical order.
    public static final List<String> NAMES =
            List.of(
                    "approved-base-images",
                    "job-timeout",
                    "least-privilege",
                    "local-ports",
                    "no-docker-socket",
                    "no-latest",
                    "no-privileged",
                    "own-registry",
                    "owner-label",
                    "report-retention",
                    "trusted-actions");

    private Packs() {}

    /// The cards of a pack; empty when there is no such pack.
    public static Optional<SourceFile> read(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        String path = path(name);
        try (InputStream cards = Packs.class.getResourceAsStream("/" + path)) {
            if (cards == null) {
                throw new IllegalStateException("the pack " + path + " is missing");
            }
            return Optional.of(SourceFile.decode(path, cards.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The pack whose cards are kept at a path.
    public static Optional<String> at(String path) {
        return NAMES.stream().filter(name -> path(name).equals(path)).findFirst();
    }

    private static String path(String name) {
        return "rules/packs/" + name + ".yml";
    }
}
