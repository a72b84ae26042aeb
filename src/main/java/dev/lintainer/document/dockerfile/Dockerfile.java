package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.Deductions;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.dockerfile.DockerfileSyntax;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A Dockerfile as a list of stages.
///
/// @param problems what the file's own text shows to be wrong, whatever the build arguments: those of its syntax and
///   those of its stages
/// @param deductions what is found out of it alone
public record Dockerfile(
        DockerfileSyntax syntax,
        List<GlobalArgument> globalArguments,
        List<Stage> stages,
        List<SyntaxProblem> problems,
        Deductions deductions) {
    public Dockerfile {
        globalArguments = List.copyOf(globalArguments);
        stages = List.copyOf(stages);
        problems = List.copyOf(problems);
    }

    Dockerfile with(SyntaxProblem problem) {
        List<SyntaxProblem> more = new ArrayList<>(problems);
        more.add(problem);
        return new Dockerfile(syntax, globalArguments, stages, more, new Deductions());
    }

    /// Whether Docker's own frontend reads the file, not one that the file names and that may have other rules.
    public boolean isReadByDocker() {
        return Frontend.of(syntax) != Frontend.FOREIGN;
    }

    public SourceFile source() {
        return syntax.source();
    }

    /// The last stage of that name; names are compared in lower case.
    public Optional<Stage> stage(String name) {
        return StageIndex.of(this).named(name);
    }
}
