package dev.lintainer.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.services.LanguageClient;

/// Where the work is done: one thread, to which all open repositories belong, and which does one thing after another in
/// the order in which the editor asked for it. Its methods are for the thread that reads the editor's messages.
final class Workshop {
    /// How long nothing must have changed before findings are told. Changes that come while others are looked at wait
    /// anyway, and then have one answer together.
    private static final int PAUSE_MILLIS = 3;

    /// A checkout of another branch changes many files one after the other.
    private static final int DISK_PAUSE_MILLIS = 100;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> {
                Thread worker = new Thread(null, work, "lintainer", 16L * 1024 * 1024);
                worker.setDaemon(true);
                return worker;
            });
    private final Supplier<LanguageClient> client;
    private final Terms.Source terms;

    /// What was asked for last, by repository: what was asked for before need not be told any more.
    private final Map<Path, Object> newest = new ConcurrentHashMap<>();

    // From here on for the one thread.
    private final Map<Path, OpenRepository> repositories = new HashMap<>();
    private final Map<Path, Publisher> publishers = new HashMap<>();
    private final Map<Path, Set<String>> changedOnDisk = new LinkedHashMap<>();
    private final Set<String> complained = new LinkedHashSet<>();
    private EditorSettings settings = EditorSettings.NONE;

    Workshop(Supplier<LanguageClient> client, Terms.Source terms) {
        this.client = client;
        this.terms = terms;
    }

    void edit(OpenFile file) {
        execute(() -> repository(file.root()).edit(file));
        tellSoon(file.root(), PAUSE_MILLIS);
    }

    void close(OpenFile file) {
        execute(() -> repository(file.root()).close(file));
        tellSoon(file.root(), PAUSE_MILLIS);
    }

    /// @param paths in that repository that are not the same any more
    void changedOnDisk(Path root, Set<String> paths) {
        execute(() -> {
            if (repositories.containsKey(root)) {
                changedOnDisk.computeIfAbsent(root, _ -> new LinkedHashSet<>()).addAll(paths);
            }
        });
        tellSoon(root, DISK_PAUSE_MILLIS);
    }

    void configure(EditorSettings fresh) {
        execute(() -> {
            settings = fresh;
            repositories.values().forEach(repository -> repository.configure(fresh));
            List.copyOf(repositories.keySet()).forEach(root -> tellSoon(root, PAUSE_MILLIS));
        });
    }

    /// Asks something about a file as it is after all that was done to it up to now.
    <T> CompletableFuture<T> ask(OpenFile file, Function<View, T> question) {
        return CompletableFutures.computeAsync(
                thread,
                cancelled -> {
                    cancelled.checkCanceled();
                    return question.apply(view(file.root()));
                });
    }

    void end() {
        thread.shutdownNow();
    }

    private void execute(Runnable work) {
        if (!thread.isShutdown()) {
            thread.execute(() -> guarded(work));
        }
    }

    private void tellSoon(Path root, int millis) {
        Object ticket = new Object();
        newest.put(root, ticket);
        if (!thread.isShutdown()) {
            thread.schedule(() -> guarded(() -> tell(root, ticket)), millis, TimeUnit.MILLISECONDS);
        }
    }

    /// Whatever goes wrong, the next change is looked at again.
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            String why = fault.getMessage() == null ? "" : ": " + fault.getMessage();
            log("a part of Lintainer failed with " + fault.getClass().getSimpleName() + why);
        }
    }

    private void tell(Path root, Object ticket) {
        if (newest.get(root) != ticket || !repositories.containsKey(root)) {
            return;
        }
        if (!repository(root).isUsed()) {
            forget(root, ticket);
            return;
        }
        View view = view(root);
        // What was typed meanwhile has asked for an answer of its own.
        if (newest.get(root) == ticket) {
            if (settings.diagnostics() == EditorSettings.Diagnostics.PUSHED) {
                publisher(root).publish(view);
            } else {
                publisher(root).withdraw();
                client.get().refreshDiagnostics();
            }
            complain(view);
        }
    }

    private View view(Path root) {
        Set<String> changed = changedOnDisk.remove(root);
        if (changed != null) {
            repository(root).refresh(changed);
        }
        return repository(root).view();
    }

    /// Nothing is open in it any more. What is being opened meanwhile has a ticket of its own, which stays.
    private void forget(Path root, Object ticket) {
        publisher(root).withdraw();
        publishers.remove(root);
        repositories.remove(root);
        changedOnDisk.remove(root);
        newest.remove(root, ticket);
    }

    /// What has no place in a file is said once.
    private void complain(View view) {
        List<String> sentences = new ArrayList<>();
        for (Terms.Complaint complaint : view.complaints()) {
            if (complaint.place().isEmpty()) {
                sentences.add(complaint.message());
            }
        }
        String all = String.join("\n", sentences);
        if (!all.isEmpty() && complained.add(all)) {
            client.get().showMessage(new MessageParams(MessageType.Error, "Lintainer: " + all));
        }
    }

    private void log(String sentence) {
        client.get().logMessage(new MessageParams(MessageType.Error, sentence));
    }

    private OpenRepository repository(Path root) {
        return repositories.computeIfAbsent(root, _ -> new OpenRepository(root, terms, settings));
    }

    private Publisher publisher(Path root) {
        return Objects.requireNonNull(publishers.computeIfAbsent(root, _ -> new Publisher(client.get())));
    }
}
