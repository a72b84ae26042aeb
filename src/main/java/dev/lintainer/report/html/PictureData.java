package dev.lintainer.report.html;

import dev.lintainer.engine.Verdict;
import dev.lintainer.pipeline.graph.Node;
import dev.lintainer.pipeline.graph.PipelineGraph;
import dev.lintainer.report.Words;
import dev.lintainer.report.graph.GraphPicture;
import dev.lintainer.report.graph.PicturePlaces;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/// The pictures of a repository's workflows, with the findings that belong to their parts.
final class PictureData {
    /// Where something is written is told up to so many times.
    private static final int MOST_PLACES = 3;

    private final Judged judged;
    private final GraphPicture picture;
    private final Map<Integer, List<Integer>> ofArrows = new HashMap<>();
    private final Map<String, List<Integer>> ofFigures = new HashMap<>();
    private final Map<String, List<Integer>> inJobs = new HashMap<>();
    private final JsonGenerator json;

    private PictureData(Judged judged, GraphPicture picture, JsonGenerator json) {
        this.judged = judged;
        this.picture = picture;
        this.json = json;
    }

    /// @param most only so many findings, the first ones, are shown at all
    static void write(Judged judged, PipelineGraph graph, int most, JsonGenerator json) {
        GraphPicture picture = GraphPicture.of(graph, GraphPicture.Detail.MOUNTS);
        PictureData data = new PictureData(judged, picture, json);
        data.join(PicturePlaces.of(picture, graph, judged.subjects().workflows()), most);
        picture.clusters().forEach(data::cluster);
    }

    private void join(PicturePlaces places, int most) {
        List<Verdict.Reported> reported = judged.result().reported();
        for (int i = 0; i < Math.min(most, reported.size()); i++) {
            int number = i;
            Marks marks = Marks.of(reported.get(i).finding(), picture, places);
            marks.arrows().forEach(arrow -> add(ofArrows, arrow, number));
            marks.figures().forEach(figure -> add(ofFigures, figure, number));
            marks.jobs().forEach(job -> add(inJobs, job, number));
        }
    }

    private static <K> void add(Map<K, List<Integer>> findings, K key, int number) {
        findings.computeIfAbsent(key, _ -> new ArrayList<>()).add(number);
    }

    /// With what it shares with others as far as it uses that.
    private void cluster(GraphPicture.Cluster cluster) {
        Set<String> own = new HashSet<>();
        cluster.figures().forEach(figure -> own.add(figure.id()));
        Set<String> shown = new LinkedHashSet<>(own);
        for (GraphPicture.Arrow arrow : picture.arrows()) {
            if (own.contains(arrow.from()) || own.contains(arrow.to())) {
                shown.add(arrow.from());
                shown.add(arrow.to());
            }
        }
        List<GraphPicture.Figure> figures = new ArrayList<>(cluster.figures());
        picture.shared()
                .forEach(figure -> {
                    if (shown.contains(figure.id())) {
                        figures.add(figure);
                    }
                });
        Set<String> drawn = new HashSet<>();
        json.writeStartObject();
        json.writeStringProperty("title", cluster.title());
        json.writeStringProperty("path", cluster.path());
        json.writeArrayPropertyStart("figures");
        for (GraphPicture.Figure figure : figures) {
            drawn.add(figure.id());
            figure(figure);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("arrows");
        for (int i = 0; i < picture.arrows().size(); i++) {
            GraphPicture.Arrow arrow = picture.arrows().get(i);
            boolean ours = own.contains(arrow.from()) || own.contains(arrow.to());
            if (ours && drawn.contains(arrow.from()) && drawn.contains(arrow.to())) {
                arrow(arrow, ofArrows.getOrDefault(i, List.of()));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void figure(GraphPicture.Figure figure) {
        json.writeStartObject();
        json.writeStringProperty("id", figure.id());
        json.writeStringProperty("shape", Words.of(figure.shape()));
        json.writeArrayPropertyStart("lines");
        figure.lines().forEach(json::writeString);
        json.writeEndArray();
        List<Location> places = new ArrayList<>();
        for (Node node : figure.nodes()) {
            places.addAll(node.places());
        }
        places(places);
        findings("findings", ofFigures.getOrDefault(figure.id(), List.of()));
        findings("inside", inJobs.getOrDefault(figure.id(), List.of()));
        json.writeEndObject();
    }

    private void arrow(GraphPicture.Arrow arrow, List<Integer> findings) {
        json.writeStartObject();
        json.writeStringProperty("from", arrow.from());
        json.writeStringProperty("to", arrow.to());
        json.writeStringProperty("label", arrow.label());
        json.writeStringProperty("line", Words.of(arrow.line()));
        places(arrow.proof());
        findings("findings", findings);
        json.writeEndObject();
    }

    private void places(List<Location> places) {
        Set<String> told = new LinkedHashSet<>();
        for (Location place : places) {
            if (told.size() < MOST_PLACES) {
                told.add(judged.place(place));
            }
        }
        json.writeArrayPropertyStart("at");
        told.forEach(json::writeString);
        json.writeEndArray();
    }

    private void findings(String name, List<Integer> numbers) {
        if (!numbers.isEmpty()) {
            json.writeArrayPropertyStart(name);
            numbers.forEach(json::writeNumber);
            json.writeEndArray();
        }
    }
}
