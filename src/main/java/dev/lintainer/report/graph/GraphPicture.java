package dev.lintainer.report.graph;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.graph.Edge;
import dev.lintainer.pipeline.graph.EdgeKind;
import dev.lintainer.pipeline.graph.Facts;
import dev.lintainer.pipeline.graph.Node;
import dev.lintainer.pipeline.graph.NodeKind;
import dev.lintainer.pipeline.graph.PipelineGraph;
import dev.lintainer.report.Lines;
import dev.lintainer.report.Mentions;
import dev.lintainer.report.Words;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What is drawn of a graph: jobs, and what goes from one to the other. Uses, files that stay where they are and, but
/// where they are asked for, mounts would only hide that.
///
/// @param shared what belongs to no workflow alone
public record GraphPicture(List<Cluster> clusters, List<Figure> shared, List<Arrow> arrows) {
    /// A workflow.
    ///
    /// @param path of its file
    public record Cluster(String id, String path, String title, List<Figure> figures) {}

    /// @param lines the first one is its name
    /// @param nodes what it stands for
    public record Figure(String id, Shape shape, List<String> lines, List<Node> nodes) {}

    public enum Shape {
        JOB,
        IMAGE,
        /// An image that comes from elsewhere.
        FOREIGN_IMAGE,
        /// An image that nothing makes.
        MISSING_IMAGE,
        FILE,
        ARTIFACT,
        CACHE,
        REGISTRY,
        /// What containers of a job see that is no part of their image.
        MOUNT
    }

    /// @param proof where it is written
    public record Arrow(String from, String to, String label, Line line, List<Location> proof) {}

    public enum Line {
        /// Something is handed on.
        FLOW,
        /// Something is taken and put back.
        BOTH_WAYS,
        /// It may be.
        PERHAPS,
        /// One waits for, calls or starts the other.
        ORDER,
        BROKEN
    }

    /// How much is drawn.
    public enum Detail {
        /// What is handed from job to job.
        FLOWS,
        /// What the containers of the jobs see of their machines, too.
        MOUNTS
    }

    public static GraphPicture of(PipelineGraph graph, Detail detail) {
        return new Painter(graph, detail).picture();
    }

    private static final int MOST_LINES = 4;

    /// Of more, nobody could tell in a picture who waits for whom.
    private static final int MOST_UPLOADERS = 20;

    private record Route(String from, String to) {}

    /// For one picture.
    private static final class Painter {
        private final PipelineGraph graph;
        private final Detail detail;

        /// Where the figure of a node is: images that the same builds make are one.
        private final Map<String, String> figureOf = new HashMap<>();

        private final Map<String, Figure> figures = new LinkedHashMap<>();
        private final Map<String, List<Figure>> inWorkflow = new TreeMap<>();
        private final List<Figure> shared = new ArrayList<>();

        /// Which workflows have to do with a cache or registry.
        private final Map<String, Set<String>> users = new HashMap<>();

        /// What each job does with a cache.
        private final Map<Route, Set<Edge>> cacheUses = new LinkedHashMap<>();

        private final Map<Route, Set<String>> labels = new LinkedHashMap<>();
        private final Map<Route, Line> lines = new HashMap<>();
        private final Map<Route, Set<Location>> proofs = new HashMap<>();
        private final Set<Route> waits = new LinkedHashSet<>();

        /// Pairs of jobs of which the one hands something to the other.
        private final Set<Route> handed = new LinkedHashSet<>();

        /// The jobs of the workflow that a job calls.
        private final Map<String, List<Node>> callees = new HashMap<>();

        /// What the jobs do with an image that is handed on, by what hands it on and by job.
        private final Map<String, Map<String, Set<String>>> doings = new HashMap<>();

        Painter(PipelineGraph graph, Detail detail) {
            this.graph = graph;
            this.detail = detail;
            for (Edge edge : graph.edges()) {
                Node object = graph.object(edge);
                if (object.kind() == NodeKind.CACHE || object.kind() == NodeKind.REGISTRY) {
                    String job = ImageStories.jobId(graph.subject(edge));
                    users.computeIfAbsent(object.id(), _ -> new TreeSet<>()).add(workflow(job));
                }
            }
            for (Node node : graph.nodes()) {
                if (node.facts() instanceof Facts.Job job) {
                    job.caller().ifPresent(caller -> callees.computeIfAbsent(caller, _ -> new ArrayList<>()).add(node));
                }
            }
        }

