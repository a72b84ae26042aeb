package dev.lintainer.cli;

import dev.lintainer.rule.RuleSummary;
import dev.lintainer.rules.RuleIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Runs many command lines in one JVM: the AOT cache of the packaged program is trained by a single run, which has to
/// show everything that later runs will do.
///
/// Its argument is a file with one command line on each line: the exit code it must end with, then its words. Empty
/// lines and those that begin with `#` are left out. Then every rule is explained, which runs it on its examples.
final class Rehearsal {
    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException {
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                perform(line);
            }
        }
        for (RuleSummary rule : RuleIndex.catalogue().summaries()) {
            perform("0 explain " + rule.id());
        }
    }

    private static void perform(String line) {
        String[] words = line.split(" ");
        int status = Main.run(Environment.ofProcess(), Arrays.copyOfRange(words, 1, words.length)).code();
        if (status != Integer.parseInt(words[0])) {
            throw new IllegalStateException("exit code " + status + ", not as in: " + line);
        }
    }
}
