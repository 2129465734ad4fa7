package org.stance4j.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts classes in processes of their own, which can be killed. */
public final class JavaProcess {

  private static final String VECTORS = "jdk.incubator.vector";

  private JavaProcess() {}

  /** Starts a class; standard output and error go to {@code log}. */
  public static Process start(Path log, Class<?> main, String... arguments) throws IOException {
    return start(log, Map.of(), main, arguments);
  }

  /** As {@link #start(Path, Class, String...)}, with more in its environment. */
  public static Process start(
      Path log, Map<String, String> environment, Class<?> main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx400m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    // The kernels of this process: others differ in the last digit.
    ModuleLayer.boot()
        .findModule(VECTORS)
        .ifPresent(module -> command.addAll(List.of("--add-modules", VECTORS)));
    command.addAll(List.of("-cp", classPath(), main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("OMP_NUM_THREADS", "1");
    process.environment().putAll(environment);
    return process.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** Surefire starts the JVM with one jar, and says elsewhere what is in it. */
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
