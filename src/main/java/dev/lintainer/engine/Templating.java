package dev.lintainer.engine;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.syntax.yaml.YamlFile;

/// Tells files that Cookiecutter, Jinja, Helm and the like have yet to fill in: they bear the names of what they will
/// become, are not written in its language, and say nothing about a pipeline.
final class Templating {
    private Templating() {}

    /// A file that can be read is what its name says, whatever stands in its texts.
    static boolean isIn(YamlFile file) {
        return !file.problems().isEmpty() && hasMarks(file.source().text());
    }

    static boolean isIn(Dockerfile file) {
        return !file.problems().isEmpty() && hasMarks(file.source().text());
    }

    /// `{%` and `{{`; `${{` is an expression of GitHub's.
    private static boolean hasMarks(String text) {
        for (int at = text.indexOf('{'); at >= 0 && at + 1 < text.length(); at = text.indexOf('{', at + 1)) {
            char next = text.charAt(at + 1);
            if (next == '%' || next == '{' && (at == 0 || text.charAt(at - 1) != '$' && text.charAt(at - 1) != '{')) {
                return true;
            }
        }
        return false;
    }
}
