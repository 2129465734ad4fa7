package org.stance4j.archive.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.scoring.ScoringOptions;
import org.stance4j.archive.serve.ServeOptions;
import org.stance4j.archive.serve.StanceServer;
import org.stance4j.engine.model.StanceModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stance serve}: scores articles over HTTP until it is stopped. */
@Command(
    name = "serve",
    description = {
      "Scores articles over HTTP, for programs and, with a page, for people.",
      "The first line of its output is the address. It serves this machine alone unless --host says"
          + " otherwise; it knows neither users nor encryption."
    },
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "2:wrong usage",
      "3:a model that cannot be read, or a port that cannot be had",
      "130, 143:stopped, by Ctrl-C or by SIGTERM; requests under way were finished"
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  stance serve --model iraq.stance --port 8080",
      "  curl --data-binary @article.txt -H 'Content-Type: text/plain' http://127.0.0.1:8080/score"
    })
public final class ServeCommand implements Callable<Integer> {

  @Option(names = "--model", required = true, paramLabel = "MODEL.stance", description = "Model.")
  private Path model = Path.of("");

  @Option(
      names = "--sentiment",
      paramLabel = "MODEL.stance",
      description = "A second model, of sentiment and without targets.")
  private @Nullable Path sentimentModel;

  @Option(
      names = "--port",
      paramLabel = "P",
      description = "0 for any that is free. Default: ${DEFAULT-VALUE}.")
  private int port = ServeOptions.DEFAULT.port();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Where to listen; 0.0.0.0 for everywhere. Default: ${DEFAULT-VALUE}.")
  private String host = ServeOptions.DEFAULT.host();

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description =
          "A name by which others may call the server, besides its addresses in numbers, localhost"
              + " and --host; may be given several times.")
  private List<String> names = List.of();

  @Mixin private PositionOptions positions = new PositionOptions();

  @Mixin private ComputeOptions compute = new ComputeOptions();

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      description = "Of one request; larger ones are refused. Default: ${DEFAULT-VALUE}.")
  private int maxBytes = ServeOptions.DEFAULT.maxBytes();

  @Option(
      names = "--max-concurrent",
      paramLabel = "N",
      description = "Articles at once; more are refused. Default: ${DEFAULT-VALUE}.")
  private int maxConcurrent = ServeOptions.DEFAULT.maxConcurrent();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "For one article; longer ones are broken off. Default: ${DEFAULT-VALUE}.")
  private long timeout = ServeOptions.DEFAULT.timeout().toSeconds();

  @Option(names = "--quiet", description = "No line on standard error for each request.")
  private boolean quiet;

  @Option(names = "--help", usageHelp = true, description = "Shows this.")
  private boolean help;

  @Spec private CommandSpec spec = CommandSpec.create();

  ServeCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    try {
      ServeOptions options = options();
      configureJdkServer();
      try (StanceModel loaded = compute.load(model, false);
          StanceModel sentiment =
              sentimentModel == null ? null : compute.load(sentimentModel, false)) {
        serve(loaded, sentiment, options, quiet ? line -> {} : err::println);
      }
      return ExitCode.DONE;
    } catch (IOException e) {
      err.println(spec.qualifiedName() + ": " + ScoreCommand.describe(e));
      return ExitCode.UNUSABLE_FILE;
    }
  }

  private void serve(
      StanceModel loaded,
      @Nullable StanceModel sentiment,
      ServeOptions options,
      Consumer<String> log)
      throws IOException, InterruptedException {
    try (StanceServer server = start(loaded, sentiment, options, log)) {
      Thread stop = new Thread(server::stop, "stance4j-stop");
      Runtime.getRuntime().addShutdownHook(stop);
      System.out.println(server.address());
      System.out.flush();
      server.awaitStop();
    }
  }

  private StanceServer start(
      StanceModel loaded,
      @Nullable StanceModel sentiment,
      ServeOptions options,
      Consumer<String> log)
      throws IOException {
    try {
      return StanceServer.start(loaded, sentiment, options, log);
    } catch (IllegalArgumentException e) {
      throw wrongUsage(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Settings of the JDK's server, which reads them once: a client that sends too slowly must not
   * keep a thread for ever, and small answers are not to wait for more.
   */
  private void configureJdkServer() {
    ArchiveMain.setIfAbsent("sun.net.httpserver.nodelay", "true");
    ArchiveMain.setIfAbsent("sun.net.httpserver.maxReqTime", Long.toString(timeout));
  }

  private ServeOptions options() throws IOException {
    compute.check();
    ScoringOptions scoring = positions.read(this::wrongUsage);
    try {
      return ServeOptions.DEFAULT
          .withScoring(scoring)
          .withHost(host)
          .withPort(port)
          .withNames(names)
          .withMaxBytes(maxBytes)
          .withMaxConcurrent(maxConcurrent)
          .withTimeout(Duration.ofSeconds(timeout));
    } catch (IllegalArgumentException e) {
      throw wrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
