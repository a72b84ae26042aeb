package dev.lintainer.pipeline.container;

import dev.lintainer.document.dockerfile.Setting;
import dev.lintainer.document.dockerfile.Step;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.effect.Programs;
import dev.lintainer.pipeline.effect.Tool;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.pipeline.image.RunCommands;
import dev.lintainer.pipeline.known.ToolWrites;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.syntax.dockerfile.CommandForm;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Something that an image has where a container mounts a part of the workspace, which has nothing there.
///
/// @param path in the container
/// @param mount which lies over it
/// @param made the instruction that puts it into the image
/// @param neededBy the words that ask for it; the mount itself where none do
public record HiddenContent(Value path, Mount mount, Location made, Location neededBy) {
    /// Something that a Dockerfile puts at a path.
    private record Put(Value path, Location made) {}

    /// What the container's command needs of what is hidden.
    public static Optional<HiddenContent> needed(ContainerRun run, FileTree files) {
        if (run.content().isEmpty() || run.workspaceMounts().isEmpty()) {
            return Optional.empty();
        }
        ImageContent content = run.content().get();
        List<ContainerWrite> writes = run.writes(files);
        for (Put put : puts(content)) {
            Optional<Mount> over = over(put.path(), run, files);
            Optional<Location> need = over.isEmpty() ? Optional.empty() : need(put.path(), run, content);
            boolean remade =
                    writes.stream()
                            .anyMatch(write ->
                                    HostPath.below(put.path(), write.path()).isPresent()
                                            || HostPath.below(write.path(), put.path()).isPresent());
            if (need.isPresent() && !remade) {
                return Optional.of(new HiddenContent(put.path(), over.get(), put.made(), need.get()));
            }
        }
        return Optional.empty();
    }

