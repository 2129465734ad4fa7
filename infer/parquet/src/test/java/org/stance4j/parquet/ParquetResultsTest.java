package org.stance4j.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.archive.output.ResultFile;
import org.stance4j.archive.output.ResultFormatProvider;
import org.stance4j.archive.output.ResultRow;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.ArticleResult.Status;
import org.stance4j.archive.scoring.Evidence;
import org.stance4j.archive.scoring.HolderResult;
import org.stance4j.archive.scoring.Sentiment;
import org.stance4j.archive.scoring.Story;
import org.stance4j.archive.scoring.TargetResult;
import org.stance4j.archive.speakers.Holder;

/** What is written is read again with the library's own reader. */
class ParquetResultsTest {

  @TempDir private Path folder;

  @Test
  void rowsAreThoseOfTheResults() throws IOException {
    Map<String, Double> p = new LinkedHashMap<>();
    p.put("FAVOR", 0.7);
    p.put("NONE", 0.3);
    Sentiment happy = new Sentiment("POSITIVE", Map.of("POSITIVE", 0.8, "NEGATIVE", 0.2));
    Sentiment sad = new Sentiment("NEGATIVE", Map.of("POSITIVE", 0.4, "NEGATIVE", 0.6));
    Evidence evidence = new Evidence(3, 8, "Yes, é", "FAVOR", p, 1, happy);
    HolderResult holder =
        new HolderResult(
            "Ali", Holder.Kind.PERSON, "Ali Khan", List.of(), "FAVOR", p, List.of(evidence));
    TargetResult target = new TargetResult("tax", true, "FAVOR", p, List.of(holder));
    Story copy = new Story("s", "s", null);
    ArticleResult scored =
        new ArticleResult(
            "a", "T", "S", "2020", Status.SCORED, null, 4, List.of(target), copy, sad, null);
    ArticleResult failed =
        new ArticleResult("b", null, null, null, Status.FAILED, "why", 0, List.of(), Story.UNKNOWN);
    Path file = folder.resolve("out.parquet");
    ResultFormatProvider format = ResultFormatProvider.of("parquet").orElseThrow();
    try (ResultFile out = format.create(file)) {
      out.write(scored);
      out.write(failed);
      out.flush();
    }
    List<@Nullable Object> first = ResultRow.of(scored).get(0).values();
    assertThat(first).contains("Yes, é", 3, 8, 0.7, false, "Ali", "s", "Ali Khan");
    assertThat(first).endsWith("NEGATIVE", 0.6, "POSITIVE", 0.8);
    assertThat(read(file)).containsExactly(first, ResultRow.of(failed).get(0).values());
  }

  @Test
  void fileWithoutResultsHasTheColumns() throws IOException {
    Path file = folder.resolve("out.parquet");
    ResultFormatProvider.of("parquet").orElseThrow().create(file).close();
    assertThat(read(file)).isEmpty();
    assertThat(ParquetReader.readMetadata(file.toFile()).getFileMetaData().getSchema().getFields())
        .extracting(field -> field.getName())
        .isEqualTo(ResultRow.COLUMNS);
  }

  @Test
  void folderIsNoFile() {
    assertThatThrownBy(() -> ResultFormatProvider.of("parquet").orElseThrow().create(folder))
        .isInstanceOf(IOException.class);
  }

  @Test
  void formatThatNobodyKnowsHasNoProvider() {
    assertThat(ResultFormatProvider.of("xlsx")).isEmpty();
  }

  private static List<List<@Nullable Object>> read(Path file) throws IOException {
    Hydrator<List<@Nullable Object>, List<@Nullable Object>, String[]> cells =
        new Hydrator<>() {
          @Override
          public List<@Nullable Object> start() {
            return new ArrayList<>();
          }

          @Override
          public List<@Nullable Object> add(
              List<@Nullable Object> row, String[] column, @Nullable Object value) {
            row.add(value);
            return row;
          }

          @Override
          public List<@Nullable Object> finish(List<@Nullable Object> row) {
            return row;
          }
        };
    try (Stream<List<@Nullable Object>> rows = ParquetReader.streamContent(file.toFile(), cells)) {
      return rows.toList();
    }
  }
}
