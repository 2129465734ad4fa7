package org.stance4j.archive.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.ArticleResult.Status;
import org.stance4j.archive.scoring.Evidence;
import org.stance4j.archive.scoring.HolderResult;
import org.stance4j.archive.scoring.SentenceSentiment;
import org.stance4j.archive.scoring.Sentiment;
import org.stance4j.archive.scoring.Story;
import org.stance4j.archive.scoring.TargetResult;
import org.stance4j.archive.text.Span;

class JsonLinesWriterTest {

  @Test
  void scoredArticleIsWrittenToTheLetter() throws IOException {
    Map<String, Double> p = new LinkedHashMap<>();
    p.put("FAVOR", 0.7);
    p.put("NONE", 0.3);
    Evidence evidence = new Evidence(3, 8, "Yes \"é\"\n", "FAVOR", p, 2);
    HolderResult holder = new HolderResult(null, List.of(), "FAVOR", p, List.of(evidence));
    TargetResult target = new TargetResult("tax", true, "FAVOR", p, List.of(holder));
    ArticleResult result =
        new ArticleResult(
            "a",
            "T",
            "S",
            "2020",
            Status.SCORED,
            null,
            4,
            List.of(target),
            new Story("s", "s", null));
    assertThat(write(result))
        .isEqualTo(
            "{\"id\":\"a\",\"title\":\"T\",\"source\":\"S\",\"published\":\"2020\","
                + "\"duplicateOf\":\"s\",\"versionOf\":null,\"cluster\":\"s\",\"status\":\"scored\",\"reason\":null,\"sentences\":4,"
                + "\"targets\":[{\"target\":\"tax\",\"targetSeen\":true,\"named\":true,\"stance\":\"FAVOR\","
                + "\"probability\":0.7,\"abstained\":false,"
                + "\"probabilities\":{\"FAVOR\":0.7,\"NONE\":0.3},"
                + "\"holders\":[{\"holder\":null,\"stance\":\"FAVOR\",\"probability\":0.7,"
                + "\"probabilities\":{\"FAVOR\":0.7,\"NONE\":0.3},"
                + "\"evidence\":[{\"start\":3,\"end\":8,\"text\":\"Yes \\\"é\\\"\\n\","
                + "\"stance\":\"FAVOR\",\"probabilities\":{\"FAVOR\":0.7,\"NONE\":0.3},"
                + "\"windows\":2}]}]}]}\n");
  }

  @Test
  void everySentenceHasItsSentimentWhereThatWasAskedFor() throws IOException {
    Map<String, Double> p = new LinkedHashMap<>();
    p.put("NEGATIVE", 0.75);
    p.put("POSITIVE", 0.25);
    Sentiment sad = new Sentiment("NEGATIVE", p);
    List<Span> parts = List.of(new Span(20, 23), new Span(40, 43));
    ArticleResult result =
        new ArticleResult(
            "a",
            null,
            null,
            null,
            Status.SCORED,
            null,
            2,
            List.of(),
            Story.UNKNOWN,
            sad,
            null,
            null,
            List.of(new SentenceSentiment(3, 8, sad), new SentenceSentiment(20, 43, sad, parts)));
    String tone =
        "\"sentiment\":\"NEGATIVE\",\"sentimentProbabilities\":{\"NEGATIVE\":0.75,\"POSITIVE\":0.25}";
    assertThat(write(result))
        .endsWith(
            "\"sentences\":2,"
                + tone
                + ",\"sentenceSentiments\":[{\"start\":3,\"end\":8,"
                + tone
                + "},{\"start\":20,\"end\":43,"
                + "\"parts\":[{\"start\":20,\"end\":23},{\"start\":40,\"end\":43}],"
                + tone
                + "}],\"targets\":[]}\n");
  }

  @Test
  void failedArticleHasItsReasonAndNoTargets() throws IOException {
    ArticleResult result =
        new ArticleResult("a", null, null, null, Status.FAILED, "why", 0, List.of(), Story.UNKNOWN);
    assertThat(write(result))
        .isEqualTo(
            "{\"id\":\"a\",\"title\":null,\"source\":null,\"published\":null,\"duplicateOf\":null,"
                + "\"versionOf\":null,\"cluster\":null,"
                + "\"status\":\"failed\",\"reason\":\"why\",\"sentences\":0,\"targets\":[]}\n");
  }

  @Test
  void eachArticleIsALine() throws IOException {
    ArticleResult result =
        new ArticleResult(
            "a", null, null, null, Status.SKIPPED, "blank", 0, List.of(), Story.UNKNOWN);
    assertThat(write(result, result).lines()).hasSize(2).allMatch(line -> line.startsWith("{"));
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
}
