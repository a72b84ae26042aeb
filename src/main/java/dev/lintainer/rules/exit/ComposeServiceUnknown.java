package dev.lintainer.rules.exit;

import dev.lintainer.document.compose.ComposeProject;
import dev.lintainer.document.compose.Service;
import dev.lintainer.document.value.Value;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.DockerCommand;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A Compose command names a service that none of its files has.
public final class ComposeServiceUnknown implements Rule.OfPipeline {
    private static final Set<String> FIRST_ONLY = Set.of("docker compose run", "docker compose exec");

    private static final Set<String> ALL =
            Set.of(
                    "docker compose up",
                    "docker compose build",
                    "docker compose start",
                    "docker compose create",
                    "docker compose pull",
                    "docker compose push");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (Effect.CallDocker call : job.effects(Effect.CallDocker.class)) {
                Optional<ComposeProject> project = call.command().compose().filter(ComposeProject::isComplete);
                if (project.isPresent() && call.command().complete() == Presence.YES && !mayHaveMore(job, call)) {
                    names(call.command()).stream()
                            .filter(name -> isUnknown(name, project.get()))
                            .forEach(name -> report(job, call, name, project.get(), context));
                }
            }
        }
    }

    /// Without `-f`, an override file that the job makes takes part too.
    private static boolean mayHaveMore(JobRun job, Effect.CallDocker call) {
        String words = call.origin().location().text();
        boolean named = words.contains(" -f ") || words.contains(" --file");
        return !named
                && (job.isOpenBefore(call)
                        || job.effects().subList(0, call.origin().order()).stream()
                                .anyMatch(ComposeServiceUnknown::makesOverride));
    }

    private static boolean makesOverride(Effect effect) {
        return switch (effect) {
            case Effect.CopyFile copy -> copy.to().value().toString().contains("override");
            case Effect.WriteFile write -> write.path().value().toString().contains("override");
            case Effect _ -> false;
        };
    }

    private static List<Located> names(DockerCommand command) {
        List<Located> names = new ArrayList<>();
        if (ALL.contains(command.name())) {
            names.addAll(command.arguments());
        } else if (FIRST_ONLY.contains(command.name())) {
            command.arguments().stream().findFirst().ifPresent(names::add);
        }
        command.flag("--exit-code-from")
                .ifPresent(flag -> flag.value().ifPresent(value -> names.add(new Located(value, flag.location()))));
        return names;
    }

    private static boolean isUnknown(Located name, ComposeProject project) {
        Optional<String> known = name.value() instanceof Value.Known ? name.value().literal() : Optional.empty();
        return known.filter(text -> !text.isEmpty() && project.service(text).isEmpty()).isPresent()
                && !project.services().isEmpty();
    }

    private static void report(
            JobRun job, Effect.CallDocker call, Located name, ComposeProject project, RuleContext context) {
        String written = name.value().literal().orElse("");
        Finding finding = context.finding(job, call, name.location(), "there is no service `" + written + "` to run");
        List<String> services = project.services().stream().map(Service::name).toList();
        context.report(
                finding.suggesting(
                        Spelling.nearest(written, services)
                                .map(near -> "write `" + near + "`")
                                .orElse("name a service of " + project.files().getFirst().source().path())));
    }
}
