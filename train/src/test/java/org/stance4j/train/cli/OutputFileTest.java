package org.stance4j.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir Path folder;

  @Test
  void appearsOnlyWhenItIsWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("out"), "before");
    try (OutputFile output = OutputFile.create(file)) {
      output.writer().write("after");
      assertThat(file).hasContent("before");
      output.commit();
    }
    assertThat(file).hasContent("after");
    assertThat(folder.resolve("out.part")).doesNotExist();
  }

  @Test
  void leavesNothingBehindIfGivenUp() throws IOException {
    Path file = folder.resolve("out");
    try (OutputFile output = OutputFile.create(file)) {
      output.writer().write("half");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void writesUtf8WhateverTheText() throws IOException {
    Path file = folder.resolve("out");
    try (OutputFile output = OutputFile.create(file)) {
      output.writer().write("\u0131\uD83D\uDE00 \uD83D");
      output.commit();
    }
    assertThat(Files.readString(file)).isEqualTo("\u0131\uD83D\uDE00 ?");
  }

  @Test
  void keepsALinkAndReplacesWhatItPointsTo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "before");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    try (OutputFile output = OutputFile.create(link)) {
      output.writer().write("after");
      output.commit();
    }
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("after");
  }

  @Test
  void refusesAFolder() {
    assertThatIOException()
        .isThrownBy(() -> OutputFile.create(folder))
        .withMessage(folder + ": found a folder, expected a file to write to");
  }
}
