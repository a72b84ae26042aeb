package dev.lintainer.report.graph;

import dev.lintainer.pipeline.graph.PipelineGraph;
import dev.lintainer.report.Palette;

/// The forms in which a pipeline's graph can be shown.
public enum GraphFormat {
    /// The story of each image, artifact and cache, for people.
    TEXT,
    /// A flowchart that GitHub draws in Markdown.
    MERMAID,
    /// A graph for Graphviz.
    DOT,
    /// One JSON document, see `schemas/graph.schema.json`.
    JSON;

    /// @param pathPrefix leads from where paths are shown from to the repository's root: empty, or ends with `/`
    public String render(PipelineGraph graph, String pathPrefix, Palette palette) {
        return switch (this) {
            case TEXT -> GraphText.render(graph, palette);
            case MERMAID -> GraphMermaid.render(GraphPicture.of(graph, GraphPicture.Detail.FLOWS));
            case DOT -> GraphDot.render(GraphPicture.of(graph, GraphPicture.Detail.FLOWS));
            case JSON -> GraphJson.render(graph, pathPrefix);
        };
    }

    /// Whether GitHub draws a chart: it refuses those with more than so many arrows or characters
    /// (https://mermaid.js.org/config/schema-docs/config.html, `maxEdges` and `maxTextSize`).
    public static Drawn byGithub(String chart) {
        int arrows = 0;
        for (String line : chart.split("\n")) {
            arrows += line.contains(" --") || line.contains(" -.-") || line.contains(" <--") ? 1 : 0;
        }
        return arrows < MOST_ARROWS && chart.length() < LONGEST_CHART ? Drawn.WELL : Drawn.REFUSED;
    }

    public enum Drawn {
        WELL,
        REFUSED
    }

    private static final int MOST_ARROWS = 500;
    private static final int LONGEST_CHART = 50_000;
}
