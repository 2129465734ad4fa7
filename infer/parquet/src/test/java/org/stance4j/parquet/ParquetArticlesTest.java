package org.stance4j.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stance4j.parquet.ParquetFixture.ARTICLES;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stance4j.archive.reading.ArchiveReader;
import org.stance4j.archive.reading.Article;
import org.stance4j.archive.reading.ArticleFormat;
import org.stance4j.archive.reading.FieldNames;
import org.stance4j.archive.reading.Item;
import org.stance4j.archive.reading.ItemReader;
import org.stance4j.archive.reading.Origin;
import org.stance4j.archive.reading.ReadingOptions;
import org.stance4j.archive.reading.UnreadableArticle;

class ParquetArticlesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD"})
  void rowsOfAllGroupsAreArticles(CompressionCodecName codec) throws IOException {
    List<Item> items = read(articles(codec, 250));
    assertThat(items).hasSize(250);
    assertThat(items.get(249))
        .isEqualTo(
            new Article(
                "a249",
                "Łódź 249",
                null,
                "2020-09-06",
                null,
                "Text of 249.",
                ArticleFormat.PARQUET,
                new Origin("in.parquet", 250)));
  }

  @Test
  void nullsAreNotGivenAndARowWithoutTextIsReported() throws IOException {
    Path file =
        ParquetFixture.write(
            folder.resolve("in.parquet"),
            ARTICLES,
            CompressionCodecName.SNAPPY,
            2,
            (row, i) -> {
              if (i == 1) {
                row.add("text", "b");
              }
            });
    List<Item> items = read(file);
    assertThat(((UnreadableArticle) items.get(0)).reason())
        .isEqualTo("in.parquet:1: expected a string in the column text, found null");
    assertThat(items.get(1))
        .isEqualTo(
            new Article(
                "in.parquet:2",
                null,
                null,
                null,
                null,
                "b",
                ArticleFormat.PARQUET,
                new Origin("in.parquet", 2)));
  }

  @Test
  void columnsAreTakenByTheNamesThatAreGiven() throws IOException {
    FieldNames names = FieldNames.DEFAULT.with(Map.of("text", "title", "url", "Score"));
    Article article =
        (Article) read(articles(CompressionCodecName.SNAPPY, 1), names, Long.MAX_VALUE).get(0);
    assertThat(article.text()).isEqualTo("Łódź 0");
    assertThat(article.url()).isEqualTo("0.5");
  }

  @Test
  void missingColumnIsReportedWithThoseThereAre() throws IOException {
    FieldNames names = FieldNames.DEFAULT.with(Map.of("text", "body"));
    assertThat(reasons(read(articles(CompressionCodecName.SNAPPY, 1), names, Long.MAX_VALUE)))
        .containsExactly(
            "in.parquet: expected the column body (for text), found:"
                + " ID,title,text,published,score,tags");
  }

  @Test
  void textMustBeAString() throws IOException {
    MessageType numbers = MessageTypeParser.parseMessageType("message m { required int64 text; }");
    Path file =
        ParquetFixture.write(
            folder.resolve("in.parquet"),
            numbers,
            CompressionCodecName.SNAPPY,
            1,
            (row, i) -> row.add("text", 5L));
    assertThat(reasons(read(file)))
        .containsExactly("in.parquet: expected strings in the column text, found INT64");
  }

  @Test
  void rowGroupThatIsTooLargeIsReportedAndTheNextIsRead() throws IOException {
    Path file =
        ParquetFixture.write(
            folder.resolve("in.parquet"),
            ARTICLES,
            CompressionCodecName.UNCOMPRESSED,
            200,
            (row, i) -> row.add("text", i < 100 ? ("word" + i + " ").repeat(100) : "x"));
    List<Item> items = read(file, FieldNames.DEFAULT, 10_000);
    assertThat(items).hasSize(101);
    assertThat(reasons(items).get(0))
        .startsWith("in.parquet:1: expected row groups of at most 10000 bytes")
        .endsWith("(rows 1 to 100)");
    assertThat(items.get(1).origin().line()).isEqualTo(101);
  }

  @Test
  void damagedRowGroupIsReportedAndTheNextIsRead() throws IOException {
    Path file = articles(CompressionCodecName.GZIP, 250);
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 10, 600, (byte) 0xFF);
    List<Item> items = read(Files.write(file, bytes));
    assertThat(items.get(0)).isInstanceOf(UnreadableArticle.class);
    assertThat(reasons(items).get(0)).contains("damaged").endsWith("(rows 1 to 100)");
    assertThat(items).hasSize(151);
    assertThat(items.get(1).id()).isEqualTo("a100");
  }

  @Test
  void fileCutInHalfIsReportedAndTheNextFileIsRead() throws IOException {
    Path file = articles(CompressionCodecName.SNAPPY, 250);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    Files.writeString(folder.resolve("z.txt"), "Z");
    List<Item> items = read(folder);
    assertThat(reasons(items).get(0)).startsWith("in.parquet: not a Parquet file, or cut off");
    assertThat(items.get(1).id()).isEqualTo("z.txt");
  }

  @Test
  void emptyFileIsReported() throws IOException {
    Path file = Files.write(folder.resolve("in.parquet"), new byte[0]);
    assertThat(reasons(read(file))).hasSize(1).first().asString().startsWith("in.parquet: not a");
  }

  @Test
  void bytesReadGrowWithTheRows() throws IOException {
    Path file = articles(CompressionCodecName.SNAPPY, 250);
    try (ArchiveReader reader =
        ArchiveReader.of(List.of(file), InputStream.nullInputStream(), ReadingOptions.DEFAULT)) {
      reader.skip(125);
      assertThat(reader.bytesRead()).isEqualTo(Files.size(file) / 2);
      reader.skip(1000);
      assertThat(reader.bytesRead()).isEqualTo(reader.totalBytes().orElseThrow());
      assertThat(reader.given()).isEqualTo(250);
    }
  }

  private Path articles(CompressionCodecName codec, int rows) throws IOException {
    return ParquetFixture.write(
        folder.resolve("in.parquet"),
        ARTICLES,
        codec,
        rows,
        (row, i) -> {
          row.add("ID", "a" + i);
          row.add("title", "Łódź " + i);
          row.add("text", "Text of " + i + ".");
          row.add("published", (int) LocalDate.of(2020, 1, 1).plusDays(i).toEpochDay());
          row.add("score", i + 0.5);
          row.add("tags", "x");
          row.add("tags", "y");
        });
  }

  private static List<Item> read(Path input) throws IOException {
    List<Item> items = new ArrayList<>();
    try (ArchiveReader reader =
        ArchiveReader.of(List.of(input), InputStream.nullInputStream(), ReadingOptions.DEFAULT)) {
      for (Item item = reader.next(); item != null; item = reader.next()) {
        items.add(item);
      }
    }
    return items;
  }

  private static List<Item> read(Path file, FieldNames names, long maxGroupBytes)
      throws IOException {
    List<Item> items = new ArrayList<>();
    ReadingOptions options = ReadingOptions.DEFAULT.withNames(names);
    try (ItemReader reader = ParquetArticles.open(file, "in.parquet", options, maxGroupBytes)) {
      for (Item item = reader.next(); item != null; item = reader.next()) {
        items.add(item);
      }
    } catch (IOException e) {
      items.add(new UnreadableArticle("in", new Origin("in", 1), String.valueOf(e.getMessage())));
    }
    return items;
  }

  private static List<String> reasons(List<Item> items) {
    return items.stream()
        .filter(UnreadableArticle.class::isInstance)
        .map(item -> ((UnreadableArticle) item).reason())
        .toList();
  }
}
