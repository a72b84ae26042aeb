package dev.lintainer.rules.build;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.GlobalArgument;
import dev.lintainer.document.dockerfile.Stage;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Located;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.dockerfile.Instruction;
import dev.lintainer.text.Spelling;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A build is handed an argument that its Dockerfile does not declare.
public final class ArgUndeclared implements Rule.OfPipeline {
    /// https://docs.docker.com/reference/dockerfile/#predefined-args and #automatic-platform-args-in-the-global-scope
    private static final Set<String> PREDEFINED =
            Set.of(
                    "http_proxy",
                    "https_proxy",
                    "ftp_proxy",
                    "no_proxy",
                    "all_proxy",
                    "source_date_epoch",
                    "targetplatform",
                    "targetos",
                    "targetarch",
                    "targetvariant",
                    "targetstage",
                    "buildplatform",
                    "buildos",
                    "buildarch",
                    "buildvariant");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobBuild build : JobBuild.of(pipeline)) {
            if (!build.build().definition().arguments().isEmpty()) {
                build.files()
                        .dockerfile()
                        .filter(dockerfile -> dockerfile.problems().isEmpty())
                        .ifPresent(dockerfile -> check(build, dockerfile, context));
            }
        }
    }

    private static void check(JobBuild build, Dockerfile dockerfile, RuleContext context) {
        Set<String> declared = declared(dockerfile);
        if (declared.stream().anyMatch(name -> name.indexOf('$') >= 0)) {
            return;
        }
        new TreeMap<>(build.build().definition().arguments())
                .forEach((name, value) -> {
                    if (!declared.contains(name) && !isPredefined(name)) {
                        report(build, dockerfile, declared, name, value, context);
                    }
                });
    }

    private static boolean isPredefined(String name) {
        return name.startsWith("BUILDKIT_")
                || name.startsWith("BUILDX_")
                || PREDEFINED.contains(name.toLowerCase(Locale.ROOT));
    }

    /// In any stage: a stage that is not built may want it.
    private static Set<String> declared(Dockerfile dockerfile) {
        Set<String> names = new TreeSet<>();
        dockerfile.globalArguments().stream().map(GlobalArgument::name).forEach(names::add);
        for (Stage stage : dockerfile.stages()) {
            for (Instruction instruction : stage.instructions()) {
                Instruction done = instruction instanceof Instruction.OnBuild later ? later.trigger() : instruction;
                if (done instanceof Instruction.Arg argument) {
                    argument.variables().forEach(variable -> names.add(variable.name().raw()));
                }
            }
        }
        return names;
    }

    private static void report(
            JobBuild build,
            Dockerfile dockerfile,
            Set<String> declared,
            String name,
            Located value,
            RuleContext context) {
        String file = dockerfile.source().path();
        Finding finding =
                context.finding(
                        build.job(),
                        build.build(),
                        value.location(),
                        "build argument `" + name + "` is declared by no `ARG` of `" + file + "`");
        Optional<String> near = Spelling.nearest(name, declared);
        context.report(
                finding.suggesting(
                        near.map(other -> "did you mean `" + other + "`?")
                                .orElse("declare it with `ARG " + name + "`, or take it away")));
    }
}
