package dev.lintainer.report.graph;

import java.util.List;

/// A graph in the language of Graphviz (https://graphviz.org/doc/info/lang.html).
final class GraphDot {
    private static final String HEAD =
            """
            digraph pipeline {
              rankdir=LR
              fontname="Helvetica"
              nodesep=0.25
              ranksep=0.6
              node [fontname="Helvetica", fontsize=11, style="filled", fillcolor=white, margin="0.14,0.07"]
              edge [fontname="Helvetica", fontsize=9, color="#475569", fontcolor="#475569"]
            """;

    private final StringBuilder text = new StringBuilder(HEAD);

    private GraphDot() {}

    static String render(GraphPicture picture) {
        GraphDot graph = new GraphDot();
        for (GraphPicture.Cluster cluster : picture.clusters()) {
            graph.text.append("  subgraph cluster_").append(cluster.id()).append(" {\n    label=");
            graph.label(List.of(cluster.title()));
            graph.text.append("\n    style=\"rounded\"\n    color=\"#94a3b8\"\n    fontcolor=\"#334155\"\n");
            cluster.figures().forEach(figure -> graph.figure("    ", figure));
            graph.text.append("  }\n");
        }
        picture.shared().forEach(figure -> graph.figure("  ", figure));
        picture.arrows().forEach(graph::arrow);
        return graph.text.append("}\n").toString();
    }

    private void figure(String indent, GraphPicture.Figure figure) {
        text.append(indent).append(figure.id()).append(" [label=");
        label(figure.lines());
        text.append(", ").append(look(figure.shape())).append("]\n");
    }

    private static String look(GraphPicture.Shape shape) {
        return switch (shape) {
            case JOB -> "shape=box, style=\"filled,rounded\", fillcolor=\"#dbeafe\", color=\"#2563eb\"";
            case IMAGE -> "shape=ellipse, fillcolor=\"#dcfce7\", color=\"#16a34a\"";
            case FOREIGN_IMAGE -> "shape=ellipse, style=\"filled,dashed\", fillcolor=\"#f3f4f6\", color=\"#6b7280\"";
            case MISSING_IMAGE -> "shape=ellipse, style=\"filled,dashed\", fillcolor=\"#fee2e2\", color=\"#dc2626\"";
            case FILE -> "shape=note, fillcolor=\"#fef9c3\", color=\"#ca8a04\"";
            case ARTIFACT -> "shape=folder, fillcolor=\"#fef9c3\", color=\"#ca8a04\"";
            case CACHE -> "shape=cylinder, fillcolor=\"#ede9fe\", color=\"#7c3aed\"";
            case MOUNT -> "shape=box3d, fillcolor=\"#f3f4f6\", color=\"#6b7280\"";
            case REGISTRY -> "shape=hexagon, fillcolor=\"#ede9fe\", color=\"#7c3aed\"";
        };
    }

    private void arrow(GraphPicture.Arrow arrow) {
        text.append("  ").append(arrow.from()).append(" -> ").append(arrow.to()).append(" [");
        if (!arrow.label().isEmpty()) {
            text.append("label=");
            label(List.of(arrow.label()));
            text.append(", ");
        }
        text.append(look(arrow.line())).append("]\n");
    }

    private static String look(GraphPicture.Line line) {
        return switch (line) {
            case FLOW -> "style=solid";
            case BOTH_WAYS -> "style=solid, dir=both";
            case PERHAPS -> "style=dashed";
            case ORDER -> "style=dotted, color=\"#94a3b8\"";
            case BROKEN -> "style=dashed, color=\"#dc2626\", fontcolor=\"#dc2626\", arrowhead=teetee";
        };
    }

    /// Of a quoted string only quotes and backslashes mean something.
    private void label(List<String> lines) {
        text.append('"');
        for (int line = 0; line < lines.size(); line++) {
            text.append(line == 0 ? "" : "\\n");
            text.append(lines.get(line).replace("\\", "\\\\").replace("\"", "\\\""));
        }
        text.append('"');
    }
}
