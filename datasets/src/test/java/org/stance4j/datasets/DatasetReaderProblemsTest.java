package org.stance4j.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.stance4j.datasets.Samples.STANCES;
import static org.stance4j.datasets.Samples.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetReaderProblemsTest {
  private static final DatasetReader READER =
      DatasetReader.builder().allowedLabels(STANCES).build();

  @TempDir Path folder;

  @Test
  void missingColumnIsNamedWithThoseFound() throws IOException {
    Path file = file(folder, "a.csv", "id,tweet,label", "1,Text.,NONE");
    assertProblem(
        file, 1, "columns id, tweet, label", "a column \"text\"; map it if it has another name");
  }

  @Test
  void allMissingColumnsAreNamed() throws IOException {
    Path file = file(folder, "a.csv", "id,stance", "1,NONE");
    DatasetReader reader = DatasetReader.builder().requireTarget().build();
    assertThat(problems(reader, file).problems())
        .extracting(problem -> problem.expected().split(";")[0])
        .containsExactly("a column \"text\"", "a column \"target\"", "a column \"label\"");
  }

  @Test
  void mappedColumnMustBeThere() throws IOException {
    Path file = file(folder, "a.csv", "text,label", "Text.,NONE");
    DatasetReader reader = DatasetReader.builder().column(Column.GROUP, "story").build();
    assertThat(problems(reader, file)).hasMessageContaining("expected a column \"story\"");
  }

  @Test
  void wrongSeparatorIsRecognized() throws IOException {
    Path file = file(folder, "a.csv", "id;text;label", "1;Text.;NONE");
    assertThat(problems(READER, file)).hasMessageContaining("separate the columns by commas");
  }

  @Test
  void columnThatOccursTwiceIsAmbiguous() throws IOException {
    Path file = file(folder, "a.csv", "text,label,Text", "Text.,NONE,More.");
    assertProblem(file, 1, "2 columns \"text\"", "one");
  }

  @Test
  void unknownLabelIsNamedWithTheAllowedOnes() throws IOException {
    Path file = file(folder, "a.csv", "text,label", "\"Two", "lines.\",NONE", "Text.,pro");
    assertProblem(file, 4, "label \"PRO\"", "one of FAVOR, AGAINST, NONE");
  }

  @Test
  void emptyLabelIsRefusedEvenIfAnyLabelIsAllowed() throws IOException {
    Path file = file(folder, "a.csv", "text,label", "Text., ");
    assertThat(problems(DatasetReader.builder().build(), file))
        .hasMessage(file + ":2: found label \"\", expected a label");
  }

  @Test
  void missingTargetIsRefusedWhereOneIsRequired() throws IOException {
    Path file = file(folder, "a.csv", "text,target,label", "Text., ,NONE");
    assertThat(problems(DatasetReader.builder().requireTarget().build(), file))
        .hasMessage(file + ":2: found target \"\", expected some text");
  }

  @Test
  void bothPlacesOfADuplicateIdAreNamed() throws IOException {
    Path file =
        file(folder, "a.csv", "id,text,label", "1,Text.,NONE", "2,More.,NONE", "1,Yet.,NONE");
    assertProblem(file, 4, "the id \"1\" again, first in " + file + ":2", "unique ids");
  }

  @Test
  void idsAreUniqueAcrossFiles() throws IOException {
    Path a = file(folder, "a.csv", "id,text,label", "1,Text.,NONE");
    Path b = file(folder, "b.csv", "id,text,label", "1,More.,NONE");
    DatasetException e =
        catchThrowableOfType(DatasetException.class, () -> READER.read(List.of(a, b)));
    assertThat(e.file()).isEqualTo(b.toString());
    assertThat(e).hasMessageContaining("first in " + a + ":2");
  }

  @Test
  void byteThatIsNotUtf8IsNamedWithItsLine() throws IOException {
    Path file = encoded("text,label\nText.,NONE\ncafé,NONE\n", StandardCharsets.ISO_8859_1);
    assertProblem(
        file,
        3,
        "the byte 0xE9",
        "UTF-8; convert the file: iconv -f WINDOWS-1252 -t UTF-8,"
            + " or save it as UTF-8 in your spreadsheet");
  }

  @Test
  void truncatedCharacterAtTheEndIsNamed() throws IOException {
    Path file = folder.resolve("cut.csv");
    Files.write(file, new byte[] {'a', '\n', (byte) 0xE2, (byte) 0x82});
    DatasetException e = problems(READER, file);
    assertThat(e.line()).isEqualTo(2);
    assertThat(e).hasMessageContaining("0xE2");
  }

  @Test
  void utf16WithMarkIsRecognized() throws IOException {
    Path file = encoded("text,label\nText.,NONE\n", StandardCharsets.UTF_16);
    assertThat(problems(READER, file)).hasMessageContaining("iconv -f UTF-16 ");
  }

  @Test
  void nulCharacterIsNamedWithItsLine() throws IOException {
    Path file = file(folder, "a.csv", "text,label", "Te\0xt.,NONE");
    assertProblem(
        file,
        2,
        "a NUL character",
        "text; if the file is UTF-16, convert it: iconv -f UTF-16LE -t UTF-8");
  }

  @Test
  void quoteThatIsNeverClosedIsNamedWithTheLineWhereItOpened() throws IOException {
    Path file =
        file(folder, "a.csv", "text,label", "\"a\"\"b", "c\",NONE", "x,\"NONE", "y,NONE", "z,NONE");
    assertProblem(
        file, 4, "a quote that is never closed", "a closing quote; write \"\" for a quote");
  }

  @Test
  void textAfterAClosingQuoteIsNamedWithItsLine() throws IOException {
    Path file = file(folder, "a.csv", "text,label", "Text.,NONE", "\"No\" he said,NONE");
    assertProblem(file, 3, "text after a closing quote", "a separator; write \"\" for a quote");
  }

  @Test
  void problemsBeforeABrokenQuoteAreReportedToo() throws IOException {
    Path file = file(folder, "a.csv", "text,label", "Text.,pro", "\"x,NONE");
    assertThat(problems(READER, file).problems())
        .extracting(DatasetProblem::line)
        .containsExactly(2L, 3L);
  }

  @ParameterizedTest
  @CsvSource({"''", "' \n\n'", "'\uFEFF'"})
  void emptyFileIsRefused(String content) throws IOException {
    Path file = encoded(content, StandardCharsets.UTF_8);
    assertProblem(file, 0, "an empty file", "a header and rows");
  }

  @Test
  void headerWithoutRowsIsRefused() throws IOException {
    assertProblem(
        file(folder, "a.csv", "id,text,label", ""), 0, "a header only", "at least one row");
  }

  @Test
  void fileOfSkippedRowsIsRefused() throws IOException {
    Path file = file(folder, "a.csv", "text,label", "Text.,unclear");
    assertThat(problems(DatasetReader.builder().skipLabels("unclear").build(), file))
        .hasMessage(file + ": found no row to keep, expected at least one row");
  }

  @Test
  void blankTextIsRefused() throws IOException {
    Path file = file(folder, "a.csv", "text,label", "Text.,NONE", "\" \n\u00A0\",NONE");
    assertProblem(file, 3, "text \"\"", "some text");
  }

  @ParameterizedTest
  @CsvSource({"'Text.',1", "'Text.,NONE,more',3"})
  void wrongNumberOfFieldsIsRefused(String row, int fields) throws IOException {
    assertProblem(
        file(folder, "a.csv", "text,label", row),
        2,
        fields + " fields",
        "2 as in the header; quote a field that holds a separator");
  }

  @ParameterizedTest
  @CsvSource({
    "1.0,2,target_start,1.0",
    "x,2,target_start,x",
    "-1,2,target_start,-1",
    "0,9e9,target_end,9e9"
  })
  void offsetThatIsNoNaturalNumberIsRefused(String start, String end, String column, String found)
      throws IOException {
    assertProblem(
        file(
            folder, "a.csv", "text,label,target_start,target_end", "tea,NONE," + start + "," + end),
        2,
        column + " \"" + found + "\"",
        "an integer of at least 0, or nothing");
  }

  @ParameterizedTest
  @CsvSource({"0,4", "2,2", "3,1", "nothing,2", "1,nothing"})
  void spanOutsideTheTextIsRefused(String start, String end) throws IOException {
    String span = (start + "," + end).replace("nothing", "");
    assertProblem(
        file(folder, "a.csv", "text,label,target_start,target_end", "tea,NONE," + span),
        2,
        "a target from " + start + " to " + end,
        "both, start before end, and end at most the text's length of 3");
  }

  @Test
  void folderIsRefused() {
    assertProblem(folder, 0, "a folder", "a file");
  }

  @Test
  void missingFileIsRefused() {
    assertProblem(folder.resolve("no.csv"), 0, "no such file", "a CSV or TSV file");
  }

  @Test
  void fileTooLargeForAStringIsRefused() throws IOException {
    Path file = folder.resolve("huge.csv");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(3_000_000_000L);
    }
    assertProblem(file, 0, "3000000000 bytes", "at most 2147483639");
  }

  @Test
  void allProblemsOfARowAndAllRowsAreReportedAtOnce() throws IOException {
    Path file = file(folder, "a.csv", "text,label", ",pro", "Text.,NONE", "More.,con");
    DatasetException e = problems(READER, file);
    assertThat(e)
        .hasMessage(
            String.join(
                "\n",
                file + ":2: found text \"\", expected some text",
                file + ":2: found label \"PRO\", expected one of FAVOR, AGAINST, NONE",
                file + ":4: found label \"CON\", expected one of FAVOR, AGAINST, NONE"));
  }

  @Test
  void readingStopsAfterTwentyProblems() throws IOException {
    String[] lines =
        IntStream.range(0, 50).mapToObj(i -> i == 0 ? "text,label" : "x,y").toArray(String[]::new);
    DatasetException e = problems(READER, file(folder, "a.csv", lines));
    assertThat(e.problems()).hasSize(20);
    assertThat(e).hasMessageEndingWith("(stopped after 20 problems)");
  }

  @Test
  void longCellIsCutInTheMessage() throws IOException {
    Path file = file(folder, "a.csv", "text,label", "Text.," + "x".repeat(500_000));
    assertThat(problems(READER, file).getMessage()).hasSizeLessThan(500).contains("XXX...\"");
  }

  private void assertProblem(Path file, long line, String found, String expected) {
    DatasetException e = problems(READER, file);
    assertThat(e.problems())
        .containsExactly(new DatasetProblem(file.toString(), line, found, expected));
    assertThat(e.file()).isEqualTo(file.toString());
    assertThat(e.line()).isEqualTo(line);
  }

  private static DatasetException problems(DatasetReader reader, Path file) {
    return catchThrowableOfType(DatasetException.class, () -> reader.read(file));
  }

  private Path encoded(String text, Charset charset) throws IOException {
    return Files.write(folder.resolve("encoded.csv"), text.getBytes(charset));
  }
}
