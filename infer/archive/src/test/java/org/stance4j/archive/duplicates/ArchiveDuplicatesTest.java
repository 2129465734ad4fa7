package org.stance4j.archive.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance4j.archive.reading.ArchiveReader;
import org.stance4j.archive.reading.Article;
import org.stance4j.archive.reading.Item;

/** Measures the index on the copies and versions that the bundled archive has on purpose. */
class ArchiveDuplicatesTest {

  private static final Path DATASETS = Path.of("..", "..", "datasets");

  private static final List<Article> ARTICLES = new ArrayList<>();
  private static final Map<String, String> CLUSTERS = new HashMap<>();

  @BeforeAll
  static void read() throws IOException {
    List<Path> inputs = List.of(DATASETS.resolve("archive"));
    try (ArchiveReader reader = ArchiveReader.of(inputs, InputStream.nullInputStream(), Set.of())) {
      for (Item item = reader.next(); item != null; item = reader.next()) {
        if (item instanceof Article article && isFirstOfPage(article)) {
          ARTICLES.add(article);
        }
      }
    }
    List<String> lines = Files.readAllLines(DATASETS.resolve("archive-duplicates.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",");
      CLUSTERS.put(fields[1], fields[0]);
    }
  }

  @Test
  void everyLabelledArticleIsInTheArchive() {
    assertThat(ARTICLES).extracting(ArchiveDuplicatesTest::name).containsAll(CLUSTERS.keySet());
  }

  @Test
  void pairsFoundAreThoseLabelled() {
    assertThat(foundPairs(ARTICLES)).isEqualTo(labelledPairs());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void precisionAndRecallOfPairsAreHighInAnyOrder(long seed) {
    List<Article> shuffled = new ArrayList<>(ARTICLES);
    Collections.shuffle(shuffled, new Random(seed));
    Set<Set<String>> found = foundPairs(shuffled);
    Set<Set<String>> right = new HashSet<>(found);
    right.retainAll(labelledPairs());
    assertThat(right.size() / (double) found.size()).as("precision").isGreaterThanOrEqualTo(0.98);
    assertThat(right.size() / (double) labelledPairs().size())
        .as("recall")
        .isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void versionsAreToldFromCopies() {
    DuplicateIndex index = new DuplicateIndex();
    List<String> versions = new ArrayList<>();
    for (Article article : ARTICLES) {
      Relation relation = index.add(name(article), article.source(), article.text());
      if (relation.versionOf() != null) {
        versions.add(relation.versionOf() + " > " + name(article));
      }
    }
    assertThat(versions).containsExactlyInAnyOrder("dec-019 > dec-020", "jan-013 > jan-014");
  }

  private static Set<Set<String>> foundPairs(List<Article> articles) {
    DuplicateIndex index = new DuplicateIndex();
    Map<String, String> clusters = new HashMap<>();
    for (Article article : articles) {
      Relation relation = index.add(name(article), article.source(), article.text());
      clusters.put(name(article), relation.cluster());
    }
    return pairs(clusters);
  }

  private static Set<Set<String>> labelledPairs() {
    return pairs(CLUSTERS);
  }

  private static Set<Set<String>> pairs(Map<String, String> clusters) {
    Set<Set<String>> pairs = new HashSet<>();
    clusters.forEach(
        (id, cluster) ->
            clusters.forEach(
                (other, otherCluster) -> {
                  if (!id.equals(other) && cluster.equals(otherCluster)) {
                    pairs.add(Set.of(id, other));
                  }
                }));
    return pairs;
  }

  /** A page that shows versions is compared as a whole here. */
  private static boolean isFirstOfPage(Article article) {
    return article.column() == null || article.column().number() == 1;
  }

  /** The id, of a page the file's name alone. */
  private static String name(Article article) {
    String id = article.column() == null ? article.id() : article.column().page();
    return Path.of(id).getFileName().toString();
  }
}
