package dev.lintainer.lsp;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.RuleSelection;
import dev.lintainer.engine.live.Answer;
import dev.lintainer.engine.live.LiveRepository;
import dev.lintainer.rule.Policy;
import dev.lintainer.rules.RuleIndex;
import dev.lintainer.workspace.FileKind;
import dev.lintainer.workspace.Workspace;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A repository of which files are open. For one thread.
final class OpenRepository {
    private final Path root;
    private final Terms.Source source;
    private final Map<String, OpenFile> open = new HashMap<>();
    private Workspace workspace;
    private EditorSettings settings;
    private Optional<Terms.Agreed> agreed = Optional.empty();
    private List<Terms.Complaint> complaints = List.of();
    private Optional<LiveRepository> live = Optional.empty();
    private Optional<View> view = Optional.empty();

    OpenRepository(Path root, Terms.Source source, EditorSettings settings) {
        this.root = root;
        this.source = source;
        this.settings = settings;
        this.workspace = Workspace.of(root);
    }

    boolean isUsed() {
        return !open.isEmpty();
    }

    /// Takes the newest text of a file.
    void edit(OpenFile file) {
        open.put(file.path(), file);
        live.ifPresent(repository -> lay(file, repository));
        changed(file);
    }

    void close(OpenFile file) {
        open.remove(file.path());
        live.ifPresent(repository -> repository.close(file.path()));
        changed(file);
    }

    private void lay(OpenFile file, LiveRepository repository) {
        if (workspace.hasRoomFor(file.path())) {
            repository.edit(file.path(), file.text());
        }
    }

    /// What a configuration is put together from besides itself is read when it is saved.
    private void changed(OpenFile file) {
        view = Optional.empty();
        if (Kinds.isConfiguration(file.path())) {
            live = Optional.empty();
        }
    }

    /// Files on disk have changed.
    void refresh(Collection<String> paths) {
        workspace = Workspace.of(root);
        view = Optional.empty();
        if (paths.stream().anyMatch(OpenRepository::mayConfigure)) {
            live = Optional.empty();
        }
        live.ifPresent(repository -> repository.refresh(workspace.files()));
    }

    /// Whether a file may be read by a configuration: another one, a baseline, the card of a rule.
    private static boolean mayConfigure(String path) {
        return (path.endsWith(".yml") || path.endsWith(".yaml") || path.endsWith(".json"))
                && FileKind.of(path).isEmpty();
    }

    /// The editor says otherwise how to judge.
    void configure(EditorSettings newest) {
        settings = newest;
        live = Optional.empty();
        view = Optional.empty();
    }

    /// What there is to say of the newest texts.
    View view() {
        if (view.isEmpty()) {
            LiveRepository repository = live.orElseGet(this::opened);
            Answer answer = repository.answer();
            AnalysisResult result =
                    agreed.map(Terms.Agreed::afterwards)
                            .orElse((all, subjects) -> all)
                            .apply(answer.result(), answer.subjects());
            view =
                    Optional.of(
                            new View(
                                    root,
                                    new Answer(result, answer.subjects()),
                                    judged().selection().catalogue(),
                                    open,
                                    complaints));
        }
        return view.get();
    }

    private LiveRepository opened() {
        Map<Path, String> unsaved = new HashMap<>();
        open.values().forEach(file -> unsaved.put(root.resolve(file.path()), file.text()));
        switch (source.of(root, settings, unsaved)) {
            case Terms.Agreed fresh -> {
                agreed = Optional.of(fresh);
                complaints = List.of();
            }
            // What was agreed before goes on to hold.
            case Terms.Refused refused -> complaints = refused.complaints();
        }
        LiveRepository repository = new LiveRepository(workspace.files(), judged());
        open.values().forEach(file -> lay(file, repository));
        live = Optional.of(repository);
        return repository;
    }

    private AnalysisSettings judged() {
        return agreed.map(Terms.Agreed::settings).orElseGet(OpenRepository::nothing);
    }

    private static AnalysisSettings nothing() {
        return new AnalysisSettings(RuleSelection.selecting(RuleIndex.catalogue(), _ -> false), Policy.DEFAULT);
    }
}
