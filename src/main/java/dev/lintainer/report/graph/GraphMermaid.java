package dev.lintainer.report.graph;

import java.util.List;

/// A flowchart of Mermaid (https://mermaid.js.org/syntax/flowchart.html), which GitHub draws in Markdown.
final class GraphMermaid {
    /// Colours that can be read on light and dark pages.
    private static final String STYLES =
            """
              classDef job fill:#dbeafe,stroke:#2563eb,color:#111827
              classDef image fill:#dcfce7,stroke:#16a34a,color:#111827
              classDef foreign fill:#f3f4f6,stroke:#6b7280,color:#111827,stroke-dasharray:4 3
              classDef missing fill:#fee2e2,stroke:#dc2626,color:#111827,stroke-dasharray:4 3
              classDef parcel fill:#fef9c3,stroke:#ca8a04,color:#111827
              classDef store fill:#ede9fe,stroke:#7c3aed,color:#111827
            """;

    private final StringBuilder text = new StringBuilder("flowchart LR\n");

    private GraphMermaid() {}

    static String render(GraphPicture picture) {
        GraphMermaid chart = new GraphMermaid();
        for (GraphPicture.Cluster cluster : picture.clusters()) {
            chart.text.append("  subgraph ").append(cluster.id()).append('[');
            chart.label(List.of(cluster.title()));
            chart.text.append("]\n");
            cluster.figures().forEach(figure -> chart.figure("    ", figure));
            chart.text.append("  end\n");
        }
        picture.shared().forEach(figure -> chart.figure("  ", figure));
        for (int i = 0; i < picture.arrows().size(); i++) {
            chart.arrow(picture.arrows().get(i), i);
        }
        return chart.text.append(STYLES).toString();
    }

    private void figure(String indent, GraphPicture.Figure figure) {
        text.append(indent).append(figure.id()).append(opening(figure.shape()));
        label(figure.lines());
        text.append(closing(figure.shape())).append(":::").append(style(figure.shape())).append('\n');
    }

    private static String opening(GraphPicture.Shape shape) {
        return switch (shape) {
            case JOB, MOUNT -> "[";
            case IMAGE, FOREIGN_IMAGE, MISSING_IMAGE -> "([";
            case FILE -> "[/";
            case ARTIFACT -> "[[";
            case CACHE -> "[(";
            case REGISTRY -> "{{";
        };
    }

    private static String closing(GraphPicture.Shape shape) {
        return switch (shape) {
            case JOB, MOUNT -> "]";
            case IMAGE, FOREIGN_IMAGE, MISSING_IMAGE -> "])";
            case FILE -> "/]";
            case ARTIFACT -> "]]";
            case CACHE -> ")]";
            case REGISTRY -> "}}";
        };
    }

    private static String style(GraphPicture.Shape shape) {
        return switch (shape) {
            case JOB -> "job";
            case IMAGE -> "image";
            case FOREIGN_IMAGE, MOUNT -> "foreign";
            case MISSING_IMAGE -> "missing";
            case FILE, ARTIFACT -> "parcel";
            case CACHE, REGISTRY -> "store";
        };
    }

    private void arrow(GraphPicture.Arrow arrow, int index) {
        text.append("  ").append(arrow.from()).append(' ').append(line(arrow.line()));
        if (!arrow.label().isEmpty()) {
            text.append('|');
            label(List.of(arrow.label()));
            text.append('|');
        }
        text.append(' ').append(arrow.to()).append('\n');
        if (arrow.line() == GraphPicture.Line.BROKEN) {
            text.append("  linkStyle ").append(index).append(" stroke:#dc2626\n");
        }
    }

    private static String line(GraphPicture.Line line) {
        return switch (line) {
            case FLOW -> "-->";
            case BOTH_WAYS -> "<-->";
            case PERHAPS, ORDER -> "-.->";
            case BROKEN -> "-.-x";
        };
    }

    /// Entities stand for all that Mermaid, Markdown or HTML could read
    /// (https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters).
    private void label(List<String> lines) {
        text.append('"');
        for (int line = 0; line < lines.size(); line++) {
            text.append(line == 0 ? "" : "<br/>");
            String content = lines.get(line);
            for (int i = 0; i < content.length(); i++) {
                char c = content.charAt(i);
                if ("\"<>&#`%;\\*_~|[]".indexOf(c) >= 0) {
                    text.append('#').append((int) c).append(';');
                } else {
                    text.append(c);
                }
            }
        }
        text.append('"');
    }
}
