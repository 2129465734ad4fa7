package org.stance4j.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.engine.model.ModelContents;
import org.stance4j.engine.model.ModelReader;
import org.stance4j.train.ToyData;

class AverageCommandTest {
  @TempDir Path folder;
  private TrainFixture fixture;
  private Path data;
  private Path one;
  private Path other;
  private Path mean;

  @BeforeEach
  void trainTwoModels() throws IOException {
    fixture = TrainFixture.in(folder);
    data = fixture.write("toy.csv", ToyData.csv());
    one = trained("one.stance", "");
    other = trained("other.stance", "--dropout 0.3");
    mean = folder.resolve("mean.stance");
  }

  private Path trained(String name, String options) throws IOException {
    assertThat(fixture.train(data, options).exitCode()).isZero();
    return Files.move(fixture.out(), folder.resolve(name));
  }

  @Test
  void theMeanHasTheMeanOfAllWeights() throws IOException {
    Cli result = Cli.run("average --model %s %s --data %s --out %s", one, other, data, mean);
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err()).contains("mean of 2 models: macro-F1 0.").contains("wrote " + mean);
    float[] a = weights(one);
    float[] b = weights(other);
    float[] found = weights(mean);
    assertThat(found).hasSameSizeAs(a);
    int different = 0;
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i]).isEqualTo((a[i] + b[i]) / 2, within(1e-6f));
      different += a[i] == b[i] ? 0 : 1;
    }
    assertThat(different).isGreaterThan(100);
  }

  @Test
  void saysWhatItIsMadeOf() throws IOException {
    assertThat(
            Cli.run("average --model %s %s --data %s --out %s", one, other, data, mean).exitCode())
        .isZero();
    ModelContents model = ModelReader.read(mean);
    assertThat(model.info().name()).isEqualTo("mean");
    assertThat(model.info().card())
        .contains("the mean of those of 2 models")
        .contains("- one.stance\n- other.stance\n")
        .contains("## Use");
    assertThat(model.info().provenance())
        .containsEntry("average.one.stance.sha256", FileHash.sha256(one))
        .containsEntry("average.toy.csv.sha256", FileHash.sha256(data))
        .containsEntry("seed", "42")
        .doesNotContainKey("dropout");
    assertThat(Cli.run("evaluate --model %s --data %s", mean, data).exitCode()).isZero();
  }

  @Test
  void oneModelIsNotEnough() {
    Cli result = Cli.run("average --model %s --data %s --out %s", one, data, mean);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--model: found one model, expected at least two");
  }

  @Test
  void modelsOfAnotherTaskAreRefused() throws IOException {
    Path third = trained("third.stance", "--task sentiment");
    Cli result = Cli.run("average --model %s %s --data %s --out %s", one, third, data, mean);
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err())
        .contains(third + ": task: found sentiment, expected that of toy: stance");
    assertThat(mean).doesNotExist();
  }

  @Test
  void modelsOfAnotherShapeAreRefused() throws IOException {
    Path third = trained("third.stance", "--layers 1");
    Cli result = Cli.run("average --model %s %s --data %s --out %s", one, third, data, mean);
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).contains(third + ": encoder: found ");
  }

  private static float[] weights(Path file) throws IOException {
    ModelContents model = ModelReader.read(file);
    try {
      return model.params().dup().data().asFloat();
    } finally {
      model.params().close();
    }
  }
}
