package dev.lintainer.pipeline;

import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

/// Programs that carry out tasks which a file of the repository defines.
final class TaskPrograms {
    private TaskPrograms() {}

    /// What the program hands to shells; empty where it is none of them, or cannot be told.
    static Optional<List<TaskStep>> steps(String name, List<ShellWord> words, Shell shell) {
        return switch (name.substring(name.lastIndexOf('/') + 1)) {
            case "just" -> JustCall.of(words, shell.reader()).flatMap(call -> JustRecipes.of(call, shell));
            default -> Optional.empty();
        };
    }

    /// @param location of the words that start the program
    static void run(List<TaskStep> steps, Location location, Site site, ShellInterpreter caller) {
        Site within = site.into(location);
        for (TaskStep step : steps) {
            switch (step) {
                case TaskStep.Unread unread ->
                        caller.shell()
                                .job()
                                .unknown(
                                        within.when(unread.happens()),
                                        unread.place(),
                                        Effect.Reach.COMMAND,
                                        unread.what());
                case TaskStep.Script script -> caller.run(script, within.when(script.happens()));
            }
        }
    }
}