        GraphPicture picture() {
            graph.nodes().forEach(this::paint);
            graph.edges().forEach(this::connect);
            cacheUses.forEach(this::connectCache);
            List<Cluster> clusters = new ArrayList<>();
            inWorkflow.forEach((workflow, content) -> {
                String path = workflow.substring(workflow.indexOf(':') + 1);
                clusters.add(new Cluster("w" + clusters.size(), path, Mentions.fileName(Lines.single(path)), content));
            });
            List<Arrow> arrows = new ArrayList<>();
            labels.forEach((route, verbs) ->
                    arrows.add(
                            new Arrow(
                                    route.from(),
                                    route.to(),
                                    String.join(", ", verbs),
                                    Objects.requireNonNull(lines.get(route)),
                                    proof(route))));
            for (Route wait : waits) {
                if (!handed.contains(wait) && !labels.containsKey(wait)) {
                    arrows.add(new Arrow(wait.from(), wait.to(), "", Line.ORDER, proof(wait)));
                }
            }
            return new GraphPicture(clusters, shared, arrows);
        }

        private List<Location> proof(Route route) {
            return List.copyOf(proofs.getOrDefault(route, Set.of()));
        }

        private void paint(Node node) {
            switch (node.facts()) {
                case Facts.Job job -> add(node, job.workflow(), Shape.JOB, lines(node, job));
                case Facts.Image image -> image(node, image);
                case Facts.File file -> {
                    if (!graph.to(node, EdgeKind.SAVES).isEmpty() || !graph.to(node, EdgeKind.COPIES).isEmpty()) {
                        add(node, workflow(file.job()), Shape.FILE, List.of(Mentions.shown(node.label().toString())));
                    }
                }
                case Facts.Artifact artifact ->
                        add(node, artifact.workflow(), Shape.ARTIFACT, List.of(ImageStories.title(node)));
                case Facts.Cache cache -> {
                    if (cache.store() != Facts.Store.FILES || !graph.from(node, EdgeKind.BRINGS).isEmpty()) {
                        String kind = Words.of(cache.store()) + " cache";
                        add(node, soleUser(node), Shape.CACHE, List.of(kind, Mentions.shown(node.label().toString())));
                    }
                }
                case Facts.Registry _ -> {
                    // Where images go to whose names are not known at all is nothing to draw.
                    if (!(node.label() instanceof Value.Unknown)) {
                        String name = Mentions.shown(node.label().toString());
                        add(node, soleUser(node), Shape.REGISTRY, List.of(name));
                    }
                }
                case Facts.Mount mount -> {
                    if (detail == Detail.MOUNTS) {
                        mount(node, mount);
                    }
                }
                case Facts.Workflow _, Facts.Step _, Facts.ImageBuild _, Facts.ImageUse _, Facts.UnknownEffects _ -> {}
            }
        }

        /// What several containers of a job see of one place is one figure.
        private void mount(Node node, Facts.Mount mount) {
            String source = mount.source().map(value -> source(value.toString())).orElse(Words.of(mount.type()));
            String name = source + " at " + Mentions.shown(mount.target().toString());
            graph.node(mount.use())
                    .map(ImageStories::jobId)
                    .ifPresent(job -> {
                        String key = "mount " + job + " " + name;
                        String known = figureOf.get(key);
                        if (known == null) {
                            add(node, workflow(job), Shape.MOUNT, List.of(name));
                            figureOf.put(key, Objects.requireNonNull(figureOf.get(node.id())));
                        } else {
                            join(node, known);
                        }
                    });
        }

        /// Paths of a job's machine are written as seen from its workspace.
        private static String source(String path) {
            return path.equals(".") ? "workspace" : Mentions.shown(path);
        }

