package dev.lintainer.lsp;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.services.TextDocumentService;

/// The files that are open in the editor, and what it asks about them. For the thread that reads the editor's messages.
final class OpenFiles implements TextDocumentService {
    private final Workshop workshop;
    private final Map<String, OpenFile> byUri = new HashMap<>();

    OpenFiles(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams parameters) {
        TextDocumentItem item = parameters.getTextDocument();
        OpenFile.of(item.getUri(), item.getVersion(), item.getText()).ifPresent(this::take);
    }

    @Override
    public void didChange(DidChangeTextDocumentParams parameters) {
        String uri = parameters.getTextDocument().getUri();
        int version = Optional.ofNullable(parameters.getTextDocument().getVersion()).orElse(0);
        Optional.ofNullable(byUri.get(uri))
                .ifPresent(file -> take(file.changed(version, parameters.getContentChanges())));
    }

    private void take(OpenFile file) {
        byUri.put(file.uri(), file);
        workshop.edit(file);
    }

    @Override
    public void didClose(DidCloseTextDocumentParams parameters) {
        Optional.ofNullable(byUri.remove(parameters.getTextDocument().getUri())).ifPresent(workshop::close);
    }

    @Override
    public void didSave(DidSaveTextDocumentParams parameters) {
        Optional.ofNullable(byUri.get(parameters.getTextDocument().getUri()))
                .ifPresent(file -> workshop.changedOnDisk(file.root(), Set.of(file.path())));
    }
}