    /// A folder with an editable install of the image that the mount brings no package to.
    public static Optional<HiddenContent> editable(ContainerRun run, FileTree files) {
        if (run.content().isEmpty() || !isCheckedOut(run)) {
            return Optional.empty();
        }
        ImageContent content = run.content().get();
        for (Step.RunStep step : content.facts().runs()) {
            for (Invocation invocation : invocations(step, content)) {
                Optional<Located> operand = editableOperand(invocation);
                Optional<Value> folder = operand.map(word -> seen(step).resolve(invocation, word.value()));
                if (folder.isPresent()
                        && folder.get().isKnown()
                        && run.paths().place(folder.get()) instanceof ContainerPaths.Place.OnHost onHost
                        && onHost.hostPath().literal().filter(path -> isWithoutPackage(path, files)).isPresent()
                        && HostPath.isInWorkspace(onHost.hostPath())
                        && run.isOnMachine(HostPath.resolve(onHost.hostPath(), Value.known("pyproject.toml")))
                                == Presence.NO) {
                    return Optional.of(
                            new HiddenContent(
                                    folder.get(), onHost.mount(), operand.get().location(), onHost.mount().location()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isCheckedOut(ContainerRun run) {
        return run.job().effects(Effect.Checkout.class).stream()
                .anyMatch(checkout -> checkout.path().value().is(".") && checkout.repository().isEmpty());
    }

    private static boolean isWithoutPackage(String folder, FileTree files) {
        String prefix = folder.equals(".") ? "" : folder + "/";
        return !files.isFile(prefix + "pyproject.toml")
                && !files.isFile(prefix + "setup.py")
                && !files.isFile(prefix + "setup.cfg");
    }

    /// `pip install -e path`
    private static Optional<Located> editableOperand(Invocation invocation) {
        boolean installs =
                Tool.of(invocation).stream().anyMatch(tool -> tool.name().startsWith("pip"))
                        || invocation.program().filter("uv"::equals).isPresent();
        List<Located> words = invocation.arguments();
        for (int i = 0; installs && i + 1 < words.size(); i++) {
            if (words.get(i).value().is("-e") || words.get(i).value().is("--editable")) {
                Located word = words.get(i + 1);
                String text = word.value().literal().orElse("");
                int extras = text.indexOf('[');
                boolean path = text.startsWith(".") || text.startsWith("/");
                return path
                        ? Optional.of(
                                new Located(
                                        Value.known(extras < 0 ? text : text.substring(0, extras)), word.location()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// The mount over a path, where the workspace has nothing at it.
    private static Optional<Mount> over(Value path, ContainerRun run, FileTree files) {
        boolean hidden =
                run.paths().place(path) instanceof ContainerPaths.Place.OnHost onHost
                        && onHost.hostPath().isKnown()
                        && HostPath.isInWorkspace(onHost.hostPath())
                        && onHost.hostPath().literal().filter(files::exists).isEmpty()
                        && run.isOnMachine(onHost.hostPath()) == Presence.NO;
        return hidden && run.paths().place(path) instanceof ContainerPaths.Place.OnHost onHost
                ? Optional.of(onHost.mount())
                : Optional.empty();
    }

    private static List<Put> puts(ImageContent content) {
        List<Put> puts = new ArrayList<>();
        for (Step step : content.facts().steps()) {
            Location made = new Location(content.dockerfile().source(), step.instruction().span());
            switch (step) {
                case Step.RunStep run -> {
                    for (Invocation invocation : invocations(run, content)) {
                        folders(invocation)
                                .forEach(path -> puts.add(new Put(seen(run).resolve(invocation, path), made)));
                    }
                }
                case Step.CopyStep copy -> copied(copy).ifPresent(path -> puts.add(new Put(path, made)));
            }
        }
        return puts.stream().filter(put -> put.path().isKnown()).toList();
    }

    /// The single file that is copied to a path of its own name, or the folder that comes from another stage.
    private static Optional<Value> copied(Step.CopyStep copy) {
        String to = copy.destination().literal().orElse("");
        if (to.isEmpty() || copy.sources().size() != 1) {
            return Optional.empty();
        }
        Value from = copy.sources().getFirst().path();
        boolean folder = to.endsWith("/") || from.is(".") || from.suffix().endsWith("/");
        return folder && from.literal().filter(text -> text.indexOf('*') < 0 && !text.endsWith(".")).isPresent()
                ? Optional.of(HostPath.resolve(Value.known(to), HostPath.name(from)))
                : Optional.of(HostPath.resolve(Value.known("/"), Value.known(to)));
    }

    private static final Set<String> FILLERS = Set.of("venv", "virtualenv", "npm", "yarn", "pnpm", "uv", "composer");

    private static List<Value> folders(Invocation invocation) {
        boolean fills = Tool.of(invocation).stream().anyMatch(tool -> FILLERS.contains(tool.name()));
        return fills
                ? ToolWrites.of(invocation, Map.of(), FileTree.of(Map.of())).stream()
                        .map(write -> write.path().value())
                        .toList()
                : List.of();
    }

    private static List<Invocation> invocations(Step.RunStep step, ImageContent content) {
        return step.instruction().command() instanceof CommandForm.ShellForm
                ? RunCommands.of(content.dockerfile(), step)
                : List.of();
    }

    private static ContainerPaths seen(Step.RunStep step) {
        return new ContainerPaths(HostPath.resolve(Value.known("/"), step.inForce().workdir()), List.of());
    }

    private static final Set<String> NODE = Set.of("npm", "npx", "yarn", "pnpm", "node");

    /// The words of the container's command that need what lies at a path.
    private static Optional<Location> need(Value path, ContainerRun run, ImageContent content) {
        boolean packages = HostPath.name(path).is("node_modules");
        boolean searched = isSearched(path, content);
        for (ContainerRun.Program program : run.programs()) {
            Located first = program.invocation().words().getFirst();
            String name = program.invocation().program().orElse("");
            Value started = program.paths().resolve(program.invocation(), first.value());
            boolean within = first.value().prefix().indexOf('/') >= 0 && HostPath.below(path, started).isPresent();
            boolean uses =
                    packages && NODE.contains(name)
                            || searched
                                    && first.value().prefix().indexOf('/') < 0
                                    && !name.isEmpty()
                                    && !Programs.onlyReads(name);
            if (within || uses) {
                return Optional.of(first.location());
            }
        }
        return Optional.empty();
    }

    /// Whether the image looks for programs below a path first.
    private static boolean isSearched(Value path, ImageContent content) {
        Setting variable = content.facts().target().environment().imageVariables().get("PATH");
        return variable != null && variable.value().prefix().startsWith(path + "/bin:");
    }
}