        /// Has a figure stand for one more node.
        private Figure join(Node node, String known) {
            Figure figure = Objects.requireNonNull(figures.get(known));
            figureOf.put(node.id(), known);
            figure.nodes().add(node);
            return figure;
        }

        private List<String> lines(Node node, Facts.Job job) {
            List<String> text = new ArrayList<>();
            text.add(Mentions.shown(node.label().toString()));
            for (Edge call : graph.from(node, EdgeKind.CALLS)) {
                Node called = graph.object(call);
                text.add("calls " + Mentions.fileName(called.id().substring(called.id().indexOf(':') + 1)));
            }
            if (job.legs().size() > 1) {
                text.add(job.legs().size() + " legs");
            }
            int hidden = graph.from(node, EdgeKind.HIDES).size();
            if (hidden > 0) {
                text.add("not followed: " + hidden);
            }
            return text;
        }

        private void image(Node node, Facts.Image image) {
            Set<String> makers = new TreeSet<>();
            for (Edge edge : graph.to(node, EdgeKind.BUILDS)) {
                makers.add(edge.from());
            }
            String key = makers.isEmpty() ? node.id() : image.workflow() + makers;
            String known = figureOf.get(key);
            if (known != null) {
                List<String> names = join(node, known).lines();
                if (names.size() < MOST_LINES) {
                    names.add(Mentions.shown(node.label().toString()));
                } else if (names.size() == MOST_LINES) {
                    names.add("...");
                }
                return;
            }
            boolean used = !graph.to(node, EdgeKind.RUNS).isEmpty() || !graph.to(node, EdgeKind.TAKES).isEmpty();
            Shape shape =
                    switch (image.origin()) {
                        case MADE -> Shape.IMAGE;
                        case MISSING -> Shape.MISSING_IMAGE;
                        case COMMITTED, OUTSIDE, UNKNOWN -> Shape.FOREIGN_IMAGE;
                    };
            if (shape == Shape.IMAGE || used) {
                add(node, image.workflow(), shape, List.of(ImageStories.title(node)));
                figureOf.put(key, Objects.requireNonNull(figureOf.get(node.id())));
            }
        }

        /// The workflow that a cache or registry serves, where it is one alone.
        private String soleUser(Node node) {
            Set<String> workflows = users.getOrDefault(node.id(), Set.of());
            return workflows.size() == 1 ? workflows.iterator().next() : "";
        }

        private String workflow(String job) {
            return graph.node(job)
                    .map(node -> node.facts() instanceof Facts.Job facts ? facts.workflow() : "")
                    .orElse("");
        }

        /// @param workflow the id of the one that it belongs to; empty where it belongs to none
        private void add(Node node, String workflow, Shape shape, List<String> lines) {
            Figure figure =
                    new Figure("n" + figures.size(), shape, new ArrayList<>(lines), new ArrayList<>(List.of(node)));
            figures.put(figure.id(), figure);
            figureOf.put(node.id(), figure.id());
            (workflow.isEmpty() ? shared : inWorkflow.computeIfAbsent(workflow, _ -> new ArrayList<>())).add(figure);
        }

        private void connect(Edge edge) {
            Node subject = graph.subject(edge);
            Node object = graph.object(edge);
            switch (edge.kind()) {
                case NEEDS -> waitFor(object, subject, edge.proof());
                case CALLS -> called(subject, edge);
                case BUILDS -> arrow(ImageStories.jobId(subject), object.id(), "builds", edge);
                case TAGS -> tagged(subject, object, edge);
                case SAVES -> saved(subject, object, edge);
                case COPIES -> arrow(object.id(), subject.id(), "copied", edge);
                case HOLDS -> {
                    String verb = subject.facts() instanceof Facts.Cache ? "kept" : "uploaded";
                    arrow(object.id(), subject.id(), verb, edge);
                }
                case UPLOADS -> {
                    if (graph.from(object, EdgeKind.HOLDS).isEmpty()) {
                        arrow(subject.id(), object.id(), "uploads", edge);
                    }
                }
                case DOWNLOADS -> downloaded(subject, object, edge);
                case BRINGS -> brought(subject, object, edge);
                case PUSHES -> pushed(subject, object, edge);
                case RUNS, TAKES -> used(subject, object, edge);
                case PROVIDED_BY -> provided(subject, object, edge);
                case MISSES -> missed(subject, object, edge);
                case READS_CACHE, WRITES_CACHE -> {
                    if (subject.facts() instanceof Facts.ImageBuild build) {
                        cacheUses.computeIfAbsent(new Route(build.job(), object.id()), _ -> new TreeSet<>()).add(edge);
                    }
                }
                case MOUNTS -> mounted(subject, object, edge);
                case TRIGGERS, BASED_ON, LOADS, PULLS, HIDES -> {}
            }
        }

