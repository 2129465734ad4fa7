package org.stance4j.archive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.archive.reading.ReadingFixture.Reading;

class CsvReaderTest {

  @TempDir private Path folder;

  @Test
  void takesEveryColumnInAnyOrderAndCase() throws IOException {
    Reading reading = read("Text,ID,TITLE,Source,published,URL,x\r\nHi.,7,T,S,2020,u,y\r\n");
    assertThat(reading.items())
        .containsExactly(
            new Article(
                "7", "T", "S", "2020", "u", "Hi.", ArticleFormat.CSV, new Origin("in.csv", 2)));
  }

  @Test
  void quotedLineBreaksAndQuotesBelongToTheText() throws IOException {
    Reading reading = read("id,text\n1,\"One.\n\nHe said \"\"no\"\", twice.\"\n2,b\n");
    assertThat(reading.article(0).text()).isEqualTo("One.\n\nHe said \"no\", twice.");
    assertThat(reading.article(1).origin().line()).isEqualTo(5);
  }

  @Test
  void missingIdIsTheFileAndTheLine() throws IOException {
    assertThat(read("text\na\n\nb\n").ids()).containsExactly("in.csv:2", "in.csv:4");
  }

  @Test
  void emptyCellsAreNotGiven() throws IOException {
    assertThat(read("id,title,text\n1,,a\n").article(0).title()).isNull();
  }

  @Test
  void headerWithoutTextFailsTheFile() throws IOException {
    assertThat(read("id,body\n1,a\n").unreadable(0).reason())
        .isEqualTo("in.csv:1: expected a header with the column text, found: id,body");
  }

  @Test
  void emptyFileFails() throws IOException {
    assertThat(read("").unreadable(0).reason())
        .isEqualTo("in.csv:1: expected a header with the column text, found nothing");
  }

  @Test
  void shortRecordIsReportedAndTheNextIsRead() throws IOException {
    Reading reading = read("id,title,text\n1,T\n2,T,b\n");
    assertThat(reading.unreadable(0).reason()).isEqualTo("in.csv:2: expected 3 columns, found 2");
    assertThat(reading.unreadable(0).id()).isEqualTo("1");
    assertThat(reading.article(1).text()).isEqualTo("b");
  }

  @Test
  void brokenQuoteSpoilsOneRecordOnly() throws IOException {
    Reading reading = read("id,text\n1,a\n2,\"b\" c\n3,d\n");
    assertThat(reading.unreadable(1).reason()).startsWith("in.csv:3: not a record: ");
    assertThat(reading.ids()).containsExactly("1", "in.csv:3", "3");
  }

  @Test
  void quoteThatIsNeverClosedSpoilsOneLineOnly() throws IOException {
    Reading reading = read("id,text\n1,a\n2,\"b\n3,c\n\n4,d");
    assertThat(reading.unreadable(1).reason())
        .isEqualTo("in.csv:3: a quote is not closed within 67108864 bytes, or not at all");
    assertThat(reading.ids()).containsExactly("1", "in.csv:3", "3", "4");
    assertThat(reading.items().get(3).origin().line()).isEqualTo(6);
  }

  @Test
  void quoteInsideACellWithoutQuotesIsACharacter() throws IOException {
    assertThat(read("id,text\n1,a 5\" nail\n2,b\n").article(0).text()).isEqualTo("a 5\" nail");
  }

  @Test
  void recordLongerThanAllowedIsReportedAndTheNextIsRead() throws IOException {
    String content = "id,text\n1," + "a".repeat(1000) + "\n2,\"b\n" + "c\n".repeat(60) + "3,d\n";
    Path file = Files.writeString(folder.resolve("in.csv"), content);
    Reading reading = ReadingFixture.read(100, file);
    assertThat(reading.unreadable(0).reason())
        .isEqualTo("in.csv:2: expected the end of the record within 100 bytes");
    assertThat(reading.unreadable(1).reason())
        .isEqualTo("in.csv:3: a quote is not closed within 100 bytes, or not at all");
    assertThat(reading.items().get(62)).isInstanceOf(Article.class);
    assertThat(reading.items().get(62).origin().line()).isEqualTo(64);
  }

  @Test
  void otherBytesThanUtf8AreReadAsWindows1252RecordByRecord() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("id,text\n1,caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1));
    bytes.write("2,\u0141\u00F3d\u017A\n".getBytes(StandardCharsets.UTF_8));
    Reading reading =
        ReadingFixture.read(Files.write(folder.resolve("in.csv"), bytes.toByteArray()));
    assertThat(reading.article(0).text()).isEqualTo("caf\u00E9");
    assertThat(reading.article(1).text()).isEqualTo("\u0141\u00F3d\u017A");
    assertThat(reading.warnings())
        .containsExactly("1 lines were not UTF-8 and were read as windows-1252: in.csv:2");
    assertThat(reading.article(0).remarks())
        .containsExactly("read as windows-1252: byte 6 is not UTF-8");
    assertThat(reading.article(1).remarks()).isEmpty();
  }

  @Test
  void byteOrderMarkOfUtf16IsHeeded() throws IOException {
    byte[] bytes = "\uFEFFid,text\n1,\u0141\u00F3d\u017A\n".getBytes(StandardCharsets.UTF_16LE);
    Reading reading = ReadingFixture.read(Files.write(folder.resolve("in.csv"), bytes));
    assertThat(reading.article(0).text()).isEqualTo("\u0141\u00F3d\u017A");
    assertThat(reading.warnings()).containsExactly("1 files were read as UTF-16: in.csv");
  }

  @Test
  void tabsSeparateTheCellsOfATsvFile() throws IOException {
    Path file = Files.writeString(folder.resolve("in.tsv"), "id\ttext\n1\ta, \"b\"\n2\t\"c\td\"\n");
    Reading reading = ReadingFixture.read(file);
    assertThat(reading.article(0).text()).isEqualTo("a, \"b\"");
    assertThat(reading.article(1).text()).isEqualTo("c\td");
    assertThat(reading.article(1).format()).isEqualTo(ArticleFormat.TSV);
  }

  @Test
  void byteOrderMarkIsNoPartOfTheHeader() throws IOException {
    assertThat(read("\uFEFFid,text\n1,a\n").ids()).containsExactly("1");
  }

  private Reading read(String content) throws IOException {
    return ReadingFixture.read(Files.writeString(folder.resolve("in.csv"), content));
  }
}
