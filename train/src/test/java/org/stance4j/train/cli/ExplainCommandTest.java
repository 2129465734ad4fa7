package org.stance4j.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.engine.explain.Explainer;
import org.stance4j.engine.explain.Explanation;
import org.stance4j.engine.explain.WordWeight;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.model.TextTarget;
import org.stance4j.engine.testing.TinyModels;

class ExplainCommandTest {
  private static final List<String> LABELS = List.of("FAVOR", "AGAINST", "NONE");
  private static final String TEXT = "Send the troops\nhome!";

  @TempDir static Path models;
  private static Path model;

  @TempDir Path folder;

  @BeforeAll
  static void writeModel() throws IOException {
    model = TinyModels.save(models, 3, LABELS, List.of("iraq", "war"));
  }

  @AfterEach
  void noColours() {
    System.clearProperty("stance4j.colours");
  }

  private static Explanation expected() throws IOException {
    try (StanceModel loaded = StanceModel.load(model, 1)) {
      return Explainer.of(loaded).explain(TextTarget.of(TEXT, "war"));
    }
  }

  private static Cli explain(String more, Object... values) {
    Object[] all = new Object[values.length + 2];
    all[0] = model;
    all[1] = TEXT;
    System.arraycopy(values, 0, all, 2, values.length);
    return Cli.run("explain --model %s --text %s " + more, all);
  }

  @Test
  void listsTheWordsOfEachSideWithTheirWeights() throws IOException {
    Cli result = explain("--target war");
    Explanation expected = expected();
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith(
            String.format(
                java.util.Locale.ROOT,
                "%s %.3f",
                expected.label(),
                expected.prediction().confidence()))
        .contains(" toward war\n", "\nSend the troops home!\n")
        .doesNotContain("\u001b");
    for (WordWeight word : expected.words()) {
      String weight = String.format(java.util.Locale.ROOT, "%+.2f", word.weight());
      assertThat(result.out())
          .containsPattern("(?m)^" + word.text() + " +" + java.util.regex.Pattern.quote(weight));
    }
  }

  @Test
  void shadesWordsWhereTheLauncherFoundATerminal() {
    System.setProperty("stance4j.colours", "true");
    assertThat(explain("--target war").out())
        .containsPattern("\u001b\\[38;5;16;48;5;\\d+m(Send|the|troops|home)\u001b\\[0m");
  }

  @Test
  void jsonHasWordsWithTheirOffsets() throws IOException {
    JsonNode json = new ObjectMapper().readTree(explain("--target war --json -").out());
    Explanation expected = expected();
    assertThat(json.get("text").asText()).isEqualTo(TEXT);
    assertThat(json.get("target").asText()).isEqualTo("war");
    assertThat(json.get("label").asText()).isEqualTo(expected.label());
    assertThat(json.get("predicted").asText()).isEqualTo(expected.label());
    assertThat(json.get("targetSeen").asBoolean()).isTrue();
    assertThat(json.get("probabilities").get("NONE").asDouble())
        .isEqualTo(expected.prediction().probability("NONE"), within(1e-6));
    assertThat(json.get("words")).hasSize(4);
    JsonNode troops = json.get("words").get(2);
    assertThat(troops.get("text").asText()).isEqualTo("troops");
    assertThat(troops.get("start").asInt()).isEqualTo(9);
    assertThat(troops.get("end").asInt()).isEqualTo(15);
    assertThat(troops.get("weight").asDouble())
        .isEqualTo(expected.words().get(2).weight(), within(1e-4));
  }

  @Test
  void writesJsonToAFileBesideTheText() throws IOException {
    Path file = folder.resolve("why.json");
    Cli result = explain("--target war --json %s", file);
    assertThat(new ObjectMapper().readTree(file.toFile()).get("words")).hasSize(4);
    assertThat(result.out()).contains("weight");
  }

  @Test
  void explainsAnotherLabelIfToldTo() throws IOException {
    for (String label : LABELS) {
      JsonNode json =
          new ObjectMapper().readTree(explain("--target war --label %s --json -", label).out());
      assertThat(json.get("label").asText()).isEqualTo(label);
      assertThat(json.get("predicted").asText()).isEqualTo(expected().label());
    }
  }

  @Test
  void saysThatATargetIsNew() {
    assertThat(explain("--target peace").err())
        .isEqualTo("note: the target was not in the training data; that has iraq, war\n");
  }

  @Test
  void anUnknownLabelIsWrongUsage() {
    Cli result = explain("--target war --label MAYBE");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("no label 'MAYBE'; the model has [FAVOR, AGAINST, NONE]")
        .doesNotContain("\tat ");
  }

  @Test
  void aMissingTargetIsWrongUsage() {
    Cli result = explain("--threads 1");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("no target given; the model was trained for [iraq, war]");
  }

  @Test
  void aBlankTextIsWrongUsage() {
    Cli result = Cli.run("explain --model %s --text %s --target war", model, " ");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("the text is blank");
  }

  @Test
  void aMissingModelIsUnusable() {
    Path missing = folder.resolve("missing.stance");
    Cli result = Cli.run("explain --model %s --text we", missing);
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).contains(missing + ": no such file");
  }

  @Test
  void doesNotOverwriteTheModel() throws IOException {
    long size = Files.size(model);
    assertThat(explain("--target war --json %s", model).exitCode()).isEqualTo(2);
    assertThat(Files.size(model)).isEqualTo(size);
  }
}
