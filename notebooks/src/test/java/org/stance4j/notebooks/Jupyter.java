package org.stance4j.notebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Jupyter's commands, with kernels of their own in {@code target/}. */
final class Jupyter {
  private static final Path HOME = Path.of("target", "jupyter").toAbsolutePath();
  private static final int MOST_MINUTES = 20;

  private Jupyter() {}

  static boolean isInstalled() throws InterruptedException {
    try {
      return run(HOME.resolve("version.log"), List.of("jupyter", "nbconvert", "--version")) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Installs the kernel as it has been built. */
  static void installKernel() throws IOException, InterruptedException {
    String script = Path.of("install-kernel").toAbsolutePath().toString();
    require("install-kernel", List.of(script, "--no-build"));
  }

  /** Runs a notebook, and fails if one of its cells does. */
  static void execute(String notebook, Path outputFolder) throws IOException, InterruptedException {
    require(
        notebook,
        List.of(
            "jupyter",
            "nbconvert",
            "--to=notebook",
            "--execute",
            "--output-dir=" + outputFolder,
            notebook));
  }

  private static void require(String name, List<String> command)
      throws IOException, InterruptedException {
    Path log = HOME.resolve(name + ".log");
    int exitCode = run(log, command);
    if (exitCode != 0) {
      throw new AssertionError(
          "%s ended with %d:%n%s".formatted(command, exitCode, Files.readString(log)));
    }
  }

  private static int run(Path log, List<String> command) throws IOException, InterruptedException {
    Files.createDirectories(HOME);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("JUPYTER_DATA_DIR", HOME.toString());
    builder.environment().put("JUPYTER_CONFIG_DIR", HOME.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      throw new AssertionError(command + " did not end within " + MOST_MINUTES + " minutes");
    }
    return process.exitValue();
  }
}
