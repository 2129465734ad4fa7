package org.stance4j.archive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.archive.reading.ReadingFixture.Reading;

class PlainTextTest {

  @TempDir private Path folder;

  @Test
  void shortFirstLineIsTheTitleAndStaysInTheText() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "Mayor quits\n\nShe said so.\n");
    Article article = ReadingFixture.read(file).article(0);
    assertThat(article.title()).isEqualTo("Mayor quits");
    assertThat(article.text()).isEqualTo("Mayor quits\n\nShe said so.\n");
    assertThat(article.id()).isEqualTo("a.txt");
  }

  @Test
  void questionIsATitleToo() {
    assertThat(PlainText.titleOf("Will she quit?\nNobody knows.")).isEqualTo("Will she quit?");
  }

  @Test
  void sentenceIsNoTitle() {
    assertThat(PlainText.titleOf("She quit on Monday.\nNobody cared.")).isNull();
  }

  @Test
  void lineThatGoesOnIsNoTitle() {
    assertThat(PlainText.titleOf("She quit on Monday after\nlong talks.")).isNull();
  }

  @Test
  void longLineIsNoTitle() {
    assertThat(PlainText.titleOf("word ".repeat(31) + "\nText.")).isNull();
  }

  @Test
  void onlyLineIsNoTitle() {
    assertThat(PlainText.titleOf("Mayor quits")).isNull();
    assertThat(PlainText.titleOf("Mayor quits\n  \n")).isNull();
    assertThat(PlainText.titleOf("")).isNull();
  }

  @Test
  void otherBytesThanUtf8AreReadAsWindows1252AndNoted() throws IOException {
    byte[] bytes = "The “café” law.".getBytes(Charset.forName("windows-1252"));
    Reading reading = ReadingFixture.read(Files.write(folder.resolve("old.txt"), bytes));
    assertThat(reading.article(0).text()).isEqualTo("The “café” law.");
    assertThat(reading.warnings())
        .containsExactly("1 files were not UTF-8 and were read as windows-1252: old.txt");
  }

  @Test
  void binaryDataIsNoArticle() throws IOException {
    Path file = Files.write(folder.resolve("a.txt"), new byte[] {'P', 'K', 3, 4, 0, 0});
    assertThat(ReadingFixture.read(file).unreadable(0).reason())
        .isEqualTo("a.txt: expected text, found binary data");
  }

  @Test
  void blankFileIsAnArticleWithoutText() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "\n \n");
    assertThat(ReadingFixture.read(file).article(0).text()).isBlank();
  }
}
