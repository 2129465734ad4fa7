package org.stance4j.archive.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultModelTest {

  @TempDir private Path folder;

  @Test
  void theOnlyModelOfTheFolderIsTaken() throws IOException {
    Files.createFile(folder.resolve("article.txt"));
    Path model = Files.createFile(folder.resolve("iraq.stance"));
    assertThat(DefaultModel.of(null, folder)).isEqualTo(model);
    assertThat(DefaultModel.of("", folder)).isEqualTo(model);
  }

  @Test
  void theEnvironmentGoesFirst() throws IOException {
    Files.createFile(folder.resolve("iraq.stance"));
    assertThat(DefaultModel.of("other.stance", folder)).isEqualTo(Path.of("other.stance"));
  }

  @Test
  void noneOrSeveralAreAnError() throws IOException {
    assertThatThrownBy(() -> DefaultModel.of(null, folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--model")
        .hasMessageContaining("found no file *.stance");
    Files.createFile(folder.resolve("a.stance"));
    Files.createFile(folder.resolve("b.stance"));
    assertThatThrownBy(() -> DefaultModel.of(null, folder)).hasMessageContaining("found 2 in this");
  }
}
