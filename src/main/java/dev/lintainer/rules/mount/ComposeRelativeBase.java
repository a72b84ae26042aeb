package dev.lintainer.rules.mount;

import dev.lintainer.document.value.Value;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.known.CheckTools;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// A path of a Compose file counts from that file's folder, but is written as if from the repository's root.
public final class ComposeRelativeBase implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        FileTree files = pipeline.repository().files();
        Set<Location> reported = new HashSet<>();
        for (ContainerRun run : pipeline.containerRuns()) {
            boolean compose =
                    run.container().start() == Effect.Start.COMPOSE_UP
                            || run.container().start() == Effect.Start.COMPOSE_RUN;
            for (Mount mount : run.workspaceMounts()) {
                Optional<String> written = compose ? written(mount) : Optional.empty();
                if (written.isPresent() && !reported.contains(mount.location())) {
                    meant(written.get(), mount, run, files)
                            .ifPresent(meant -> {
                                reported.add(mount.location());
                                report(written.get(), meant, mount, run, context);
                            });
                }
            }
        }
    }

    /// The source as it is written, where it is a relative path of a file that does not lie in the root.
    private static Optional<String> written(Mount mount) {
        Located source = mount.source().orElseThrow();
        String text = source.location().text();
        boolean inFolder = source.location().file().path().indexOf('/') > 0;
        boolean relative = text.startsWith("./") || text.equals(".") || text.startsWith(".:");
        if (!inFolder || !relative) {
            return Optional.empty();
        }
        int colon = text.indexOf(':');
        return Optional.of(colon < 0 ? text : text.substring(0, colon));
    }

    /// The path of the repository that is meant, where there is nothing at the one that is named.
    private static Optional<String> meant(String written, Mount mount, ContainerRun run, FileTree files) {
        Value named = mount.source().orElseThrow().value();
        String fromRoot = HostPath.resolve(HostPath.WORKSPACE, Value.known(written)).literal().orElse(".");
        if (named.is(fromRoot)) {
            return Optional.empty();
        }
        if (!fromRoot.equals(".")) {
            boolean elsewhere =
                    files.exists(fromRoot)
                            && named.literal().filter(files::exists).isEmpty()
                            && run.isOnMachine(named) == Presence.NO;
            return elsewhere ? Optional.of(fromRoot) : Optional.empty();
        }
        // The folder itself is there: what tells is that a check finds nothing of what it names in it.
        String folder = named.literal().orElse(".");
        return CheckTools.first(run.command().known(), files)
                .flatMap(tool ->
                        tool.arguments().stream()
                                .flatMap(word -> word.value().literal().stream())
                                .filter(word -> !word.startsWith("-") && !word.equals("."))
                                .filter(word -> files.exists(word) && !files.exists(folder + "/" + word))
                                .findFirst())
                .map(word -> word);
    }

    private static void report(String written, String meant, Mount mount, ContainerRun run, RuleContext context) {
        String file = mount.location().file().path();
        String folder = file.substring(0, file.lastIndexOf('/'));
        Finding finding =
                context.finding(
                                mount.location(),
                                "`"
                                        + written
                                        + "` is `"
                                        + mount.source().orElseThrow().value()
                                        + "`, but `"
                                        + meant
                                        + "` lies in the repository's root")
                        .suggesting(
                                "paths count from `"
                                        + folder
                                        + "/`: write `"
                                        + "../".repeat((int) folder.chars().filter(c -> c == '/').count() + 1)
                                        + "...`, or call Compose with `--project-directory .`")
                        .relatedTo(run.container().origin().location(), "started here");
        context.report(run.container().origin().happens() == Presence.YES ? finding : finding.likely());
    }
}
