package dev.lintainer.rules.syntax;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.finding.Finding;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.dockerfile.Instruction;
import dev.lintainer.text.Location;
import java.util.List;

/// A Dockerfile that BuildKit refuses to read.
public final class InvalidDockerfile implements Rule.OfDockerfile {
    @Override
    public void check(Dockerfile dockerfile, RuleContext context) {
        if (isPiece(dockerfile)) {
            return;
        }
        boolean likely = dockerfile.stages().isEmpty() && !isPlain(dockerfile);
        for (SyntaxProblem problem : dockerfile.problems()) {
            Finding finding =
                    context.finding(new Location(dockerfile.source(), problem.span()), problem.message())
                            .suggesting(problem.suggestion());
            context.report(likely || isPlaceholder(problem, dockerfile) ? finding.likely() : finding);
        }
    }

    /// Whether the file is no Dockerfile but well-formed lines of one, such as `Dockerfile.envs`, which a program puts
    /// behind a `FROM`
    /// (https://docs.ddev.com/en/stable/users/extend/customizing-images/#adding-extra-dockerfiles-for-webimage-and-dbimage).
    private static boolean isPiece(Dockerfile dockerfile) {
        List<Instruction> instructions = dockerfile.syntax().instructions();
        return !isPlain(dockerfile)
                && dockerfile.stages().isEmpty()
                && !instructions.isEmpty()
                && instructions.stream().noneMatch(Instruction.Unknown.class::isInstance);
    }

    private static boolean isPlain(Dockerfile dockerfile) {
        String path = dockerfile.source().path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.equals("Dockerfile") || name.equals("Containerfile");
    }

    /// Whether a program may put the name of an image where a word like `TO_BE_REPLACED` stands now.
    private static boolean isPlaceholder(SyntaxProblem problem, Dockerfile dockerfile) {
        return problem.code().equals("bad-image-name")
                && dockerfile.source().text(problem.span()).chars().allMatch(c -> c == '_' || c >= 'A' && c <= 'Z');
    }
}
