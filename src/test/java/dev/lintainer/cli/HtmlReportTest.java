package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What the page is made of; what it does in a browser is tested there, see [dev.lintainer.browser].
class HtmlReportTest {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path REPORTS = Path.of("test-fixtures", "reports");
    private static final Path DATA = Path.of("test-fixtures", "html");
    private static final Pattern ELEMENT = Pattern.compile("<script type=\"application/json\" ([^>]*)>(.*?)</script>");

    /// The data for the scripts, of repositories of [ReportFixturesTest]. A run with `-Dlintainer.update=true` rewrites
    /// what is expected, and fails where that was something else.
    @TestFactory
    Stream<DynamicTest> data() {
        return Stream.of("hand-over", "odd-text", "suppressed", "clean")
                .map(name ->
                        dynamicTest(
                                name,
                                () -> {
                                    String options = Files.readString(REPORTS.resolve(name).resolve("options")).strip();
                                    String page = page(copy(REPORTS.resolve(name).resolve("repository")), options);
                                    Path expected = DATA.resolve(name + ".json");
                                    String before = Files.exists(expected) ? Files.readString(expected) : "";
                                    String now =
                                            JSON.writeValueAsString(data(page).getFirst()).replace("\r\n", "\n") + "\n";
                                    if (Boolean.getBoolean("lintainer.update")) {
                                        Files.createDirectories(DATA);
                                        Files.writeString(expected, now);
                                    }
                                    assertEquals(before, now, "run this test with -Dlintainer.update=true");
                                }));
    }

    @Test
    void nothingComesFromElsewhere() throws Exception {
        String page = page(copy(REPORTS.resolve("clean").resolve("repository")), "");
        String policy = between(page, "Content-Security-Policy\" content=\"", "\"");
        assertTrue(policy.startsWith("default-src 'none'; img-src data:; style-src 'sha256-"), policy);
        assertTrue(policy.contains("style-src " + hash(between(page, "<style>", "</style>"))), policy);
        assertTrue(policy.contains("script-src " + hash(between(page, "\n<script>", "</script>"))), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertFalse(
                Pattern.compile("\\ssrc=|@import|url\\((?!#)|<base|<form|<iframe|\\son[a-z]+=").matcher(page).find());
    }

    @Test
    void textOfARepositoryIsNeverMarkup() throws IOException {
        Path repository = Jimfs.newFileSystem(Configuration.unix()).getPath("/srv/project");
        String hostile = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\u202e\u0007&amp;";
        write(repository, ".github/workflows/</noscript><b>.yml", workflow(hostile));
        write(repository, ".github/workflows/nul.yml", workflow("\0"));
        write(repository, "Dockerfile", "FROM a\nRUN echo '" + hostile + "'\nRUNN " + hostile + "\n");
        String page = page(repository, "--profile strict");
        String bare = ELEMENT.matcher(page).replaceAll("");
        assertEquals(1, bare.split("<script", -1).length - 1, "one script, ours");
        assertFalse(bare.contains("<img"));
        assertFalse(bare.contains("<b>."));
        assertFalse(page.chars().anyMatch(c -> c == 0 || c == 0x202e || c == 7));
        String told = data(page).getFirst().toString();
        assertTrue(told.contains("<img src=x onerror=alert(1)>\\\\u202e\\\\u0007&amp;"), told);
    }

    @Test
    void manyRepositoriesShareAPage() throws IOException {
        Path directory = Jimfs.newFileSystem(Configuration.unix()).getPath("/srv");
        write(directory.resolve("one"), ".github/workflows/ci.yml", workflow("a"));
        write(directory.resolve("two"), ".github/workflows/ci.yml", workflow("b"));
        String page = Run.of(directory, "check", "one", "two", "--format", "html").out();
        List<JsonNode> data = data(page);
        assertEquals(List.of("one", "two"), data.stream().map(each -> each.get("name").asString()).toList());
        assertEquals("one/.github/workflows/ci.yml", data.getFirst().get("findings").get(0).get("path").asString());
    }

    /// Where there is more than anybody reads, places stay and code goes.
    @Test
    void thePageStaysBounded() throws IOException {
        Path repository = Jimfs.newFileSystem(Configuration.unix()).getPath("/srv/project");
        String line = "RUNN " + "x".repeat(500) + "\n";
        for (int file = 0; file < 6; file++) {
            write(repository, "app" + file + "/Dockerfile", "FROM a\n" + line.repeat(1_000));
        }
        write(repository, "huge/Dockerfile", "FROM a\nRUNN " + "x".repeat(3_000_000) + "\n");
        String page = page(repository, "");
        assertTrue(page.length() < 20_000_000, page.length() + " characters");
        JsonNode findings = data(page).getFirst().get("findings");
        assertTrue(findings.size() > 6_000, findings.size() + " findings");
        assertTrue(findings.get(0).has("frames"));
        assertFalse(findings.get(findings.size() - 1).has("frames"));
    }

    private static String workflow(String text) {
        return "on: push\n"
                + "jobs:\n"
                + "  a:\n"
                + "    runs-on: ubuntu-latest\n"
                + "    needs: nothing\n"
                + "    steps:\n"
                + "      - run: |\n"
                + "          docker build -t '"
                + text
                + "' . && docker run --rm 'b:"
                + text
                + "' make\n";
    }

    private static void write(Path directory, String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String page(Path repository, String options) {
        List<String> line = new ArrayList<>(List.of("check", "--format", "html"));
        line.addAll(options.isEmpty() ? List.of() : List.of(options.split(" ")));
        Run run = Run.of(repository, line.toArray(String[]::new));
        assertEquals("", run.err());
        return run.out();
    }

    private static List<JsonNode> data(String page) {
        List<JsonNode> data = new ArrayList<>();
        Matcher matcher = ELEMENT.matcher(page);
        while (matcher.find()) {
            if (matcher.group(1).equals("class=\"data\"")) {
                data.add(JSON.readTree(matcher.group(2)));
            }
        }
        return data;
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    private static Path copy(Path repository) throws IOException {
        Path directory = Jimfs.newFileSystem(Configuration.unix()).getPath("/srv/repository");
        try (Stream<Path> files = Files.walk(repository)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(directory, repository.relativize(file).toString(), Files.readString(file));
            }
        }
        return directory;
    }
}
