package org.stance4j.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance4j.notebooks.Notebook.Cell;

/** The notebooks as they are kept, with the outputs that readers see who run nothing. */
class KeptOutputsTest {
  private static final int MOST_BYTES = 500_000;

  @ParameterizedTest
  @ValueSource(strings = {"01-train-a-stance-model.ipynb", "02-read-an-archive.ipynb"})
  void areThoseOfARunFromTopToBottomWithoutError(String notebook) throws IOException {
    Notebook kept = Notebook.read(Path.of(notebook));
    int expected = 1;
    for (Cell cell : kept.codeCells()) {
      assertThat(cell.executionCount()).isEqualTo(expected++);
      assertThat(cell.hasError()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"01-train-a-stance-model.ipynb", "02-read-an-archive.ipynb"})
  void areSmallAndTellNothingOfTheMachine(String notebook) throws IOException {
    Path file = Path.of(notebook);
    assertThat(Files.size(file)).isLessThan(MOST_BYTES);
    assertThat(Files.readString(file))
        .doesNotContain(
            "/home/", "/root", "/tmp/", "/Users/", "file:", System.getProperty("user.dir"));
  }
}
