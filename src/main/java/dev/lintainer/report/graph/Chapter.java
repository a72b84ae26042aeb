package dev.lintainer.report.graph;

import dev.lintainer.pipeline.graph.PipelineGraph;
import java.util.ArrayList;
import java.util.List;

/// What is told of one workflow, or of what workflows share.
///
/// @param workflow its path; empty where it is about no workflow alone
public record Chapter(String workflow, String title, List<Passage> passages) {
    Chapter(String workflow, String title) {
        this(workflow, title, new ArrayList<>());
    }

    /// A whole graph, in the order in which it is told.
    public static List<Chapter> all(PipelineGraph graph) {
        return GraphTeller.tell(graph);
    }

    public sealed interface Passage {}

    public record Note(String text) implements Passage {}

    /// @param kind of what it is about, with a blank behind it, or empty
    public record Told(String kind, Story story) implements Passage {}

    public record Section(String title, List<Item> items) implements Passage {}

    /// @param name of what it is about; empty where the text begins with it
    public record Item(String name, String text) {
        static Item of(String text) {
            return new Item("", text);
        }
    }

    void note(String text) {
        passages.add(new Note(text));
    }

    void story(String kind, Story story) {
        passages.add(new Told(kind, story));
    }

    void section(String title, List<Item> items) {
        if (!items.isEmpty()) {
            passages.add(new Section(title, items));
        }
    }
}
