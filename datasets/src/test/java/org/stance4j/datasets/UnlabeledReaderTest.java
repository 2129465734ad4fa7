package org.stance4j.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnlabeledReaderTest {
  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aTextFileHasOneTextALine() throws IOException {
    Path file = write("a.txt", "\uFEFFSend them home.\r\n\n  \nThey stay, \"for now\".\n");
    assertThat(UnlabeledReader.read(List.of(file)))
        .containsExactly(
            new UnlabeledText("Send them home.", null),
            new UnlabeledText("They stay, \"for now\".", null));
  }

  @Test
  void aTableHasTextsAndPerhapsTargets() throws IOException {
    Path csv = write("a.csv", "id,Text,target\n1,\"One, two\nlines\", tax  law \n\n2,Other,\n");
    Path tsv = write("b.tsv", "text\tlabel\nNo \"target\" here\tFAVOR\n");
    assertThat(UnlabeledReader.read(List.of(csv)))
        .containsExactly(
            new UnlabeledText("One, two\nlines", "tax law"), new UnlabeledText("Other", null));
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> UnlabeledReader.read(List.of(write("c.tsv", "text\n\"open\n"))));
    assertThat(UnlabeledReader.read(List.of(tsv)))
        .containsExactly(new UnlabeledText("No \"target\" here", null));
  }

  @Test
  void whatOccursTwiceIsKeptOnce() throws IOException {
    Path one = write("one.txt", "a\nb\na\n");
    Path two = write("two.csv", "text,target\nb,\nb,tax\n");
    assertThat(UnlabeledReader.read(List.of(one, two)))
        .containsExactly(
            new UnlabeledText("a", null),
            new UnlabeledText("b", null),
            new UnlabeledText("b", "tax"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'body,target\nx,y\n' | 1 | columns body, target | a column \"text\"",
        "'text,target\nx,y\nx,y,z\n' | 3 | 3 fields | 2 as in the header",
        "' \n' | 0 | an empty file | a header and rows"
      })
  void aTableThatCannotBeUsedIsRefusedByNameLineAndCause(
      String text, long line, String found, String expected) throws IOException {
    Path file = write("bad.csv", text);
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> UnlabeledReader.read(List.of(file)))
        .withMessageContainingAll(file.toString(), found, expected)
        .satisfies(e -> assertThat(e.line()).isEqualTo(line));
  }

  @Test
  void aTextIsNotBlank() {
    assertThatIllegalArgumentException().isThrownBy(() -> new UnlabeledText(" \u00A0", null));
  }
}
