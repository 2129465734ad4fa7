package org.stance4j.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Model files of each release stay readable and keep their scores. Of a release there are {@code
 * golden-VERSION.stance}, a tiny model that it wrote, and {@code golden-VERSION.tsv} with what the
 * model answered: text, target, number of windows and the probabilities of the labels.
 */
class GoldenModelTest {

  @ParameterizedTest
  @ValueSource(strings = "0.1.0")
  void theModelOfARelease(String version) throws Exception {
    List<String> lines = Files.readAllLines(resource("golden-" + version + ".tsv"));
    assertThat(lines).hasSizeGreaterThan(3);
    try (StanceModel model = StanceModel.load(resource("golden-" + version + ".stance"), 1)) {
      for (String line : lines) {
        String[] fields = line.split("\t");
        Prediction prediction = model.predict(fields[0], fields[1]);
        double[] expected =
            Arrays.stream(fields).skip(3).mapToDouble(Double::parseDouble).toArray();
        assertThat(prediction.windows()).isEqualTo(Integer.parseInt(fields[2]));
        assertThat(prediction.probabilities()).as(line).containsExactly(expected, within(1e-6));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = "0.1.0")
  void theDescriptionOfTheModelOfARelease(String version) throws Exception {
    ModelInfo info = ModelReader.readInfo(resource("golden-" + version + ".stance"));
    assertThat(info.labels()).containsExactly("for", "against", "neither");
    assertThat(info.targets()).containsExactly("the war", "withdrawal of troops");
    assertThat(info.encoder().layers()).isEqualTo(2);
    assertThat(info.encoder().hiddenSize()).isEqualTo(16);
    assertThat(info.maxTokens()).isEqualTo(48);
    assertThat(info.temperature()).isEqualTo(1.5);
    assertThat(info.uncertaintyThreshold()).isEqualTo(0.5);
    assertThat(info.provenance()).containsEntry("seed", "2026");
    assertThat(info.card()).startsWith("# A tiny model\n");
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(GoldenModelTest.class.getResource(name).toURI());
  }
}
