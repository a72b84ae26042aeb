package dev.lintainer.lsp;

import dev.lintainer.pipeline.graph.Edge;
import dev.lintainer.pipeline.graph.EdgeKind;
import dev.lintainer.pipeline.graph.Facts;
import dev.lintainer.pipeline.graph.Node;
import dev.lintainer.pipeline.graph.NodeKind;
import dev.lintainer.pipeline.graph.PipelineGraph;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the pipeline knows of the thing at a place, in Markdown: where it is made, who uses it.
final class NodeStory {
    private static final int MOST_LINES = 12;

    private final View view;
    private final PipelineGraph graph;

    private NodeStory(View view) {
        this.view = view;
        this.graph = view.graph();
    }

    /// One for each thing at the place; none where nothing is known.
    static List<String> at(String path, int offset, View view) {
        NodeStory story = new NodeStory(view);
        List<String> stories = new ArrayList<>();
        for (Node node : story.nodesAt(path, offset)) {
            List<String> lines = story.lines(node);
            if (!lines.isEmpty()) {
                stories.add("**" + story.name(node) + "**\n\n" + String.join("\n", lines));
            }
        }
        return stories;
    }

    private List<Node> nodesAt(String path, int offset) {
        List<Node> nodes = new ArrayList<>();
        for (Node node : graph.nodes()) {
            boolean isHere = node.places().stream().anyMatch(place -> isAt(place, path, offset));
            if (isHere && isTold(node.kind())) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    /// Steps are told of by what they do.
    private static boolean isTold(NodeKind kind) {
        return switch (kind) {
            case STEP, UNKNOWN_EFFECTS -> false;
            case WORKFLOW, JOB, IMAGE, IMAGE_BUILD, IMAGE_USE, SERVICE, MOUNT, FILE, ARTIFACT, CACHE, REGISTRY -> true;
        };
    }

    private static boolean isAt(Location place, String path, int offset) {
        return place.file().path().equals(path)
                && !place.span().isEmpty()
                && place.span().start() <= offset
                && offset <= place.span().end();
    }

    private List<String> lines(Node node) {
        Set<String> lines = new LinkedHashSet<>();
        for (EdgeKind kind : EdgeKind.values()) {
            EdgeWords words = EdgeWords.of(kind);
            for (Edge edge : graph.from(node, kind)) {
                lines.add("- " + words.of() + " " + other(graph.object(edge)));
            }
            for (Edge edge : graph.to(node, kind)) {
                lines.add("- " + words.by() + " " + other(graph.subject(edge)));
            }
        }
        return lines.stream().limit(MOST_LINES).toList();
    }

    private String other(Node node) {
        String where = node.places().stream().findFirst().map(place -> ", " + link(place)).orElse("");
        return name(node) + where;
    }

    private String name(Node node) {
        return switch (node.facts()) {
            case Facts.ImageBuild build -> named("job", build.job()) + " from `" + node.label() + "`";
            case Facts.ImageUse use -> named("job", use.job()) + " as `" + node.label() + "`";
            case Facts.File file -> "file `" + node.label() + "` of " + named("job", file.job());
            case Facts.Workflow _ -> "workflow `" + node.label() + "`";
            case Facts.Job _ -> "job `" + node.label() + "`";
            case Facts.Step _ -> "step `" + node.label() + "`";
            case Facts.Image _ -> "image `" + node.label() + "`";
            case Facts.Mount _ -> "mount `" + node.label() + "`";
            case Facts.Artifact _ -> "artifact `" + node.label() + "`";
            case Facts.Cache _ -> "cache `" + node.label() + "`";
            case Facts.Registry _ -> "registry `" + node.label() + "`";
            case Facts.UnknownEffects _ -> "`" + node.label() + "`";
        };
    }

    private String named(String kind, String id) {
        Optional<Node> node = graph.node(id);
        return kind + " `" + node.map(known -> known.label().toString()).orElse(id) + "`";
    }

    private String link(Location place) {
        int line = place.start().line();
        return "[" + place.file().path() + ":" + line + "](" + view.uri(place.file()) + "#L" + line + ")";
    }
}
