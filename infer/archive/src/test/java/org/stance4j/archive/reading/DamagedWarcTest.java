package org.stance4j.archive.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance4j.archive.reading.ReadingFixture.Reading;

/** Whatever is wrong with a record, those behind it are read. */
class DamagedWarcTest {

  private static final String URL = "https://example.com/";
  private static final byte[] PAGE = WarcFixture.PAGE.getBytes(UTF_8);

  @TempDir private Path folder;

  @Test
  void recordWithTooSmallALengthIsReported() throws IOException {
    Reading reading = readBetween(PAGE.length - 50L);
    assertThat(reading.ids())
        .containsExactly("urn:uuid:1", "in.warc:2", "urn:uuid:3", "urn:uuid:4");
    assertThat(reading.unreadable(1).reason())
        .startsWith(
            "in.warc:2: expected the end of the record after its Content-Length of 50 bytes")
        .contains("found \"");
  }

  @Test
  void recordWithTooLargeALengthIsReportedWithWhatItSwallows() throws IOException {
    Reading reading = readBetween(PAGE.length + 50L);
    assertThat(reading.ids()).containsExactly("urn:uuid:1", "in.warc:2", "urn:uuid:4");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void lengthThatCountsLineBreaksAfterTheRecordDoesNoHarm(long more) throws IOException {
    assertThat(readBetween(PAGE.length + more).ids())
        .containsExactly("urn:uuid:1", "urn:uuid:2", "urn:uuid:3", "urn:uuid:4");
  }

  @Test
  void lengthBeyondTheEndOfTheFileIsReported() throws IOException {
    Reading reading = readBetween(1L << 40);
    assertThat(reading.ids()).containsExactly("urn:uuid:1", "in.warc:2");
    assertThat(reading.unreadable(1).reason())
        .isEqualTo("in.warc:2: the file ends within the record");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: -500", "Content-Length: many", "X: y", "\u0001\u0002"})
  void headerThatCannotBeParsedIsReported(String line) throws IOException {
    WarcFixture warc =
        WarcFixture.plain()
            .page(URL, WarcFixture.PAGE)
            .raw(
                ("WARC/1.0\r\nWARC-Type: resource\r\n" + line + "\r\n\r\nbody\r\n\r\n")
                    .getBytes(UTF_8))
            .page(URL, WarcFixture.PAGE);
    Reading reading = read(warc);
    assertThat(reading.ids()).containsExactly("urn:uuid:1", "in.warc:2", "urn:uuid:2");
    assertThat(reading.unreadable(1).reason()).startsWith("in.warc:2: ");
  }

  @Test
  void bodyThatIsNotCompressedAsItSaysIsReported() throws IOException {
    WarcFixture warc =
        WarcFixture.plain()
            .response(URL, "text/html", "Content-Encoding: gzip\r\n", PAGE)
            .page(URL, WarcFixture.PAGE);
    Reading reading = read(warc);
    assertThat(reading.ids()).containsExactly("urn:uuid:1", "urn:uuid:2");
    assertThat(reading.unreadable(0).reason()).startsWith("in.warc:1: damaged record: ");
  }

  @Test
  void pageLargerThanAllowedIsReported() throws IOException {
    WarcFixture warc = WarcFixture.plain().page(URL, "x".repeat(5000)).page(URL, WarcFixture.PAGE);
    Path file = Files.write(folder.resolve("in.warc"), warc.bytes());
    Reading reading = ReadingFixture.read(1000, file);
    assertThat(reading.unreadable(0).reason())
        .isEqualTo("in.warc:1: expected an article of at most 1000 bytes");
    assertThat(reading.article(1).id()).isEqualTo("urn:uuid:2");
  }

  @Test
  void fileCutAnywhereGivesWhatIsBeforeTheCut() throws IOException {
    byte[] warc =
        WarcFixture.plain().page(URL, WarcFixture.PAGE).page(URL, WarcFixture.PAGE).bytes();
    int second = warc.length / 2;
    for (int length = second + 1; length < warc.length - 4; length++) {
      Path file = Files.write(folder.resolve("in.warc"), Arrays.copyOf(warc, length));
      assertThat(ReadingFixture.read(file).ids())
          .as("cut at %d of %d", length, warc.length)
          .containsExactly("urn:uuid:1", "in.warc:2");
    }
  }

  @Test
  void compressedFileCutAnywhereGivesWhatIsBeforeTheCut() throws IOException {
    byte[] warc =
        WarcFixture.gzipped().page(URL, WarcFixture.PAGE).page(URL, WarcFixture.PAGE).bytes();
    int second = WarcFixture.gzipped().page(URL, WarcFixture.PAGE).bytes().length;
    for (int length = second + 1; length < warc.length; length++) {
      Path file = Files.write(folder.resolve("in.warc.gz"), Arrays.copyOf(warc, length));
      List<Item> items = ReadingFixture.read(file).items();
      assertThat(items.get(0).id()).as("cut at %d", length).isEqualTo("urn:uuid:1");
      assertThat(items.get(items.size() - 1))
          .as("cut at %d of %d", length, warc.length)
          .isInstanceOf(UnreadableArticle.class);
    }
  }

  @Test
  void fileThatIsNoWarcIsReported() throws IOException {
    Path file = Files.writeString(folder.resolve("in.warc"), "{\"text\":\"a\"}\n");
    Reading reading = ReadingFixture.read(file);
    assertThat(reading.items()).hasSize(1);
    assertThat(reading.unreadable(0).reason())
        .isEqualTo("in.warc:1: expected WARC/, found \"{\"text\":\"a\"}?\"");
  }

  @Test
  void emptyFileHasNoArticles() throws IOException {
    assertThat(ReadingFixture.read(Files.write(folder.resolve("in.warc"), new byte[0])).items())
        .isEmpty();
  }

  /** A resource that says it has so many bytes, after one page and before two. */
  private Reading readBetween(long length) throws IOException {
    return read(
        WarcFixture.plain()
            .page(URL, WarcFixture.PAGE)
            .record("resource", URL, "text/html", PAGE, length)
            .page(URL, WarcFixture.PAGE)
            .page(URL, WarcFixture.PAGE));
  }

  private Reading read(WarcFixture warc) throws IOException {
    return ReadingFixture.read(Files.write(folder.resolve("in.warc"), warc.bytes()));
  }
}
