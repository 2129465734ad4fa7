package org.stance4j.archive.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stance4j.archive.cli.CommandFixture.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance4j.archive.cli.CommandFixture.Run;
import org.stance4j.archive.serve.HalfRequest;
import org.stance4j.engine.testing.TinyModels;

@Timeout(120)
class ServeCommandTest {

  @TempDir private static Path models;
  private static String model = "";

  private @Nullable Process started;

  @BeforeAll
  static void saveModel() throws IOException {
    model = TinyModels.save(models, 7, List.of("FAVOR", "NONE"), List.of("troops")).toString();
  }

  /** Not left behind by a test that failed. */
  @AfterEach
  void kill() {
    if (started != null) {
      started.destroyForcibly();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve",
        "serve --model MODEL article.txt",
        "serve --model MODEL --port 70000",
        "serve --model MODEL --port http",
        "serve --model MODEL --threads 0",
        "serve --model MODEL --max-bytes 0",
        "serve --model MODEL --max-concurrent 0",
        "serve --model MODEL --timeout 0",
        "serve --model MODEL --max-evidence -1",
        "serve --model MODEL --target x --targets y",
      })
  void wrongUsageIsExplainedInAFewLines(String line) {
    Run run = run(line.replace("MODEL", model).split(" "));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().count()).isBetween(2L, 5L);
    assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
  }

  @Test
  void aMissingModelIsNamed() {
    Run run = run("serve", "--model", "no such.stance", "--port", "0");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("no such.stance").hasLineCount(1);
  }

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(taken.getLocalPort());
      Run run = run("serve", "--model", model, "--port", port);
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("stance serve: 127.0.0.1:" + port + ": cannot listen");
    }
  }

  @Test
  void aHostThatIsUnknownIsNamed() {
    Run run = run("serve", "--model", model, "--host", "no such host", "--port", "0");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("no such host:0: no such host");
  }

  @Test
  void aSignalLetsRequestsUnderWayFinish() throws Exception {
    Process process = start("--port", "0", "--max-concurrent", "1", "--target", "the war");
    try (BufferedReader out = reader(process.getInputStream());
        BufferedReader err = reader(process.getErrorStream())) {
      URI address = URI.create(out.readLine());
      assertThat(address.toString()).matches("http://127\\.0\\.0\\.1:\\d+/");
      try (HalfRequest half = HalfRequest.holdingThePlaceOf(address)) {
        stop(process);
        assertThat(half.finish())
            .startsWith("HTTP/1.1 200 OK")
            .contains("\"target\":\"the war\"")
            .contains("We won.");
      }
      List<String> log = err.lines().toList();
      assertThat(log).anyMatch(line -> line.matches("20\\S+ 127\\.0\\.0\\.1 POST /score 200 .*"));
      assertThat(log).noneMatch(line -> line.contains("Exception"));
    }
    assertThat(process.waitFor()).isEqualTo(128 + 15);
  }

  @Test
  void quietLogsNothing() throws Exception {
    Process process = start("--port", "0", "--quiet");
    try (BufferedReader out = reader(process.getInputStream());
        BufferedReader err = reader(process.getErrorStream())) {
      assertThat(status(URI.create(out.readLine()))).isEqualTo(200);
      stop(process);
      assertThat(err.lines()).noneMatch(line -> line.contains("/score"));
    }
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
  }

  private static int status(URI address) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("score"))
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("They left."))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  /** By SIGTERM. {@link Process#destroy} would close the streams that tests read, too. */
  private static void stop(Process process) {
    process.toHandle().destroy();
  }

  private static BufferedReader reader(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, UTF_8));
  }

  private Process start(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-Dorg.nd4j.log.initialization=false",
            "-cp",
            System.getProperty("java.class.path")));
    command.addAll(List.of(ArchiveMain.class.getName(), "serve", "--model", model));
    command.addAll(List.of(options));
    started = new ProcessBuilder(command).start();
    return started;
  }
}
