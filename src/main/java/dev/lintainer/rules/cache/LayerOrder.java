package dev.lintainer.rules.cache;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.Origin;
import dev.lintainer.document.dockerfile.Stage;
import dev.lintainer.document.dockerfile.Step;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.image.DockerfileRuns;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Dependencies are installed after the whole source was copied, so that each change of it installs them anew.
public final class LayerOrder implements Rule.OfDockerfile {
    @Override
    public void check(Dockerfile dockerfile, RuleContext context) {
        Map<Stage, Location> copied = new HashMap<>();
        for (DockerfileRuns.Moment moment : DockerfileRuns.moments(dockerfile)) {
            switch (moment) {
                case DockerfileRuns.Copy(Step.CopyStep copy) -> {
                    if (takesEverything(copy)) {
                        copied.putIfAbsent(copy.stage(), new Location(dockerfile.source(), copy.instruction().span()));
                    }
                }
                case DockerfileRuns.Command(Step.RunStep step, Invocation command) -> {
                    Optional<String> manager = installer(command);
                    Location copy = copied.get(step.stage());
                    if (manager.isPresent() && copy != null) {
                        copied.remove(step.stage());
                        report(command, manager.get(), copy, context);
                    }
                }
            }
        }
    }

    private static boolean takesEverything(Step.CopyStep copy) {
        return copy.from() instanceof Origin.BuildContext
                && copy.sources().stream()
                        .anyMatch(source -> List.of(".", "./", "/").stream().anyMatch(source.path()::is));
    }

    /// What installs the dependencies that files of the project list, and only these.
    private static Optional<String> installer(Invocation command) {
        Optional<String> program = command.program();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        boolean installs =
                switch (program.get()) {
                    case "npm" -> command.has("ci");
                    case "go" -> command.has("mod") && command.has("download");
                    case "bundle" -> command.has("install");
                    case "poetry" -> command.has("install") && command.has("--no-root");
                    case "uv" -> command.has("sync") && command.has("--no-install-project");
                    default -> DockerfileRuns.isPip(command, "install") && installsList(command);
                };
        return installs ? program : Optional.empty();
    }

    /// `-r requirements.txt`, without the project itself.
    private static boolean installsList(Invocation command) {
        boolean project =
                command.arguments().stream()
                        .anyMatch(word ->
                                word.value().prefix().startsWith(".")
                                        || word.value().is("-e")
                                        || word.value().is("--editable"));
        return !project && !command.isOpen() && (command.has("-r") || command.has("--requirement"));
    }

    private static void report(Invocation command, String manager, Location copy, RuleContext context) {
        context.report(
                context.finding(copy, "everything is copied before `" + manager + "` installs the dependencies")
                        .suggesting(
                                "copy the files that list the dependencies first, and the rest after the installation")
                        .relatedTo(command.location(), "installed anew after each change of any file"));
    }
}
