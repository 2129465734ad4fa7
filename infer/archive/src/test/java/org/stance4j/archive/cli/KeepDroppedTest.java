package org.stance4j.archive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.archive.cli.CommandFixture.Run;
import org.stance4j.engine.testing.TinyModels;

/** What {@code stance score --keep-dropped} says of each kind of input. */
class KeepDroppedTest {

  private static final String LEAD =
      "The council voted on Tuesday to close the old bridge, which nobody has liked for years.";
  private static final String MORE =
      "Mayor Green said that the new one, paid by the region, would open in the spring of 2021.";

  @TempDir private Path folder;

  @Test
  void linesOfATextStandWithTheirPlaceAndWords() throws IOException {
    String text = "Old bridge to close\n\nBy Jane Doe\n\n" + LEAD + "\n\n" + MORE;
    JsonNode piece = score("a.txt", text).get("dropped").get(0);
    assertThat(piece.get("rule").asText()).isEqualTo("byline");
    assertThat(piece.get("text").asText()).isEqualTo("By Jane Doe");
    assertThat(text.substring(piece.get("start").asInt(), piece.get("end").asInt()))
        .isEqualTo("By Jane Doe");
  }

  @Test
  void whatAPageLostByItsMarkupStandsWithoutAPlace() throws IOException {
    String page =
        "<nav>Home</nav><article><h1>Old bridge to close</h1><p>By Jane Doe</p><p>"
            + LEAD
            + "</p><p>"
            + MORE
            + "</p></article><footer>Contact</footer>";
    List<String> pieces = new ArrayList<>();
    for (JsonNode piece : score("a.html", page).get("dropped")) {
      pieces.add(
          (piece.has("start") ? "text " : "markup ")
              + piece.get("text").asText()
              + ": "
              + piece.get("rule").asText());
    }
    assertThat(pieces)
        .containsExactly(
            "text By Jane Doe: byline",
            "markup Home: element <nav>",
            "markup Old bridge to close: page headline",
            "markup Contact: element <footer>");
  }

  @Test
  void anArticleOfWhichNothingIsLeftSaysWhatWentWhere() throws IOException {
    JsonNode line = score("a.txt", "By Jane Doe\n\nShare\n\nCopy link");
    assertThat(line.get("status").asText()).isEqualTo("skipped");
    assertThat(line.get("dropped").findValuesAsText("text")).contains("By Jane Doe", "Share");
  }

  private JsonNode score(String name, String content) throws IOException {
    Path model = TinyModels.save(folder, 7, List.of("FAVOR", "AGAINST"), List.of("bridge"));
    Path page = Files.writeString(folder.resolve(name), content);
    Path out = folder.resolve("out.jsonl");
    Run run =
        CommandFixture.run(
            "score",
            "--model",
            model.toString(),
            "--out",
            out.toString(),
            "--keep-dropped",
            "--any-language",
            "--input",
            page.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    return new JsonMapper().readTree(Files.readString(out));
  }
}
