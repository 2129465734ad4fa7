package org.stance4j.archive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.archive.reading.ReadingFixture.Reading;

/** How far reading has come, and going on from there. */
class ArchivePositionTest {

  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), "{\"id\":\"x\",\"text\":\"A\"}\n{oops\n");
    Files.write(folder.resolve("b.txt"), "caf\u00E9".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(folder.resolve("c.csv"), "id,text\nx,C\n\"y\"z,D\nx,E\n");
    Files.write(
        folder.resolve("d.jsonl.gz"),
        WarcFixture.gzip(
            "{\"id\":\"x\",\"text\":\"F\"}\n".repeat(50).getBytes(StandardCharsets.UTF_8)));
    Files.writeString(folder.resolve("e.html"), "<p>Page.");
    Files.write(
        folder.resolve("f.warc"),
        WarcFixture.plain().page("http://a.b/", "<p>x").page("http://a.b/", "<p>y").bytes());
  }

  @Test
  void whatFollowsSkippedItemsIsTheSameAsWithoutSkipping() throws IOException {
    Reading whole = ReadingFixture.read(folder);
    for (int skipped = 0; skipped <= whole.items().size(); skipped++) {
      try (ArchiveReader reader = open(folder)) {
        assertThat(reader.skip(skipped)).isEqualTo(skipped);
        assertThat(reader.given()).isEqualTo(skipped);
        assertThat(rest(reader)).isEqualTo(whole.items().subList(skipped, whole.items().size()));
        assertThat(reader.warnings().lines()).isEqualTo(whole.warnings());
        assertThat(reader.given()).isEqualTo(whole.items().size());
      }
    }
  }

  @Test
  void skippingBeyondTheEndSaysHowManyThereWere() throws IOException {
    try (ArchiveReader reader = open(folder.resolve("c.csv"))) {
      assertThat(reader.skip(100)).isEqualTo(3);
      assertThat(reader.next()).isNull();
    }
  }

  @Test
  void bytesReadGrowToTheSizeOfAllFiles() throws IOException {
    long size = 0;
    for (String name :
        new String[] {"a.jsonl", "b.txt", "c.csv", "d.jsonl.gz", "e.html", "f.warc"}) {
      size += Files.size(folder.resolve(name));
    }
    try (ArchiveReader reader = open(folder)) {
      assertThat(reader.totalBytes()).hasValue(size);
      assertThat(reader.bytesRead()).isZero();
      long before = 0;
      while (reader.next() != null) {
        assertThat(reader.bytesRead()).isBetween(before, size);
        before = reader.bytesRead();
      }
      assertThat(reader.bytesRead()).isEqualTo(size);
    }
  }

  @Test
  void filesLeftBeforeTheirEndCountAsRead() throws IOException {
    Path file = Files.writeString(folder.resolve("g.csv"), "id,body\n" + "1,a\n".repeat(100_000));
    try (ArchiveReader reader = open(file)) {
      reader.skip(1);
      assertThat(reader.bytesRead()).isEqualTo(Files.size(file));
    }
  }

  @Test
  void nobodyKnowsHowMuchComesFromStandardInput() throws IOException {
    try (ArchiveReader reader = open(folder, ArchiveReader.STDIN)) {
      assertThat(reader.totalBytes()).isEmpty();
    }
  }

  @Test
  void patternCountsWhatItMatches() throws IOException {
    try (ArchiveReader reader = open(folder.resolve("*.html"), folder.resolve("none.txt"))) {
      assertThat(reader.totalBytes()).hasValue(Files.size(folder.resolve("e.html")));
    }
  }

  private static ArchiveReader open(Path... inputs) {
    return ArchiveReader.of(List.of(inputs), InputStream.nullInputStream(), ReadingOptions.DEFAULT);
  }

  private static List<Item> rest(ArchiveReader reader) {
    List<Item> items = new ArrayList<>();
    for (Item item = reader.next(); item != null; item = reader.next()) {
      items.add(item);
    }
    return items;
  }
}
