package dev.lintainer.rules.mount;

import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.document.compose.ComposeInvocation;
import dev.lintainer.document.compose.ComposeProject;
import dev.lintainer.document.compose.Service;
import dev.lintainer.document.compose.VolumeMount;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.repository.Repository;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.yaml.YamlEdits;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A service mounts a volume by a name that the Compose files do not declare.
public final class ComposeVolumeUndeclared implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<Location> reported = new HashSet<>();
        for (ComposeFile file : pipeline.repository().composeFiles()) {
            if (isWhole(file) && !isPartOfOthers(file, pipeline.repository())) {
                check(file, pipeline.repository(), reported, context);
            }
        }
    }

    /// Whether the file can stand alone: every service says where its image comes from.
    private static boolean isWhole(ComposeFile file) {
        return !file.services().isEmpty()
                && file.services().stream()
                        .allMatch(service ->
                                service.image().isPresent()
                                        || service.build().isPresent()
                                        || service.base().isPresent());
    }

    /// Whether another file of its folder may be merged with this one: one that declares volumes, or any where the name
    /// of this one is not that of a file which Compose takes by itself.
    private static boolean isPartOfOthers(ComposeFile file, Repository repository) {
        String path = file.source().path();
        boolean byItself = DEFAULT_NAMES.contains(path.substring(path.lastIndexOf('/') + 1));
        boolean ofTool = path.startsWith(".") || path.contains("/.");
        return ofTool
                || repository.composeFiles().stream()
                        .anyMatch(other ->
                                other != file
                                        && folder(other).equals(folder(file))
                                        && (!byItself || !other.volumes().isEmpty()));
    }

    private static final Set<String> DEFAULT_NAMES =
            Set.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");

    private static String folder(ComposeFile file) {
        String path = file.source().path();
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static void check(ComposeFile file, Repository repository, Set<Location> reported, RuleContext context) {
        ComposeProject project =
                ComposeProject.load(ComposeInvocation.of(file.source().path()), repository::composeFile);
        if (!project.isComplete()) {
            return;
        }
        for (Service service : project.services()) {
            for (VolumeMount mount : service.volumes()) {
                Optional<String> name =
                        mount.type() == VolumeMount.Type.VOLUME
                                ? mount.source().flatMap(source -> source.literal())
                                : Optional.empty();
                boolean undeclared =
                        name.isPresent()
                                && project.volumes().stream().noneMatch(volume -> volume.name().equals(name.get()));
                if (undeclared && mount.location().file() == file.source() && reported.add(mount.location())) {
                    report(name.get(), mount, file, context);
                }
            }
        }
    }

    private static void report(String name, VolumeMount mount, ComposeFile file, RuleContext context) {
        Finding finding =
                context.finding(mount.location(), "the volume `" + name + "` is not declared: Compose refuses the file")
                        .suggesting("declare it under the top-level `volumes`, or write `./" + name + "` for a folder");
        context.report(
                edit(name, file)
                        .map(edit -> finding.fixedBy(new Fix("declare the volume", FixSafety.UNSAFE, List.of(edit))))
                        .orElse(finding));
    }

    private static Optional<Edit> edit(String name, ComposeFile file) {
        if (!(file.yaml().root().orElse(null) instanceof YamlMapping root)) {
            return Optional.empty();
        }
        Optional<YamlEntry> volumes = root.entry("volumes");
        if (volumes.isEmpty()) {
            return YamlEdits.addEmptyNested(root, "volumes", name);
        }
        return volumes.get().value() instanceof YamlMapping declared && !declared.entries().isEmpty()
                ? YamlEdits.addEmpty(declared, name)
                : Optional.empty();
    }
}
