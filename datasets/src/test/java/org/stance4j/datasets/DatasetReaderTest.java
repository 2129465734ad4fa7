package org.stance4j.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.stance4j.datasets.Samples.STANCES;
import static org.stance4j.datasets.Samples.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetReaderTest {
  private static final DatasetReader READER = DatasetReader.builder().build();

  @TempDir Path folder;

  @Test
  void everyColumnArrives() throws IOException {
    Path file =
        file(
            folder,
            "full.csv",
            "id,text,target,label,target_start,target_end,split,group,sentiment,source",
            "7,I like tea.,tea,FAVOR,7,10,train,g1,POSITIVE,diary");
    assertThat(READER.read(file).sentences())
        .containsExactly(
            new LabeledSentence(
                "7", "I like tea.", "tea", "FAVOR", 7, 10, "train", "g1", "POSITIVE", "diary"));
  }

  @Test
  void filesReadApartNeedUniqueIdsOnlyWithinThemselves() throws IOException {
    Path one = file(folder, "one.csv", "id,text,label", "7,I like tea.,FAVOR");
    Path two = file(folder, "two.csv", "id,text,label", "7,No tea.,AGAINST");
    assertThat(READER.readEach(List.of(one, two)))
        .extracting(Dataset::name)
        .containsExactly(one.toString(), two.toString());
  }

  @Test
  void filesReadApartNameSentencesAsFilesReadTogether() throws IOException {
    Files.createDirectory(folder.resolve("more"));
    Path one = file(folder, "d.csv", "text,label", "I like tea.,FAVOR");
    Path two = file(folder, "more/d.csv", "text,label", "No tea.,AGAINST");
    assertThat(READER.readEach(List.of(one, two)))
        .flatExtracting(Dataset::sentences)
        .isEqualTo(READER.read(List.of(one, two)).sentences());
  }

  @Test
  void absentColumnsAndEmptyCellsAreNull() throws IOException {
    Path file = file(folder, "few.csv", "id,text,label,group", "7,I like tea.,FAVOR,");
    assertThat(READER.read(file).sentences())
        .containsExactly(LabeledSentence.of("7", "I like tea.", null, "FAVOR"));
  }

  @Test
  void unknownColumnsAreIgnored() throws IOException {
    Path file = file(folder, "more.csv", "mood,Label,TEXT,,", "x,FAVOR,I like tea.,y,z");
    assertThat(READER.read(file).sentences())
        .containsExactly(LabeledSentence.of("more.csv:2", "I like tea.", null, "FAVOR"));
  }

  @Test
  void quotesSeparatorsAndNewlinesMayBeQuoted() throws IOException {
    Path file = file(folder, "q.csv", "id,text,label", "1,\"He said, \"\"no\"\"", "twice.\",NONE");
    assertThat(READER.read(file).sentences().get(0).text()).isEqualTo("He said, \"no\"\ntwice.");
  }

  @Test
  void textStaysAsItIsBecauseOffsetsCountItsCharacters() throws IOException {
    Path file = file(folder, "t.csv", "text,label", "\"  two  blanks \",NONE");
    assertThat(READER.read(file).sentences().get(0).text()).isEqualTo("  two  blanks ");
  }

  @Test
  void whiteSpaceAndCaseOfTheOtherColumnsAreNormalized() throws IOException {
    Path file =
        file(
            folder,
            "n.csv",
            "text,target,label,split,sentiment",
            "Text., the \u00A0 city ,\tneither , DEV,positive");
    LabeledSentence sentence = READER.read(file).sentences().get(0);
    assertThat(sentence.target()).isEqualTo("the city");
    assertThat(sentence.label()).as("upper case of the root locale").isEqualTo("NEITHER");
    assertThat(sentence.split()).isEqualTo("dev");
    assertThat(sentence.sentiment()).isEqualTo("POSITIVE");
  }

  @Test
  void splitIsLowerCasedAsInTheRootLocale() throws IOException {
    Path file = file(folder, "s.csv", "text,label,split", "Text.,A,TRAIN");
    assertThat(READER.read(file).withSplit("train").size()).isEqualTo(1);
  }

  @Test
  void byteOrderMarkIsSkipped() throws IOException {
    Path file = file(folder, "bom.csv", "\uFEFFid,text,label", "1,Text.,NONE");
    assertThat(READER.read(file).sentences().get(0).id()).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"t.tsv", "T.TSV"})
  void tsvFilesAreSeparatedByTabs(String name) throws IOException {
    Path file = file(folder, name, "id\ttext\tlabel", "1\tTea, please.\tNONE");
    assertThat(READER.read(file).sentences().get(0).text()).isEqualTo("Tea, please.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void generatedIdsNameTheLineWhereTheRecordStarts(String end) throws IOException {
    String text = String.join(end, "text,label", "\"two", "lines\",A", "", "Text.,B", "More.,A");
    Path file = Files.writeString(folder.resolve("ids.csv"), text);
    assertThat(READER.read(file).sentences())
        .extracting(LabeledSentence::id)
        .containsExactly("ids.csv:2", "ids.csv:5", "ids.csv:6");
  }

  @Test
  void textOfHalfAMegabyteInOneLineIsFine() throws IOException {
    String text = "a'".repeat(250_000) + "a";
    Dataset dataset = READER.read(file(folder, "long.csv", "text,label", text + ",A", "Text.,B"));
    assertThat(dataset.sentences().get(0).text()).isEqualTo(text);
  }

  @Test
  void columnsMayHaveOtherNames() throws IOException {
    Path file = file(folder, "m.csv", "Tweet,text,Stance", "I like tea.,other,FAVOR");
    DatasetReader reader =
        DatasetReader.builder().column(Column.TEXT, "Tweet").column(Column.LABEL, "Stance").build();
    assertThat(reader.read(file).sentences().get(0).text()).isEqualTo("I like tea.");
    assertThat(reader.read(file).labels()).containsExactly("FAVOR");
  }

  @Test
  void sentimentIsTheLabelWhereAskedFor() throws IOException {
    Path file = file(folder, "s.csv", "text,label,sentiment", "Text.,FAVOR,NEGATIVE");
    DatasetReader reader = DatasetReader.builder().labelColumn(Column.SENTIMENT).build();
    assertThat(reader.read(file).labels()).containsExactly("NEGATIVE");
    assertThat(reader.read(file).sentences().get(0).sentiment()).isEqualTo("NEGATIVE");
  }

  @Test
  void sentimentFallsBackToTheLabelColumn() throws IOException {
    Path file = file(folder, "s.csv", "text,label", "Text.,NEGATIVE");
    DatasetReader reader = DatasetReader.builder().labelColumn(Column.SENTIMENT).build();
    assertThat(reader.read(file).labels()).containsExactly("NEGATIVE");
  }

  @Test
  void noOtherColumnHoldsTheLabel() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DatasetReader.builder().labelColumn(Column.GROUP))
        .withMessageContaining("group");
  }

  @Test
  void allowedLabelsFixTheOrder() throws IOException {
    Path file = file(folder, "l.csv", "text,label", "Text.,against");
    DatasetReader reader =
        DatasetReader.builder().allowedLabels(List.of("favor", "Against", "NONE")).build();
    assertThat(reader.read(file).labels()).isEqualTo(STANCES);
  }

  @Test
  void labelsAreSortedWhereNoneAreGiven() throws IOException {
    Path file = file(folder, "l.csv", "text,label", "Text.,NONE", "More.,FAVOR", "Yet.,NONE");
    assertThat(READER.read(file).labels()).containsExactly("FAVOR", "NONE");
  }

  @Test
  void oneClassAloneCanBeRead() throws IOException {
    Path file = file(folder, "one.csv", "text,label", "Text.,NONE", "More.,NONE");
    assertThat(READER.read(file).countByLabel()).containsExactly(Map.entry("NONE", 2));
  }

  @Test
  void rowsWithSkippedLabelsAreLeftOut() throws IOException {
    Path file = file(folder, "k.csv", "id,text,label", "1,Text.,unclear", "2,More.,FAVOR");
    DatasetReader reader =
        DatasetReader.builder().allowedLabels(STANCES).skipLabels("Unclear").build();
    assertThat(reader.read(file).sentences()).extracting(LabeledSentence::id).containsExactly("2");
  }

  @Test
  void filesAreJoinedInTheirOrder() throws IOException {
    Path a = file(folder, "a.csv", "text,label", "Text.,FAVOR");
    Path b = file(folder, "b.tsv", "label\ttext", "NONE\tMore.");
    assertThat(READER.read(List.of(b, a)).sentences())
        .extracting(LabeledSentence::id)
        .containsExactly("b.tsv:2", "a.csv:2");
  }

  @Test
  void generatedIdsOfFilesWithOneNameDiffer() throws IOException {
    Path a = file(Files.createDirectory(folder.resolve("a")), "x.csv", "text,label", "Text.,A");
    Path b = file(Files.createDirectory(folder.resolve("b")), "x.csv", "text,label", "More.,A");
    assertThat(READER.read(List.of(a, b)).sentences())
        .extracting(LabeledSentence::id)
        .containsExactly(a + ":2", b + ":2");
  }

  @Test
  void noFileAtAllIsTheCallersMistake() {
    assertThatIllegalArgumentException().isThrownBy(() -> READER.read(List.of()));
  }

  @Test
  void oneAllowedLabelIsTheCallersMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DatasetReader.builder().allowedLabels(List.of("a", "A ")));
  }
}
