package org.stance4j.archive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance4j.archive.reading.ReadingFixture.Reading;

class CompressedInputTest {

  private static final String LINES =
      "{\"id\":\"a\",\"text\":\"A\"}\n{\"id\":\"b\",\"text\":\"B\"}\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".zst", ".GZ"})
  void everyFormatIsReadCompressed(String suffix) throws IOException {
    write("a.txt" + suffix, "Plain.");
    write("b.html" + suffix, "<p>Page.");
    write("c.csv" + suffix, "id,text\nc,Comma\n");
    write("d.tsv" + suffix, "id\ttext\nd\tTab\n");
    write("e.jsonl" + suffix, "{\"id\":\"e\",\"text\":\"Json\"}");
    Reading reading = ReadingFixture.read(folder);
    assertThat(reading.items())
        .extracting(item -> ((Article) item).text())
        .containsExactly("Plain.", "Page.", "Comma", "Tab", "Json");
    assertThat(reading.ids()).containsExactly("a.txt" + suffix, "b.html" + suffix, "c", "d", "e");
  }

  @Test
  void membersOfAGzipFileAreReadOneAfterTheOther() throws IOException {
    byte[] member = gzip(LINES);
    byte[] two = Arrays.copyOf(member, 2 * member.length);
    System.arraycopy(member, 0, two, member.length, member.length);
    Path file = Files.write(folder.resolve("a.jsonl.gz"), two);
    assertThat(ReadingFixture.read(file).ids()).containsExactly("a", "b", "a#2", "b#2");
  }

  @Test
  void framesOfAZstdFileAreReadOneAfterTheOther() throws IOException {
    byte[] frame = Zstd.compress(LINES.getBytes(StandardCharsets.UTF_8));
    byte[] two = Arrays.copyOf(frame, 2 * frame.length);
    System.arraycopy(frame, 0, two, frame.length, frame.length);
    Path file = Files.write(folder.resolve("a.jsonl.zst"), two);
    assertThat(ReadingFixture.read(file).ids()).containsExactly("a", "b", "a#2", "b#2");
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".zst"})
  void articlesBeforeACutAreReadAndTheCutIsReported(String suffix) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      lines
          .append("{\"id\":\"")
          .append(i)
          .append("\",\"text\":\"")
          .append(i * 7919L)
          .append("\"}\n");
    }
    byte[] bytes = compress(suffix, lines.toString());
    Path file =
        Files.write(folder.resolve("a.jsonl" + suffix), Arrays.copyOf(bytes, bytes.length / 2));
    Path next = Files.writeString(folder.resolve("b.txt"), "B");
    Reading reading = ReadingFixture.read(file, next);
    int cut = reading.items().size() - 2;
    assertThat(cut).isBetween(10_000, 40_000);
    assertThat(reading.items().subList(0, cut)).allMatch(Article.class::isInstance);
    assertThat(reading.article(cut - 1).id()).isEqualTo(String.valueOf(cut - 1));
    assertThat(reading.unreadable(cut).reason()).startsWith("a.jsonl" + suffix + ": ");
    assertThat(reading.article(cut + 1).id()).isEqualTo("b.txt");
  }

  @Test
  void everyWholeLineBeforeACutIsRead() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      lines
          .append("{\"id\":\"")
          .append(i)
          .append("\",\"text\":\"")
          .append(i * 7919L)
          .append("\"}\n");
    }
    byte[] zipped = gzip(lines.toString());
    byte[] cut = Arrays.copyOf(zipped, zipped.length - 9);
    // All of the text is there, only the mark of its end is not.
    Path file = Files.write(folder.resolve("a.jsonl.gz"), cut);
    assertThat(ReadingFixture.read(file).ids()).hasSize(301).contains("299").endsWith("a.jsonl.gz");
  }

  @Test
  void headerOfAGzipFileMayHoldANameAndMore() throws IOException {
    byte[] plain = gzip(LINES);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(new byte[] {31, -117, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 3}); // every flag
    file.write(new byte[] {3, 0, 'x', 'y', 'z'}); // extra
    file.write("a.jsonl\0comment\0".getBytes(StandardCharsets.ISO_8859_1));
    file.write(new byte[2]); // sum of the header
    file.write(plain, 10, plain.length - 10);
    Path path = Files.write(folder.resolve("a.jsonl.gz"), file.toByteArray());
    assertThat(ReadingFixture.read(path).ids()).containsExactly("a", "b");
  }

  @Test
  void wrongSumOfAMemberIsReported() throws IOException {
    byte[] bytes = gzip(LINES);
    bytes[bytes.length - 8] ^= 1;
    Path file = Files.write(folder.resolve("a.jsonl.gz"), bytes);
    assertThat(ReadingFixture.read(file).unreadable(2).reason())
        .isEqualTo("a.jsonl.gz: damaged gzip data: the check sum is wrong");
  }

  @Test
  void damageBetweenTwoMembersIsReported() throws IOException {
    byte[] member = gzip(LINES);
    byte[] damaged = Arrays.copyOf(member, member.length + 100);
    Path file = Files.write(folder.resolve("a.jsonl.gz"), damaged);
    Reading reading = ReadingFixture.read(file);
    assertThat(reading.ids()).containsExactly("a", "b", "a.jsonl.gz");
    assertThat(reading.unreadable(2).reason())
        .isEqualTo("a.jsonl.gz: damaged gzip data: expected the header of a member");
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".zst"})
  void fileThatIsNotCompressedAsItsNameSaysIsReported(String suffix) throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl" + suffix), LINES);
    assertThat(ReadingFixture.read(file).unreadable(0).reason()).startsWith("a.jsonl" + suffix);
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".zst"})
  void emptyFileIsReportedOrHasNoArticles(String suffix) throws IOException {
    Path file = Files.write(folder.resolve("a.jsonl" + suffix), new byte[0]);
    assertThat(ReadingFixture.read(file).items()).noneMatch(Article.class::isInstance);
  }

  @Test
  void smallFileThatIsLargeUncompressedIsNoArticle() throws IOException {
    write("a.txt.gz", "word ".repeat(100_000));
    assertThat(ReadingFixture.read(10_000, folder).unreadable(0).reason())
        .isEqualTo("a.txt.gz: expected an article of at most 10000 bytes, found more");
  }

  private Path write(String name, String content) throws IOException {
    return Files.write(folder.resolve(name), compress(name, content));
  }

  private static byte[] compress(String name, String content) throws IOException {
    return name.endsWith(".zst")
        ? Zstd.compress(content.getBytes(StandardCharsets.UTF_8))
        : gzip(content);
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
