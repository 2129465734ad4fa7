package org.stance4j.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.engine.testing.TinyModels;

/** A model is written whole or not at all. */
class ModelWriterTest {
  private static final List<String> LABELS = List.of("for", "against");

  @TempDir private Path folder;

  private static ModelContents model() {
    return TinyModels.contents(4, LABELS, List.of());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void nothingButTheModelIsLeftInTheFolder() throws IOException {
    ModelWriter.write(model(), folder.resolve("m.stance"));
    assertThat(names(folder)).containsExactly("m.stance");
  }

  @Test
  void aFolderThatDoesNotExistIsNotMade() throws IOException {
    assertThatThrownBy(() -> ModelWriter.write(model(), folder.resolve("missing/m.stance")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("missing");
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void aFolderThatIsAFileStaysAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "notes");
    assertThatThrownBy(() -> ModelWriter.write(model(), file.resolve("m.stance")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("notes.txt");
    assertThat(names(folder)).containsExactly("notes.txt");
    assertThat(file).hasContent("notes");
  }

  @Test
  void aFolderInTheFilesPlaceStaysAsItIs() throws IOException {
    Path inPlace = Files.createDirectory(folder.resolve("m.stance"));
    Files.createFile(inPlace.resolve("inside"));
    assertThatThrownBy(() -> ModelWriter.write(model(), inPlace)).isInstanceOf(IOException.class);
    assertThat(names(folder)).containsExactly("m.stance");
    assertThat(names(inPlace)).containsExactly("inside");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskLeavesTheOldFile() throws IOException, InterruptedException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()),
        "a small file system can be mounted (needs root)");
    try {
      Path file = disk.resolve("m.stance");
      ModelWriter.write(model(), file);
      byte[] before = Files.readAllBytes(file);
      Files.write(disk.resolve("other"), new byte[(int) disk.toFile().getUsableSpace() - 8192]);
      assertThatThrownBy(() -> ModelWriter.write(model(), file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(file.toString());
      assertThat(names(disk)).containsExactlyInAnyOrder("m.stance", "other");
      assertThat(file).hasBinaryContent(before);
    } finally {
      run("umount", disk.toString());
    }
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
