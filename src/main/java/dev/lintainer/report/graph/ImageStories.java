package dev.lintainer.report.graph;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.graph.Edge;
import dev.lintainer.pipeline.graph.EdgeKind;
import dev.lintainer.pipeline.graph.Facts;
import dev.lintainer.pipeline.graph.Node;
import dev.lintainer.pipeline.graph.PipelineGraph;
import dev.lintainer.report.Mentions;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The stories of the images that a pipeline makes.
final class ImageStories {
    private static final int MOST_NAMES = 4;
    private static final int LONGEST_VARIANTS = 160;
    private static final int MOST_OTHERS = 3;

    private final PipelineGraph graph;

    /// What takes images out of a registry, by the registry and the name.
    private final Map<String, List<Node>> takers = new HashMap<>();

    /// What uses an image that was handed on, by what handed it on and by job.
    private final Map<String, Map<String, Set<Node>>> usesByJob = new HashMap<>();

    ImageStories(PipelineGraph graph) {
        this.graph = graph;
        for (Edge edge : graph.edges()) {
            if (edge.kind() == EdgeKind.PROVIDED_BY && graph.object(edge).facts() instanceof Facts.Registry) {
                Node use = graph.subject(edge);
                takers.computeIfAbsent(edge.to() + ' ' + use.label(), _ -> new ArrayList<>()).add(use);
            }
        }
    }

    /// Names that the same builds give are told of together.
    List<Story> of(List<Node> images) {
        Map<Set<Node>, List<Node>> byMakers = new LinkedHashMap<>();
        for (Node image : images) {
            if (image.facts() instanceof Facts.Image facts && facts.origin() == Facts.Origin.MADE) {
                byMakers.computeIfAbsent(makers(image), _ -> new ArrayList<>()).add(image);
            }
        }
        List<Story> stories = new ArrayList<>();
        byMakers.forEach((makers, names) -> stories.add(story(names, makers)));
        return stories;
    }

    private Set<Node> makers(Node image) {
        Set<Node> makers = new TreeSet<>();
        graph.to(image, EdgeKind.BUILDS).forEach(edge -> makers.add(graph.subject(edge)));
        graph.to(image, EdgeKind.TAGS).forEach(edge -> makers.add(graph.subject(edge)));
        return makers;
    }

    private Story story(List<Node> names, Set<Node> makers) {
        Story story = new Story(title(names));
        tellOrigin(names, makers, story);
        List<Node> uses = new ArrayList<>();
        Set<Node> savers = new TreeSet<>(makers);
        for (Node name : names) {
            for (EdgeKind kind : List.of(EdgeKind.RUNS, EdgeKind.TAKES)) {
                graph.to(name, kind).forEach(edge -> uses.add(graph.subject(edge)));
            }
        }
        uses.forEach(use -> {
            if (use(use).manner() == Facts.Manner.SAVE && !use(use).supply().isBroken()) {
                savers.add(use);
            }
        });
        tellUsesNearby(uses, makers, story);
        tellTags(uses, story);
        tellBuiltOn(names, story);
        tellPushes(names, uses, makers, story);
        savers.forEach(saver -> tellSaved(saver, story));
        tellOthers(names, makers, story);
        tellBroken(savers, story);
        if (story.goesNoFurther()) {
            story.goesOn("nothing that was followed uses it");
        }
        return story;
    }

    static String title(List<Node> names) {
        List<String> shown = new ArrayList<>();
        for (Node name : names) {
            if (shown.size() == MOST_NAMES) {
                shown.add((names.size() - MOST_NAMES) + " more names");
                break;
            }
            shown.add(names.size() == 1 ? title(name) : shortTitle(name));
        }
        return Mentions.list(shown);
    }

    private static String shortTitle(Node name) {
        String label = Mentions.shown(name.label().toString());
        return name.variants().isEmpty() ? label : label + " (" + name.variants().size() + " names)";
    }

    static String title(Node name) {
        String label = Mentions.shown(name.label().toString());
        if (name.variants().isEmpty()) {
            return label;
        }
        List<String> variants = new ArrayList<>();
        name.variants().stream().limit(MOST_NAMES).forEach(value -> variants.add(Mentions.shown(value.toString())));
        boolean more = name.variants().size() > MOST_NAMES;
        if (String.join("", variants).length() > LONGEST_VARIANTS) {
            return label + " (" + name.variants().size() + " names)";
        }
        return label + " (" + String.join(", ", variants) + (more ? ", ..." : "") + ")";
    }

