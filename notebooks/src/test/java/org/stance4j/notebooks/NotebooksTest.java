package org.stance4j.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.stance4j.notebooks.Notebook.Cell;

/** Runs the notebooks as their users do and looks at what came of it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "install-kernel is a script for bash")
@EnabledIf(
    value = "org.stance4j.notebooks.Jupyter#isInstalled",
    disabledReason = "found no Jupyter with nbconvert: the notebooks are not run")
class NotebooksTest {
  private static final String TRAIN = "01-train-a-stance-model.ipynb";
  private static final String READ = "02-read-an-archive.ipynb";
  private static final Path EXECUTED = Path.of("target", "executed").toAbsolutePath();

  @BeforeAll
  static void runNotebooks() throws Exception {
    Jupyter.installKernel();
    // In this order: the second opens the model that the first saves.
    Jupyter.execute(TRAIN, EXECUTED);
    Jupyter.execute(READ, EXECUTED);
  }

  @Test
  void everyCellRunsWithoutError() throws IOException {
    for (String notebook : List.of(TRAIN, READ)) {
      assertThat(executed(notebook))
          .isNotEmpty()
          .allMatch(cell -> cell.executionCount() > 0)
          .noneMatch(Cell::hasError);
    }
  }

  @Test
  void everyPlotIsAnImage() throws IOException {
    assertThat(plots(executed(TRAIN))).hasSize(4).allMatch(Cell::hasImage);
    assertThat(plots(executed(READ))).hasSize(3).allMatch(Cell::hasImage);
  }

  @Test
  void trainedModelHasLearnedSomething() throws IOException {
    String macroF1 =
        executed(TRAIN).stream()
            .flatMap(cell -> cell.printed().lines())
            .filter(line -> line.startsWith("macro-F1"))
            .findFirst()
            .orElseThrow()
            .split(" ")[1];
    double ofGuessing = 1 / 3.0;
    assertThat(Double.parseDouble(macroF1)).isGreaterThan(ofGuessing + 0.1);
  }

  @Test
  void everyArticleOfTheArchiveIsALineOfTheOutput() throws IOException {
    // Of 84 pages, one of which shows two versions of its article.
    assertThat(Files.readAllLines(Path.of("target", "scores.jsonl")))
        .hasSize(85)
        .allMatch(line -> line.startsWith("{\"id\":"));
  }

  private static List<Cell> executed(String notebook) throws IOException {
    return Notebook.read(EXECUTED.resolve(notebook)).codeCells();
  }

  private static List<Cell> plots(List<Cell> cells) {
    return cells.stream()
        .filter(cell -> cell.source().contains("BitmapEncoder.getBufferedImage"))
        .toList();
  }
}
