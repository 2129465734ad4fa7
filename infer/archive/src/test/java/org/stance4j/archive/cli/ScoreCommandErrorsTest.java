package org.stance4j.archive.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stance4j.archive.cli.CommandFixture.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance4j.archive.cli.CommandFixture.Run;
import org.stance4j.engine.testing.TinyModels;

class ScoreCommandErrorsTest {

  @TempDir private static Path models;
  private static String model = "";

  @TempDir private Path folder;
  private String article = "";

  @BeforeAll
  static void saveModel() throws IOException {
    model = TinyModels.save(models, 7, List.of("FAVOR", "NONE"), List.of("troops")).toString();
  }

  @BeforeEach
  void writeArticle() throws IOException {
    article = Files.writeString(folder.resolve("a.txt"), "We won.").toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "scroe",
        "score",
        "score --model MODEL",
        "score --input ARTICLE",
        "score --model MODEL --input ARTICLE --threads 0",
        "score --model MODEL --input ARTICLE --threads many",
        "score --model MODEL --input ARTICLE --max-evidence -1",
        "score --model MODEL --input ARTICLE --no-such-option",
        "score --model MODEL --input ARTICLE --out ARTICLE",
        "score --model MODEL --input ARTICLE --target x --targets ARTICLE",
        "score --model MODEL --input ARTICLE --column body=x",
        "score --model MODEL --input ARTICLE --column text",
      })
  void wrongUsageIsExplainedInAFewLines(String line) {
    String[] args =
        line.isEmpty()
            ? new String[0]
            : line.replace("MODEL", model).replace("ARTICLE", article).split(" ");
    Run run = run(args);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().count()).isBetween(2L, 6L);
    assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
  }

  @Test
  void missingModelIsNamed() {
    assertUnusable(run("score", "--model", "no such.stance", article), "no such.stance");
  }

  @Test
  void fileThatIsNoModelIsNamed() {
    assertUnusable(run("score", "--model", article, article), "a.txt");
  }

  @Test
  void missingInputIsNamed() {
    assertUnusable(
        run("score", "--model", model, "no such folder"),
        "stance score: no such folder: no such file or folder");
  }

  @Test
  void missingTargetsFileIsNamed() {
    assertUnusable(run("score", "--model", model, article, "--targets", "none.txt"), "none.txt");
  }

  @Test
  void targetsFileWithoutTargetsIsNamed() throws IOException {
    Path targets = Files.writeString(folder.resolve("t.txt"), "# none yet\n");
    assertUnusable(
        run("score", "--model", model, article, "--targets", targets.toString()),
        "t.txt: expected one target a line, found none");
  }

  @Test
  void wrongLineOfTheMappingIsNamed() throws IOException {
    Path mapping = Files.writeString(folder.resolve("m.txt"), "# ours\nbody=x\n");
    assertUnusable(
        run("score", "--model", model, article, "--mapping", mapping.toString()),
        "m.txt:2: unknown column \"body\", expected one of id, title");
  }

  @Test
  void outputBelowAFileCannotBeWritten() {
    assertUnusable(
        run("score", "--model", model, "--input", article, "--out", article + "/sub/out.jsonl"),
        "a.txt");
  }

  @Test
  @EnabledOnOs(OS.LINUX) // has a device that is always full
  void fullDeviceIsNamed() {
    Run run = run("score", "--model", model, "--quiet", article, "--out", "/dev/full");
    assertUnusable(run, "No space left on device");
  }

  @Test
  void unfinishedRunWithOtherOptionsIsWrongUsage() throws IOException {
    Path out = folder.resolve("out.jsonl");
    Path left = Files.createDirectory(folder.resolve("out.jsonl.run"));
    Files.writeString(
        left.resolve("manifest.json"),
        "{\"formatVersion\":2,\"identity\":{\"options\":{\"maxEvidence\":7}},\"position\":9}");
    Run run = run("score", "--model", model, article, "--out", out.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("options, maxEvidence: was 7, is 5").contains("--restart");
    assertThat(run("score", "--model", model, article, "--out", out.toString(), "--restart").err())
        .contains("1 scored");
    assertThat(left).doesNotExist();
  }

  @Test
  void outputThatIsAFolderCannotBeWritten() {
    assertUnusable(
        run("score", "--model", model, article, "--out", folder.toString()),
        "expected a file to write to, found a folder");
  }

  @Test
  void missingModelLeavesTheOldOutputAsItWas() throws IOException {
    Path out = Files.writeString(folder.resolve("out.jsonl"), "old");
    run("score", "--model", "none.stance", article, "--out", out.toString());
    assertThat(out).hasContent("old");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.txt", "out.jsonl");
  }

  @Test
  void helpShowsExitCodesAndAnExample() {
    Run run = run("score", "--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Exit codes:", "Example:", "stance score --model");
  }

  private static void assertUnusable(Run run, String message) {
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
    assertThat(run.err().lines()).hasSize(1);
  }
}
