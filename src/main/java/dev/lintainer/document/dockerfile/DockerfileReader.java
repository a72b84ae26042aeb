package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.Deductions;
import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.dockerfile.DockerfileSyntax;
import dev.lintainer.syntax.dockerfile.Instruction;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the stages of a Dockerfile and checks how they refer to one another.
public final class DockerfileReader {
    private final DockerfileSyntax syntax;
    private final List<SyntaxProblem> problems;
    private final List<GlobalArgument> arguments = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();

    private DockerfileReader(Parsed<DockerfileSyntax> parsed) {
        this.syntax = parsed.value();
        this.problems = new ArrayList<>(parsed.problems());
    }

    public static Dockerfile read(Parsed<DockerfileSyntax> parsed) {
        return new DockerfileReader(parsed).file();
    }

    private Dockerfile file() {
        List<Instruction> instructions = syntax.instructions();
        int at = 0;
        while (at < instructions.size() && !(instructions.get(at) instanceof Instruction.From)) {
            beforeStages(instructions.get(at));
            at++;
        }
        if (at == instructions.size()) {
            checkOnlyArguments();
        }
        while (at < instructions.size()) {
            at = stage(at);
        }
        StageReferences.check(stages, problems);
        Frontend.of(syntax).check(instructions, problems);
        Dockerfile dockerfile = new Dockerfile(syntax, arguments, stages, problems, new Deductions());
        return CheckFailure.of(dockerfile).map(dockerfile::with).orElse(dockerfile);
    }

    private void beforeStages(Instruction instruction) {
        if (instruction instanceof Instruction.Arg arg) {
            for (Instruction.Arg.Variable variable : arg.variables()) {
                arguments.add(new GlobalArgument(variable, arg));
            }
            return;
        }
        if (instruction instanceof Instruction.Unknown) {
            // It has a problem already.
            return;
        }
        String keyword = instruction.keyword().text().toUpperCase(Locale.ROOT);
        problems.add(
                new SyntaxProblem(
                        "instruction-before-from",
                        "`" + keyword + "` stands before the first `FROM`, where only `ARG` may",
                        instruction.keyword().span()));
    }

    private void checkOnlyArguments() {
        if (problems.isEmpty()) {
            Span place = syntax.instructions().getFirst().keyword().span();
            problems.add(new SyntaxProblem("no-stage", "file has no `FROM`, so there is nothing to build", place));
        }
    }

    /// @return the index of the next stage's `FROM`
    private int stage(int index) {
        List<Instruction> instructions = syntax.instructions();
        Instruction.From from = (Instruction.From) instructions.get(index);
        int end = index + 1;
        while (end < instructions.size() && !(instructions.get(end) instanceof Instruction.From)) {
            end++;
        }
        Optional<String> name = from.name().map(written -> written.text().toLowerCase(Locale.ROOT));
        Span span = from.span().to(instructions.get(end - 1).span());
        List<Instruction> own = instructions.subList(index + 1, end);
        stages.add(new Stage(stages.size(), name, from.name().map(written -> written.span()), from, own, span));
        return end;
    }
}
