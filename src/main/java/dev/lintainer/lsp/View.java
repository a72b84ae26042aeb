package dev.lintainer.lsp;

import dev.lintainer.engine.Verdict.Reported;
import dev.lintainer.engine.live.Answer;
import dev.lintainer.lsp.link.Links;
import dev.lintainer.pipeline.graph.PipelineGraph;
import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.text.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that is known of a repository at one moment, as its editor has it. For one thread.
final class View {
    private final Path root;
    private final Answer answer;
    private final RuleCatalogue rules;
    private final Map<String, OpenFile> open;
    private final List<Terms.Complaint> complaints;
    private final Map<String, List<Reported>> findings = new LinkedHashMap<>();

    // Drawn when somebody asks.
    private Optional<Links> links = Optional.empty();
    private Optional<PipelineGraph> graph = Optional.empty();

    /// @param open the files that are open, by path
    /// @param complaints what is wrong with what the repository is to be judged by
    View(Path root, Answer answer, RuleCatalogue rules, Map<String, OpenFile> open, List<Terms.Complaint> complaints) {
        this.root = root;
        this.answer = answer;
        this.rules = rules;
        this.open = Map.copyOf(open);
        this.complaints = List.copyOf(complaints);
        for (Reported reported : answer.result().reported()) {
            findings.computeIfAbsent(reported.finding().location().file().path(), _ -> new ArrayList<>()).add(reported);
        }
    }

    Path root() {
        return root;
    }

    Answer answer() {
        return answer;
    }

    /// All that there are, those of the repository's own included.
    RuleCatalogue rules() {
        return rules;
    }

    List<Terms.Complaint> complaints() {
        return complaints;
    }

    /// The findings that count, by path.
    Map<String, List<Reported>> findings() {
        return findings;
    }

    Optional<OpenFile> open(String path) {
        return Optional.ofNullable(open.get(path));
    }

    Collection<OpenFile> open() {
        return open.values();
    }

    Optional<Document> document(String path) {
        return Document.of(answer.subjects(), path);
    }

    /// An open file as it was read, or else as it is written: nobody reads one that belongs to no pipeline.
    SourceFile source(OpenFile file) {
        return document(file.path()).map(Document::source).orElseGet(() -> SourceFile.of(file.path(), file.text()));
    }

    Links links() {
        if (links.isEmpty()) {
            links = Optional.of(Links.of(answer.subjects()));
        }
        return links.get();
    }

    PipelineGraph graph() {
        if (graph.isEmpty()) {
            graph = Optional.of(PipelineGraph.of(answer.subjects().pipeline()));
        }
        return graph.get();
    }

    /// A file as the editor calls it.
    String uri(SourceFile file) {
        return uri(file.path());
    }

    String uri(String path) {
        OpenFile known = open.get(path);
        return known == null ? Places.uri(root.resolve(path)) : known.uri();
    }
}
