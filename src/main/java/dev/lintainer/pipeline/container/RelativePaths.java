package dev.lintainer.pipeline.container;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.effect.Tool;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.known.CheckTools;
import dev.lintainer.pipeline.repository.FileTree;
import java.util.List;
import java.util.Optional;

/// Words with which a container's command asks for the repository's files by paths that count from its working
/// directory.
public final class RelativePaths {
    private RelativePaths() {}

    /// The first program of a container, or an argument of it, that looks for what a mount brings in the container's
    /// own working directory.
    public static Optional<Located> first(ContainerRun run, Mount mount, FileTree files) {
        Value start = run.paths().workingDirectory();
        List<Invocation> own = run.command().known();
        Optional<Tool> check = CheckTools.first(own, files).filter(tool -> isAt(start, run, tool.invocation()));
        if (check.isPresent()) {
            return Optional.of(check.get().invocation().words().getFirst());
        }
        // What comes first may bring the files that later commands look at.
        if (own.isEmpty() || !isAt(start, run, own.getFirst())) {
            return Optional.empty();
        }
        Value source = mount.source().map(Located::value).orElse(HostPath.WORKSPACE);
        return own.getFirst().arguments().stream().filter(word -> isFileOf(word.value(), source, files)).findFirst();
    }

    private static boolean isAt(Value start, ContainerRun run, Invocation invocation) {
        return run.paths().directory(invocation).equals(start) && invocation.circumstances().happens() == Presence.YES;
    }

    private static boolean isFileOf(Value word, Value source, FileTree files) {
        String text = word.literal().orElse("");
        boolean relative = !text.isEmpty() && "/-~".indexOf(text.charAt(0)) < 0 && text.indexOf('.') >= 0;
        return relative && HostPath.resolve(source, word).literal().filter(files::isFile).isPresent();
    }
}
