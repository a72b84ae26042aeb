package dev.lintainer.report.graph;

import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.graph.Edge;
import dev.lintainer.pipeline.graph.EdgeKind;
import dev.lintainer.pipeline.graph.Facts;
import dev.lintainer.pipeline.graph.Node;
import dev.lintainer.pipeline.graph.NodeKind;
import dev.lintainer.pipeline.graph.PipelineGraph;
import dev.lintainer.report.Lines;
import dev.lintainer.report.Mentions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Tells a graph: workflow by workflow, the story of each image and artifact, then what workflows share.
final class GraphTeller {
    private static final int MOST_HIDDEN = 12;

    private final PipelineGraph graph;
    private final ImageStories images;
    private final List<Chapter> chapters = new ArrayList<>();
    private final Map<String, Map<NodeKind, List<Node>>> byWorkflow = new HashMap<>();

    private GraphTeller(PipelineGraph graph) {
        this.graph = graph;
        this.images = new ImageStories(graph);
        for (Node node : graph.nodes()) {
            workflowOf(node, graph)
                    .ifPresent(workflow ->
                            byWorkflow
                                    .computeIfAbsent(workflow, _ -> new HashMap<>())
                                    .computeIfAbsent(node.kind(), _ -> new ArrayList<>())
                                    .add(node));
        }
    }

    static List<Chapter> tell(PipelineGraph graph) {
        GraphTeller report = new GraphTeller(graph);
        List<String> others = new ArrayList<>();
        for (Node node : graph.nodes()) {
            if (node.facts() instanceof Facts.Workflow workflow && report.byWorkflow.containsKey(node.id())) {
                Map<NodeKind, List<Node>> nodes = report.byWorkflow.getOrDefault(node.id(), Map.of());
                if (nodes.size() == 1) {
                    others.add(path(node));
                } else {
                    report.workflow(node, workflow, nodes);
                }
            }
        }
        report.caches();
        report.others(others);
        return report.chapters;
    }

    /// Workflows that have nothing but jobs.
    private void others(List<String> paths) {
        if (paths.isEmpty()) {
            return;
        }
        Chapter chapter = new Chapter("", "Workflows without images and artifacts");
        chapter.note(String.join(", ", paths));
        chapters.add(chapter);
    }

    private static Optional<String> workflowOf(Node node, PipelineGraph graph) {
        return switch (node.facts()) {
            case Facts.Job job -> Optional.of(job.workflow());
            case Facts.Image image -> Optional.of(image.workflow());
            case Facts.Artifact artifact -> Optional.of(artifact.workflow());
            case Facts.ImageBuild build -> graph.node(build.job()).flatMap(job -> workflowOf(job, graph));
            case Facts.ImageUse use -> graph.node(use.job()).flatMap(job -> workflowOf(job, graph));
            case Facts.File file -> graph.node(file.job()).flatMap(job -> workflowOf(job, graph));
            case Facts.Workflow _,
                    Facts.Step _,
                    Facts.Mount _,
                    Facts.Cache _,
                    Facts.Registry _,
                    Facts.UnknownEffects _ ->
                    Optional.empty();
        };
    }

    private void workflow(Node node, Facts.Workflow workflow, Map<NodeKind, List<Node>> nodes) {
        String name = node.label().toString();
        String title = name.equals(workflow.path()) ? "" : " (" + Mentions.shown(name) + ")";
        Chapter chapter = new Chapter(workflow.path(), Lines.single(workflow.path()) + title);
        chapters.add(chapter);
        List<String> starters = new ArrayList<>();
        graph.to(node, EdgeKind.TRIGGERS).forEach(edge -> starters.add(path(graph.subject(edge))));
        if (!starters.isEmpty()) {
            chapter.note("started when " + Mentions.list(starters) + " is over");
        }
        List<Node> jobs = nodes.getOrDefault(NodeKind.JOB, List.of());
        chapter.note("jobs: " + order(jobs));
        images.of(nodes.getOrDefault(NodeKind.IMAGE, List.of())).forEach(story -> chapter.story("image ", story));
        chapter.section("built without a name", nameless(nodes.getOrDefault(NodeKind.IMAGE_BUILD, List.of())));
        artifacts(nodes.getOrDefault(NodeKind.ARTIFACT, List.of()), chapter);
        chapter.section(
                "images from elsewhere, as far as is known", foreign(nodes.getOrDefault(NodeKind.IMAGE, List.of())));
        chapter.section("files that images are loaded from", files(nodes.getOrDefault(NodeKind.FILE, List.of())));
        chapter.section("not followed, so that it may do anything", hidden(jobs));
    }

