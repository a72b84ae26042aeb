package dev.lintainer.browser;

import dev.lintainer.engine.Analysis;
import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.MarkedFiles;
import dev.lintainer.engine.RepositoryReader;
import dev.lintainer.engine.RuleSelection;
import dev.lintainer.engine.Subjects;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.report.Palette;
import dev.lintainer.report.check.Inspection;
import dev.lintainer.report.check.ReportFormat;
import dev.lintainer.rule.Policy;
import dev.lintainer.rule.Profile;
import dev.lintainer.rules.RuleIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// HTML reports of some repositories, written where a browser finds them.
record ReportPages(Path folder) {
    static final String HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\u202e\0";

    /// @param name of the page
    /// @param repositories by the prefix of their paths, which is empty where there is one alone
    private Path write(String name, Map<String, Map<String, String>> repositories) throws IOException {
        AnalysisSettings settings =
                new AnalysisSettings(RuleSelection.of(RuleIndex.catalogue(), Profile.DEFAULT), Policy.DEFAULT);
        List<Inspection> inspections = new ArrayList<>();
        repositories.forEach((prefix, texts) -> {
            Subjects subjects = RepositoryReader.read(FileTree.of(texts));
            inspections.add(
                    new Inspection(
                            prefix, subjects, settings, Analysis.run(subjects, settings), Inspection.Past.UNKNOWN));
        });
        Path page = folder.resolve(name + ".html");
        return Files.writeString(page, ReportFormat.HTML.render(inspections, Palette.PLAIN));
    }

    /// The pipeline that the project began with.
    Path asWritten() throws IOException {
        return write("as-written", Map.of("", asWrittenTexts()));
    }

    private static Map<String, String> asWrittenTexts() throws IOException {
        Path root = Path.of("test-fixtures", "pipelines", "as-written");
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return new MarkedFiles(texts).texts();
    }

    Path clean() throws IOException {
        return write("clean", Map.of("", Map.of("Dockerfile", "FROM alpine:3.22.2\nUSER nobody\n")));
    }

    Path empty() throws IOException {
        return write("empty", Map.of("", Map.of("README.md", "")));
    }

    Path several() throws IOException {
        return write(
                "several", new TreeMap<>(Map.of("one/", asWrittenTexts(), "two/", Map.of("Dockerfile", "FRM a\n"))));
    }

    /// Names and texts that would be markup, were they taken for it.
    Path hostile() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        texts.put(".github/workflows/" + HOSTILE.replace("/", "") + ".yml", workflow("job", HOSTILE));
        texts.put("Dockerfile", "FROM a\nRUN echo '" + HOSTILE + "'\nRUNN " + HOSTILE + "x".repeat(2_000_000) + "\n");
        return write("hostile", Map.of("", texts));
    }

    /// More findings and workflows than anybody reads, and a workflow with more jobs.
    Path large() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (int i = 0; i < 120; i++) {
            texts.put(".github/workflows/w" + i + ".yml", workflow("job" + i, "image" + i));
        }
        StringBuilder jobs = new StringBuilder("on: push\njobs:\n");
        for (int i = 0; i < 150; i++) {
            jobs.append(
                    job("job" + i, "image" + i, i < 10 ? "" : "\n    needs: [job" + (i - 10) + ", job" + i / 2 + "]"));
        }
        texts.put(".github/workflows/many-jobs.yml", jobs.toString());
        texts.put("Dockerfile", "FROM a\n" + "RUNN x\n".repeat(5_000));
        return write("large", Map.of("", texts));
    }

    private static String workflow(String name, String image) {
        return "on: push\njobs:\n" + job(name, image, "") + job("use", image, "\n    needs: " + name);
    }

    private static String job(String name, String image, String needs) {
        return "  "
                + name
                + ":"
                + needs
                + "\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v5\n      - run: |\n"
                + "          docker build -t '"
                + image.replace("\0", "\\0")
                + "' .\n          docker run --rm -v .:/app '"
                + image.replace("\0", "\\0")
                + ":other' make test\n";
    }
}
