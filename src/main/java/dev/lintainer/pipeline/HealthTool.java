package dev.lintainer.pipeline;

import dev.lintainer.document.compose.Command;
import dev.lintainer.document.compose.ComposeText;
import dev.lintainer.document.compose.Healthcheck;
import dev.lintainer.document.compose.Service;
import dev.lintainer.document.dockerfile.BuildArguments;
import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.TargetFacts;
import dev.lintainer.document.dockerfile.TargetResolver;
import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.ServiceContainer;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.image.ImagePrograms;
import dev.lintainer.syntax.dockerfile.CommandForm;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The program that asks a container whether it is well. It is run inside, so that the image has to have it
/// (https://docs.docker.com/reference/dockerfile/#healthcheck).
///
/// @param location of the check
/// @param image that the container is started from, as a message names it
/// @param there whether the image has the program
public record HealthTool(String program, Location location, String image, Presence there) {
    private static final String OPTION = "--health-cmd";

    /// Those of Dockerfiles, of Compose services with an image of others, and of services of jobs. A check that has
    /// another way to ask is left out.
    public static List<HealthTool> of(Pipeline pipeline) {
        List<HealthTool> tools = new ArrayList<>();
        for (Dockerfile dockerfile : pipeline.repository().dockerfiles()) {
            TargetResolver.resolve(dockerfile, Optional.empty(), BuildArguments.none())
                    .ifPresent(facts -> ofDockerfile(dockerfile, facts, tools));
        }
        for (ComposeUse use : ComposeUse.of(pipeline)) {
            use.project().services().forEach(service -> ofService(service, tools));
        }
        for (Workflow workflow : pipeline.repository().workflows()) {
            for (Job job : workflow.jobs()) {
                if (job.body() instanceof NormalJob normal) {
                    normal.services().containers().forEach(service -> ofService(service, tools));
                }
            }
        }
        return tools;
    }

    private static void ofDockerfile(Dockerfile dockerfile, TargetFacts facts, List<HealthTool> into) {
        facts.target()
                .healthcheck()
                .ifPresent(check -> {
                    String script =
                            check.command()
                                    .map(form ->
                                            switch (form) {
                                                case CommandForm.ExecForm exec ->
                                                        exec.arguments().isEmpty()
                                                                ? ""
                                                                : exec.arguments().getFirst().text();
                                                case CommandForm.ShellForm shell -> shell.script().text();
                                                case CommandForm.ScriptForm _ -> "";
                                            })
                                    .orElse("");
                    Location place = new Location(dockerfile.source(), check.text().span());
                    String base = facts.baseImage().value().toString();
                    program(script)
                            .ifPresent(name ->
                                    into.add(
                                            new HealthTool(
                                                    name, place, base, ImagePrograms.has(name, facts, dockerfile))));
                });
    }

    private static void ofService(Service service, List<HealthTool> into) {
        Optional<Command> test = service.healthcheck().flatMap(Healthcheck::test);
        if (test.isEmpty() || service.image().isEmpty() || service.build().isPresent()) {
            return;
        }
        List<String> parts = test.get().parts().stream().map(ComposeText::raw).toList();
        String script = parts.isEmpty() || parts.getFirst().equals("NONE") ? "" : parts.getFirst();
        if (test.get().form() == Command.Form.LIST && parts.size() > 1) {
            script = parts.get(1);
        }
        Value image = service.image().get().resolve(_ -> Optional.empty());
        program(script)
                .filter(name -> !isBrought(service, name))
                .ifPresent(name ->
                        into.add(
                                new HealthTool(
                                        name,
                                        test.get().location(),
                                        image.toString(),
                                        ImagePrograms.has(name, image, Optional.empty()))));
    }

    /// Whether the service's own command may install it.
    private static boolean isBrought(Service service, String program) {
        return service.command().stream()
                .flatMap(command -> command.parts().stream())
                .anyMatch(part -> part.raw().contains(program));
    }

    private static void ofService(ServiceContainer service, List<HealthTool> into) {
        Optional<Text> options = service.container().options();
        Optional<String> image = service.container().image().flatMap(Text::literal);
        if (options.isPresent() && image.isPresent()) {
            program(healthCommand(options.get().raw()))
                    .ifPresent(name ->
                            into.add(
                                    new HealthTool(
                                            name,
                                            options.get().location(),
                                            image.get(),
                                            ImagePrograms.has(name, Value.known(image.get()), Optional.empty()))));
        }
    }

    /// What follows `--health-cmd`, its quotes taken off.
    private static String healthCommand(String options) {
        int at = options.indexOf(OPTION);
        if (at < 0 || at + OPTION.length() >= options.length()) {
            return "";
        }
        String rest = options.substring(at + OPTION.length() + 1).stripLeading();
        char quote = rest.isEmpty() ? ' ' : rest.charAt(0);
        if (quote != '"' && quote != '\'') {
            return rest.split("\\s", 2)[0];
        }
        int end = rest.indexOf(quote, 1);
        return end < 0 ? "" : rest.substring(1, end);
    }

    /// The first word of a script that asks in one way alone.
    private static Optional<String> program(String script) {
        String text = script.strip();
        int or = text.indexOf("||");
        String otherwise = or < 0 ? "exit" : text.substring(or + 2).stripLeading();
        String word = text.split("\\s", 2)[0];
        boolean alone = otherwise.startsWith("exit") || otherwise.startsWith("false") || otherwise.startsWith("kill");
        boolean plain = word.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '/');
        return alone && plain && !word.isEmpty()
                ? Optional.of(word.substring(word.lastIndexOf('/') + 1))
                : Optional.empty();
    }
}
