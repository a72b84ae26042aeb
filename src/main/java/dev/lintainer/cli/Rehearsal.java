package dev.lintainer.cli;

import dev.lintainer.rule.RuleSummary;
import dev.lintainer.rules.RuleIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Runs many command lines in one JVM: the AOT cache of the packaged program is trained by a single run, which has to
/// show everything that later runs will do.
///
/// Its argument is a file with one command line on each line: the exit code it must end with, then its words, and `<
/// FILE` at its end where standard input is read. Empty lines and those that begin with `#` are left out. A line with
/// the word `RULE` is performed for every rule.
final class Rehearsal {
    private static final String RULE = "RULE";

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException {
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                performAll(line);
            }
        }
    }

    private static void performAll(String line) throws IOException {
        if (!line.contains(RULE)) {
            perform(line);
            return;
        }
        for (RuleSummary rule : RuleIndex.catalogue().summaries()) {
            perform(line.replace(RULE, rule.id().toString()));
        }
    }

    /// @param end of the command line's own words
    private static InputStream input(List<String> words, int end) throws IOException {
        return end == words.size() ? InputStream.nullInputStream() : Files.newInputStream(Path.of(words.getLast()));
    }

    private static void perform(String line) throws IOException {
        List<String> words = List.of(line.split(" "));
        int end = words.contains("<") ? words.indexOf("<") : words.size();
        String[] arguments = words.subList(1, end).toArray(String[]::new);
        int status;
        try (InputStream in = input(words, end)) {
            status = Main.run(Environment.ofProcess().reading(in), arguments).code();
        }
        if (status != Integer.parseInt(words.getFirst())) {
            throw new IllegalStateException("exit code " + status + ", not as in: " + line);
        }
    }
}
