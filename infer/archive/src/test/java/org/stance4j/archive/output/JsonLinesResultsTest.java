package org.stance4j.archive.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.ArticleResult.Status;
import org.stance4j.archive.scoring.DroppedPiece;
import org.stance4j.archive.scoring.Evidence;
import org.stance4j.archive.scoring.HolderResult;
import org.stance4j.archive.scoring.PageVersion;
import org.stance4j.archive.scoring.SentenceSentiment;
import org.stance4j.archive.scoring.Sentiment;
import org.stance4j.archive.scoring.Story;
import org.stance4j.archive.scoring.TargetResult;
import org.stance4j.archive.speakers.Holder;
import org.stance4j.archive.text.Span;

class JsonLinesResultsTest {

  private static final Map<String, Double> P = probabilities();

  @Test
  void whatWasWrittenComesBack() throws IOException {
    Sentiment sad = new Sentiment("NEGATIVE", Map.of("NEGATIVE", 1.0));
    Sentiment happy = new Sentiment("POSITIVE", Map.of("POSITIVE", 0.75, "NEGATIVE", 0.25));
    Evidence evidence = new Evidence(3, 8, "Yes \"é\"\u2028\n", "FAVOR", P, 2, sad);
    List<Span> parts = List.of(new Span(20, 23), new Span(40, 43));
    Evidence inParts = new Evidence(20, 43, "One\ntwo", "FAVOR", P, 1, null, parts);
    HolderResult itself = new HolderResult(null, List.of(), "FAVOR", P, List.of());
    HolderResult berg =
        new HolderResult(
            "Berg",
            Holder.Kind.PERSON,
            "Anna Berg",
            List.of("her"),
            "NONE",
            P,
            List.of(evidence, inParts));
    TargetResult target =
        new TargetResult("tax", false, false, "UNCERTAIN", P, List.of(itself, berg));
    TargetResult none = new TargetResult(null, true, "NONE", P, List.of());
    ArticleResult scored =
        new ArticleResult(
            "a",
            "T",
            "S",
            "2020",
            Status.SCORED,
            "read as windows-1252",
            4,
            List.of(target, none),
            new Story("c", "d", "v"),
            sad,
            List.of(
                new DroppedPiece(new Span(9, 12), "By A", "byline"),
                new DroppedPiece(null, "Home", "element <nav>")),
            new PageVersion("p", 2, 3),
            List.of(new SentenceSentiment(3, 8, sad), new SentenceSentiment(20, 43, happy, parts)));
    ArticleResult failed =
        new ArticleResult("b", null, null, null, Status.FAILED, "why", 0, List.of(), Story.UNKNOWN);
    JsonLinesResults results = read(write(scored, failed));
    assertThat(results.next()).isEqualTo(scored);
    assertThat(results.next()).isEqualTo(failed);
    assertThat(results.next()).isNull();
  }

  @Test
  void aLineThatIsNoResultIsNamed() throws IOException {
    JsonLinesResults results = read("{\"id\":\"a\"}\n");
    assertThatThrownBy(results::next)
        .isInstanceOf(IOException.class)
        .hasMessage("r.jsonl:1: expected a result of stance score");
  }

  private static JsonLinesResults read(String lines) {
    return new JsonLinesResults(new StringReader(lines), "r.jsonl");
  }

  private static String write(ArticleResult... results) throws IOException {
    StringWriter text = new StringWriter();
    JsonLinesWriter writer = JsonLinesWriter.of(text);
    for (ArticleResult result : results) {
      writer.write(result);
    }
    writer.flush();
    return text.toString();
  }

  private static Map<String, Double> probabilities() {
    Map<String, Double> p = new LinkedHashMap<>();
    p.put("FAVOR", 0.7);
    p.put("NONE", 0.3);
    return p;
  }
}
