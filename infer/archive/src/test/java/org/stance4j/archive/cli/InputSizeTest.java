package org.stance4j.archive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which inputs are so small that the fastest loops would come too late. */
class InputSizeTest {
  @TempDir private Path folder;

  @Test
  void filesThatAreSmallTogetherAreBrief() throws IOException {
    Path first = file("a.txt", 16 << 10);
    Path second = file("b.txt", 16 << 10);
    assertThat(InputSize.isBrief(List.of(first, second))).isTrue();
    assertThat(InputSize.isBrief(List.of(first, second, file("c.txt", 1)))).isFalse();
  }

  @Test
  void foldersStreamsAndMissingFilesMayHoldAnything() throws IOException {
    Path small = file("a.txt", 1);
    assertThat(InputSize.isBrief(List.of(small, folder))).isFalse();
    assertThat(InputSize.isBrief(List.of(small, Path.of("-")))).isFalse();
    assertThat(InputSize.isBrief(List.of(folder.resolve("missing.txt")))).isFalse();
  }

  private Path file(String name, int bytes) throws IOException {
    return Files.write(folder.resolve(name), new byte[bytes]);
  }
}