    private void tellOrigin(List<Node> names, Set<Node> makers, Story story) {
        Map<String, Mentions> builds = new LinkedHashMap<>();
        for (Node maker : makers) {
            if (maker.facts() instanceof Facts.ImageBuild build) {
                builds.computeIfAbsent(source(maker, build), _ -> new Mentions())
                        .add(job(maker), first(maker.places()));
            }
        }
        builds.forEach((source, jobs) -> story.begins("built in " + jobs + source));
        for (Node name : names) {
            for (Edge edge : graph.to(name, EdgeKind.TAGS)) {
                Node tag = graph.subject(edge);
                String jobs = new Mentions().add(job(tag), edge.proof()).toString();
                boolean imported = use(tag).manner() == Facts.Manner.IMPORT;
                String origin = imported ? "imported" : "another name for " + Mentions.shown(tag.label().toString());
                story.begins(origin + (imported ? " in " : ", given in ") + jobs);
            }
        }
    }

    private String source(Node maker, Facts.ImageBuild build) {
        StringBuilder source = new StringBuilder();
        source.append(" from ").append(Mentions.shown(build.dockerfile().toString()));
        build.target().ifPresent(target -> source.append(", stage ").append(Mentions.shown(target.toString())));
        List<String> bases = new ArrayList<>();
        for (Edge edge : graph.from(maker, EdgeKind.BASED_ON)) {
            Node base = graph.object(edge);
            if (base.facts() instanceof Facts.Image image && image.origin() == Facts.Origin.MADE) {
                bases.add(Mentions.shown(base.label().toString()));
            }
        }
        return bases.isEmpty()
                ? source.toString()
                : source.append(", on top of ").append(Mentions.list(bases)).toString();
    }

    /// Uses of an image in the job that has made it.
    private void tellUsesNearby(List<Node> uses, Set<Node> makers, Story story) {
        Set<String> jobs = new TreeSet<>();
        makers.forEach(maker -> jobs.add(jobId(maker)));
        Map<String, Mentions> byVerb = new LinkedHashMap<>();
        for (Node use : uses) {
            Facts.ImageUse facts = use(use);
            boolean nearby = jobs.contains(facts.job()) && facts.supply() != Facts.Supply.REGISTRY;
            if (facts.manner().runs() && nearby && !facts.supply().isBroken()) {
                byVerb.computeIfAbsent(verb(facts.manner()), _ -> new Mentions()).add(job(use), use.places());
            }
        }
        byVerb.forEach((verb, mentions) -> story.goesOn(verb + " in the same job, " + mentions));
    }

    static String verb(Facts.Manner manner) {
        return switch (manner) {
            case DOCKER_RUN -> "run";
            case DOCKER_CREATE -> "made into a container";
            case COMPOSE_UP -> "started with Compose";
            case COMPOSE_RUN -> "run with Compose";
            case JOB -> "used as the job's container";
            case SERVICE -> "started as a service";
            case ACTION -> "run as a step";
            case TAG -> "tagged";
            case IMPORT -> "imported";
            case SAVE -> "saved";
            case PUSH -> "pushed";
            case PULL -> "pulled";
        };
    }

    private void tellTags(List<Node> uses, Story story) {
        for (Node use : uses) {
            for (Edge edge : graph.from(use, EdgeKind.TAGS)) {
                String name = Mentions.shown(graph.object(edge).label().toString());
                story.goesOn("tagged as " + name + " in " + new Mentions().add(job(use), edge.proof()));
            }
        }
    }

    private void tellBuiltOn(List<Node> names, Story story) {
        Map<String, Mentions> builds = new LinkedHashMap<>();
        for (Node name : names) {
            for (Edge edge : graph.to(name, EdgeKind.BASED_ON)) {
                Node build = graph.subject(edge);
                builds.computeIfAbsent(Mentions.shown(build.label().toString()), _ -> new Mentions())
                        .add(job(build), first(build.places()));
            }
        }
        builds.forEach((dockerfile, jobs) -> story.goesOn("base of " + dockerfile + ", built in " + jobs));
    }

