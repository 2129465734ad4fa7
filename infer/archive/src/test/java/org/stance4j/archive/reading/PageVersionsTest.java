package org.stance4j.archive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.archive.VersionsPage;

/** Pages that show versions of one article side by side. */
class PageVersionsTest {

  @TempDir private Path folder;

  @Test
  void eachVersionIsAnItemWithTheTextOfThePage() throws IOException {
    Files.writeString(folder.resolve("page.txt"), VersionsPage.TEXT);
    List<Item> items = items(folder);
    assertThat(items).extracting(Item::id).containsExactly("page.txt#v1", "page.txt#v2");
    Article second = (Article) items.get(1);
    assertThat(second.text()).isEqualTo(VersionsPage.TEXT);
    assertThat(second.body()).startsWith("The harbour tax is bad").endsWith("is good.");
    assertThat(second.column().page()).isEqualTo("page.txt");
    assertThat(second.column().number()).isEqualTo(2);
    assertThat(second.column().count()).isEqualTo(2);
    assertThat(second.versions()).containsExactly(second);
  }

  @Test
  void tablesAndMenusStayOneArticle() throws IOException {
    Files.writeString(folder.resolve("table.txt"), VersionsPage.TABLE);
    Article article = (Article) items(folder).get(0);
    assertThat(items(folder)).hasSize(1);
    assertThat(article.id()).isEqualTo("table.txt");
    assertThat(article.column()).isNull();
    assertThat(article.body()).isEqualTo(article.text());
  }

  @Test
  void idsOfVersionsClashWithNoOthers() throws IOException {
    List<String> ids = new ArrayList<>();
    StringBuilder lines = new StringBuilder();
    for (String id : List.of("a#v2", "a", "a", "a#v1", "a#2#v1")) {
      String text = id.equals("a") ? VersionsPage.TEXT : "Nothing new.";
      lines
          .append(new JsonMapper().writeValueAsString(Map.of("id", id, "text", text)))
          .append('\n');
    }
    items(Files.writeString(folder.resolve("in.jsonl"), lines)).forEach(item -> ids.add(item.id()));
    assertThat(ids)
        .containsExactly("a#v2", "a#v1", "a#v2#2", "a#2#v1", "a#2#v2", "a#v1#2", "a#2#v1#2")
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsSaidOfAPageIsSaidOfEachVersion() {
    Article page = Article.of("a", VersionsPage.TEXT).withRemark("odd").withId("b");
    assertThat(page.versions())
        .hasSize(2)
        .allSatisfy(version -> assertThat(version.remarks()).containsExactly("odd"));
  }

  @Test
  void positionCountsEachVersion() throws IOException {
    Files.writeString(folder.resolve("page.txt"), VersionsPage.TEXT);
    try (ArchiveReader reader = reader(folder)) {
      assertThat(reader.skip(1)).isEqualTo(1);
      assertThat(reader.next().id()).isEqualTo("page.txt#v2");
      assertThat(reader.given()).isEqualTo(2);
      assertThat(reader.next()).isNull();
    }
  }

  private static ArchiveReader reader(Path input) {
    return ArchiveReader.of(List.of(input), InputStream.nullInputStream(), Set.of());
  }

  private static List<Item> items(Path input) throws IOException {
    List<Item> items = new ArrayList<>();
    try (ArchiveReader reader = reader(input)) {
      for (Item item = reader.next(); item != null; item = reader.next()) {
        items.add(item);
      }
    }
    return items;
  }
}
