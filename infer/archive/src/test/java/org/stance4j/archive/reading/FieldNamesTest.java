package org.stance4j.archive.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stance4j.archive.reading.ReadingFixture.Reading;

class FieldNamesTest {

  private static final FieldNames NAMES =
      FieldNames.DEFAULT.with(Map.of("text", "Body Text", "published", "DATE"));

  @TempDir private Path folder;

  @Test
  void mappedColumnsAreTakenInTheirPlace() throws IOException {
    Path csv = write("in.csv", "id,text,body text,date\n1,no,yes,2020\n");
    Article article = ReadingFixture.read(NAMES, csv).article(0);
    assertThat(article.text()).isEqualTo("yes");
    assertThat(article.published()).isEqualTo("2020");
    assertThat(article.id()).isEqualTo("1");
  }

  @Test
  void mappedFieldsAreTakenInTheirPlace() throws IOException {
    Path json =
        write("in.jsonl", "{\"id\":\"1\",\"text\":\"no\",\"Body Text\":\"yes\",\"DATE\":2020}");
    Article article = ReadingFixture.read(NAMES, json).article(0);
    assertThat(article.text()).isEqualTo("yes");
    assertThat(article.published()).isEqualTo("2020");
  }

  @Test
  void mappedColumnThatIsNotThereFailsTheFile() throws IOException {
    Path csv = write("in.csv", "id,body text,day\n1,yes,2020\n");
    assertThat(ReadingFixture.read(NAMES, csv).unreadable(0).reason())
        .isEqualTo(
            "in.csv:1: expected a header with the column DATE (for published), found: id,body text,day");
  }

  @Test
  void mappedFieldThatIsNotThereIsNamed() throws IOException {
    Reading reading = ReadingFixture.read(NAMES, write("in.jsonl", "{\"text\":\"a\"}"));
    assertThat(reading.unreadable(0).reason())
        .isEqualTo("in.jsonl:1: expected a string in the field \"Body Text\", found none");
  }

  @Test
  void unknownNameIsAnsweredWithThoseThereAre() {
    assertThatThrownBy(() -> FieldNames.DEFAULT.with(Map.of("body", "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "unknown column \"body\", expected one of id, title, source, published, url, text");
  }

  @Test
  void blankColumnIsRefused() {
    assertThatThrownBy(() -> FieldNames.DEFAULT.with(Map.of("text", " ")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected the name of a column for \"text\", found a blank");
  }

  @Test
  void mappingFileHasANameAndAColumnALine() throws IOException {
    FieldNames names = FieldNames.read(write("m.txt", "# our dump\n\ntext = BODY=1\r\n  id=NR\n"));
    assertThat(names.of(ArticleField.TEXT)).isEqualTo("BODY=1");
    assertThat(names.of(ArticleField.ID)).isEqualTo("NR");
    assertThat(names.of(ArticleField.URL)).isEqualTo("url");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "text; expected name=column, found \"text\"",
        "body=x; unknown column \"body\", expected one of id, title",
        "text=; expected the name of a column for \"text\"",
      })
  void wrongLineOfAMappingFileIsNamed(String line, String message) throws IOException {
    Path file = write("m.txt", "id=x\n" + line + "\n");
    assertThatThrownBy(() -> FieldNames.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("m.txt:2: " + message);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
