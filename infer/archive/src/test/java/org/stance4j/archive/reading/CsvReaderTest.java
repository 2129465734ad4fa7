package org.stance4j.archive.reading;

import static org.assertj.core.api.Assertions.assertThat;

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
  void articlesBeforeABrokenQuoteAreKept() throws IOException {
    Reading reading = read("id,text\n1,a\n2,\"b\" c\n3,d\n");
    assertThat(reading.article(0).text()).isEqualTo("a");
    assertThat(reading.unreadable(1).reason()).startsWith("in.csv: ").contains("3");
    assertThat(reading.items()).hasSize(2);
  }

  @Test
  void wrongBytesSpoilOneRecordOnly() throws IOException {
    byte[] bytes = "id,text\n1,caf\u00E9\n2,b\n".getBytes(StandardCharsets.ISO_8859_1);
    Reading reading = ReadingFixture.read(Files.write(folder.resolve("in.csv"), bytes));
    assertThat(reading.unreadable(0).reason()).isEqualTo("in.csv:2: bytes that are not UTF-8");
    assertThat(reading.article(1).text()).isEqualTo("b");
  }

  @Test
  void byteOrderMarkIsNoPartOfTheHeader() throws IOException {
    assertThat(read("\uFEFFid,text\n1,a\n").ids()).containsExactly("1");
  }

  private Reading read(String content) throws IOException {
    return ReadingFixture.read(Files.writeString(folder.resolve("in.csv"), content));
  }
}
