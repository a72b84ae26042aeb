package dev.lintainer.pipeline;

import dev.lintainer.document.value.Deductions;
import dev.lintainer.document.workflow.ActionReference;
import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.ReusableJob;
import dev.lintainer.document.workflow.Trigger;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.parallel.Batch;
import dev.lintainer.pipeline.check.LostResult;
import dev.lintainer.pipeline.check.LostResults;
import dev.lintainer.pipeline.container.ContainerAccess;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.flow.ArtifactFlows;
import dev.lintainer.pipeline.flow.ArtifactUse;
import dev.lintainer.pipeline.flow.BuildIndex;
import dev.lintainer.pipeline.flow.CacheFlows;
import dev.lintainer.pipeline.flow.FileFlows;
import dev.lintainer.pipeline.flow.ImageFlows;
import dev.lintainer.pipeline.flow.ImageIndex;
import dev.lintainer.pipeline.flow.ImageSource;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.flow.TriggeredRuns;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.pipeline.job.CalledWorkflow;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.job.KnownRuns;
import dev.lintainer.pipeline.job.WorkflowRun;
import dev.lintainer.pipeline.job.WorkflowRuns;
import dev.lintainer.pipeline.python.PythonFacts;
import dev.lintainer.pipeline.repository.Repository;
import dev.lintainer.pipeline.repository.SourceTexts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The whole repository as one graph.
public final class Pipeline {
    private final Repository repository;
    private final List<RunGraph> runs;
    private final List<JobRun> jobs;
    private final BuildIndex builds;
    private final CacheFlows caches;
    private final PythonFacts python;
    private final Deductions deductions = new Deductions();

    public Pipeline(Repository repository, List<RunGraph> runs) {
        this.repository = repository;
        this.runs = List.copyOf(runs);
        this.jobs = runs.stream().flatMap(graph -> graph.run().jobs().stream()).toList();
        this.builds = BuildIndex.of(jobs);
        this.caches = CacheFlows.of(jobs);
        this.python = new PythonFacts(repository, jobs);
    }

    public Repository repository() {
        return repository;
    }

    /// One for each workflow, but for those that are only ever called by another one of the repository.
    public List<RunGraph> runs() {
        return runs;
    }

    /// A single workflow is unfolded sooner than a thread is started.
    private static final int WORTH_SHARING = 2;

    public static Pipeline of(Repository repository, KnownRuns known) {
        SourceTexts texts = new SourceTexts();
        Set<String> called = called(repository.workflows());
        List<Workflow> started = new ArrayList<>();
        for (Workflow workflow : repository.workflows()) {
            boolean onlyCalled =
                    !workflow.triggers().isEmpty()
                            && workflow.triggers().stream().allMatch(Trigger.Call.class::isInstance)
                            && called.contains(workflow.source().path());
            if (!onlyCalled) {
                started.add(workflow);
            }
        }
        List<WorkflowRun> runs =
                Batch.map(
                        started,
                        WORTH_SHARING,
                        workflow ->
                                known.run(workflow, repository, sources -> WorkflowRuns.of(workflow, sources, texts)));
        ImageIndex images = ImageIndex.of(runs);
        TriggeredRuns triggered = TriggeredRuns.of(runs);
        List<RunGraph> graphs = new ArrayList<>();
        for (WorkflowRun run : runs) {
            ArtifactFlows flows = ArtifactFlows.of(run);
            List<ArtifactUse> artifacts = triggered.joined(run, flows.uses());
            FileFlows files = new FileFlows(repository, run, artifacts);
            List<ImageUse> uses = ImageFlows.of(run, files, images, repository);
            graphs.add(new RunGraph(run, artifacts, flows.uploads(), uses, files));
        }
        return new Pipeline(repository, graphs);
    }

    /// All jobs of all runs.
    public List<JobRun> jobs() {
        return jobs;
    }

    /// What the builds keep for one another.
    public CacheFlows caches() {
        return caches;
    }

    /// What it has to do with Python.
    public PythonFacts python() {
        return python;
    }

    /// The containers that commands start, where the image's name is given; not those that the runner itself starts.
    public List<ImageUse> containers() {
        return runs.stream().flatMap(graph -> graph.images().stream()).filter(Pipeline::isStartedByCommand).toList();
    }

