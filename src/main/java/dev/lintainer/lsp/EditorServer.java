package dev.lintainer.lsp;

import com.google.gson.JsonElement;
import dev.lintainer.about.About;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.DidChangeConfigurationCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.DynamicRegistrationCapabilities;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/// The server's side of a conversation: its beginning and end.
final class EditorServer implements LanguageServer {
    private final Supplier<LanguageClient> client;
    private final Workshop workshop;
    private final OpenFiles files;
    private final WorkspaceEvents events;
    private final Runnable end;
    private volatile Optional<WorkspaceClientCapabilities> abilities = Optional.empty();
    private volatile EditorSession.Ending ending = EditorSession.Ending.BROKEN_OFF;

    /// @param end is run when the editor says that all is said
    EditorServer(Supplier<LanguageClient> client, Terms.Source terms, Runnable end) {
        this.client = client;
        this.workshop = new Workshop(client, terms);
        this.files = new OpenFiles(workshop);
        this.events = new WorkspaceEvents(workshop, this::configure);
        this.end = end;
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
        abilities = Optional.ofNullable(parameters.getCapabilities()).map(ClientCapabilities::getWorkspace);
        EditorSettings settings =
                parameters.getInitializationOptions() instanceof JsonElement options
                        ? EditorSettings.read(options)
                        : EditorSettings.NONE;
        workshop.configure(settings);
        return CompletableFuture.completedFuture(
                new InitializeResult(Offer.capabilities(settings), new ServerInfo("lintainer", About.VERSION)));
    }

    @Override
    public void initialized(InitializedParams parameters) {
        if (can(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
                .filter(watched -> isTrue(watched, DidChangeWatchedFilesCapabilities::getDynamicRegistration))
                .isPresent()) {
            // A pipeline runs scripts and reads settings of any name.
            List<FileSystemWatcher> all = List.of(new FileSystemWatcher(Either.forLeft("**/*")));
            register("workspace/didChangeWatchedFiles", new DidChangeWatchedFilesRegistrationOptions(all));
        }
        Optional<DidChangeConfigurationCapabilities> configuration =
                can(WorkspaceClientCapabilities::getDidChangeConfiguration);
        if (configuration
                .filter(can -> isTrue(can, DynamicRegistrationCapabilities::getDynamicRegistration))
                .isPresent()) {
            register("workspace/didChangeConfiguration", Map.of("section", "lintainer"));
        }
        askForSettings();
    }

    private void register(String method, Object options) {
        client.get()
                .registerCapability(
                        new RegistrationParams(List.of(new Registration("lintainer:" + method, method, options))));
    }

    private void configure(Optional<JsonElement> settings) {
        settings.map(EditorSettings::read).ifPresentOrElse(workshop::configure, this::askForSettings);
    }

    private void askForSettings() {
        if (can(WorkspaceClientCapabilities::getConfiguration).orElse(false)) {
            ConfigurationItem item = new ConfigurationItem();
            item.setSection("lintainer");
            client.get()
                    .configuration(new ConfigurationParams(List.of(item)))
                    .thenAccept(answers -> {
                        if (!answers.isEmpty()
                                && answers.getFirst() instanceof JsonElement section
                                && section.isJsonObject()) {
                            workshop.configure(EditorSettings.read(section));
                        }
                    });
        }
    }

    private <T> Optional<T> can(Function<WorkspaceClientCapabilities, T> ability) {
        return abilities.map(ability);
    }

    private static <T> boolean isTrue(T capabilities, Function<T, Boolean> ability) {
        return Optional.ofNullable(ability.apply(capabilities)).orElse(false);
    }

    /// The protocol's answer is nothing.
    @Override
    @SuppressWarnings("NullAway")
    public CompletableFuture<Object> shutdown() {
        ending = EditorSession.Ending.AS_AGREED;
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        end.run();
    }

    /// What is done at the end of the conversation, whoever ends it.
    EditorSession.Ending close() {
        workshop.end();
        return ending;
    }

    @Override
    public void setTrace(SetTraceParams parameters) {
        // Nothing is traced.
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return files;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return events;
    }
}
