package dev.lintainer.pipeline.known;

import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The options that a repository's own settings add to every call of pytest
/// (https://docs.pytest.org/en/stable/reference/customize.html,
/// https://docs.pytest.org/en/stable/reference/reference.html#confval-addopts).
final class PytestSettings {
    private PytestSettings() {}

    /// A file with the section that makes pytest take it for its own.
    private record Place(String file, String section) {}

    private static final List<Place> PLACES =
            List.of(
                    new Place("pytest.ini", "[pytest]"),
                    new Place(".pytest.ini", "[pytest]"),
                    new Place("pyproject.toml", "[tool.pytest.ini_options]"),
                    new Place("tox.ini", "[pytest]"),
                    new Place("setup.cfg", "[tool:pytest]"));

    static List<String> addedOptions(FileTree files) {
        for (Place place : PLACES) {
            Optional<SourceFile> file = files.read(place.file());
            if (file.isPresent()) {
                List<String> lines = section(file.get(), place.section());
                if (!lines.isEmpty()) {
                    return options(lines);
                }
            }
        }
        return List.of();
    }

    /// The lines from a section's header on up to the next header.
    private static List<String> section(SourceFile file, String header) {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : file.text().lines().toList()) {
            boolean isHeader = line.startsWith("[");
            inside = isHeader ? line.strip().equals(header) : inside;
            if (inside) {
                lines.add(line);
            }
        }
        return lines;
    }

    /// What stands behind `addopts =`, lists and further lines included.
    private static List<String> options(List<String> lines) {
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        for (String line : lines) {
            if (line.startsWith("addopts")) {
                text.append(line.substring(line.indexOf('=') + 1));
                inside = true;
            } else if (inside && (line.startsWith(" ") || line.startsWith("\t") || line.startsWith("-"))) {
                text.append(' ').append(line);
            } else {
                inside = false;
            }
        }
        List<String> options = new ArrayList<>();
        for (String word : text.toString().split("[\\s\\[\\]\"',]+")) {
            if (!word.isEmpty() && word.charAt(0) != '#') {
                options.add(word);
            }
        }
        return options;
    }
}
