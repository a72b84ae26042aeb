package dev.lintainer.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A Chromium of its own, without a window, spoken to in the protocol of its developer tools
/// (https://chromedevtools.github.io/devtools-protocol/). It is asked for nothing but what the tests need, which spares
/// a driver and a library.
final class Browser implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SECONDS = 30;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<Tab> tabs = new CopyOnWriteArrayList<>();

    private Browser(Process process, Path profile, String address) {
        this.process = process;
        this.profile = profile;
        this.socket =
                HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(address), new Ear()).join();
    }

    static Browser start() throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("lintainer-browser");
        Process process =
                new ProcessBuilder(
                                "chromium",
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--hide-scrollbars",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + profile,
                                "about:blank")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        Path port = profile.resolve("DevToolsActivePort");
        for (int i = 0; i < SECONDS * 20; i++) {
            List<String> lines = Files.exists(port) ? Files.readAllLines(port) : List.of();
            if (lines.size() >= 2) {
                return new Browser(process, profile, "ws://127.0.0.1:" + lines.get(0) + lines.get(1));
            }
            Thread.sleep(50);
        }
        process.destroyForcibly();
        throw new IllegalStateException("chromium did not start within " + SECONDS + " seconds");
    }

    /// An empty tab.
    Tab tab() {
        String target = call("", "Target.createTarget", Map.of("url", "about:blank")).get("targetId").asString();
        Map<String, Object> attachment = Map.of("targetId", target, "flatten", true);
        String session = call("", "Target.attachToTarget", attachment).get("sessionId").asString();
        Tab tab = new Tab(this, session, target);
        tabs.add(tab);
        tab.listen();
        return tab;
    }

    void close(Tab tab) {
        tabs.remove(tab);
        call("", "Target.closeTarget", Map.of("targetId", tab.target()));
    }

    /// @param session of a tab; empty for the browser itself
    JsonNode call(String session, String method, Map<String, ?> parameters) {
        int id = calls.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        Map<String, Object> call =
                session.isEmpty()
                        ? Map.of("id", id, "method", method, "params", parameters)
                        : Map.of("id", id, "method", method, "params", parameters, "sessionId", session);
        synchronized (socket) {
            socket.sendText(JSON.writeValueAsString(call), true).join();
        }
        JsonNode reply = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        if (reply.has("error")) {
            throw new IllegalStateException(method + ": " + reply.get("error"));
        }
        return reply.get("result");
    }

    private void hear(JsonNode message) {
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer = answers.remove(message.get("id").asInt());
            if (answer != null) {
                answer.complete(message);
            }
            return;
        }
        for (Tab tab : tabs) {
            if (message.has("sessionId") && tab.session().equals(message.get("sessionId").asString())) {
                tab.hear(message.get("method").asString(), message.get("params"));
            }
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException goneBefore) {
            // A process of the browser that ends last may take files away while they are listed.
        }
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                hear(JSON.readTree(message.toString()));
                message.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }
}
