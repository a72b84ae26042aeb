package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/// An editor in a conversation with the server, which runs in this JVM or in a process of its own.
final class Editor implements LanguageClient, AutoCloseable {
    private static final int PIPE = 1 << 20;
    private static final int PATIENCE_SECONDS = 60;

    private final Path root;
    private final List<PublishDiagnosticsParams> published = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private final List<String> registered = new ArrayList<>();
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private final LanguageServer server;
    private final RemoteEndpoint endpoint;
    private final OutputStream toServer;
    private final Future<Void> listening;
    private final Map<String, Integer> versions = new HashMap<>();

    Editor(Path root, InputStream fromServer, OutputStream toServer) {
        this.root = root;
        this.toServer = toServer;
        Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(this, fromServer, toServer);
        this.server = launcher.getRemoteProxy();
        this.endpoint = launcher.getRemoteEndpoint();
        this.listening = launcher.startListening();
    }

    /// Starts a server that has the repository at `root` for its working directory.
    static Editor inThisProcess(Path root) throws IOException {
        PipedInputStream serverIn = new PipedInputStream(PIPE);
        PipedInputStream editorIn = new PipedInputStream(PIPE);
        PipedOutputStream toServer = new PipedOutputStream(serverIn);
        PipedOutputStream toEditor = new PipedOutputStream(editorIn);
        Editor editor = new Editor(root, editorIn, toServer);
        Output out = new Output(toEditor, () -> false);
        Output err = new Output(OutputStream.nullOutputStream(), () -> false);
        Environment environment = new Environment(root, Map.of(), LocalDate::now, serverIn, out, err);
        Thread thread =
                new Thread(() -> editor.ended.complete(Main.run(environment, "lsp", "--stdio").code()), "server");
        thread.setDaemon(true);
        thread.start();
        return editor;
    }

    LanguageServer server() {
        return server;
    }

    /// What takes requests that the protocol does not have.
    RemoteEndpoint endpoint() {
        return endpoint;
    }

    /// Waits for a message to the user.
    void message(String wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (messages) {
            while (messages.stream().noneMatch(text -> text.contains(wanted))) {
                assertTrue(System.nanoTime() < end, () -> "told was " + messages);
                messages.wait(100);
            }
        }
    }

    OutputStream wire() {
        return toServer;
    }

    InitializeResult initialize(ClientCapabilities capabilities, Optional<Object> options) {
        InitializeParams parameters = new InitializeParams();
        parameters.setCapabilities(capabilities);
        options.ifPresent(parameters::setInitializationOptions);
        InitializeResult result = await(server.initialize(parameters));
        server.initialized(new InitializedParams());
        return result;
    }

    InitializeResult initialize() {
        return initialize(new ClientCapabilities(), Optional.empty());
    }

    String uri(String path) {
        return root.resolve(path).toUri().toString();
    }

    TextDocumentIdentifier file(String path) {
        return new TextDocumentIdentifier(uri(path));
    }

    void open(String path, String text) {
        versions.put(path, 1);
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(path), "any", 1, text)));
    }

    /// Sends the whole text.
    void type(String path, String text) {
        change(path, new TextDocumentContentChangeEvent(text));
    }

    void replace(String path, Range range, String text) {
        change(path, new TextDocumentContentChangeEvent(range, text));
    }

    private void change(String path, TextDocumentContentChangeEvent event) {
        int version = versions.merge(path, 1, Integer::sum);
        server.getTextDocumentService()
                .didChange(
                        new DidChangeTextDocumentParams(
                                new VersionedTextDocumentIdentifier(uri(path), version), List.of(event)));
    }

    void closeFile(String path) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(file(path)));
    }

    int version(String path) {
        return versions.getOrDefault(path, 0);
    }

    /// Waits until the findings of a file are told that fit.
    List<Diagnostic> diagnostics(String path, Predicate<List<Diagnostic>> fit) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (published) {
            while (true) {
                List<Diagnostic> last = last(path).map(PublishDiagnosticsParams::getDiagnostics).orElse(List.of());
                if (last(path).isPresent() && fit.test(last)) {
                    return last;
                }
                assertTrue(System.nanoTime() < end, () -> "told of " + path + " was last: " + last);
                published.wait(100);
            }
        }
    }

    /// The codes of the findings of the newest text.
    List<String> codes(String path) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (published) {
            while (last(path).filter(told -> Integer.valueOf(version(path)).equals(told.getVersion())).isEmpty()) {
                assertTrue(System.nanoTime() < end, () -> "nothing is told of the newest text of " + path);
                published.wait(100);
            }
            return last(path).orElseThrow().getDiagnostics().stream().map(Editor::code).toList();
        }
    }

    static String code(Diagnostic diagnostic) {
        return diagnostic.getCode() == null ? "" : diagnostic.getCode().getLeft();
    }

    Optional<PublishDiagnosticsParams> last(String path) {
        synchronized (published) {
            return published.reversed().stream().filter(told -> told.getUri().equals(uri(path))).findFirst();
        }
    }

    int countOfPublished(String path) {
        synchronized (published) {
            return (int) published.stream().filter(told -> told.getUri().equals(uri(path))).count();
        }
    }

    List<String> messages() {
        synchronized (messages) {
            return List.copyOf(messages);
        }
    }

    List<String> registered() {
        synchronized (messages) {
            return List.copyOf(registered);
        }
    }

    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new AssertionError(failed);
        }
    }

    /// Line and column from 1, as files are read.
    static Position at(int line, int column) {
        return new Position(line - 1, column - 1);
    }

    /// The place of the first text that stands between two bars in a text, and the text without them.
    record Cursor(String text, Position position) {
        static Cursor in(String marked) {
            int at = marked.indexOf("||");
            String before = marked.substring(0, at);
            int line = (int) before.chars().filter(c -> c == '\n').count();
            return new Cursor(before + marked.substring(at + 2), new Position(line, at - before.lastIndexOf('\n') - 1));
        }
    }

    int end() {
        await(server.shutdown());
        server.exit();
        return await(ended);
    }

    int hangUp() throws IOException {
        toServer.close();
        return await(ended);
    }

    @Override
    public void close() {
        server.exit();
        listening.cancel(true);
    }

    @Override
    public void telemetryEvent(Object object) {}

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        synchronized (published) {
            published.add(diagnostics);
            published.notifyAll();
        }
    }

    @Override
    public void showMessage(MessageParams message) {
        synchronized (messages) {
            messages.add(message.getMessage());
            messages.notifyAll();
        }
    }

    @Override
    public CompletableFuture<Void> refreshDiagnostics() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {
        showMessage(message);
    }

    @Override
    public CompletableFuture<Void> registerCapability(RegistrationParams parameters) {
        synchronized (messages) {
            parameters.getRegistrations().forEach(registration -> registered.add(registration.getMethod()));
        }
        return CompletableFuture.completedFuture(null);
    }
}
