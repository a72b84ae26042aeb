package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the documentation links to in the project is there, chapters included.
class LinksDocTest {
    private static final int LINKS_AT_LEAST = 300;

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path page : pages()) {
            for (String link : RenderedPage.of(Files.readString(page)).links()) {
                if (!link.contains("://") && !link.startsWith("mailto:")) {
                    links++;
                    if (!isThere(page, link)) {
                        broken.add(page + ": " + link);
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(links >= LINKS_AT_LEAST, links + " links");
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (Path folder : List.of(Path.of("docs"), Path.of(".github"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(LinksDocTest::isPage).forEach(pages::add);
            }
        }
        try (Stream<Path> files = Files.list(Path.of(""))) {
            files.filter(LinksDocTest::isPage).forEach(pages::add);
        }
        return pages;
    }

    private static boolean isPage(Path file) {
        return file.toString().endsWith(".md");
    }

    private static boolean isThere(Path page, String link) throws IOException {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return hash < 0
                || RenderedPage.of(Files.readString(target)).headings().stream()
                        .anyMatch(heading -> anchor(heading).equals(link.substring(hash + 1)));
    }

    /// As GitHub names a heading.
    private static String anchor(String heading) {
        StringBuilder anchor = new StringBuilder();
        for (char c : heading.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c == ' ') {
                anchor.append('-');
            } else if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                anchor.append(c);
            }
        }
        return anchor.toString();
    }
}
