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
  void wrongBytesSpoilOneLineOnly() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("{\"text\":\"caf".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xE9);
    bytes.write("\"}\n{\"text\":\"café\"}\n".getBytes(StandardCharsets.UTF_8));
    Path file = Files.write(folder.resolve("in.jsonl"), bytes.toByteArray());
    Reading reading = ReadingFixture.read(file);
    assertThat(reading.unreadable(0).reason()).isEqualTo("in.jsonl:1: bytes that are not UTF-8");
    assertThat(reading.article(1).text()).isEqualTo("café");
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
