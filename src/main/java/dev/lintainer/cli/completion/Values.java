package dev.lintainer.cli.completion;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;

/// What may stand at a place of the command line.
sealed interface Values {
    /// One of a few words.
    record Words(List<String> words) implements Values {
        public Words {
            words = List.copyOf(words);
        }
    }

    /// One of a list that several places share.
    ///
    /// @param list its name
    record Shared(String list) implements Values {}

    record Files() implements Values {}

    record Folders() implements Values {}

    /// What nobody can guess.
    record Free() implements Values {}

    /// By the words that it takes, otherwise by what help calls its value.
    static Values of(ArgSpec argument) {
        if (argument.completionCandidates() != null) {
            List<String> words = new ArrayList<>();
            argument.completionCandidates().forEach(words::add);
            return new Words(words);
        }
        return switch (argument.paramLabel()) {
            case "PATH", "FILE" -> new Files();
            case "DIR" -> new Folders();
            case "RULE" -> new Shared("rules");
            case "PACK" -> new Shared("packs");
            case "COMMAND" -> new Shared("commands");
            default -> new Free();
        };
    }
}
