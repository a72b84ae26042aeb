package dev.lintainer.document.python;

import dev.lintainer.document.python.PythonDeclaration.Role;
import dev.lintainer.text.Span;
import java.util.function.BiConsumer;

/// Files that hold a version in a line.
final class LinePythons {
    private LinePythons() {}

    static void read(String name, Declarations declarations) {
        String text = declarations.source().text();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            int comment = line.indexOf('#');
            String content = comment < 0 ? line : line.substring(0, comment);
            int from = start;
            switch (name) {
                case ".python-version" -> words(content, from, (word, span) -> pyenv(word, span, declarations));
                case ".tool-versions" -> {
                    if (content.strip().startsWith("python ") || content.strip().startsWith("python\t")) {
                        int skip = content.indexOf("python") + "python".length();
                        words(
                                content.substring(skip),
                                from + skip,
                                (word, span) ->
                                        declarations.add(
                                                Role.INTERPRETER, "python", word, PythonVersions.ofSetUp(word), span));
                    }
                }
                case "runtime.txt" -> runtime(content, from, declarations);
                default -> sonar(content, from, declarations);
            }
            start = end + 1;
        }
    }

    private static void words(String line, int start, BiConsumer<String, Span> each) {
        int at = 0;
        while (at < line.length()) {
            int from = at;
            while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
                at++;
            }
            if (at > from) {
                each.accept(line.substring(from, at), new Span(start + from, start + at));
            }
            at++;
        }
    }

    /// `3.12.4`, `3.12/envs/app`, `cpython-3.12.4`, the name of an environment
    /// (https://github.com/pyenv/pyenv/blob/master/README.md, https://docs.astral.sh/uv/concepts/python-versions/).
    private static void pyenv(String word, Span span, Declarations declarations) {
        int slash = word.indexOf('/');
        String version = slash < 0 ? word : word.substring(0, slash);
        int skip = version.startsWith("cpython-") || version.startsWith("cpython@") ? "cpython-".length() : 0;
        Span place = new Span(span.start(), span.start() + version.length());
        declarations.add(
                Role.INTERPRETER, "python-version", version, PythonVersions.ofSetUp(version.substring(skip)), place);
    }

    /// `python-3.12.4`
    private static void runtime(String line, int start, Declarations declarations) {
        String text = line.strip();
        if (text.startsWith("python-")) {
            int from = start + line.indexOf(text);
            String version = text.substring("python-".length());
            declarations.add(
                    Role.INTERPRETER,
                    "runtime",
                    text,
                    PythonVersions.ofSetUp(version),
                    new Span(from, from + text.length()));
        }
    }

    /// `sonar.python.version=3.11, 3.12`
    private static void sonar(String line, int start, Declarations declarations) {
        int equals = line.indexOf('=');
        if (equals > 0 && line.substring(0, equals).strip().equals("sonar.python.version")) {
            int at = equals + 1;
            for (String part : line.substring(at).split(",", 20)) {
                String word = part.strip();
                int from = start + at + part.indexOf(word);
                declarations.add(
                        Role.ANALYSIS_TARGET,
                        "sonar.python.version",
                        word,
                        PythonVersions.ofTarget(word),
                        new Span(from, from + word.length()));
                at += part.length() + 1;
            }
        }
    }
}
