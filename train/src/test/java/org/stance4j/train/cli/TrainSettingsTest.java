package org.stance4j.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stance4j.engine.model.ModelReader;
import org.stance4j.train.ToyData;

/** Where settings of a training come from that its command does not name. */
class TrainSettingsTest {

  @TempDir Path folder;
  private TrainFixture fixture;
  private Path data;

  @BeforeEach
  void writeFiles() throws IOException {
    fixture = TrainFixture.in(folder);
    data = fixture.write("toy.csv", ToyData.csv());
  }

  @Test
  void aRecipeGivesTheOptionsThatTheCommandLineDoesNot() throws IOException {
    Path recipe =
        fixture.write("toy.properties", "# for toys\nepochs = 2\nlabel-smoothing=0.1\nseed: 9\n");
    Cli cli = fixture.train(data, "--recipe %s --seed 3", recipe);
    assertThat(cli.exitCode()).as(cli.err()).isZero();
    assertThat(ModelReader.read(fixture.out()).info().provenance())
        .containsEntry("labelSmoothing", "0.1")
        .containsEntry("seed", "3")
        .containsEntry("epochs", "1");
  }

  static Stream<Path> recipes() throws IOException {
    return Files.list(Path.of("recipes")).sorted();
  }

  /** Options that do not exist or are out of range would be said before files are missed. */
  @ParameterizedTest
  @MethodSource("recipes")
  void theRecipesOfTheProjectAreUnderstood(Path recipe) {
    boolean distilled = recipe.toString().contains("distilled");
    Cli cli =
        distilled
            ? run("distill --data %s --teacher", data, recipe)
            : run("train --dev %s --data", data, recipe);
    assertThat(cli.exitCode()).as(cli.err()).isEqualTo(3);
    assertThat(cli.err()).contains("nowhere: ").contains("no such file");
  }

  private Cli run(String command, Path known, Path recipe) {
    return Cli.run(
        command + " %s --recipe %s --out %s",
        known,
        folder.resolve("nowhere"),
        recipe,
        fixture.out());
  }

  @Test
  void aRecipeThatNamesNoOptionIsRefused() throws IOException {
    Path recipe = fixture.write("toy.properties", "epoch=2\n");
    Cli cli = fixture.train(data, "--recipe %s", recipe);
    assertThat(cli.exitCode()).isEqualTo(3);
    assertThat(cli.err()).contains("toy.properties: found 'epoch', expected").contains("epochs");
    assertThat(fixture.train(data, "--recipe=%s", folder.resolve("none")).exitCode()).isEqualTo(3);
  }

  @Test
  void anOptionOutweighsItsRivalInTheRecipe() throws IOException {
    Path recipe = fixture.write("toy.properties", "dev-fraction=0.3\n");
    Cli cli = fixture.train(data, "--recipe %s --dev %s", recipe, data);
    assertThat(cli.exitCode()).as(cli.err()).isZero();
    assertThat(cli.err()).contains("60 for dev");
  }

  @Test
  void withABudgetSettingsAreTriedThatWereNotGiven() {
    // The fixture gives the other settings.
    Cli cli = fixture.train(data, "--budget 1h --layer-decay 1 --label-smoothing 0 --average 0");
    assertThat(cli.exitCode()).as(cli.err()).isZero();
    assertThat(cli.err())
        .contains("trial 1: --lr 0.001 --epochs 1 --batch 16 --layer-decay 1.0")
        .containsPattern("trial 1: dev macro-F1 0\\.\\d{4} \\(best so far\\), \\d+ s, \\d+ s left")
        .contains("best of 1: trial 1", "the same again: --lr 0.001");
  }

  @Test
  void aBudgetIsATime() {
    Cli cli = fixture.train(data, "--budget soon");
    assertThat(cli.exitCode()).isEqualTo(2);
    assertThat(cli.err()).contains("--budget: found soon, expected a time such as 90s, 10m or 2h");
  }
}
