package org.stance4j.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.stance4j.engine.model.ModelContents;
import org.stance4j.engine.model.ModelFileException;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.testing.TinyModels;

class InspectCommandTest {
  private static final List<String> LABELS = List.of("FAVOR", "AGAINST", "NONE");
  private static final List<String> TARGETS = List.of("iraq", "the troops");

  @TempDir static Path folder;
  private static Path model;

  @BeforeAll
  static void writeModel() throws IOException {
    model = TinyModels.save(folder, 3, LABELS, TARGETS);
  }

  @Test
  void describesTheModel() {
    Cli result = Cli.run("inspect %s", model);
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .containsPattern("(?m)^name +tiny-3$")
        .containsPattern("(?m)^task +stance$")
        .containsPattern("(?m)^labels +FAVOR, AGAINST, NONE$")
        .containsPattern("(?m)^targets +iraq, the troops$")
        .containsPattern("(?m)^encoder +2 layers, 16 hidden, 4 heads, 32 intermediate, \\d+ words")
        .containsPattern("(?m)^max tokens +48$")
        .containsPattern("(?m)^temperature +1.5000$")
        .containsPattern("(?m)^threshold +0.5000 ")
        .containsPattern("(?m)^seed +3$");
  }

  @Test
  void jsonHasAllOfIt() throws IOException {
    JsonNode json = new ObjectMapper().readTree(Cli.run("inspect %s --json", model).out());
    assertThat(json.get("name").asText()).isEqualTo("tiny-3");
    assertThat(json.get("labels").toString()).isEqualTo("[\"FAVOR\",\"AGAINST\",\"NONE\"]");
    assertThat(json.get("targets").toString()).isEqualTo("[\"iraq\",\"the troops\"]");
    assertThat(json.get("encoder").get("hiddenSize").asInt()).isEqualTo(16);
    assertThat(json.get("maxTokens").asInt()).isEqualTo(48);
    assertThat(json.get("temperature").asDouble()).isEqualTo(1.5);
    assertThat(json.get("uncertaintyThreshold").asDouble()).isEqualTo(0.5);
    assertThat(json.get("fileSize").asLong()).isEqualTo(Files.size(model));
    assertThat(json.get("provenance").get("seed").asText()).isEqualTo("3");
  }

  @Test
  void countsTheParametersThatTheModelHas() throws IOException {
    JsonNode json = new ObjectMapper().readTree(Cli.run("inspect %s --json", model).out());
    ModelContents contents = TinyModels.contents(3, LABELS, TARGETS);
    try (INDArray params = contents.params()) {
      assertThat(json.get("parameters").asLong()).isEqualTo(params.length());
    }
  }

  @Test
  void printsTheCard() {
    assertThat(Cli.run("inspect %s --card", model).out())
        .isEqualTo("# A tiny model\n\nRandom weights, for tests.\n");
  }

  @Test
  void printsOneOrTheOther() {
    assertThat(Cli.run("inspect %s --card --json", model).exitCode()).isEqualTo(2);
  }

  @Test
  void doesNotNeedTheWeights(@TempDir Path other) throws IOException {
    byte[] bytes = Files.readAllBytes(model);
    Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 64, (byte) 7);
    Path damaged = Files.write(other.resolve("damaged.stance"), bytes);
    assertThatExceptionOfType(ModelFileException.class)
        .isThrownBy(() -> StanceModel.load(damaged))
        .withMessageContaining("weights.f32");
    assertThat(Cli.run("inspect %s", damaged).exitCode()).isZero();
  }

  @Test
  void halfAModelIsUnusable(@TempDir Path other) throws IOException {
    byte[] bytes = Files.readAllBytes(model);
    Path half = Files.write(other.resolve("half.stance"), Arrays.copyOf(bytes, bytes.length / 2));
    Cli result = Cli.run("inspect %s", half);
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).startsWith("stance inspect: " + half).doesNotContain("\tat ");
  }

  @Test
  void aTextFileIsNoModel(@TempDir Path other) throws IOException {
    Path text = Files.writeString(other.resolve("text.stance"), "no model");
    assertThat(Cli.run("inspect %s", text).exitCode()).isEqualTo(3);
  }
}
