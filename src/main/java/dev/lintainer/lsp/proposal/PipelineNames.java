package dev.lintainer.lsp.proposal;

import dev.lintainer.document.action.ActionInput;
import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.workflow.Trigger;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.document.workflow.WorkflowInput;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.flow.ArtifactUpload;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.text.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Names that the files of a repository give to things, for others to use.
final class PipelineNames {
    private final Map<String, Proposal> names = new LinkedHashMap<>();

    private PipelineNames() {}

    /// The images that are built.
    static List<Proposal> images(Pipeline pipeline) {
        PipelineNames names = new PipelineNames();
        for (JobRun job : pipeline.jobs()) {
            for (Effect.BuildImage build : job.effects(Effect.BuildImage.class)) {
                build.tags().forEach(tag -> names.addImage(tag, job));
            }
        }
        return names.all();
    }

    /// A tag that is only made up, such as Compose's, stands at the name of something else.
    private void addImage(Located tag, JobRun job) {
        String shown = tag.shown();
        if (tag.value().literal().isEmpty() || tag.value().is(shown)) {
            add(Proposal.name(shown, "built in job `" + job.job().id() + "`"));
        }
    }

    /// The artifacts that are uploaded in the runs that a workflow takes part in.
    ///
    /// @param path of the workflow
    static List<Proposal> artifacts(Pipeline pipeline, String path) {
        PipelineNames names = new PipelineNames();
        for (RunGraph graph : pipeline.runs()) {
            boolean partakes =
                    graph.run().workflow().source().path().equals(path)
                            || graph.run().jobs().stream().anyMatch(job -> job.workflow().source().path().equals(path));
            for (ArtifactUpload upload : partakes ? graph.uploads() : List.<ArtifactUpload>of()) {
                if (!upload.effect().isBuildRecord()) {
                    names.add(
                            Proposal.name(
                                    upload.effect().name().shown(),
                                    "uploaded in job `" + upload.job().job().id() + "`"));
                }
            }
        }
        return names.all();
    }

    /// The repository's own actions, as steps use them.
    static List<Proposal> actions(Pipeline pipeline) {
        PipelineNames names = new PipelineNames();
        for (ActionMetadata action : pipeline.repository().actions()) {
            String path = action.source().path();
            String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
            String name = action.name().map(text -> text.raw()).orElse("");
            names.add(Proposal.file(folder.isEmpty() ? "./" : "./" + folder, name));
        }
        return names.all();
    }

    /// The repository's own workflows that can be called.
    static List<Proposal> workflows(Pipeline pipeline) {
        PipelineNames names = new PipelineNames();
        for (Workflow workflow : pipeline.repository().workflows()) {
            if (workflow.triggers().stream().anyMatch(Trigger.Call.class::isInstance)) {
                names.add(
                        Proposal.file(
                                "./" + workflow.source().path(), workflow.name().map(text -> text.raw()).orElse("")));
            }
        }
        return names.all();
    }

    /// What `with` of a step or job can give to an action or workflow of the repository.
    ///
    /// @param uses as written
    static List<Proposal> inputs(Pipeline pipeline, String uses) {
        PipelineNames names = new PipelineNames();
        if (uses.startsWith("./")) {
            String path = uses.substring(2);
            pipeline.repository().action(path).ifPresent(action -> action.inputs().forEach(names::addInput));
            pipeline.repository().workflow(path).ifPresent(workflow -> workflow.triggers().forEach(names::addInputs));
        }
        return names.all();
    }

    private void addInput(ActionInput input) {
        add(key(input.name(), input.required()));
    }

    private void addInputs(Trigger trigger) {
        if (trigger instanceof Trigger.Call call) {
            for (WorkflowInput input : call.inputs()) {
                add(key(input.name(), input.required()));
            }
        }
    }

    private static Proposal key(String name, boolean required) {
        return new Proposal(name, Proposal.Kind.KEY, required ? "required" : "", "");
    }

    static List<Proposal> dockerfiles(Pipeline pipeline) {
        PipelineNames names = new PipelineNames();
        for (Dockerfile dockerfile : pipeline.repository().dockerfiles()) {
            names.add(Proposal.file(dockerfile.source().path(), ""));
        }
        return names.all();
    }

    /// @param path of the Dockerfile
    static List<Proposal> stages(Pipeline pipeline, String path) {
        Optional<Dockerfile> file =
                pipeline.repository().files().isFile(path) ? pipeline.repository().dockerfile(path) : Optional.empty();
        PipelineNames names = new PipelineNames();
        file.ifPresent(read ->
                read.stages()
                        .forEach(stage ->
                                stage.nameSpan()
                                        .ifPresent(span ->
                                                names.add(
                                                        Proposal.name(
                                                                new Location(read.source(), span).text(),
                                                                "FROM " + stage.base().raw())))));
        return names.all();
    }

    private void add(Proposal proposal) {
        names.putIfAbsent(proposal.text(), proposal);
    }

    private List<Proposal> all() {
        return List.copyOf(names.values());
    }
}
