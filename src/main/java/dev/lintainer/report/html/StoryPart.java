package dev.lintainer.report.html;

import dev.lintainer.engine.Verdict;
import dev.lintainer.pipeline.graph.PipelineGraph;
import dev.lintainer.report.Words;
import dev.lintainer.report.graph.Chapter;
import dev.lintainer.report.graph.Story;
import java.util.List;
import java.util.Locale;

/// What can be read without scripts: the pipeline in words, and the findings in a line each.
final class StoryPart {
    private static final int MOST_FINDINGS = 1_000;

    private final Markup markup = new Markup();

    private StoryPart() {}

    static String of(Judged judged, PipelineGraph graph) {
        StoryPart part = new StoryPart();
        part.findings(judged);
        part.chapters(Chapter.all(graph));
        return part.markup.toString();
    }

    private void findings(Judged judged) {
        markup.open("noscript").element("h3", "Findings").open("ol");
        List<Verdict.Reported> reported = judged.result().reported();
        for (Verdict.Reported finding : reported.subList(0, Math.min(MOST_FINDINGS, reported.size()))) {
            markup.open("li")
                    .element("code", judged.place(finding.finding().location()))
                    .text(Words.of(finding.severity()) + ": " + finding.finding().message() + " ")
                    .element("code", finding.finding().rule().value())
                    .close("li");
        }
        markup.close("ol");
        if (reported.size() > MOST_FINDINGS) {
            markup.element(
                    "p", (reported.size() - MOST_FINDINGS) + " more are only shown by the scripts of this page.");
        }
        markup.close("noscript");
    }

    private void chapters(List<Chapter> chapters) {
        if (chapters.isEmpty()) {
            return;
        }
        markup.raw("<details class=\"words\">").element("summary", "The pipeline in words");
        chapters.forEach(this::chapter);
        markup.close("details");
    }

    private void chapter(Chapter chapter) {
        markup.open("section", "data-workflow", chapter.workflow()).element("h3", chapter.title());
        chapter.passages().forEach(this::passage);
        markup.close("section");
    }

    private void passage(Chapter.Passage passage) {
        switch (passage) {
            case Chapter.Note(String text) -> markup.element("p", text);
            case Chapter.Told(String kind, Story story) -> {
                markup.open("h4").text(kind).element("b", story.title()).close("h4").open("ul");
                for (Story.Step step : story.steps()) {
                    markup.open("li", "class", step.tone().name().toLowerCase(Locale.ROOT))
                            .text(step.text())
                            .close("li");
                }
                markup.close("ul");
            }
            case Chapter.Section(String title, List<Chapter.Item> items) -> {
                markup.element("h4", title).open("ul");
                for (Chapter.Item item : items) {
                    markup.open("li");
                    if (!item.name().isEmpty()) {
                        markup.element("b", item.name()).text(": ");
                    }
                    markup.text(item.text()).close("li");
                }
                markup.close("ul");
            }
        }
    }
}
