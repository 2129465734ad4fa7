package org.stance4j.archive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.archive.reading.ReadingFixture.Reading;

class PageEncodingTest {

  private static final String WORDS = "Élise’s café in Łódź was “closed”.";
  private static final String WESTERN = "Élise’s café was “closed”.";

  @TempDir private Path folder;

  @Test
  void encodingThatThePageNamesIsUsed() throws IOException {
    Charset latin2 = Charset.forName("windows-1250");
    Reading reading = read("<meta charset=windows-1250><p>" + WORDS, latin2);
    assertThat(reading.article(0).text()).isEqualTo(WORDS);
    assertThat(reading.warnings()).isEmpty();
  }

  @Test
  void utf8IsTheDefault() throws IOException {
    Article article = read("<p>" + WORDS, StandardCharsets.UTF_8).article(0);
    assertThat(article.text()).isEqualTo(WORDS);
    assertThat(article.remarks()).isEmpty();
  }

  @Test
  void byteOrderMarkOfUtf16IsHeeded() throws IOException {
    assertThat(read("<p>" + WORDS, StandardCharsets.UTF_16).article(0).text()).isEqualTo(WORDS);
  }

  @Test
  void pageThatIsNotTheUtf8ItSaysIsReadAsWindows1252AndNoted() throws IOException {
    Charset western = Charset.forName("windows-1252");
    Reading reading = read("<meta charset=utf-8><p>" + WESTERN, western);
    assertThat(reading.article(0).text()).isEqualTo(WESTERN);
    assertThat(reading.warnings())
        .containsExactly("1 files were not UTF-8 and were read as windows-1252: a.html");
    assertThat(reading.article(0).remarks())
        .containsExactly("read as windows-1252: byte 24 is not UTF-8");
  }

  @Test
  void pageWithoutTextIsNoArticle() throws IOException {
    assertThat(read("<nav>Home</nav>", StandardCharsets.UTF_8).unreadable(0).reason())
        .isEqualTo("a.html: found no article text in the page");
  }

  private Reading read(String page, Charset encoding) throws IOException {
    return ReadingFixture.read(Files.write(folder.resolve("a.html"), page.getBytes(encoding)));
  }
}
