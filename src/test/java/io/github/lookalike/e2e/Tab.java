package io.github.lookalike.e2e;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A tab of a browser that is told what to do by the DevTools protocol: pages of a server, used as people use them. */
final class Tab implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Process browser;
    private final Path scratch;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Map<String, Object>>> waiting = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private WebSocket socket;
    private String session;

    private Tab(Process browser, Path scratch) {
        this.browser = browser;
        this.scratch = scratch;
    }

    /**
     * Starts a browser.
     *
     * @param options of its command line, beside the usual ones
     */
    static Tab open(String... options) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("lookalike-tab");
        Path profile = scratch.resolve("profile");
        Process browser = new ProcessBuilder(Chromium.command("about:blank", profile, withPort(options)))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(scratch.resolve("err").toFile())
                .start();
        Tab tab = new Tab(browser, scratch);
        try {
            tab.connect(profile.resolve("DevToolsActivePort"));
            return tab;
        } catch (IOException | RuntimeException | InterruptedException e) {
            tab.close();
            throw e;
        }
    }

    private static String[] withPort(String... options) {
        return Stream.concat(Stream.of("--remote-debugging-port=0"), Stream.of(options))
                .toArray(String[]::new);
    }

    private void connect(Path portFile) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(portFile) || Files.readAllLines(portFile).size() < 2) {
            if (!browser.isAlive() || System.nanoTime() > end) {
                throw new IOException("Chromium did not start: " + Files.readString(scratch.resolve("err")));
            }
            Thread.sleep(20);
        }
        List<String> lines = Files.readAllLines(portFile);
        URI address = URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Listener())
                .join();
        Map<String, Object> targets = call(null, "Target.getTargets", Map.of());
        String page = ((List<?>) targets.get("targetInfos"))
                .stream()
                        .map(target -> (Map<?, ?>) target)
                        .filter(target -> target.get("type").equals("page"))
                        .map(target -> (String) target.get("targetId"))
                        .findFirst()
                        .orElseThrow();
        session = (String) call(null, "Target.attachToTarget", Map.of("targetId", page, "flatten", true))
                .get("sessionId");
        call("Page.enable");
        call("Runtime.enable");
        call("Log.enable");
    }

    /** Errors that the page's scripts left to the browser, and what the browser refused the page or did not get. */
    List<String> complaints() {
        return complaints;
    }

    Map<String, Object> call(String method, Object... keysAndValues) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            parameters.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return call(session, method, parameters);
    }

    private Map<String, Object> call(String inSession, String method, Map<String, Object> parameters) {
        int id = last.incrementAndGet();
        CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("method", method);
        message.put("params", parameters);
        if (inSession != null) {
            message.put("sessionId", inSession);
        }
        try {
            socket.sendText(JSON.std.asString(message), true).join();
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(method + ": " + e, e);
        }
    }

    /** Goes to a page, whatever was shown before. */
    void visit(Object address) {
        call("Page.navigate", "url", "about:blank");
        call("Page.navigate", "url", address.toString());
    }

    /** The value of an expression, or of what it promises. */
    Object evaluate(String expression) {
        Map<String, Object> answer =
                call("Runtime.evaluate", "expression", expression, "awaitPromise", true, "returnByValue", true);
        if (answer.get("exceptionDetails") instanceof Map<?, ?> details) {
            throw new AssertionError(expression + ": " + details.get("exception"));
        }
        return ((Map<?, ?>) answer.get("result")).get("value");
    }

    /** Waits until an expression is true. */
    void await(String expression) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Boolean.TRUE.equals(evaluate("Boolean(" + expression + ")"))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + expression + " in: "
                        + evaluate("document.body.innerText") + "; complaints: " + complaints);
            }
            Thread.sleep(30);
        }
    }

    /** Waits until the page's heading has a text in it. */
    void awaitHeading(String text) throws InterruptedException {
        await("document.querySelector('h1')?.textContent.includes(" + quoted(text) + ")");
    }

    /** Clicks what a selector finds first. */
    void click(String selector) throws InterruptedException {
        String found = "document.querySelector(" + quoted(selector) + ")";
        await(found);
        evaluate(found + ".click()");
    }

    /** The same on a page that moves at a click; without motion it has arrived a picture later. */
    void clickAndArrive(String selector) throws InterruptedException {
        click(selector);
        awaitPicture();
    }

    /** Waits until what was last asked for has been drawn. */
    void awaitPicture() {
        evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /** Presses and releases a key, as a keyboard does. */
    void press(String key) {
        Map<String, Integer> codes = Map.of("Tab", 9, "Enter", 13, "Escape", 27, " ", 32, "ArrowRight", 39);
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", "keyDown");
        event.put("key", key);
        event.put("code", key.equals(" ") ? "Space" : key);
        event.put("windowsVirtualKeyCode", codes.get(key));
        if (key.equals("Enter") || key.equals(" ")) {
            event.put("text", key.equals("Enter") ? "\r" : " ");
        }
        call(session, "Input.dispatchKeyEvent", event);
        event.put("type", "keyUp");
        event.remove("text");
        call(session, "Input.dispatchKeyEvent", event);
    }

    /** Presses the mouse at a place of the window, moves it, and lets go. */
    void drag(double fromX, double fromY, double toX, double toY) {
        mouse("mousePressed", fromX, fromY);
        mouse("mouseMoved", (fromX + toX) / 2, (fromY + toY) / 2);
        mouse("mouseMoved", toX, toY);
        mouse("mouseReleased", toX, toY);
    }

    /** Touches a place of the window with a finger. */
    void tap(double x, double y) {
        touch("touchStart", List.of(Map.of("x", x, "y", y)));
        touch("touchEnd", List.of());
    }

    /** Puts a finger down, moves it in steps, and lifts it. */
    void swipe(double fromX, double fromY, double toX, double toY) {
        int steps = 8;
        for (int i = 0; i <= steps; i++) {
            double x = fromX + (toX - fromX) * i / steps;
            double y = fromY + (toY - fromY) * i / steps;
            touch(i == 0 ? "touchStart" : "touchMove", List.of(Map.of("x", x, "y", y)));
        }
        touch("touchEnd", List.of());
    }

    private void touch(String type, List<Map<String, Double>> fingers) {
        call("Input.dispatchTouchEvent", "type", type, "touchPoints", fingers);
    }

    private void mouse(String type, double x, double y) {
        call(
                "Input.dispatchMouseEvent",
                "type",
                type,
                "x",
                x,
                "y",
                y,
                "button",
                "left",
                "buttons",
                type.equals("mouseReleased") ? 0 : 1,
                "clickCount",
                1);
    }

    /** What a screen is like: its size in pixels, and whether fingers are used. */
    void screen(int width, int height, boolean phone) {
        screen(width, height, phone ? 2 : 1, phone);
    }

    /** @param density pixels of the device to a pixel of the page, each way */
    void screen(int width, int height, int density, boolean phone) {
        call(
                "Emulation.setDeviceMetricsOverride",
                "width",
                width,
                "height",
                height,
                "deviceScaleFactor",
                density,
                "mobile",
                phone);
        call("Emulation.setTouchEmulationEnabled", "enabled", phone);
    }

    /** @param features such as {@code prefers-color-scheme}, {@code dark} */
    void prefer(String... features) {
        List<Map<String, String>> list = new ArrayList<>();
        for (int i = 0; i < features.length; i += 2) {
            list.add(Map.of("name", features[i], "value", features[i + 1]));
        }
        call("Emulation.setEmulatedMedia", "features", list);
    }

    /** The languages that the browser says its user reads, such as {@code ko-KR}. */
    void languages(String tags) {
        String agent = (String) evaluate("navigator.userAgent");
        call("Emulation.setUserAgentOverride", "userAgent", agent, "acceptLanguage", tags);
    }

    /** Lets go of files over the page. */
    void drop(Path... files) throws IOException {
        evaluate(transferOf(files)
                + "for (const type of ['dragover', 'drop']) document.body.dispatchEvent("
                + "new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true })); })()");
    }

    /** Pastes files, as Ctrl-V does. */
    void paste(Path... files) throws IOException {
        evaluate(transferOf(files)
                + "document.body.dispatchEvent("
                + "new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true })); })()");
    }

    /**
     * Clicks a button that asks for a file, and gives one.
     *
     * @return what may be chosen, by the attributes of the page's input
     */
    String choose(String button, Path file) throws InterruptedException {
        call("Page.setInterceptFileChooserDialog", "enabled", true);
        call(
                "Runtime.evaluate",
                "expression",
                "[...document.querySelectorAll('button')].find(each => each.textContent === " + quoted(button)
                        + ").click()",
                "userGesture",
                true);
        await("document.querySelector('input[type=file]')");
        Map<String, Object> input =
                call("Runtime.evaluate", "expression", "document.querySelector('input[type=file]')");
        String attributes =
                (String) evaluate("['accept', 'capture'].filter(name => document.querySelector('input[type=file]')"
                        + ".hasAttribute(name)).map(name => name + '=' + document.querySelector('input[type=file]')"
                        + ".getAttribute(name)).join(' ')");
        call(
                "DOM.setFileInputFiles",
                "objectId",
                ((Map<?, ?>) input.get("result")).get("objectId"),
                "files",
                List.of(file.toAbsolutePath().toString()));
        return attributes;
    }

    private static String transferOf(Path... files) throws IOException {
        StringBuilder script = new StringBuilder("(() => { const transfer = new DataTransfer();");
        for (Path file : files) {
            script.append("transfer.items.add(new File([Uint8Array.from(atob('")
                    .append(Base64.getEncoder().encodeToString(Files.readAllBytes(file)))
                    .append("'), c => c.charCodeAt(0))], ")
                    .append(quoted(file.getFileName().toString()))
                    .append(", { type: 'image/jpeg' }));");
        }
        return script.toString();
    }

    /** Where files go that the page gives to its visitor. */
    void downloadTo(Path folder) {
        call(
                null,
                "Browser.setDownloadBehavior",
                Map.of(
                        "behavior",
                        "allow",
                        "downloadPath",
                        folder.toAbsolutePath().toString()));
    }

    void screenshot(Path png) throws IOException {
        Map<String, Object> shot = call("Page.captureScreenshot", "format", "png", "captureBeyondViewport", true);
        Files.write(png, Base64.getDecoder().decode((String) shot.get("data")));
    }

    static String quoted(String text) {
        try {
            return JSON.std.asString(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        browser.descendants().forEach(ProcessHandle::destroyForcibly);
        browser.destroyForcibly();
        try {
            browser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Chromium.delete(scratch);
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean isLast) {
            message.append(data);
            if (isLast) {
                take(message.toString());
                message.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        private void take(String text) {
            Map<String, Object> parts;
            try {
                parts = JSON.std.mapFrom(text);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            if (parts.get("id") instanceof Integer id) {
                CompletableFuture<Map<String, Object>> answer = waiting.remove(id);
                if (parts.get("error") != null) {
                    answer.completeExceptionally(new AssertionError(parts.get("error")));
                } else {
                    answer.complete(object(parts.get("result")));
                }
                return;
            }
            Map<String, Object> event = object(parts.get("params"));
            switch (String.valueOf(parts.get("method"))) {
                case "Runtime.exceptionThrown" -> complaints.add(String.valueOf(event.get("exceptionDetails")));
                case "Log.entryAdded" -> {
                    Map<String, Object> entry = object(event.get("entry"));
                    if ("error".equals(entry.get("level"))) {
                        complaints.add(entry.get("text") + " " + entry.get("url"));
                    }
                }
                default -> {}
            }
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> object(Object value) {
            return value == null ? Map.of() : (Map<String, Object>) value;
        }
    }
}
