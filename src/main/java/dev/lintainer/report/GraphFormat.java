package dev.lintainer.report;

import dev.lintainer.pipeline.graph.PipelineGraph;

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
            case MERMAID -> GraphMermaid.render(GraphPicture.of(graph));
            case DOT -> GraphDot.render(GraphPicture.of(graph));
            case JSON -> GraphJson.render(graph, pathPrefix);
        };
    }
}
