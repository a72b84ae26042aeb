package dev.lintainer.pipeline.shell;

import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Programs;
import dev.lintainer.pipeline.effect.Shell;
import dev.lintainer.pipeline.effect.Site;
import dev.lintainer.pipeline.task.JustCall;
import dev.lintainer.pipeline.task.JustRecipes;
import dev.lintainer.pipeline.task.MakeCall;
import dev.lintainer.pipeline.task.MakeTargets;
import dev.lintainer.pipeline.task.NodeCall;
import dev.lintainer.pipeline.task.NodeScripts;
import dev.lintainer.pipeline.task.ProjectScripts;
import dev.lintainer.pipeline.task.TaskStep;
import dev.lintainer.pipeline.task.TaskfileCall;
import dev.lintainer.pipeline.task.TaskfileTasks;
import dev.lintainer.pipeline.task.ToxCall;
import dev.lintainer.pipeline.task.ToxEnvironments;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

/// Programs that carry out tasks which a file of the repository defines.
final class TaskPrograms {
    private TaskPrograms() {}

    /// What the program hands to shells; empty where it is none of them, or cannot be told.
    static Optional<List<TaskStep>> steps(String name, List<ShellWord> words, Shell shell) {
        String program = name.substring(name.lastIndexOf('/') + 1);
        return switch (program) {
            case "make", "gmake" -> MakeCall.of(words, shell.reader()).flatMap(call -> MakeTargets.of(call, shell));
            case "just" -> JustCall.of(words, shell.reader()).flatMap(call -> JustRecipes.of(call, shell));
            case "npm", "pnpm", "yarn", "bun" ->
                    NodeCall.of(program, words, shell.reader()).flatMap(call -> NodeScripts.of(call, shell));
            case "task", "go-task" ->
                    TaskfileCall.of(words, shell.reader()).flatMap(call -> TaskfileTasks.of(call, shell));
            case "tox" -> ToxCall.of(words, shell.reader()).flatMap(call -> ToxEnvironments.of(call, shell));
            case "poe", "pdm", "hatch" -> ProjectScripts.of(program, words, shell);
            case "uv", "poetry" -> wrapped(words, shell);
            case "npx", "bunx" -> known(words);
            case "npm-run-all", "run-s", "run-p", "concurrently" -> NodeScripts.several(program, words, shell);
            default -> Optional.empty();
        };
    }

    /// `uv run poe test`, `poetry run poe test`
    private static Optional<List<TaskStep>> wrapped(List<ShellWord> words, Shell shell) {
        boolean runs =
                words.size() > 2
                        && shell.reader().value(words.get(1)).is("run")
                        && shell.reader().value(words.get(2)).is("poe");
        return runs ? ProjectScripts.of("poe", words.subList(2, words.size()), shell) : Optional.empty();
    }

    /// `npx eslint`: of a program that is known there is nothing to follow.
    private static Optional<List<TaskStep>> known(List<ShellWord> words) {
        Optional<String> inner =
                words.stream()
                        .skip(1)
                        .filter(word -> !word.prefix().startsWith("-"))
                        .findFirst()
                        .flatMap(ShellWord::literal);
        return inner.filter(Programs::isKnown).map(_ -> List.of());
    }

    /// Whether the program does work of its own beside: a package manager installs packages, `npm test` is a check.
    static boolean isProgramToo(String name) {
        String program = name.substring(name.lastIndexOf('/') + 1);
        return NodeCall.PROGRAMS.contains(program)
                || program.equals("npx")
                || program.equals("tox")
                || program.equals("bunx");
    }

    /// @param location of the words that start the program
    static void run(List<TaskStep> steps, Location location, Site site, ShellInterpreter caller) {
        Site within = site.into(location);
        if (!caller.shell().job().mayGoOn(site, location, steps.size() + 1)) {
            return;
        }
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
