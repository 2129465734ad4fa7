package org.stance4j.archive.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance4j.archive.reading.ReadingFixture.Reading;

/** What archives are like in the wild. Whatever is wrong with a file, the next one is read. */
class FaultyInputTest {

  @TempDir private Path folder;

  @Test
  void inputThatFailsWhileItIsReadGivesWhatCameBefore() throws IOException {
    InputStream fails =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Input/output error");
          }
        };
    InputStream in =
        new SequenceInputStream(
            new ByteArrayInputStream("{\"text\":\"a\"}\n{\"text\":\"b".getBytes(UTF_8)), fails);
    Path next = write("z.txt", "Z");
    Reading reading = ReadingFixture.read(List.of(ArchiveReader.STDIN, next), in, Set.of());
    assertThat(reading.ids()).containsExactly("stdin:1", "stdin", "z.txt");
    assertThat(reading.unreadable(1).reason()).isEqualTo("stdin: Input/output error");
  }

  /** Cut at the end of a line, where what is left looks like a whole file. */
  @Test
  void fileThatSomebodyCutsShortWhileItIsReadIsReported() throws IOException {
    String line = "{\"text\":\"The mayor said so again.\"}\n";
    Path file = write("a.jsonl", line.repeat(20_000));
    Path next = write("z.txt", "Z");
    List<Item> items = new ArrayList<>();
    try (ArchiveReader reader = ArchiveReader.of(List.of(file, next), System.in, Set.of())) {
      items.add(reader.next());
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(15_000L * line.length());
      }
      for (Item item = reader.next(); item != null; item = reader.next()) {
        items.add(item);
      }
    }
    Item last = items.remove(items.size() - 1);
    Item reported = items.remove(items.size() - 1);
    assertThat(last.id()).isEqualTo("z.txt");
    assertThat(((UnreadableArticle) reported).reason())
        .isEqualTo(
            "a.jsonl: the file became shorter while it was read: expected "
                + 20_000L * line.length()
                + " bytes, found "
                + 15_000L * line.length());
    assertThat(items).hasSize(15_000).allMatch(Article.class::isInstance);
  }

  @Test
  void jsonLinesCutWithinALineGiveTheLinesBefore() throws IOException {
    write("a.jsonl", "{\"text\":\"a\"}\n{\"text\":\"b");
    write("z.txt", "Z");
    assertThat(ReadingFixture.read(folder).ids())
        .containsExactly("a.jsonl:1", "a.jsonl:2", "z.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.csv", "a.jsonl", "a.html", "a.warc.gz"})
  void fileThatMayNotBeReadIsReported(String name) throws IOException {
    Path file = write(name, "text\nA\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "may read everything");
    write("z.txt", "Z");
    Reading reading = ReadingFixture.read(folder);
    assertThat(reading.unreadable(0).reason()).isEqualTo(name + ": permission denied");
    assertThat(reading.article(1).id()).isEqualTo("z.txt");
  }

  @Test
  void folderThatMayNotBeListedIsReported() throws IOException {
    write("a/a.txt", "A");
    write("z.txt", "Z");
    Path closed = folder.resolve("a");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assumeFalse(Files.isReadable(closed), "may read everything");
      Reading reading = ReadingFixture.read(folder);
      assertThat(reading.unreadable(0).reason()).isEqualTo("a: folder cannot be listed");
      assertThat(reading.article(1).id()).isEqualTo("z.txt");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void emptyFilesHaveNoArticleOrABlankOne() throws IOException {
    write("a.txt", "");
    write("b.html", "");
    write("c.jsonl", "");
    write("z.txt", "Z");
    Reading reading = ReadingFixture.read(folder);
    assertThat(reading.ids()).containsExactly("a.txt", "b.html", "z.txt");
    assertThat(reading.article(0).text()).isEmpty();
    assertThat(reading.unreadable(1).reason())
        .isEqualTo("b.html: found no article text in the page");
  }

  @Test
  void oneWordIsAnArticle() throws IOException {
    assertThat(ReadingFixture.read(write("a.txt", "Mayor")).article(0).text()).isEqualTo("Mayor");
  }

  @Test
  void twoMegabytesAreAnArticleInEveryFormat() throws IOException {
    String text = "The mayor said so again. ".repeat(84_000).strip();
    write("a.txt", text);
    write("b.csv", "text\n\"" + text + "\"\n");
    write("c.jsonl", "{\"text\":\"" + text + "\"}");
    write("d.html", "<article><p>" + text + "</p></article>");
    assertThat(ReadingFixture.read(folder).items())
        .hasSize(4)
        .allSatisfy(item -> assertThat(((Article) item).text()).isEqualTo(text));
  }

  @Test
  void lineOfTwoHundredMegabytesTakesNoMoreMemoryThanALineMay() throws IOException {
    long length = 200_000_000;
    int limit = 1_000_000;
    InputStream line =
        new InputStream() {
          private long given;

          @Override
          public int read() {
            return given++ < length ? 'x' : -1;
          }

          @Override
          public int read(byte[] bytes, int from, int count) {
            int some = (int) Math.min(count, length - given);
            Arrays.fill(bytes, from, from + Math.max(some, 0), (byte) 'x');
            given += Math.max(some, 0);
            return some > 0 ? some : -1;
          }
        };
    InputStream opening = new ByteArrayInputStream("{\"text\":\"".getBytes(UTF_8));
    InputStream next = new ByteArrayInputStream("\"}\n{\"text\":\"b\"}\n".getBytes(UTF_8));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    Reading reading =
        ReadingFixture.read(
            List.of(ArchiveReader.STDIN),
            new SequenceInputStream(opening, new SequenceInputStream(line, next)),
            ReadingOptions.DEFAULT.withMaxArticleBytes(limit));
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10L * limit);
    assertThat(reading.unreadable(0).reason())
        .isEqualTo("stdin:1: expected a line of at most 1000000 bytes");
    assertThat(reading.article(1).text()).isEqualTo("b");
  }

  @Test
  void pageCutInHalfGivesTheTextBeforeTheCut() throws IOException {
    String page =
        "<html><body><article><p>The mayor quit on Monday.</p><p>She gave no reason.</p><p cla";
    Reading reading = ReadingFixture.read(write("a.html", page));
    assertThat(reading.article(0).text())
        .isEqualTo("The mayor quit on Monday.\n\nShe gave no reason.");
    assertThat(reading.article(0).remarks())
        .containsExactly("ends within a tag, as if it was cut off");
    assertThat(reading.warnings()).containsExactly("1 texts end as if they were cut off: a.html");
  }

  @Test
  void pageCutBeforeItsTextIsReportedAsCut() throws IOException {
    Path file = write("a.html", "<html><head><title>Mayor quits</title><script>var a = 1;");
    assertThat(ReadingFixture.read(file).unreadable(0).reason())
        .isEqualTo(
            "a.html: found no article text in the page, which ends within the element 'script',"
                + " as if it was cut off");
  }

  /** Not read as windows-1252 because of half a character. */
  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.html"})
  void utf8CutWithinACharacterIsUtf8(String name) throws IOException {
    byte[] text = "The café closed. So did the other café".getBytes(UTF_8);
    Path file = Files.write(folder.resolve(name), Arrays.copyOf(text, text.length - 1));
    Reading reading = ReadingFixture.read(file);
    assertThat(reading.article(0).text()).startsWith("The café closed. So did the other caf");
    assertThat(reading.article(0).remarks())
        .containsExactly("ends within a character, as if it was cut off");
  }

  @Test
  void lastLetterInWindows1252IsNoCutCharacter() throws IOException {
    Path file = Files.write(folder.resolve("a.txt"), "The caf\u00E9".getBytes(ISO_8859_1));
    Article article = ReadingFixture.read(file).article(0);
    assertThat(article.text()).isEqualTo("The café");
    assertThat(article.remarks()).containsExactly("read as windows-1252: byte 8 is not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"div", "span", "blockquote", "b", "ul><li", "table><tr><td", "article"})
  void pageNestedTenThousandDeepIsRead(String tag) throws IOException {
    String page = ("<" + tag + ">").repeat(10_000) + "<p>The mayor quit on Monday, she said.";
    Item item = ReadingFixture.read(write("a.html", page)).items().get(0);
    assertThat(item).isInstanceOf(Article.class);
    assertThat(((Article) item).text()).contains("The mayor quit on Monday");
  }

  @Test
  void pageNestedTenThousandDeepIsNoCutPage() throws IOException {
    String page =
        "<html><body>" + "<div>".repeat(10_000) + "<p>The mayor quit." + "</div>".repeat(10_000);
    Article article = ReadingFixture.read(write("a.html", page)).article(0);
    assertThat(article.text()).isEqualTo("The mayor quit.");
    assertThat(article.remarks()).isEmpty();
  }

  @Test
  void pageWithATitleOnlyIsReported() throws IOException {
    Path file = write("a.html", "<html><head><title>Mayor quits</title></head></html>");
    assertThat(ReadingFixture.read(file).unreadable(0).reason())
        .isEqualTo("a.html: found no article text in the page");
  }

  @Test
  void articleWithATitleOnlyHasABlankText() throws IOException {
    Article article =
        ReadingFixture.read(write("a.jsonl", "{\"title\":\"Mayor quits\",\"text\":\"\"}"))
            .article(0);
    assertThat(article.title()).isEqualTo("Mayor quits");
    assertThat(article.text()).isEmpty();
  }

  @Test
  void textInUtf16IsReadAndSaid() throws IOException {
    Path file = Files.write(folder.resolve("a.txt"), "\uFEFFŁódź\n".getBytes("UTF-16LE"));
    Reading reading = ReadingFixture.read(file);
    assertThat(reading.article(0).text()).isEqualTo("Łódź\n");
    assertThat(reading.warnings()).containsExactly("1 files were read as UTF-16: a.txt");
  }

  @Test
  void parquetWithoutItsLibrarySaysWhatIsMissing() throws IOException {
    assertThat(ReadingFixture.read(write("a.parquet", "PAR1")).unreadable(0).reason())
        .isEqualTo(
            "a.parquet: Parquet is read by the library org.stance4j:stance4j-parquet, which is"
                + " missing");
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }
}
