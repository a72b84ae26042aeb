package dev.lintainer.lsp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/// A conversation with an editor.
public final class EditorSession {
    /// The library tells of malformed messages and the like with stack traces, on standard error.
    private static final Logger LIBRARY = Logger.getLogger("org.eclipse.lsp4j");

    private EditorSession() {}

    /// How a conversation ends.
    public enum Ending {
        /// The editor has said so beforehand.
        AS_AGREED,
        BROKEN_OFF
    }

    /// Answers until the editor has nothing more to say.
    public static Ending hold(InputStream in, OutputStream out, Terms.Source terms) {
        LIBRARY.setLevel(Level.OFF);
        CompletableFuture<LanguageClient> client = new CompletableFuture<>();
        CountDownLatch over = new CountDownLatch(1);
        EditorServer server = new EditorServer(client::join, terms, over::countDown);
        ExecutorService readers = Executors.newCachedThreadPool(EditorSession::daemon);
        Launcher<LanguageClient> launcher =
                new LSPLauncher.Builder<LanguageClient>()
                        .setLocalService(server)
                        .setRemoteInterface(LanguageClient.class)
                        .setInput(new BufferedInputStream(in))
                        .setOutput(new BufferedOutputStream(out))
                        .setExecutorService(readers)
                        .setExceptionHandler(EditorSession::error)
                        .create();
        client.complete(launcher.getRemoteProxy());
        Future<Void> listening = launcher.startListening();
        readers.execute(() -> {
            await(listening);
            over.countDown();
        });
        try {
            over.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        readers.shutdownNow();
        return server.close();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "lintainer-reader");
        thread.setDaemon(true);
        return thread;
    }

    /// Until the editor's stream ends, by whatever cause.
    private static void await(Future<Void> listening) {
        try {
            listening.get();
        } catch (ExecutionException | CancellationException failed) {
            // The stream is broken: that is its end.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// One sentence for whatever goes wrong with a request.
    private static ResponseError error(Throwable fault) {
        Throwable cause = fault;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof ResponseErrorException known) {
            return known.getResponseError();
        }
        String why = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        String sentence = "a part of Lintainer failed with " + cause.getClass().getSimpleName() + why;
        return new ResponseError(ResponseErrorCode.InternalError, sentence, null);
    }
}