        private void connectCache(Route use, Set<Edge> edges) {
            Set<EdgeKind> kinds = new TreeSet<>();
            List<Location> proof = new ArrayList<>();
            edges.forEach(edge -> {
                kinds.add(edge.kind());
                proof.addAll(edge.proof());
            });
            if (kinds.size() == 2) {
                arrow(use.from(), use.to(), "reads, writes", Line.BOTH_WAYS, proof);
            } else if (kinds.contains(EdgeKind.READS_CACHE)) {
                arrow(use.to(), use.from(), "read", Line.FLOW, proof);
            } else {
                arrow(use.from(), use.to(), "written", Line.FLOW, proof);
            }
        }

        private void mounted(Node use, Node node, Edge edge) {
            if (node.facts() instanceof Facts.Mount mount) {
                boolean writable = mount.access() == dev.lintainer.pipeline.effect.Mount.Access.READ_WRITE;
                arrow(ImageStories.jobId(use), node.id(), writable ? "mounts" : "mounts read-only", edge);
            }
        }

        private void arrow(String from, String to, String label, Edge edge) {
            arrow(from, to, label, edge.sureness() == Edge.Sureness.CERTAIN ? Line.FLOW : Line.PERHAPS, edge.proof());
        }

        private void arrow(String from, String to, String label, Line line, List<Location> proof) {
            String start = figureOf.get(from);
            String end = figureOf.get(to);
            if (start == null || end == null || start.equals(end)) {
                return;
            }
            Route route = new Route(start, end);
            labels.computeIfAbsent(route, _ -> new LinkedHashSet<>()).add(label);
            lines.merge(route, line, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            proofs.computeIfAbsent(route, _ -> new TreeSet<>()).addAll(proof);
        }

        private void waitFor(Node first, Node second, List<Location> proof) {
            String start = figureOf.get(first.id());
            String end = figureOf.get(second.id());
            if (start != null && end != null) {
                Route wait = new Route(start, end);
                waits.add(wait);
                proofs.computeIfAbsent(wait, _ -> new TreeSet<>()).addAll(proof);
            }
        }

        /// A call leads to the jobs that need none of the others.
        private void called(Node caller, Edge call) {
            for (Node job : callees.getOrDefault(caller.id(), List.of())) {
                if (graph.from(job, EdgeKind.NEEDS).isEmpty()) {
                    waitFor(caller, job, call.proof());
                }
            }
        }

        /// The names of the images that a build or use is about; the job where there is none.
        private List<String> sources(Node act) {
            List<String> sources = new ArrayList<>();
            graph.from(act, EdgeKind.BUILDS).forEach(edge -> sources.add(edge.to()));
            graph.from(act, EdgeKind.TAKES).forEach(edge -> sources.add(edge.to()));
            return sources.isEmpty() ? List.of(ImageStories.jobId(act)) : sources.subList(0, 1);
        }

        private void tagged(Node use, Node image, Edge edge) {
            sources(use).forEach(source -> arrow(source, image.id(), "tagged", edge));
        }

        private void saved(Node act, Node file, Edge edge) {
            sources(act).forEach(source -> arrow(source, file.id(), "saved", edge));
        }

        private void pushed(Node act, Node registry, Edge edge) {
            sources(act).forEach(source -> arrow(source, registry.id(), "pushed", edge));
        }

        private void downloaded(Node job, Node artifact, Edge edge) {
            Set<String> verbs = new LinkedHashSet<>(List.of("downloaded"));
            for (Edge brings : graph.from(artifact, EdgeKind.BRINGS)) {
                if (graph.object(brings).facts() instanceof Facts.File file && file.job().equals(job.id())) {
                    verbs.add("loaded");
                }
            }
            for (Edge holds : graph.from(artifact, EdgeKind.HOLDS)) {
                for (Edge saves : graph.to(graph.object(holds), EdgeKind.SAVES)) {
                    verbs.addAll(doings(graph.subject(saves)).getOrDefault(job.id(), Set.of()));
                }
            }
            arrow(artifact.id(), job.id(), String.join(", ", verbs), edge);
            hand(graph.to(artifact, EdgeKind.UPLOADS), job.id());
        }

        /// @param sources what puts it where the job takes it from
        private void hand(List<Edge> sources, String job) {
            for (Edge source : sources.subList(0, Math.min(MOST_UPLOADERS, sources.size()))) {
                String start = figureOf.get(ImageStories.jobId(graph.subject(source)));
                String end = figureOf.get(job);
                if (start != null && end != null) {
                    handed.add(new Route(start, end));
                }
            }
        }

        private Map<String, Set<String>> doings(Node saver) {
            return doings.computeIfAbsent(
                    saver.id(),
                    _ -> {
                        Map<String, Set<String>> byJob = new HashMap<>();
                        for (Edge edge : graph.to(saver, EdgeKind.PROVIDED_BY)) {
                            Facts.ImageUse use = ImageStories.use(graph.subject(edge));
                            byJob.computeIfAbsent(use.job(), _ -> new TreeSet<>()).add(ImageStories.verb(use.manner()));
                        }
                        return byJob;
                    });
        }

        private void brought(Node parcel, Node file, Edge edge) {
            if (parcel.facts() instanceof Facts.Cache) {
                arrow(parcel.id(), ImageStories.jobId(file), "restored, loaded", edge);
            }
        }

        private void used(Node act, Node image, Edge edge) {
            Facts.ImageUse use = ImageStories.use(act);
            if (!(image.facts() instanceof Facts.Image facts)) {
                return;
            }
            String verb = ImageStories.verb(use.manner());
            switch (facts.origin()) {
                case MADE -> {
                    if (use.manner().runs() && !use.supply().isBroken() && isMadeIn(image, use.job())) {
                        arrow(use.job(), image.id(), "builds", Line.FLOW, List.of());
                        arrow(use.job(), image.id(), verb + " there", Line.FLOW, edge.proof());
                    }
                }
                case MISSING -> arrow(image.id(), use.job(), verb, Line.BROKEN, edge.proof());
                case COMMITTED, OUTSIDE, UNKNOWN -> arrow(image.id(), use.job(), verb, edge);
            }
        }

        private boolean isMadeIn(Node image, String job) {
            return graph.to(image, EdgeKind.BUILDS).stream()
                    .anyMatch(edge -> ImageStories.jobId(graph.subject(edge)).equals(job));
        }

        private void provided(Node act, Node provider, Edge edge) {
            if (provider.facts() instanceof Facts.Registry) {
                arrow(provider.id(), ImageStories.jobId(act), ImageStories.verb(ImageStories.use(act).manner()), edge);
                hand(graph.to(provider, EdgeKind.PUSHES), ImageStories.jobId(act));
            }
        }

        /// What is there, and what was wanted instead.
        private void missed(Node act, Node maker, Edge edge) {
            Facts.ImageUse use = ImageStories.use(act);
            String fault =
                    switch (use.supply()) {
                        case OTHER_TAG -> "not this name";
                        case IN_BUILDER -> "left in the builder";
                        case ELSEWHERE -> "never arrives";
                        case PRESENT, REGISTRY, UNKNOWN -> "missed";
                    };
            for (String source : sources(maker)) {
                for (EdgeKind kind : List.of(EdgeKind.RUNS, EdgeKind.TAKES)) {
                    for (Edge wanted : graph.from(act, kind)) {
                        boolean same = Objects.equals(figureOf.get(wanted.to()), figureOf.get(source));
                        arrow(source, same ? use.job() : wanted.to(), fault, Line.BROKEN, edge.proof());
                    }
                }
            }
        }
    }
}