    private static String path(Node workflow) {
        return workflow.facts() instanceof Facts.Workflow facts
                ? Mentions.fileName(Lines.single(facts.path()))
                : workflow.id();
    }

    /// The jobs in waves: each after those that it needs.
    private String order(List<Node> jobs) {
        Map<String, Integer> waves = new HashMap<>();
        Map<Integer, Map<String, Integer>> byWave = new TreeMap<>();
        for (Node job : jobs) {
            int legs = job.facts() instanceof Facts.Job facts ? facts.legs().size() : 0;
            byWave.computeIfAbsent(wave(job, waves), _ -> new TreeMap<>()).merge(shown(job), legs, Integer::sum);
        }
        List<String> parts = new ArrayList<>();
        for (Map<String, Integer> wave : byWave.values()) {
            List<String> names = new ArrayList<>();
            wave.forEach((name, legs) -> names.add(legs > 1 ? name + " (" + legs + " legs)" : name));
            parts.add(String.join(", ", names));
        }
        return String.join(" -> ", parts);
    }

    /// One more than the latest of what it needs; jobs that wait for one another count as soon as they are met.
    private int wave(Node job, Map<String, Integer> waves) {
        Integer known = waves.get(job.id());
        if (known != null) {
            return known;
        }
        waves.put(job.id(), 0);
        int wave = 0;
        for (Edge edge : graph.from(job, EdgeKind.NEEDS)) {
            wave = Math.max(wave, wave(graph.object(edge), waves) + 1);
        }
        if (job.facts() instanceof Facts.Job facts && facts.caller().isPresent()) {
            wave = Math.max(wave, graph.node(facts.caller().get()).map(caller -> wave(caller, waves)).orElse(0));
        }
        waves.put(job.id(), wave);
        return wave;
    }

    private String shown(Node job) {
        StringBuilder shown = new StringBuilder(Mentions.nameOf(job));
        for (Edge edge : graph.from(job, EdgeKind.CALLS)) {
            shown.append(" (calls ").append(path(graph.object(edge))).append(')');
        }
        return shown.toString();
    }

    private List<Chapter.Item> nameless(List<Node> builds) {
        Map<String, Mentions> bySource = new LinkedHashMap<>();
        for (Node build : builds) {
            if (graph.from(build, EdgeKind.BUILDS).isEmpty() && build.facts() instanceof Facts.ImageBuild facts) {
                String target = facts.target().map(value -> ", stage " + Mentions.shown(value.toString())).orElse("");
                bySource.computeIfAbsent(Mentions.shown(facts.dockerfile().toString()) + target, _ -> new Mentions())
                        .add(job(facts.job()), build.places());
            }
        }
        List<Chapter.Item> lines = new ArrayList<>();
        bySource.forEach((source, jobs) -> lines.add(Chapter.Item.of(source + " in " + jobs)));
        return lines;
    }

    private Node job(String id) {
        return graph.node(id).orElseThrow();
    }

    /// Artifacts that go the same way are told of together; those with images in them were told of with these.
    private void artifacts(List<Node> nodes, Chapter chapter) {
        Map<List<Story.Step>, List<Node>> byWay = new LinkedHashMap<>();
        for (Node node : nodes) {
            if (graph.from(node, EdgeKind.HOLDS).isEmpty() && node.facts() instanceof Facts.Artifact facts) {
                byWay.computeIfAbsent(way(node, facts), _ -> new ArrayList<>()).add(node);
            }
        }
        byWay.forEach((steps, alike) -> {
            Story story = new Story(ImageStories.title(alike), steps);
            if (alike.size() == 1 && alike.getFirst().facts() instanceof Facts.Artifact facts) {
                story = story.with(paths(facts));
            }
            chapter.story(alike.size() == 1 ? "artifact " : "artifacts ", story);
        });
    }

