package dev.lintainer.lsp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/// Tells the editor of a repository's findings: of each file whose findings, or whose text, are others than when it was
/// told last. For one thread.
final class Publisher {
    private final LanguageClient client;

    /// What was told last, by the file's URI.
    private final Map<String, Told> told = new HashMap<>();

    private record Told(List<Diagnostic> diagnostics, Optional<Integer> version) {}

    Publisher(LanguageClient client) {
        this.client = client;
    }

    void publish(View view) {
        Map<String, Told> newest = new TreeMap<>();
        Diagnostics.of(view).forEach((path, all) -> newest.put(view.uri(path), new Told(all, version(view, path))));
        for (OpenFile file : view.open()) {
            newest.putIfAbsent(file.uri(), new Told(List.of(), Optional.of(file.version())));
        }
        for (String uri : new TreeSet<>(told.keySet())) {
            newest.putIfAbsent(uri, new Told(List.of(), Optional.empty()));
        }
        newest.forEach(this::send);
    }

    private static Optional<Integer> version(View view, String path) {
        return view.open(path).map(OpenFile::version);
    }

    private void send(String uri, Told fresh) {
        Optional<Told> before = Optional.ofNullable(told.get(uri));
        if (before.isPresent() && before.get().equals(fresh)) {
            return;
        }
        boolean nothingYet = before.isEmpty() && fresh.diagnostics().isEmpty() && fresh.version().isEmpty();
        if (!nothingYet) {
            PublishDiagnosticsParams parameters = new PublishDiagnosticsParams(uri, fresh.diagnostics());
            fresh.version().ifPresent(parameters::setVersion);
            client.publishDiagnostics(parameters);
        }
        if (fresh.diagnostics().isEmpty() && fresh.version().isEmpty()) {
            told.remove(uri);
        } else {
            told.put(uri, fresh);
        }
    }

    /// Takes back all that was told.
    void withdraw() {
        for (String uri : new ArrayList<>(told.keySet())) {
            send(uri, new Told(List.of(), Optional.empty()));
        }
    }
}
