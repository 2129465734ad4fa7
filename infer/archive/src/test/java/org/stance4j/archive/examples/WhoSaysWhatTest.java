package org.stance4j.archive.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.archive.scoring.ArticleScorer;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.testing.TinyModels;

/** The example stands outside of the build, as a user's code does, and is compiled like that. */
class WhoSaysWhatTest {

  private static final Path EXAMPLE = Path.of("examples", "WhoSaysWhat.java");

  @TempDir private Path folder;

  @Test
  void compilesWithoutAWarningAndPrintsPositions() throws Exception {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    assertThat(compile(classes)).isEmpty();
    Path model = TinyModels.save(folder, 7, List.of("FAVOR", "AGAINST", "NONE"), List.of("troops"));
    Path article = Files.writeString(folder.resolve("one.txt"), "We want them out of Iraq.");
    Path archive = Files.createDirectory(folder.resolve("archive"));
    Files.writeString(archive.resolve("a.txt"), "They do not leave. It rained.");
    Files.writeString(archive.resolve("b.jsonl"), "{\"id\":\"b1\",\"text\":\"They left.\"}\n{");
    String printed = run(classes, model.toString(), article.toString(), archive.toString());
    assertThat(printed.lines().filter(line -> !line.startsWith(" ")))
        .containsExactly(article + ": SCORED", "a.txt: SCORED", "b1: SCORED", "b.jsonl:2: FAILED");
    assertThat(printed).contains("\n  the article itself, troops: ");
    assertThat(printed.lines().filter(line -> line.startsWith("    "))).isNotEmpty();
  }

  /** What the compiler says. */
  private static String compile(Path classes) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    String classPath = of(ArticleScorer.class) + File.pathSeparator + of(StanceModel.class);
    try (var files = compiler.getStandardFileManager(null, null, UTF_8)) {
      compiler
          .getTask(
              said,
              files,
              null,
              List.of("-Xlint:all,-classfile", "-cp", classPath, "-d", classes.toString()),
              null,
              files.getJavaFileObjects(EXAMPLE))
          .call();
    }
    return said.toString();
  }

  private static Path of(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static synchronized String run(Path classes, String... args) throws Exception {
    PrintStream stdout = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      System.setOut(new PrintStream(out, true, UTF_8));
      var main = loader.loadClass("WhoSaysWhat").getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) args);
    } finally {
      System.setOut(stdout);
    }
    return out.toString(UTF_8);
  }
}
