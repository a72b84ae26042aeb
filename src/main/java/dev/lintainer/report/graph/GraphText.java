package dev.lintainer.report.graph;

import dev.lintainer.finding.Severity;
import dev.lintainer.pipeline.graph.PipelineGraph;
import dev.lintainer.report.Filled;
import dev.lintainer.report.Palette;
import java.util.List;

/// The graph as it is told to people who read a terminal.
final class GraphText {
    private static final int INDENT = 9;

    private final Palette palette;
    private final StringBuilder text = new StringBuilder();

    private GraphText(Palette palette) {
        this.palette = palette;
    }

    static String render(PipelineGraph graph, Palette palette) {
        GraphText report = new GraphText(palette);
        Chapter.all(graph).forEach(report::chapter);
        return report.text.toString();
    }

    private void chapter(Chapter chapter) {
        text.append(text.isEmpty() ? "" : "\n").append(palette.strong(chapter.title())).append('\n');
        chapter.passages().forEach(this::passage);
    }

    private void passage(Chapter.Passage passage) {
        switch (passage) {
            case Chapter.Note(String note) -> line("  ", note);
            case Chapter.Told(String kind, Story story) -> story(kind, story);
            case Chapter.Section(String title, List<Chapter.Item> items) -> {
                text.append("\n  ").append(title).append('\n');
                items.forEach(item -> line("    ", item(item)));
            }
        }
    }

    private String item(Chapter.Item item) {
        return item.name().isEmpty() ? item.text() : palette.related(item.name()) + ": " + item.text();
    }

    private void story(String kind, Story story) {
        text.append("\n  ").append(kind).append(palette.related(story.title())).append('\n');
        for (Story.Step step : story.steps()) {
            switch (step.tone()) {
                case ORIGIN -> line("       ", step.text());
                case NEXT -> line("    -> ", step.text());
                case BROKEN -> line(palette.severity(Severity.WARNING, "    !! "), step.text());
            }
        }
    }

    /// Filled to the width of a terminal; further lines are set in.
    private void line(String start, String content) {
        Filled.line(start, content, INDENT, text);
    }
}
