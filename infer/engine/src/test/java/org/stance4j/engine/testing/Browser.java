package org.stance4j.engine.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A Chromium or Chrome without a window, spoken to by the Chrome DevTools Protocol: the JDK's
 * WebSocket and Jackson are enough for the few commands that the tests need.
 */
public final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final String LISTENING = "DevTools listening on ";
  private static final Map<String, Map<String, Object>> KEYS =
      Map.of(
          "Tab", Map.of("code", "Tab", "windowsVirtualKeyCode", 9),
          "Enter", Map.of("code", "Enter", "windowsVirtualKeyCode", 13, "text", "\r"),
          " ", Map.of("code", "Space", "windowsVirtualKeyCode", 32, "text", " "));
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> messages;
  private final List<JsonNode> events = new ArrayList<>();
  private int lastId;

  private Browser(Process process, WebSocket socket, BlockingQueue<JsonNode> messages) {
    this.process = process;
    this.socket = socket;
    this.messages = messages;
  }

  /** A browser on the path. */
  public static Optional<Path> find() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts a browser that keeps its files in a folder. */
  public static Browser start(Path executable, Path profile) throws Exception {
    Process process =
        new ProcessBuilder(
                executable.toString(),
                "--headless",
                // Containers give root no sandbox; the pages are our own.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      URI browser = address(process);
      String list = "http://" + browser.getAuthority() + "/json/list";
      HttpClient client = HttpClient.newHttpClient();
      String pages =
          client
              .send(HttpRequest.newBuilder(URI.create(list)).build(), BodyHandlers.ofString())
              .body();
      URI page = URI.create(JSON.readTree(pages).get(0).get("webSocketDebuggerUrl").asText());
      BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
      WebSocket socket =
          client.newWebSocketBuilder().buildAsync(page, new Messages(messages)).join();
      Browser started = new Browser(process, socket, messages);
      for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
        started.send(domain + ".enable", Map.of());
      }
      return started;
    } catch (Exception e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static URI address(Process process) throws IOException {
    BufferedReader err =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    String line = err.readLine();
    while (line != null && !line.startsWith(LISTENING)) {
      line = err.readLine();
    }
    if (line == null) {
      throw new IOException("the browser ended without saying where it listens");
    }
    // Read on, or the browser would stop where the pipe is full.
    Thread drain = new Thread(() -> err.lines().forEach(ignored -> {}));
    drain.setDaemon(true);
    drain.start();
    return URI.create(line.substring(LISTENING.length()).strip());
  }

  /** Opens a file, see {@link #open(URI, int, boolean, boolean)}. */
  public void open(Path page, int width, boolean dark, boolean scripts) throws Exception {
    open(page.toUri(), width, dark, scripts);
  }

  /** Opens a page on a screen of a width, in a dark or light room, with or without scripts. */
  public void open(URI page, int width, boolean dark, boolean scripts) throws Exception {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 600));
    send(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    send("Emulation.setScriptExecutionDisabled", Map.of("value", !scripts));
    events.clear();
    send("Page.navigate", Map.of("url", page.toString()));
    while (events.stream().noneMatch(method("Page.loadEventFired"))) {
      events.add(next());
    }
  }

  /** The value of an expression, evaluated in the page; of a promise, what it comes to. */
  public JsonNode evaluate(String expression) throws Exception {
    JsonNode answer =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalArgumentException(answer.get("exceptionDetails").toString());
    }
    return answer.get("result").path("value");
  }

  /** Presses and releases a key, as {@code KeyboardEvent.key} names it, on what has the focus. */
  public void press(String key) throws Exception {
    Map<String, Object> event = new HashMap<>(KEYS.get(key));
    event.put("key", key);
    event.put("type", "keyDown");
    send("Input.dispatchKeyEvent", event);
    event.remove("text");
    event.put("type", "keyUp");
    send("Input.dispatchKeyEvent", event);
  }

  /** What the page has complained of since it was opened: exceptions, and errors of the browser. */
  public List<String> complaints() throws Exception {
    // Its answer comes after all that was to be said before.
    evaluate("0");
    return events.stream()
        .filter(
            method("Runtime.exceptionThrown")
                .or(method("Runtime.consoleAPICalled"))
                .or(method("Log.entryAdded")))
        .map(JsonNode::toString)
        .toList();
  }

  /** All addresses that were asked for since the page was opened, its own included. */
  public List<String> requests() throws Exception {
    evaluate("0");
    return events.stream()
        .filter(method("Network.requestWillBeSent"))
        .map(event -> event.get("params").get("request").get("url").asText())
        .toList();
  }

  private static Predicate<JsonNode> method(String name) {
    return event -> event.path("method").asText().equals(name);
  }

  private JsonNode send(String method, Map<String, Object> params) throws Exception {
    ObjectNode message = JSON.createObjectNode();
    message.put("id", ++lastId).put("method", method).set("params", JSON.valueToTree(params));
    socket.sendText(message.toString(), true).join();
    while (true) {
      JsonNode answer = next();
      if (answer.path("id").asInt() == lastId) {
        if (answer.has("error")) {
          throw new IOException(method + ": " + answer.get("error"));
        }
        return answer.get("result");
      }
      events.add(answer);
    }
  }

  private JsonNode next() throws Exception {
    JsonNode message = messages.poll(1, TimeUnit.MINUTES);
    if (message == null) {
      throw new IOException("the browser has said nothing for a minute");
    }
    return message;
  }

  /** Waits until the browser is gone: it writes into its folder until then. */
  @Override
  public void close() {
    // Asked by signal it would leave its lock, a link, in the folder.
    socket.sendText("{\"id\":0,\"method\":\"Browser.close\"}", true);
    process.onExit().orTimeout(10, TimeUnit.SECONDS).exceptionally(e -> kill()).join();
    socket.abort();
  }

  private Process kill() {
    return process.destroyForcibly().onExit().join();
  }

  /** Puts the parts of messages together. */
  private static final class Messages implements WebSocket.Listener {
    private final BlockingQueue<JsonNode> whole;
    private final StringBuilder parts = new StringBuilder();

    Messages(BlockingQueue<JsonNode> whole) {
      this.whole = whole;
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      parts.append(data);
      if (last) {
        try {
          whole.add(JSON.readTree(parts.toString()));
        } catch (IOException e) {
          throw new IllegalStateException("the browser sent no JSON: " + parts, e);
        }
        parts.setLength(0);
      }
      webSocket.request(1);
      return null;
    }
  }
}