    private void tellPushes(List<Node> names, List<Node> uses, Set<Node> makers, Story story) {
        Map<Node, Mentions> pushes = new TreeMap<>();
        Set<Node> pushers = new LinkedHashSet<>(makers);
        pushers.addAll(uses);
        Map<Node, Edge.Sureness> sure = new HashMap<>();
        for (Node pusher : pushers) {
            for (Edge edge : graph.from(pusher, EdgeKind.PUSHES)) {
                Node registry = graph.object(edge);
                pushes.computeIfAbsent(registry, _ -> new Mentions()).add(job(pusher), first(pusher.places()));
                sure.merge(registry, edge.sureness(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
        pushes.forEach((registry, jobs) -> {
            String perhaps = sure.get(registry) == Edge.Sureness.POSSIBLE ? "perhaps " : "";
            boolean known = !(registry.label() instanceof Value.Unknown);
            String where = known ? Mentions.shown(registry.label().toString()) : "a place that is not known";
            story.goesOn(perhaps + "pushed to " + where + " by " + jobs);
            Map<String, Mentions> byVerb = new LinkedHashMap<>();
            for (Node name : names) {
                for (Node use : takers.getOrDefault(registry.id() + ' ' + name.label(), List.of())) {
                    byVerb.computeIfAbsent(taken(use), _ -> new Mentions()).add(farJob(use, name), use.places());
                }
            }
            byVerb.forEach((verb, mentions) -> story.goesOn(verb + " by " + mentions));
        });
    }

    /// How an image comes out of a registry, and what is done with it then.
    private String taken(Node use) {
        if (use(use).manner() != Facts.Manner.PULL) {
            return "taken from there and " + verb(use(use).manner());
        }
        Set<String> verbs = new LinkedHashSet<>(List.of("pulled from there"));
        for (Edge edge : graph.to(use, EdgeKind.PROVIDED_BY)) {
            verbs.add(verb(use(graph.subject(edge)).manner()));
        }
        return Mentions.list(List.copyOf(verbs));
    }

    /// A job of another workflow is named with that.
    private String farJob(Node use, Node image) {
        Node job = job(use);
        String workflow = ((Facts.Job) job.facts()).workflow();
        String name = Mentions.nameOf(job);
        boolean same = image.facts() instanceof Facts.Image facts && facts.workflow().equals(workflow);
        return same ? name : name + " of " + Mentions.fileName(workflow.substring(workflow.indexOf(':') + 1));
    }

    private void tellSaved(Node saver, Story story) {
        for (Edge edge : graph.from(saver, EdgeKind.SAVES)) {
            Node file = graph.object(edge);
            story.goesOn(
                    "saved to "
                            + Mentions.shown(file.label().toString())
                            + " in "
                            + new Mentions().add(job(saver), first(edge.proof())));
            tellFile(file, saver, story);
        }
    }

    private void tellFile(Node file, Node saver, Story story) {
        for (Edge copy : graph.to(file, EdgeKind.COPIES)) {
            Node other = graph.subject(copy);
            story.goesOn(
                    "copied or packed to "
                            + Mentions.shown(other.label().toString())
                            + " "
                            + Mentions.at(copy.proof()));
            for (Edge edge : graph.to(other, EdgeKind.HOLDS)) {
                tellHandOver(edge, saver, story);
            }
        }
        for (Edge edge : graph.to(file, EdgeKind.HOLDS)) {
            tellHandOver(edge, saver, story);
        }
    }

    /// @param holds of the artifact or cache that the archive is in
    private void tellHandOver(Edge holds, Node saver, Story story) {
        Node parcel = graph.subject(holds);
        String perhaps = holds.sureness() == Edge.Sureness.POSSIBLE ? "perhaps " : "";
        boolean isCache = parcel.facts() instanceof Facts.Cache;
        String name = Mentions.shown(parcel.label().toString());
        story.goesOn(
                perhaps
                        + (isCache ? "kept in the cache under the key " : "uploaded as artifact ")
                        + name
                        + " "
                        + Mentions.at(first(parcel.places())));
        Map<String, Set<Node>> loads = new HashMap<>();
        for (Edge brings : graph.from(parcel, EdgeKind.BRINGS)) {
            for (Edge load : graph.to(graph.object(brings), EdgeKind.LOADS)) {
                loads.computeIfAbsent(load.from(), _ -> new TreeSet<>()).addAll(usesOf(saver, load.from()));
            }
        }
        Map<String, Mentions> byVerbs = new LinkedHashMap<>();
        Mentions idle = new Mentions();
        Mentions perhapsIdle = new Mentions();
        List<Edge> takes = graph.to(parcel, isCache ? EdgeKind.READS_CACHE : EdgeKind.DOWNLOADS);
        String taken = isCache ? "restored" : "downloaded";
        for (Edge take : takes) {
            Node job = graph.subject(take);
            Set<Node> uses = loads.get(job.id());
            if (uses == null) {
                boolean saves = job.id().equals(jobId(saver));
                if (!saves) {
                    (take.sureness() == Edge.Sureness.CERTAIN ? idle : perhapsIdle).add(job, take.proof());
                }
                continue;
            }
            Set<String> verbs = new LinkedHashSet<>(List.of(taken, "loaded"));
            List<Location> places = new ArrayList<>();
            uses.forEach(use -> {
                verbs.add(verb(use(use).manner()));
                places.addAll(use.places());
            });
            byVerbs.computeIfAbsent(Mentions.list(List.copyOf(verbs)), _ -> new Mentions())
                    .add(job, places.isEmpty() ? take.proof() : places);
        }
        byVerbs.forEach((verbs, jobs) -> story.goesOn(verbs + " by " + jobs));
        if (!idle.isEmpty()) {
            story.goesOn(taken + ", but not loaded, by " + idle);
        }
        if (!perhapsIdle.isEmpty()) {
            story.goesOn("perhaps " + taken + " by " + perhapsIdle);
        }
        if (takes.isEmpty()) {
            story.goesOn("no job of the run downloads it");
        }
    }

    /// What a job does with an image that a saver has handed on.
    private Set<Node> usesOf(Node saver, String job) {
        return usesByJob
                .computeIfAbsent(
                        saver.id(),
                        _ -> {
                            Map<String, Set<Node>> byJob = new HashMap<>();
                            for (Edge edge : graph.to(saver, EdgeKind.PROVIDED_BY)) {
                                Node use = graph.subject(edge);
                                byJob.computeIfAbsent(jobId(use), _ -> new TreeSet<>()).add(use);
                            }
                            return byJob;
                        })
                .getOrDefault(job, Set.of());
    }

    /// Uses under names that may turn out to be the same.
    private void tellOthers(List<Node> names, Set<Node> makers, Story story) {
        Set<String> own = new TreeSet<>();
        names.forEach(name -> own.add(name.label().toString()));
        Map<String, Mentions> others = new LinkedHashMap<>();
        for (Node maker : makers) {
            for (Edge edge : graph.to(maker, EdgeKind.PROVIDED_BY)) {
                Node use = graph.subject(edge);
                String name = use.label().toString();
                boolean possible = edge.sureness() == Edge.Sureness.POSSIBLE && jobId(use).equals(jobId(maker));
                if (possible && !own.contains(name) && use(use).manner().runs()) {
                    String verb = verb(use(use).manner()) + " as " + Mentions.shown(name);
                    others.computeIfAbsent(verb, _ -> new Mentions()).add(job(use), use.places());
                }
            }
        }
        others.entrySet().stream()
                .limit(MOST_OTHERS)
                .forEach(other -> story.goesOn("perhaps " + other.getKey() + " in " + other.getValue()));
        if (others.size() > MOST_OTHERS) {
            story.goesOn(
                    "perhaps run under " + (others.size() - MOST_OTHERS) + " more names that are not known in full");
        }
    }

    private void tellBroken(Set<Node> savers, Story story) {
        Map<String, Mentions> byFault = new LinkedHashMap<>();
        for (Node saver : savers) {
            for (Edge edge : graph.to(saver, EdgeKind.MISSES)) {
                Node use = graph.subject(edge);
                byFault.computeIfAbsent(fault(use(use), use), _ -> new Mentions()).add(job(use), use.places());
            }
        }
        byFault.forEach((fault, jobs) -> story.breaks(jobs + fault));
    }

    private static String fault(Facts.ImageUse use, Node node) {
        String name = Mentions.shown(node.label().toString());
        String wants = use.manner().runs() ? " runs " : " takes ";
        return switch (use.supply()) {
            case OTHER_TAG -> wants + name + " instead: nothing makes that name";
            case ELSEWHERE -> wants + name + ", which never reaches this job";
            case IN_BUILDER -> wants + name + ", but the build leaves it in its builder";
            case PRESENT, REGISTRY, UNKNOWN -> wants + name;
        };
    }

    static Facts.ImageUse use(Node use) {
        return (Facts.ImageUse) use.facts();
    }

    private Node job(Node act) {
        return graph.node(jobId(act)).orElseThrow();
    }

    static String jobId(Node act) {
        return switch (act.facts()) {
            case Facts.ImageBuild build -> build.job();
            case Facts.ImageUse use -> use.job();
            case Facts.File file -> file.job();
            case Facts.Step step -> step.job();
            case Facts.Workflow _,
                    Facts.Job _,
                    Facts.Image _,
                    Facts.Mount _,
                    Facts.Artifact _,
                    Facts.Cache _,
                    Facts.Registry _,
                    Facts.UnknownEffects _ ->
                    act.id();
        };
    }

    private static List<Location> first(List<Location> places) {
        return places.isEmpty() ? places : places.subList(0, 1);
    }
}
