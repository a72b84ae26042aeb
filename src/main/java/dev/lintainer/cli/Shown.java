package dev.lintainer.cli;

import dev.lintainer.engine.ExitCode;
import dev.lintainer.engine.PathPattern;
import dev.lintainer.engine.RepositoryReader;
import dev.lintainer.engine.Subjects;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.repository.Surroundings;
import dev.lintainer.text.Spelling;
import dev.lintainer.workspace.FileKind;
import dev.lintainer.workspace.ReadProblem;
import dev.lintainer.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// What a command that shows a pipeline, and judges nothing, is to show: one repository, or some workflows of it.
///
/// @param code how the command ends when it shows all of this: what could not be read was told already
record Shown(Errand errand, Pipeline pipeline, Predicate<String> wanted, ExitCode code) {
    static final String WORKFLOW = "--workflow";

    static void addPaths(CommandSpec spec) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0..*")
                        .arity("0..*")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .paramLabel("PATH")
                        .description(
                                "a repository, or workflows or directories in one: only the workflows found there are"
                                        + " shown (default: the current directory)")
                        .build());
    }

    static void addOptions(CommandSpec spec) {
        spec.addOption(
                CommandLines.option(
                                WORKFLOW,
                                "FILE",
                                "show this workflow and no other, with what it calls and is called by; its name is"
                                        + " enough; may be given several times")
                        .arity("1")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .build());
        ConfigurationSource.addTo(spec);
        spec.addOption(ColourChoice.option());
        spec.addOption(CommandLines.help());
    }

    /// @param command the name to complain under
    static Shown read(String command, ParseResult arguments, Environment environment) throws IOException {
        Errand errand = errand(command, arguments, environment);
        Surroundings surroundings =
                Settings.surroundings(errand.root(), ConfigurationSource.of(arguments), environment);
        Workspace workspace = Workspace.of(errand.root());
        Subjects subjects;
        try (Progress _ = Progress.start(environment.err(), workspace.files().files().size())) {
            subjects = RepositoryReader.read(workspace.files(), surroundings);
        }
        Predicate<String> wanted = wanted(errand, arguments, subjects.pipeline());
        ExitCode code = report(workspace.problems(), environment);
        if (!subjects.failures().isEmpty()) {
            environment.complain(
                    "a part of Lintainer failed, so that something is missing; `lintainer check` says what");
            code = ExitCode.INTERNAL;
        }
        return new Shown(errand, subjects.pipeline(), wanted, code);
    }

    void nothing(Environment environment) {
        environment.complain("nothing to show in `" + errand.description() + "`: it has no workflow");
    }

    private static Errand errand(String command, ParseResult arguments, Environment environment) {
        List<String> paths = arguments.matchedPositionalValue(0, List.of("."));
        List<Errand> errands = Errand.of(paths, environment.directory());
        if (errands.size() > 1) {
            throw new UsageFault("`" + command + "` shows one repository at a time, not " + errands.size());
        }
        return errands.getFirst();
    }

    private static Predicate<String> wanted(Errand errand, ParseResult arguments, Pipeline pipeline) {
        List<PathPattern> focus = errand.patterns();
        List<String> known = new ArrayList<>();
        pipeline.repository().workflows().forEach(workflow -> known.add(workflow.source().path()));
        List<String> names = arguments.matchedOptionValue(WORKFLOW, List.of());
        for (String name : names) {
            if (known.stream().noneMatch(path -> isNamed(path, name))) {
                throw new UsageFault(
                        CommandLines.unknown(
                                "workflow", name, Spelling.nearest(name, fileNames(known)), "write its file's name"));
            }
        }
        return path ->
                (focus.isEmpty() || focus.stream().anyMatch(pattern -> pattern.matches(path)))
                        && (names.isEmpty() || names.stream().anyMatch(name -> isNamed(path, name)));
    }

    private static boolean isNamed(String path, String name) {
        return path.equals(name) || path.endsWith("/" + name);
    }

    private static List<String> fileNames(List<String> paths) {
        return paths.stream().map(path -> path.substring(path.lastIndexOf('/') + 1)).toList();
    }

    /// What cannot be read is only told, unless it had to be shown.
    private static ExitCode report(List<ReadProblem> problems, Environment environment) {
        ExitCode code = ExitCode.CLEAN;
        for (ReadProblem problem : problems) {
            environment.complain(problem.message());
            if (problem.path().isEmpty() || FileKind.of(problem.path()).isPresent()) {
                code = ExitCode.USAGE;
            }
        }
        return code;
    }
}
