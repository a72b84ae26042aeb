package dev.lintainer.rules.build;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.Stage;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import dev.lintainer.text.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A build asks for a stage that its Dockerfile does not have.
public final class TargetMissing implements Rule.OfPipeline {
    private static final int MOST_NAMED = 4;

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobBuild build : JobBuild.of(pipeline)) {
            build.build()
                    .definition()
                    .target()
                    .filter(target -> target.value().literal().filter(TargetMissing::isName).isPresent())
                    .ifPresent(target ->
                            build.files()
                                    .dockerfile()
                                    .filter(dockerfile -> isMissing(target, dockerfile))
                                    .ifPresent(dockerfile -> report(build, target, dockerfile, context)));
        }
    }

    /// Stages have numbers too.
    private static boolean isName(String target) {
        return target.chars().anyMatch(c -> c < '0' || c > '9');
    }

    private static boolean isMissing(Located target, Dockerfile dockerfile) {
        boolean readable = dockerfile.problems().isEmpty() && !dockerfile.stages().isEmpty();
        boolean open = names(dockerfile).stream().anyMatch(name -> name.indexOf('$') >= 0);
        return readable && !open && dockerfile.stage(target.value().toString()).isEmpty();
    }

    private static List<String> names(Dockerfile dockerfile) {
        return dockerfile.stages().stream().flatMap(stage -> stage.name().stream()).toList();
    }

    private static void report(JobBuild build, Located target, Dockerfile dockerfile, RuleContext context) {
        List<String> names = names(dockerfile);
        Stage last = dockerfile.stages().getLast();
        String named = names.stream().limit(MOST_NAMED).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        String stages =
                names.isEmpty()
                        ? "no stage has a name"
                        : "its stages are " + named + (names.size() > MOST_NAMED ? " and others" : "");
        Finding finding =
                build.judged(
                                context.finding(
                                        build.job(),
                                        build.build(),
                                        target.location(),
                                        "the Dockerfile `"
                                                + dockerfile.source().path()
                                                + "` has no stage `"
                                                + target.value()
                                                + "`"))
                        .relatedTo(
                                new Location(
                                        dockerfile.source(),
                                        last.nameSpan().orElseGet(() -> last.from().keyword().span())),
                                stages);
        Optional<String> near = Spelling.nearest(target.value().toString(), names);
        context.report(near.map(name -> finding.suggesting("did you mean `" + name + "`?")).orElse(finding));
    }
}
