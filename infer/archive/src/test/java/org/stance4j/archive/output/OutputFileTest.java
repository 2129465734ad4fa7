package org.stance4j.archive.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

  @TempDir private Path folder;

  @Test
  void fileAppearsWithTheCommitAndNothingElseIsLeft() throws IOException {
    Path out = folder.resolve("new folder/out.jsonl");
    try (OutputFile file = OutputFile.create(out)) {
      file.writer().write("é\n");
      assertThat(out).doesNotExist();
      file.commit();
    }
    assertThat(Files.readString(out)).isEqualTo("é\n");
    assertThat(out.getParent().toFile().list()).containsExactly("out.jsonl");
  }

  @Test
  void withoutACommitTheOldFileStays() throws IOException {
    Path out = Files.writeString(folder.resolve("out.jsonl"), "old");
    try (OutputFile file = OutputFile.create(out)) {
      file.writer().write("new");
    }
    assertThat(out).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("out.jsonl");
  }

  @Test
  void commitReplacesTheOldFile() throws IOException {
    Path out = Files.writeString(folder.resolve("out.jsonl"), "old");
    try (OutputFile file = OutputFile.create(out)) {
      file.writer().write("new");
      file.commit();
    }
    assertThat(out).hasContent("new");
  }

  @Test
  void linkStaysALink() throws IOException {
    Path real = Files.writeString(folder.resolve("real.jsonl"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), real);
    try (OutputFile file = OutputFile.create(link)) {
      file.writer().write("new");
      file.commit();
    }
    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent("new");
  }

  @Test
  void halfASurrogatePairDoesNotEndTheRun() throws IOException {
    Path out = folder.resolve("out.jsonl");
    try (OutputFile file = OutputFile.create(out)) {
      file.writer().write("a\uD800b");
      file.commit();
    }
    assertThat(out).hasContent("a?b");
  }

  @Test
  void folderIsNoFile() {
    assertThatThrownBy(() -> OutputFile.create(folder))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("expected a file to write to, found a folder");
  }
}
