package dev.lintainer.cli;

import dev.lintainer.configuration.ConfigurationProblem;
import java.util.List;

/// The command line or the configuration asks for something that there is not.
final class UsageFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentences;

    /// Which of the sentences are about a place in a configuration; an exception is told of by its sentences alone.
    private final transient List<ConfigurationProblem> problems;

    /// @param sentence for the person who wrote the command line
    UsageFault(String sentence) {
        this(List.of(sentence));
    }

    UsageFault(List<String> sentences) {
        this(sentences, List.of());
    }

    /// @param problems what the first of the sentences say, in the same order
    UsageFault(List<String> sentences, List<ConfigurationProblem> problems) {
        super(String.join("\n", sentences), null, false, false);
        this.sentences = String.join("\n", sentences);
        this.problems = List.copyOf(problems);
    }

    /// What is wrong at places of a configuration.
    List<ConfigurationProblem> problems() {
        return problems;
    }

    /// The sentences that are not about such a place.
    List<String> others() {
        return sentences().subList(problems.size(), sentences().size());
    }

    List<String> sentences() {
        return sentences.lines().toList();
    }
}
