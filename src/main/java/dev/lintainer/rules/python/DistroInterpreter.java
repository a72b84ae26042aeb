package dev.lintainer.rules.python;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.StageFacts;
import dev.lintainer.document.python.PythonVersion;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.image.DockerfileRuns;
import dev.lintainer.pipeline.python.StagePython;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.Optional;

/// The distribution's own Python is installed, which is another one than the policy allows.
public final class DistroInterpreter implements Rule.OfDockerfile {
    @Override
    public void check(Dockerfile dockerfile, RuleContext context) {
        Optional<PythonVersion> allowed = PythonVersion.minor(context.policy().pythonVersion());
        for (DockerfileRuns.Command command : DockerfileRuns.of(dockerfile)) {
            boolean installs =
                    command.invocation()
                                    .program()
                                    .filter(name -> name.equals("apt-get") || name.equals("apt"))
                                    .isPresent()
                            && command.invocation().has("install");
            Optional<Located> python =
                    command.invocation().arguments().stream().filter(word -> word.value().is("python3")).findFirst();
            if (installs && python.isPresent() && allowed.isPresent()) {
                DockerfileRuns.stage(dockerfile, command.step().stage())
                        .ifPresent(stage -> check(stage, python.get(), allowed.get(), context));
            }
        }
    }

    private static void check(StageFacts stage, Located python, PythonVersion allowed, RuleContext context) {
        Optional<PythonVersion> own = StagePython.ofDistribution(stage).filter(version -> !version.equals(allowed));
        if (own.isPresent()) {
            context.report(
                    context.finding(
                                    python.location(),
                                    "`python3` of `"
                                            + withoutDigest(stage.baseImage().value().literal().orElse(""))
                                            + "` is Python "
                                            + own.get()
                                            + ", but only "
                                            + allowed
                                            + " is allowed")
                            .suggesting("build on `python:" + allowed + "-slim`, or install Python " + allowed));
        }
    }

    private static String withoutDigest(String image) {
        int at = image.indexOf('@');
        return at < 0 ? image : image.substring(0, at);
    }
}
