package dev.lintainer.report.graph;

import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.pipeline.graph.Edge;
import dev.lintainer.pipeline.graph.EdgeKind;
import dev.lintainer.pipeline.graph.Node;
import dev.lintainer.pipeline.graph.NodeKind;
import dev.lintainer.pipeline.graph.PipelineGraph;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Where in a picture a place of a file is found.
public final class PicturePlaces {
    private record Spot<T>(Span span, T thing) {}

    private final Map<SourceFile, List<Spot<Integer>>> arrows = new HashMap<>();
    private final Map<SourceFile, List<Spot<String>>> figures = new HashMap<>();

    /// The jobs as they are written, with their figures.
    private final Map<SourceFile, List<Spot<Set<String>>>> jobs = new HashMap<>();

    private final Map<SourceFile, List<Span>> actions = new HashMap<>();

    /// The jobs that have to do with a file which is no workflow.
    private final Map<SourceFile, Set<String>> users = new HashMap<>();

    private final Set<String> mounts = new TreeSet<>();

    private PicturePlaces() {}

    /// @param workflows those of the repository
    public static PicturePlaces of(GraphPicture picture, PipelineGraph graph, List<Workflow> workflows) {
        PicturePlaces places = new PicturePlaces();
        for (int i = 0; i < picture.arrows().size(); i++) {
            for (Location proof : picture.arrows().get(i).proof()) {
                add(places.arrows, proof, i);
            }
        }
        Map<Location, Set<String>> byName = new HashMap<>();
        Map<String, String> figureOfJob = new HashMap<>();
        for (GraphPicture.Cluster cluster : picture.clusters()) {
            cluster.figures().forEach(figure -> places.add(figure, byName, figureOfJob));
        }
        picture.shared().forEach(figure -> places.add(figure, byName, figureOfJob));
        workflows.forEach(workflow -> places.add(workflow, byName));
        places.addUsers(graph, figureOfJob);
        return places;
    }

    private static <T> void add(Map<SourceFile, List<Spot<T>>> index, Location place, T thing) {
        index.computeIfAbsent(place.file(), _ -> new ArrayList<>()).add(new Spot<>(place.span(), thing));
    }

    private void add(GraphPicture.Figure figure, Map<Location, Set<String>> byName, Map<String, String> figureOfJob) {
        if (figure.shape() == GraphPicture.Shape.MOUNT) {
            mounts.add(figure.id());
        }
        for (Node node : figure.nodes()) {
            for (Location place : node.places()) {
                add(figures, place, figure.id());
                if (node.kind() == NodeKind.JOB) {
                    byName.computeIfAbsent(place, _ -> new TreeSet<>()).add(figure.id());
                    figureOfJob.put(node.id(), figure.id());
                }
            }
        }
    }

    private void add(Workflow workflow, Map<Location, Set<String>> byName) {
        for (Job job : workflow.jobs()) {
            Set<String> shown = byName.getOrDefault(new Location(workflow.source(), job.idSpan()), Set.of());
            add(jobs, new Location(workflow.source(), job.idSpan().to(job.span())), shown);
            for (Step step : job.steps()) {
                if (step instanceof UsesStep) {
                    actions.computeIfAbsent(workflow.source(), _ -> new ArrayList<>()).add(step.span());
                }
            }
        }
    }

    private void addUsers(PipelineGraph graph, Map<String, String> figureOfJob) {
        for (Node node : graph.nodes()) {
            Optional<String> job = Optional.ofNullable(figureOfJob.get(ImageStories.jobId(node)));
            job.ifPresent(figure -> node.places().forEach(place -> use(place, figure)));
            for (Edge edge : graph.from(node, EdgeKind.BASED_ON)) {
                job.ifPresent(figure -> edge.proof().forEach(place -> use(place, figure)));
            }
        }
    }

    private void use(Location place, String figure) {
        users.computeIfAbsent(place.file(), _ -> new TreeSet<>()).add(figure);
    }

    /// Whether a figure is what containers see of their machine.
    public boolean isMount(String figure) {
        return mounts.contains(figure);
    }

    /// The arrows, by their index, that a place is a part of the proof of.
    public Set<Integer> arrows(Location place) {
        return around(arrows, place);
    }

    /// Those that are drawn for what an action does in whose step the place is.
    public Set<Integer> arrowsOfAction(Location place) {
        Set<Integer> found = new LinkedHashSet<>();
        for (Span step : actions.getOrDefault(place.file(), List.of())) {
            if (step.contains(place.span())) {
                for (Spot<Integer> spot : arrows.getOrDefault(place.file(), List.of())) {
                    if (step.contains(spot.span())) {
                        found.add(spot.thing());
                    }
                }
            }
        }
        return found;
    }

    /// The figures, by their ids, that a place is a part of.
    public Set<String> figures(Location place) {
        return around(figures, place);
    }

    /// The figures of the jobs that a place stands in; of a file that is no workflow, those that have to do with it.
    public Set<String> jobs(Location place) {
        List<Spot<Set<String>>> written = jobs.get(place.file());
        if (written == null) {
            return users.getOrDefault(place.file(), Set.of());
        }
        Set<String> found = new LinkedHashSet<>();
        for (Spot<Set<String>> job : written) {
            if (job.span().contains(place.span())) {
                found.addAll(job.thing());
            }
        }
        return found;
    }

    private static <T> Set<T> around(Map<SourceFile, List<Spot<T>>> index, Location place) {
        Set<T> found = new LinkedHashSet<>();
        for (Spot<T> spot : index.getOrDefault(place.file(), List.of())) {
            if (spot.span().contains(place.span())) {
                found.add(spot.thing());
            }
        }
        return found;
    }
}