    private List<Story.Step> way(Node node, Facts.Artifact facts) {
        Story story = new Story("");
        Mentions uploaders = new Mentions();
        graph.to(node, EdgeKind.UPLOADS).forEach(edge -> uploaders.add(graph.subject(edge), edge.proof()));
        Mentions downloaders = new Mentions();
        Mentions perhaps = new Mentions();
        for (Edge edge : graph.to(node, EdgeKind.DOWNLOADS)) {
            (edge.sureness() == Edge.Sureness.CERTAIN ? downloaders : perhaps).add(graph.subject(edge), edge.proof());
        }
        switch (facts.origin()) {
            case MADE, COMMITTED -> story.begins("uploaded by " + uploaders);
            case MISSING -> story.breaks("nothing uploads it");
            case OUTSIDE -> story.begins("of another run or repository");
            case UNKNOWN -> story.begins("what uploads it was not followed");
        }
        if (!downloaders.isEmpty()) {
            story.goesOn("downloaded by " + downloaders);
        }
        if (!perhaps.isEmpty()) {
            story.goesOn("perhaps downloaded by " + perhaps);
        }
        if (downloaders.isEmpty() && perhaps.isEmpty()) {
            story.goesOn("no job of the run downloads it");
        }
        return story.steps();
    }

    private static String paths(Facts.Artifact facts) {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < Math.min(3, facts.paths().size()); i++) {
            paths.add(Mentions.shown(facts.paths().get(i).toString()));
        }
        String more = facts.paths().size() > 3 ? ", ..." : "";
        return paths.isEmpty() ? "" : " from " + String.join(", ", paths) + more;
    }

    private List<Chapter.Item> foreign(List<Node> names) {
        List<Chapter.Item> lines = new ArrayList<>();
        for (Node name : names) {
            if (name.facts() instanceof Facts.Image image && image.origin() != Facts.Origin.MADE) {
                foreign(name, lines);
            }
        }
        return lines;
    }

    private void foreign(Node name, List<Chapter.Item> lines) {
        Map<String, Mentions> byVerb = new LinkedHashMap<>();
        for (EdgeKind kind : List.of(EdgeKind.RUNS, EdgeKind.TAKES, EdgeKind.PULLS)) {
            for (Edge edge : graph.to(name, kind)) {
                Node use = graph.subject(edge);
                if (graph.from(use, EdgeKind.MISSES).isEmpty()) {
                    byVerb.computeIfAbsent(
                                    ImageStories.verb(ImageStories.use(use).manner()) + " by", _ -> new Mentions())
                            .add(job(ImageStories.jobId(use)), use.places());
                }
            }
        }
        for (Edge edge : graph.to(name, EdgeKind.BASED_ON)) {
            Node build = graph.subject(edge);
            byVerb.computeIfAbsent("base of", _ -> new Mentions())
                    .add(Mentions.shown(build.label().toString()), edge.proof());
        }
        List<String> parts = new ArrayList<>();
        byVerb.forEach((verb, mentions) -> parts.add(verb + " " + mentions));
        if (!parts.isEmpty()) {
            lines.add(new Chapter.Item(Mentions.shown(name.label().toString()), String.join("; ", parts)));
        }
    }

    /// Files that were not told of with the images in them.
    private List<Chapter.Item> files(List<Node> files) {
        List<Chapter.Item> lines = new ArrayList<>();
        for (Node file : files) {
            List<Edge> loads = graph.to(file, EdgeKind.LOADS);
            boolean told = !graph.to(file, EdgeKind.SAVES).isEmpty() || broughtByTold(file);
            if (loads.isEmpty() || told || !(file.facts() instanceof Facts.File facts)) {
                continue;
            }
            Mentions jobs = new Mentions();
            loads.forEach(edge -> jobs.add(graph.subject(edge), edge.proof()));
            String origin =
                    switch (facts.origin()) {
                        case MADE -> "what is in it was not followed";
                        case COMMITTED -> "it lies in the repository";
                        case MISSING -> "it is not there then";
                        case OUTSIDE, UNKNOWN -> "what puts it there was not followed";
                    };
            lines.add(Chapter.Item.of(Mentions.shown(file.label().toString()) + ": loaded by " + jobs + "; " + origin));
        }
        return lines;
    }

    private boolean broughtByTold(Node file) {
        return graph.to(file, EdgeKind.BRINGS).stream()
                .anyMatch(edge -> !graph.from(graph.subject(edge), EdgeKind.HOLDS).isEmpty());
    }

    private List<Chapter.Item> hidden(List<Node> jobs) {
        Map<Node, Mentions> byThing = new TreeMap<>();
        for (Node job : jobs) {
            for (Edge edge : graph.from(job, EdgeKind.HIDES)) {
                byThing.computeIfAbsent(graph.object(edge), _ -> new Mentions()).add(job, edge.proof());
            }
        }
        List<Chapter.Item> lines = new ArrayList<>();
        for (Map.Entry<Node, Mentions> entry : byThing.entrySet()) {
            if (lines.size() == MOST_HIDDEN) {
                lines.add(Chapter.Item.of((byThing.size() - MOST_HIDDEN) + " more"));
                break;
            }
            lines.add(Chapter.Item.of(Mentions.shown(entry.getKey().label().toString()) + ": " + entry.getValue()));
        }
        return lines;
    }

    /// Caches outlive a run, and serve all workflows.
    private void caches() {
        Map<Facts.Store, List<Story>> byStore = new TreeMap<>();
        for (Node node : graph.nodes()) {
            if (node.facts() instanceof Facts.Cache cache) {
                byStore.computeIfAbsent(cache.store(), _ -> new ArrayList<>()).add(cache(node, cache));
            }
        }
        byStore.forEach((store, stories) -> {
            Chapter chapter = new Chapter("", title(store));
            stories.forEach(story -> chapter.story("", story));
            chapters.add(chapter);
        });
    }

    private static String title(Facts.Store store) {
        return switch (store) {
            case GHA -> "Layers kept in the cache of GitHub Actions, by scope";
            case REGISTRY -> "Layers kept in registries";
            case LOCAL -> "Layers kept in folders";
            case INLINE -> "Layers kept in images";
            case OTHER -> "Layers kept otherwise";
            case FILES -> "Files kept in the cache of GitHub Actions, by key";
        };
    }

    private Story cache(Node node, Facts.Cache cache) {
        Story story = new Story(Mentions.shown(node.label().toString()));
        Mentions writers = users(graph.to(node, EdgeKind.WRITES_CACHE));
        Mentions readers = users(graph.to(node, EdgeKind.READS_CACHE));
        if (writers.toString().equals(readers.toString()) && !writers.isEmpty()) {
            story.begins("read and written by " + writers);
            return story;
        }
        if (!writers.isEmpty()) {
            story.begins("written by " + writers);
        } else if (cache.written() == Presence.NO) {
            story.breaks("nothing writes it");
        } else {
            story.begins("what writes it was not followed");
        }
        if (!readers.isEmpty()) {
            story.goesOn("read by " + readers);
        } else if (cache.read() == Presence.NO) {
            story.breaks("nothing reads it");
        } else {
            story.goesOn("what reads it was not followed");
        }
        return story;
    }

    /// The jobs that use a cache, with the workflows that they are of.
    private Mentions users(List<Edge> edges) {
        Map<String, Set<Edge>> byJob = new TreeMap<>();
        for (Edge edge : edges) {
            byJob.computeIfAbsent(ImageStories.jobId(graph.subject(edge)), _ -> new TreeSet<>()).add(edge);
        }
        Mentions mentions = new Mentions();
        byJob.forEach((id, uses) -> uses.forEach(edge -> mentions.add(job(id), edge.proof())));
        return mentions;
    }
}
