package org.stance4j.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.engine.testing.TinyModels;

/** What evaluating says where it cannot. */
class EvaluateCommandErrorsTest {

  private static final List<String> LABELS = List.of("FAVOR", "AGAINST", "NONE");
  private static final String ROWS =
      """
      id,text,target,label,split
      a,we go to iraq,iraq,FAVOR,train
      b,"not the troops, no!",the troops,AGAINST,test
      """;

  @TempDir static Path models;
  private static Path model;

  @TempDir Path folder;

  @BeforeAll
  static void writeModel() throws IOException {
    model = TinyModels.save(models, 3, LABELS, List.of("iraq", "the troops"));
  }

  @Test
  void aReportIsNotForStandardOutput() throws IOException {
    Cli result = Cli.run("evaluate --model %s --data %s --report -", model, data(ROWS));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--report: found -, expected a file");
  }

  @Test
  void aSplitThatThereIsNotIsWrongUsage() throws IOException {
    Cli result = Cli.run("evaluate --model %s --data %s --split dev", model, data(ROWS));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("found no row of dev; the data has train 1, test 1");
  }

  @Test
  void anUnknownLabelIsUnusableData() throws IOException {
    Path data = data("id,text,target,label\na,we go,iraq,FAVOR\nb,we go,iraq,MAYBE\n");
    Cli result = Cli.run("evaluate --model %s --data %s", model, data);
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err())
        .contains(data + ":3: found label \"MAYBE\", expected one of FAVOR, AGAINST, NONE")
        .doesNotContain("\tat ");
  }

  @Test
  void aMissingTargetIsUnusableData() throws IOException {
    Cli result = Cli.run("evaluate --model %s --data %s", model, data("text,label\nwe go,FAVOR\n"));
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).contains("expected a column \"target\"");
  }

  @Test
  void aMissingFileIsUnusable() {
    Path missing = folder.resolve("missing.csv");
    Cli result = Cli.run("evaluate --model %s --data %s", model, missing);
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).contains(missing.toString()).doesNotContain("Exception");
  }

  @Test
  void aMissingModelIsUnusable() throws IOException {
    Path missing = folder.resolve("missing.stance");
    Cli result = Cli.run("evaluate --model %s --data %s", missing, data(ROWS));
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).contains(missing + ": no such file");
  }

  @Test
  void halfAModelIsUnusable() throws IOException {
    byte[] whole = Files.readAllBytes(model);
    Path half = folder.resolve("half.stance");
    Files.write(half, java.util.Arrays.copyOf(whole, whole.length / 2));
    Cli result = Cli.run("evaluate --model %s --data %s", half, data(ROWS));
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).contains(half + ": not a whole .stance model");
  }

  @Test
  void outputThatCannotBeWrittenIsNamed() throws IOException {
    Path file = write("file", "");
    Path below = file.resolve("result.json");
    Cli result = Cli.run("evaluate --model %s --data %s --json %s", model, data(ROWS), below);
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).contains(file.toString()).doesNotContain("\tat ");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void aFolderIsNoOutput() throws IOException {
    Cli result = Cli.run("evaluate --model %s --data %s --json %s", model, data(ROWS), folder);
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).contains(folder + ": found a folder, expected a file to write to");
  }

  @Test
  void anErrorLeavesFormerOutputAsItWas() throws IOException {
    Path json = write("result.json", "before");
    Path data = data("text,target,label\nwe go,iraq,MAYBE\n");
    Cli.run("evaluate --model %s --data %s --json %s", model, data, json);
    assertThat(json).hasContent("before");
    assertThat(folder.resolve("result.json.part")).doesNotExist();
  }

  @Test
  void doesNotOverwriteItsInput() throws IOException {
    Path data = data(ROWS);
    Cli result = Cli.run("evaluate --model %s --data %s --predictions %s", model, data, data);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(data).hasContent(ROWS);
  }

  @Test
  void doesNotWriteTwoOutputsToOneFile() throws IOException {
    Path out = folder.resolve("out");
    Cli result =
        Cli.run(
            "evaluate --model %s --data %s --json %s --predictions %s",
            model, data(ROWS), out, out);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(out).doesNotExist();
  }

  private Path data(String rows) throws IOException {
    return write("data.csv", rows);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
