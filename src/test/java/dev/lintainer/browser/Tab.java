package dev.lintainer.browser;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/// One tab of a browser: a page, the keys and clicks that it gets, and what went wrong in it.
final class Tab implements AutoCloseable {
    private static final long SECONDS = 20;

    private final Browser browser;
    private final String session;
    private final String target;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    Tab(Browser browser, String session, String target) {
        this.browser = browser;
        this.session = session;
        this.target = target;
    }

    String session() {
        return session;
    }

    String target() {
        return target;
    }

    /// What the console complained of, exceptions and dialogs.
    List<String> faults() {
        return faults;
    }

    /// All that was asked of a network or a file system.
    List<String> requests() {
        return requests;
    }

    void listen() {
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", Map.of());
        }
    }

    void hear(String event, JsonNode what) {
        switch (event) {
            case "Runtime.exceptionThrown" -> faults.add(what.get("exceptionDetails").toString());
            case "Log.entryAdded" -> faults.add(what.get("entry").toString());
            case "Runtime.consoleAPICalled" -> faults.add(what.get("args").toString());
            case "Page.javascriptDialogOpening" -> faults.add("dialog: " + what);
            case "Network.requestWillBeSent" -> requests.add(what.get("request").get("url").asString());
            default -> {}
        }
    }

    JsonNode call(String method, Map<String, ?> parameters) {
        return browser.call(session, method, parameters);
    }

    Tab size(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        return this;
    }

    /// @param scheme `dark` or `light`
    Tab prefers(String scheme) {
        Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
        call("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
        return this;
    }

    /// @param hash empty, or begins with `#`
    Tab open(Path page, String hash) {
        call("Page.navigate", Map.of("url", page.toUri() + hash));
        until("document.readyState === 'complete' && document.querySelector('#view, noscript') !== null");
        return this;
    }

    /// The value of an expression of the page's.
    JsonNode ask(String expression) {
        Map<String, Object> question =
                Map.of("expression", expression, "returnByValue", true, "awaitPromise", true, "userGesture", true);
        JsonNode answer = call("Runtime.evaluate", question);
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
        }
        JsonNode result = answer.get("result");
        return result.has("value") ? result.get("value") : result;
    }

    String text(String expression) {
        return ask(expression).asString();
    }

    int number(String expression) {
        return ask(expression).asInt();
    }

    boolean is(String expression) {
        return ask(expression).asBoolean();
    }

    void until(String expression) {
        long end = System.nanoTime() + SECONDS * 1_000_000_000;
        while (!is(expression)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + SECONDS + " seconds: " + expression);
            }
            Thread.onSpinWait();
        }
    }

    /// A key by its name, as `KeyboardEvent.key` has it.
    void press(String key) {
        boolean prints = key.length() == 1;
        String text = prints ? key : key.equals("Enter") ? "\r" : "";
        Map<String, Integer> codes =
                Map.of(
                        "Enter",
                        13,
                        "Tab",
                        9,
                        "Escape",
                        27,
                        "ArrowLeft",
                        37,
                        "ArrowUp",
                        38,
                        "ArrowRight",
                        39,
                        "ArrowDown",
                        40);
        int code = codes.getOrDefault(key, (int) Character.toUpperCase(key.charAt(0)));
        for (String type : List.of("keyDown", "keyUp")) {
            boolean down = type.equals("keyDown");
            call(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type", down && text.isEmpty() ? "rawKeyDown" : type,
                            "key", key,
                            "code", prints ? "" : key,
                            "windowsVirtualKeyCode", code,
                            "text", down ? text : ""));
        }
    }

    void type(String text) {
        text.chars().forEach(c -> press(String.valueOf((char) c)));
    }

    /// A click where an element is, as somebody with a mouse makes it.
    void click(String selector) {
        JsonNode box =
                ask(
                        "(() => { const e = document.querySelector('"
                                + selector
                                + "'); e.scrollIntoView({block: 'center'}); const b = e.getBoundingClientRect();"
                                + " return [b.x + b.width / 2, b.y + b.height / 2]; })()");
        double x = box.get(0).asDouble();
        double y = box.get(1).asDouble();
        for (String type : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
            boolean moves = type.equals("mouseMoved");
            call(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            x,
                            "y",
                            y,
                            "button",
                            moves ? "none" : "left",
                            "clickCount",
                            moves ? 0 : 1));
        }
    }

    byte[] picture() {
        String data = call("Page.captureScreenshot", Map.of("format", "png")).get("data").asString();
        return Base64.getDecoder().decode(data);
    }

    byte[] print() {
        String data = call("Page.printToPDF", Map.of("printBackground", true)).get("data").asString();
        return Base64.getDecoder().decode(data);
    }

    @Override
    public void close() {
        browser.close(this);
    }
}