    /// The containers that the runner starts for jobs to run in.
    public List<ImageUse> jobContainers() {
        return runs.stream()
                .flatMap(graph -> graph.images().stream())
                .filter(use ->
                        use.effect() instanceof Effect.RunContainer container && container.start() == Effect.Start.JOB)
                .toList();
    }

    private static boolean isStartedByCommand(ImageUse use) {
        return use.effect() instanceof Effect.RunContainer container && container.start().byCommand();
    }

    /// The containers that commands start, with what is known of what goes on in them.
    public List<ContainerRun> containerRuns() {
        return once(ContainerRun.class, this::findContainerRuns);
    }

    private List<ContainerRun> findContainerRuns() {
        List<ContainerRun> found = new ArrayList<>();
        for (RunGraph graph : runs) {
            Map<JobRun, ContainerAccess> access = new IdentityHashMap<>();
            for (ImageUse use : graph.images()) {
                if (isStartedByCommand(use)) {
                    ContainerAccess own = access.computeIfAbsent(use.job(), ContainerAccess::of);
                    found.add(ContainerRun.of(graph, use, content(use), own));
                }
            }
        }
        return List.copyOf(found);
    }

    /// Results of containers that an upload of their job looks for in vain.
    public List<LostResult> lostResults() {
        return once(LostResult.class, this::findLostResults);
    }

    private List<LostResult> findLostResults() {
        List<LostResult> found = new ArrayList<>();
        for (RunGraph graph : runs) {
            List<ContainerRun> own = containerRuns().stream().filter(run -> run.graph() == graph).toList();
            if (!own.isEmpty()) {
                found.addAll(LostResults.of(graph, own, repository.files()));
            }
        }
        return List.copyOf(found);
    }

    /// What is in a used image, where only one build of the pipeline, or several of the same, can have made it: one of
    /// the same job, one that is handed over, or one that is pushed under this very name.
    public Optional<ImageContent> content(ImageUse use) {
        Optional<ImageContent> known = once(ImageContent.class, this::findContents).get(use);
        return known == null ? findContent(use) : known;
    }

    private Map<ImageUse, Optional<ImageContent>> findContents() {
        Map<ImageUse, Optional<ImageContent>> contents = new IdentityHashMap<>();
        for (RunGraph graph : runs) {
            graph.images().forEach(use -> contents.put(use, findContent(use)));
        }
        return contents;
    }

    /// Rules on several threads ask for the same at the same time; none is to find it out again.
    private <T> T once(Class<?> question, Supplier<T> deduction) {
        return deductions.of(
                question,
                () -> {
                    synchronized (deductions) {
                        return deductions.of(question, deduction);
                    }
                });
    }

    private Optional<ImageContent> findContent(ImageUse use) {
        List<Effect.BuildImage> makers =
                isPulled(use.supply()) ? builds.named(ImageName.of(use.image().value())) : use.builds();
        if (makers.isEmpty()) {
            return Optional.empty();
        }
        Effect.BuildImage last = makers.getLast();
        boolean agreed =
                makers.stream().allMatch(build -> build == last || build.definition().isSame(last.definition()));
        return agreed ? ImageContent.of(last, repository) : Optional.empty();
    }

    private static boolean isPulled(ImageUse.Supply supply) {
        return supply instanceof ImageUse.Supply.Registry
                || supply instanceof ImageUse.Supply.Present(List<ImageSource> sources)
                        && sources.stream().allMatch(source -> source.by() instanceof Effect.PullImage);
    }

    /// The content of every image that the pipeline builds and whose Dockerfile can be read, one for each build.
    public List<ImageContent> builtImages() {
        return builds.all().stream().flatMap(build -> ImageContent.of(build, repository).stream()).toList();
    }

    private static Set<String> called(List<Workflow> workflows) {
        Set<String> paths = new HashSet<>();
        for (Workflow workflow : workflows) {
            for (Job job : workflow.jobs()) {
                if (job.body() instanceof ReusableJob call) {
                    localPath(call.reference()).ifPresent(paths::add);
                }
            }
        }
        return paths;
    }

    private static Optional<String> localPath(ActionReference reference) {
        return switch (reference) {
            case ActionReference.Local local -> CalledWorkflow.path(local.path());
            case ActionReference.Self self -> CalledWorkflow.path(self.path());
            case ActionReference.Repository _, ActionReference.DockerImage _, ActionReference.Unknown _ ->
                    Optional.empty();
        };
    }
}
