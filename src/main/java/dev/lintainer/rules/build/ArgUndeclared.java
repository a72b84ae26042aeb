package dev.lintainer.rules.build;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.GlobalArgument;
import dev.lintainer.document.dockerfile.Stage;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.dockerfile.Instruction;
import dev.lintainer.text.Location;
import dev.lintainer.text.Spelling;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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

    /// An argument as it is written, and the first build that it is handed to for nothing.
    private record Written(String name, Location place) {}

    private record Lost(JobBuild build, Dockerfile dockerfile) {}

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Map<Written, Lost> lost = new LinkedHashMap<>();
        // One step may build several Dockerfiles with the arguments of all of them.
        Set<Written> taken = new HashSet<>();
        for (JobBuild build : JobBuild.of(pipeline)) {
            Map<String, Located> arguments = new TreeMap<>(build.build().definition().arguments());
            if (arguments.isEmpty()) {
                continue;
            }
            Optional<Dockerfile> dockerfile = build.files().dockerfile().filter(read -> read.problems().isEmpty());
            Set<String> declared = dockerfile.map(ArgUndeclared::declared).orElse(Set.of());
            boolean open = dockerfile.isEmpty() || declared.stream().anyMatch(name -> name.indexOf('$') >= 0);
            arguments.forEach((name, value) -> {
                Written written = new Written(name, value.location());
                if (open || declared.contains(name) || isPredefined(name) || mayBeAbsent(name, value)) {
                    taken.add(written);
                } else {
                    lost.putIfAbsent(written, new Lost(build, dockerfile.orElseThrow()));
                }
            });
        }
        lost.keySet().removeAll(taken);
        lost.forEach((written, first) -> report(written, first, context));
    }

    /// A name alone is no argument at all where the environment has none of that name.
    private static boolean mayBeAbsent(String name, Located value) {
        return value.location().text().equals(name) && !value.value().isKnown();
    }

    private static boolean isPredefined(String name) {
        return name.startsWith("BUILDKIT_")
                || name.startsWith("BUILDX_")
                // docker/metadata-action writes them into its bake file for whoever wants them
                // (https://github.com/docker/metadata-action#bake-definition).
                || name.startsWith("DOCKER_META_")
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

    private static void report(Written written, Lost lost, RuleContext context) {
        String name = written.name();
        String file = lost.dockerfile().source().path();
        Optional<String> near = Spelling.nearest(name, declared(lost.dockerfile()));
        context.report(
                context.finding(
                                lost.build().job(),
                                lost.build().build(),
                                written.place(),
                                "build argument `" + name + "` is declared by no `ARG` of `" + file + "`")
                        .suggesting(
                                near.map(other -> "did you mean `" + other + "`?")
                                        .orElse("declare it with `ARG " + name + "`, or take it away")));
    }
}
