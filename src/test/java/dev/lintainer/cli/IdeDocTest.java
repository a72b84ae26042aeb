package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What `docs/ide.md` says to editors is understood by them: they run the commands that stand there on a pipeline with
/// faults, and find in the output what the JSON report has.
class IdeDocTest {
    private static final Path PIPELINE = Path.of("test-fixtures", "pipelines", "as-written");
    private static final String WORKFLOW = ".github/workflows/ci.yml";
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Guards against a pipeline that has been mended.
    private static final int FINDINGS_AT_LEAST = 5;

    @TempDir Path directory;

    private Path repository = Path.of("");
    private String page = "";

    /// A finding as editors know it.
    private record Place(String path, int line, int column, String severity, String message) {}

    @BeforeEach
    void setUp() throws IOException {
        page = Files.readString(Path.of("docs", "ide.md"));
        repository = directory.resolve("repository");
        try (Stream<Path> files = Files.walk(PIPELINE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = repository.resolve(PIPELINE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.createDirectories(repository.resolve(".git"));
    }

    /// What stands on the page for a file.
    private String file(String name) {
        Matcher file =
                Pattern.compile("`" + Pattern.quote(name) + "`[^\n]*:\n\n```\\w+\n(.*?)\n```\n", Pattern.DOTALL)
                        .matcher(page);
        assertTrue(file.find(), "the page shows the file " + name);
        return file.group(1) + "\n";
    }

    private List<Place> expected(String... paths) {
        List<String> arguments = new ArrayList<>(List.of("check", "--format", "json"));
        arguments.addAll(List.of(paths));
        List<Place> places = new ArrayList<>();
        for (JsonNode finding : JSON.readTree(run(arguments, repository)).get("findings")) {
            JsonNode location = finding.get("location");
            String suggestion = finding.path("suggestion").asString("");
            places.add(
                    new Place(
                            location.get("path").stringValue(),
                            location.get("line").intValue(),
                            location.get("column").intValue(),
                            finding.get("severity").stringValue(),
                            finding.get("message").stringValue()
                                    + (suggestion.isEmpty() ? "" : "; " + suggestion)
                                    + " ["
                                    + finding.get("rule").stringValue()
                                    + "]"));
        }
        assertTrue(places.size() >= FINDINGS_AT_LEAST, places.toString());
        return places;
    }

    private static String run(List<String> arguments, Path from) {
        Run run = Run.of(from, arguments.toArray(String[]::new));
        assertEquals(1, run.code(), run.err());
        assertEquals("", run.err());
        return run.out();
    }

    @Test
    void vsCodeReadsEveryLine() {
        JsonNode task = JSON.readTree(file(".vscode/tasks.json")).get("tasks").get(0);
        assertEquals("lintainer", task.get("command").stringValue());
        List<String> arguments = new ArrayList<>();
        task.get("args").forEach(argument -> arguments.add(argument.stringValue()));
        JsonNode pattern = task.get("problemMatcher").get("pattern");
        Pattern regexp = Pattern.compile(pattern.get("regexp").stringValue());
        List<Place> read = new ArrayList<>();
        for (String line : run(arguments, repository).lines().toList()) {
            Matcher found = regexp.matcher(line);
            assertTrue(found.find(), line);
            read.add(
                    new Place(
                            found.group(pattern.get("file").intValue()),
                            Integer.parseInt(found.group(pattern.get("line").intValue())),
                            Integer.parseInt(found.group(pattern.get("column").intValue())),
                            found.group(pattern.get("severity").intValue()),
                            found.group(pattern.get("message").intValue())
                                    + " ["
                                    + found.group(pattern.get("code").intValue())
                                    + "]"));
        }
        assertEquals(expected(), read);
    }

    @Test
    void sublimeReadsEveryLine() {
        JsonNode build = JSON.readTree(file("Lintainer.sublime-build"));
        List<String> words = new ArrayList<>();
        build.get("cmd").forEach(word -> words.add(word.stringValue()));
        Path file = repository.resolve(WORKFLOW);
        words.replaceAll(word -> word.replace("$file", file.toString()));
        assertEquals("$file_path", build.get("working_dir").stringValue());
        String out = run(words.subList(1, words.size()), file.getParent());
        List<Place> read = new ArrayList<>();
        Pattern regexp = Pattern.compile(build.get("file_regex").stringValue());
        for (String line : out.lines().toList()) {
            Matcher found = regexp.matcher(line);
            assertTrue(found.find(), line);
            Path path = file.getParent().resolve(found.group(1)).normalize();
            String[] words4 = found.group(4).split(": ", 2);
            read.add(
                    new Place(
                            repository.relativize(path).toString().replace('\\', '/'),
                            Integer.parseInt(found.group(2)),
                            Integer.parseInt(found.group(3)),
                            words4[0],
                            words4[1]));
        }
        assertEquals(expected(WORKFLOW), read);
    }

    @Test
    void jetBrainsLinksEveryLine() throws Exception {
        Element tool = (Element) xml(file("tools/External Tools.xml")).getElementsByTagName("tool").item(0);
        assertEquals("lintainer", option(tool, "COMMAND"));
        assertLinks(option(tool, "PARAMETERS"), option(tool, "REGEXP"), expected());
        Document watcher = xml(file(".idea/watcherTasks.xml"));
        assertEquals(
                "ProjectTasksOptions",
                ((Element) watcher.getElementsByTagName("component").item(0)).getAttribute("name"));
        Element task = (Element) watcher.getElementsByTagName("TaskOptions").item(0);
        assertEquals("lintainer", option(task, "program"));
        assertEquals(option(tool, "WORKING_DIRECTORY"), option(task, "workingDir"));
        assertLinks(option(task, "arguments"), option(task, "regExp"), expected(WORKFLOW));
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static String option(Element parent, String name) {
        NodeList options = parent.getElementsByTagName("option");
        for (int i = 0; i < options.getLength(); i++) {
            if (options.item(i) instanceof Element option && option.getAttribute("name").equals(name)) {
                return option.getAttribute("value");
            }
        }
        throw new AssertionError("there is no option " + name);
    }

    /// As `com.intellij.execution.filters.RegexpFilter` reads a console: only files that are found by their whole path
    /// become links.
    private void assertLinks(String parameters, String expression, List<Place> expected) throws IOException {
        String pattern =
                expression
                        .replace("$FILE_PATH$", "(?<file>(?:\\p{Alpha}\\:)?[0-9 a-z_A-Z\\-\\\\./]+)")
                        .replace("$LINE$", "(?<line>[0-9]+)")
                        .replace("$COLUMN$", "(?<column>[0-9]+)");
        String line =
                parameters
                        .replace("$ProjectFileDir$", repository.toString())
                        .replace("$FilePath$", repository.resolve(WORKFLOW).toString());
        Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
        List<String> read = new ArrayList<>();
        for (String shown : run(List.of(line.split(" ")), elsewhere).lines().toList()) {
            Matcher found = Pattern.compile(pattern, Pattern.MULTILINE).matcher(shown);
            assertTrue(found.find(), shown);
            Path path = Path.of(found.group("file"));
            assertTrue(path.isAbsolute() && Files.exists(path), shown);
            read.add(repository.relativize(path) + ":" + found.group("line") + ":" + found.group("column"));
        }
        assertEquals(
                expected.stream().map(place -> place.path() + ":" + place.line() + ":" + place.column()).toList(),
                read.stream().map(place -> place.replace('\\', '/')).toList());
    }

    @Test
    void whatIsNotSavedIsChecked() throws IOException {
        String command = "lintainer check --format concise --stdin --stdin-filename .github/workflows/ci.yml < buffer";
        assertTrue(page.contains(command), command);
        Run run =
                Run.reading(
                        "on: push\njobs: []\n".getBytes(StandardCharsets.UTF_8),
                        repository,
                        command.substring("lintainer ".length(), command.indexOf(" <")).split(" "));
        assertEquals(1, run.code(), run.err());
        assertTrue(run.out().startsWith(WORKFLOW + ":2:7: error: "), run.out());
    }

    /// A program `lintainer` for editors to find.
    private ProcessBuilder editor(String... command) throws IOException {
        Path program = Files.createDirectories(directory.resolve("bin")).resolve("lintainer");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classPath = System.getProperty("java.class.path");
        Files.writeString(
                program,
                "#!/bin/sh\nexec '"
                        + java
                        + "' -XX:TieredStopAtLevel=1 -cp '"
                        + classPath
                        + "' "
                        + Main.class.getName()
                        + " \"$@\"\n");
        assertTrue(program.toFile().setExecutable(true));
        ProcessBuilder builder = new ProcessBuilder(command).directory(repository.toFile()).redirectErrorStream(true);
        builder.environment().put("PATH", program.getParent() + ":" + System.getenv("PATH"));
        builder.environment().put("HOME", directory.toString());
        builder.environment().put("XDG_CONFIG_HOME", directory.toString());
        return builder;
    }

    private static String output(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        return out;
    }

    @Test
    @Tag("programs")
    void vimFillsItsList() throws IOException, InterruptedException {
        Path compiler = directory.resolve(".vim").resolve("compiler").resolve("lintainer.vim");
        Files.createDirectories(compiler.getParent());
        Files.writeString(compiler, file("~/.vim/compiler/lintainer.vim"));
        String list =
                "map(filter(getqflist(), 'v:val.valid'), 'bufname(v:val.bufnr) . \"\t\" . v:val.lnum . \"\t\" ."
                        + " v:val.col . \"\t\" . v:val.type . \"\t\" . v:val.text')";
        output(
                editor(
                        "vim",
                        "-u",
                        "NONE",
                        "-N",
                        "-es",
                        "-c",
                        "set runtimepath^=~/.vim shellpipe=>%s\\ 2>&1",
                        "-c",
                        "compiler lintainer",
                        "-c",
                        "silent make!",
                        "-c",
                        "call writefile(" + list + ", 'list')",
                        "-c",
                        "qa!"));
        List<Place> read = new ArrayList<>();
        for (String line : Files.readAllLines(repository.resolve("list"))) {
            String[] cells = line.split("\t", 5);
            String severity =
                    switch (cells[3]) {
                        case "e" -> "error";
                        case "w" -> "warning";
                        default -> "info";
                    };
            read.add(
                    new Place(
                            cells[0],
                            Integer.parseInt(cells[1]),
                            Integer.parseInt(cells[2]),
                            severity,
                            cells[4].strip()));
        }
        assertEquals(expected(), read);
    }

    @Test
    @Tag("programs")
    void emacsShowsWhatIsNotSaved() throws IOException, InterruptedException {
        Path library = Files.writeString(directory.resolve("lintainer.el"), file("~/.emacs.d/lintainer.el"));
        // The file on disk is empty: what is found is found in the buffer.
        Path file = repository.resolve(WORKFLOW);
        List<Place> expected = expected(WORKFLOW);
        Files.copy(file, directory.resolve("buffer"));
        Files.writeString(file, "");
        String program =
                "(progn (load \""
                        + library
                        + "\") (find-file \""
                        + file
                        + "\")"
                        + " (insert-file-contents \""
                        + directory.resolve("buffer")
                        + "\")"
                        + " (let (told) (lintainer-flymake (lambda (all &rest _) (setq told (or all t))))"
                        + " (with-timeout (60) (while (null told) (accept-process-output nil 0.1)))"
                        + " (dolist (one told) (goto-char (flymake-diagnostic-beg one))"
                        + " (princ (format \"%d\\t%d\\t%s\\t%s\\n\" (line-number-at-pos) (1+ (current-column))"
                        + " (flymake-diagnostic-type one) (flymake-diagnostic-text one))))))";
        List<Place> read = new ArrayList<>();
        for (String line : output(editor("emacs", "-Q", "--batch", "--eval", program)).lines().toList()) {
            String[] cells = line.split("\t", 4);
            if (cells.length == 4) {
                String severity = cells[2].equals(":note") ? "info" : cells[2].substring(1);
                read.add(
                        new Place(
                                WORKFLOW, Integer.parseInt(cells[0]), Integer.parseInt(cells[1]), severity, cells[3]));
            }
        }
        assertEquals(expected, read);
    }

    @Test
    @Tag("programs")
    void emacsCompileFindsThePlaces() throws IOException, InterruptedException {
        assertTrue(page.contains("`M-x compile` with `lintainer check --format concise`"));
        Files.writeString(repository.resolve("out"), run(List.of("check", "--format", "concise"), repository));
        String program =
                "(progn (require 'compile) (find-file \"out\") (compilation-mode) (compilation--ensure-parse"
                    + " (point-max)) (goto-char (point-min)) (while (not (eobp)) (let ((message (get-text-property"
                    + " (point) 'compilation-message))) (when message (let ((loc (compilation--message->loc message)))"
                    + " (princ (format \"%s\\t%s\\t%s\\n\" (caar (compilation--loc->file-struct loc))"
                    + " (compilation--loc->line loc) (compilation--loc->col loc)))))) (forward-line 1)))";
        List<String> read =
                output(editor("emacs", "-Q", "--batch", "--eval", program))
                        .lines()
                        .filter(line -> line.contains("\t"))
                        .toList();
        List<String> expected =
                expected().stream().map(place -> place.path() + "\t" + place.line() + "\t" + place.column()).toList();
        assertEquals(expected, read);
    }
}
