package org.stance4j.archive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stance4j.archive.reading.ReadingFixture.Reading;

class JsonLinesReaderTest {

  @TempDir private Path folder;

  @Test
  void takesEveryField() throws IOException {
    Reading reading =
        read(
            "{\"id\":\"a1\",\"title\":\"T\",\"source\":\"S\",\"published\":\"2020-01-03\","
                + "\"url\":\"https://example.com/1\",\"text\":\"One.\\n"
                + "Two.\",\"other\":{\"x\":1}}");
    assertThat(reading.items())
        .containsExactly(
            new Article(
                "a1",
                "T",
                "S",
                "2020-01-03",
                "https://example.com/1",
                "One.\nTwo.",
                ArticleFormat.JSONL,
                new Origin("in.jsonl", 1)));
  }

  @Test
  void missingIdIsTheFileAndTheLine() throws IOException {
    assertThat(read("{\"text\":\"a\"}\n\n{\"id\":\" \",\"text\":\"b\"}\n").ids())
        .containsExactly("in.jsonl:1", "in.jsonl:3");
  }

  @Test
  void numberAsIdIsTaken() throws IOException {
    assertThat(read("{\"id\":17,\"text\":\"a\"}").ids()).containsExactly("17");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"text\": \"a; not JSON",
        "[1,2]; expected a JSON object, found ARRAY",
        "{\"id\":\"x\"}; expected a string in the field \"text\", found none",
        "{\"text\":null}; expected a string in the field \"text\", found NULL",
        "{\"text\":[\"a\"]}; expected a string in the field \"text\", found ARRAY",
        "{\"text\":\"a\"} {\"text\":\"b\"}; not JSON",
        "{\"text\":\"a\",\"text\":\"b\"}; not JSON: Duplicate field",
      })
  void brokenLineIsReportedWithItsPlaceAndTheNextIsRead(String line, String reason)
      throws IOException {
    Reading reading = read("{\"text\":\"first\"}\n" + line + "\n{\"text\":\"last\"}\n");
    assertThat(reading.unreadable(1).reason()).startsWith("in.jsonl:2: ").contains(reason);
    assertThat(reading.article(2).text()).isEqualTo("last");
  }

  @Test
  void brokenArticleKeepsTheIdThatItHas() throws IOException {
    assertThat(read("{\"id\":\"x\"}").unreadable(0).id()).isEqualTo("x");
  }

  @Test
  void otherBytesThanUtf8AreReadAsWindows1252LineByLine() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("{\"text\":\"caf".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xE9);
    bytes.write("\"}\n{\"text\":\"café\"}\n".getBytes(StandardCharsets.UTF_8));
    Path file = Files.write(folder.resolve("in.jsonl"), bytes.toByteArray());
    Reading reading = ReadingFixture.read(file);
    assertThat(reading.article(0).text()).isEqualTo("café");
    assertThat(reading.article(1).text()).isEqualTo("café");
    assertThat(reading.warnings())
        .containsExactly("1 lines were not UTF-8 and were read as windows-1252: in.jsonl:1");
    assertThat(reading.article(0).remarks())
        .containsExactly("read as windows-1252: byte 13 is not UTF-8");
    assertThat(reading.article(1).remarks()).isEmpty();
  }

  @Test
  void byteOrderMarkOfUtf16IsHeeded() throws IOException {
    byte[] bytes = "{\"text\":\"Łódź\"}\n{\"text\":\"b\"}".getBytes(StandardCharsets.UTF_16);
    Reading reading = ReadingFixture.read(Files.write(folder.resolve("in.jsonl"), bytes));
    assertThat(reading.article(0).text()).isEqualTo("Łódź");
    assertThat(reading.warnings()).containsExactly("1 files were read as UTF-16: in.jsonl");
  }

  @Test
  void lineLongerThanAllowedIsReportedAndTheNextIsRead() throws IOException {
    String content =
        "{\"text\":\"a\"}\n{\"text\":\"" + "x".repeat(300_000) + "\"}\r\n{\"text\":\"b\"}\n";
    Path file = Files.writeString(folder.resolve("in.jsonl"), content);
    Reading reading = ReadingFixture.read(100_000, file);
    assertThat(reading.ids()).containsExactly("in.jsonl:1", "in.jsonl:2", "in.jsonl:3");
    assertThat(reading.unreadable(1).reason())
        .isEqualTo("in.jsonl:2: expected a line of at most 100000 bytes");
    assertThat(reading.article(2).text()).isEqualTo("b");
  }

  @Test
  void lineOfTheLongestAllowedLengthIsRead() throws IOException {
    String line = "{\"text\":\"" + "x".repeat(89) + "\"}";
    Path file = Files.writeString(folder.resolve("in.jsonl"), line + "\n" + line);
    assertThat(ReadingFixture.read(line.length(), file).items())
        .hasSize(2)
        .allMatch(Article.class::isInstance);
    assertThat(ReadingFixture.read(line.length() - 1, file).items())
        .hasSize(2)
        .allMatch(UnreadableArticle.class::isInstance);
  }

  @Test
  void stringOfMoreThanTwentyMillionCharactersIsRead() throws IOException {
    int length = 21_000_000;
    assertThat(read("{\"text\":\"" + "x".repeat(length) + "\"}").article(0).text()).hasSize(length);
  }

  @Test
  void byteOrderMarkAndWindowsLineEndsAreNoPartOfTheData() throws IOException {
    Reading reading = read("\uFEFF{\"text\":\"a\"}\r\n{\"text\":\"b\"}\r\n");
    assertThat(reading.items())
        .extracting(item -> ((Article) item).text())
        .containsExactly("a", "b");
  }

  @Test
  void halfAMegabyteInOneLineIsOneArticle() throws IOException {
    String text = "word ".repeat(100_000);
    assertThat(read("{\"text\":\"" + text + "\"}").article(0).text()).isEqualTo(text);
  }

  @Test
  void emptyFileHasNoArticles() throws IOException {
    assertThat(read("").items()).isEmpty();
  }

  private Reading read(String content) throws IOException {
    return ReadingFixture.read(Files.writeString(folder.resolve("in.jsonl"), content));
  }
}
