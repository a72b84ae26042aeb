package dev.lintainer.rules.syntax;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.finding.Finding;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.Location;

/// A Dockerfile that BuildKit refuses to read.
public final class InvalidDockerfile implements Rule.OfDockerfile {
    @Override
    public void check(Dockerfile dockerfile, RuleContext context) {
        boolean piece = isPiece(dockerfile);
        for (SyntaxProblem problem : dockerfile.problems()) {
            Finding finding =
                    context.finding(new Location(dockerfile.source(), problem.span()), problem.message())
                            .suggesting(problem.suggestion());
            context.report(piece ? finding.likely() : finding);
        }
    }

    /// Whether the file may be no Dockerfile but a piece of one, such as `Dockerfile.envs`, which a program puts
    /// together.
    private static boolean isPiece(Dockerfile dockerfile) {
        String path = dockerfile.source().path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean isPlain = name.equals("Dockerfile") || name.equals("Containerfile");
        return dockerfile.stages().isEmpty() && !isPlain;
    }
}
