package dev.lintainer.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A small repository and what is to be found in it, from a text:
///
/// - `#### title` begins a case,
/// - `== file path` a file, `== script` the script of the only step of a job on `ubuntu-latest`,
/// - `== what` the words that [PipelineText] must give for it.
///
/// @param expected by what is asked for, in order
record PipelineCase(String title, Map<String, String> files, Map<String, String> expected) {
    private static final String WORKFLOW = ".github/workflows/ci.yml";

    private static final String SCRIPT =
            "on: push\njobs:\n  j:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n";

    static List<PipelineCase> read(String resource) {
        List<PipelineCase> cases = new ArrayList<>();
        for (String text : text(resource).split("(?m)^#### ")) {
            if (!text.isBlank()) {
                cases.add(of(text));
            }
        }
        return cases;
    }

    private static PipelineCase of(String text) {
        String[] sections = text.split("(?m)^== ");
        Map<String, String> files = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        for (int i = 1; i < sections.length; i++) {
            int end = sections[i].indexOf('\n');
            String header = sections[i].substring(0, end).strip();
            String body = sections[i].substring(end + 1);
            if (header.startsWith("file ")) {
                files.put(header.substring("file ".length()), body.stripTrailing() + "\n");
            } else if (header.equals("script")) {
                files.put(WORKFLOW, SCRIPT + body.stripTrailing().indent(10));
            } else {
                expected.put(header, body.strip());
            }
        }
        return new PipelineCase(sections[0].strip(), files, expected);
    }

    private static String text(String resource) {
        try (InputStream stream = PipelineCase.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
