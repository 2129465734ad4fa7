package org.stance4j.archive.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** The launcher script in a folder where it finds everything built: the classes of these tests. */
final class LauncherHome {

  private static final Path SCRIPT = Path.of("..", "..", "stance");
  private static final String MODULE = "infer/parquet";

  private final Path folder;

  private LauncherHome(Path folder) {
    this.folder = folder;
  }

  /** Shares classes between JVMs, so folders of classes, which cannot be shared, become jars. */
  static LauncherHome in(Path folder) throws IOException {
    Path target = Files.createDirectories(folder.resolve(MODULE).resolve("target"));
    for (String sources : List.of("datasets", "train", MODULE)) {
      Files.createDirectories(folder.resolve(sources).resolve("src/main"));
      Files.createFile(folder.resolve(sources).resolve("pom.xml"));
    }
    Files.createFile(folder.resolve("pom.xml"));
    Files.copy(SCRIPT, folder.resolve("stance"));
    Files.createFile(target.resolve("stance4j-parquet-1.0.0.jar"));
    Files.writeString(target.resolve("classpath.txt"), String.join(":", jars(folder)));
    Path marker = Files.createDirectory(folder.resolve("target")).resolve("built");
    Files.writeString(marker, folder.toString());
    return new LauncherHome(folder);
  }

  private static List<String> jars(Path folder) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
    List<String> jars = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      if (Files.isDirectory(Path.of(entry))) {
        String jar = folder.resolve(jars.size() + ".jar").toString();
        tool.run(System.out, System.err, "--create", "--file", jar, "-C", entry, ".");
        jars.add(jar);
      } else {
        jars.add(entry);
      }
    }
    return jars;
  }

  /** Starts a command; standard error goes to {@link #log}. */
  Process start(String... command) throws IOException {
    List<String> all = new ArrayList<>(List.of("bash", folder.resolve("stance").toString()));
    all.addAll(List.of(command));
    ProcessBuilder process = new ProcessBuilder(all).redirectError(log().toFile());
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    process
        .environment()
        .put("STANCE_JAVA_OPTS", "-Xmx400m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    return process.start();
  }

  Path log() {
    return folder.resolve("log");
  }

  /** The archives of shared classes, whole ones and others. */
  List<String> sharedClasses() {
    String[] names = folder.resolve(MODULE).resolve("target").toFile().list();
    return names == null ? List.of() : List.of(names).stream().filter(this::isShared).toList();
  }

  private boolean isShared(String name) {
    return name.contains(".jsa");
  }
}
