package dev.lintainer.lsp;

import dev.lintainer.workspace.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
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

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams parameters) {
        return ask(
                parameters.getTextDocument(),
                List.of(),
                (view, file) ->
                        view.document(file.path()).map(Symbols::of).orElse(List.of()).stream()
                                .map(symbol -> Either.<SymbolInformation, DocumentSymbol>forRight(symbol))
                                .toList());
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams parameters) {
        return ask(
                parameters.getTextDocument(),
                Either.forLeft(List.of()),
                (view, file) -> Either.forLeft(Completions.at(Spot.of(view, file, parameters.getPosition()))));
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams parameters) {
        return this.<Optional<Hover>>ask(
                        parameters.getTextDocument(),
                        Optional.empty(),
                        (view, file) -> Hovers.at(Spot.of(view, file, parameters.getPosition())))
                .thenApply(OpenFiles::orNull);
    }

    /// The protocol's word for nothing.
    @SuppressWarnings("NullAway")
    private static <T> T orNull(Optional<T> answer) {
        return answer.orElse(null);
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams parameters) {
        List<String> only = Optional.ofNullable(parameters.getContext().getOnly()).orElse(List.of());
        return ask(
                parameters.getTextDocument(),
                List.of(),
                (view, file) ->
                        Actions.of(view, file, parameters.getRange(), only).stream()
                                .map(action -> Either.<Command, CodeAction>forRight(action))
                                .toList());
    }

    @Override
    public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams parameters) {
        return ask(
                parameters.getTextDocument(),
                report(List.of()),
                (view, file) -> report(Diagnostics.of(view, file.path())));
    }

    private static DocumentDiagnosticReport report(List<Diagnostic> diagnostics) {
        return new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(diagnostics));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams parameters) {
        return ask(
                parameters.getTextDocument(),
                Either.forLeft(List.of()),
                (view, file) -> Either.forLeft(References.definitions(Spot.of(view, file, parameters.getPosition()))));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams parameters) {
        References.Scope scope =
                parameters.getContext() != null && parameters.getContext().isIncludeDeclaration()
                        ? References.Scope.USES_AND_DEFINITION
                        : References.Scope.USES;
        return ask(
                parameters.getTextDocument(),
                List.of(),
                (view, file) -> References.uses(Spot.of(view, file, parameters.getPosition()), scope));
    }

    /// @param nothing the answer for a file that is not open, lies in no repository or is larger than what is read
    private <T> CompletableFuture<T> ask(
            TextDocumentIdentifier document, T nothing, BiFunction<View, OpenFile, T> question) {
        Optional<OpenFile> file = Optional.ofNullable(byUri.get(document.getUri()));
        return file.filter(known -> known.text().length() <= Workspace.limit(known.path()))
                .map(known -> workshop.ask(known, view -> question.apply(view, known)))
                .orElseGet(() -> CompletableFuture.completedFuture(nothing));
    }
}
