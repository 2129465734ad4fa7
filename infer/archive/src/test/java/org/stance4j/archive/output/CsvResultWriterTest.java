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
import org.stance4j.archive.scoring.Sentiment;
import org.stance4j.archive.scoring.StanceRule;
import org.stance4j.archive.scoring.Story;
import org.stance4j.archive.scoring.TargetResult;
import org.stance4j.archive.speakers.Holder;

class CsvResultWriterTest {

  private static final String HEADER =
      "id,title,source,published,status,reason,duplicateOf,target,stance,probability,abstained,"
          + "holder,holderStance,holderProbability,evidence,evidenceStart,evidenceEnd,knownAs,"
          + "sentiment,sentimentProbability,evidenceSentiment,evidenceSentimentProbability\r\n";

  @Test
  void everyHolderOfATargetHasARowWithTheBestEvidence() throws IOException {
    Map<String, Double> p = probabilities(0.7, 0.3);
    Evidence best = new Evidence(3, 8, "Yes, \"é\"\nhe said", "FAVOR", p, 1);
    Evidence other = new Evidence(10, 12, "No", "FAVOR", p, 1);
    HolderResult own =
        new HolderResult(null, List.of(), "NONE", probabilities(0.25, 0.75), List.of());
    HolderResult he =
        new HolderResult(
            "Ali", Holder.Kind.PERSON, "Ali Khan", List.of("he"), "FAVOR", p, List.of(best, other));
    TargetResult tax = new TargetResult("tax", true, "FAVOR", p, List.of(own, he));
    assertThat(write(scored(tax)))
        .isEqualTo(
            HEADER
                + "a,T,S,2020,scored,,s,tax,FAVOR,0.7,false,,NONE,0.75,,,,,,,,\r\n"
                + "a,T,S,2020,scored,,s,tax,FAVOR,0.7,false,Ali,FAVOR,0.7,"
                + "\"Yes, \"\"é\"\"\nhe said\",3,8,Ali Khan,,,,\r\n");
  }

  @Test
  void sentimentIsThatOfTheArticleAndThatOfTheSentence() throws IOException {
    Map<String, Double> p = probabilities(0.7, 0.3);
    Sentiment sad = new Sentiment("NEGATIVE", Map.of("NEGATIVE", 0.9, "POSITIVE", 0.1));
    Sentiment torn =
        new Sentiment(StanceRule.UNCERTAIN, Map.of("NEGATIVE", 0.45, "POSITIVE", 0.55));
    Evidence best = new Evidence(3, 8, "Yes", "FAVOR", p, 1, sad);
    HolderResult own = new HolderResult(null, List.of(), "NONE", p, List.of());
    HolderResult he = new HolderResult("Ali", List.of(), "FAVOR", p, List.of(best));
    TargetResult tax = new TargetResult("tax", true, "FAVOR", p, List.of(own, he));
    ArticleResult result =
        new ArticleResult(
            "a", null, null, null, Status.SCORED, null, 4, List.of(tax), Story.UNKNOWN, torn, null);
    assertThat(write(result))
        .isEqualTo(
            HEADER
                + "a,,,,scored,,,tax,FAVOR,0.7,false,,NONE,0.7,,,,,UNCERTAIN,0.55,,\r\n"
                + "a,,,,scored,,,tax,FAVOR,0.7,false,Ali,FAVOR,0.7,"
                + "Yes,3,8,,UNCERTAIN,0.55,NEGATIVE,0.9\r\n");
  }

  @Test
  void everyTargetHasARowEvenWithoutHolders() throws IOException {
    Map<String, Double> p = probabilities(0.5, 0.5);
    TargetResult tax = new TargetResult("tax", true, StanceRule.UNCERTAIN, p, List.of());
    TargetResult none = new TargetResult(null, true, "FAVOR", probabilities(1, 0), List.of());
    assertThat(write(scored(tax, none)))
        .isEqualTo(
            HEADER
                + "a,T,S,2020,scored,,s,tax,UNCERTAIN,0.5,true,,,,,,,,,,,\r\n"
                + "a,T,S,2020,scored,,s,,FAVOR,1.0,false,,,,,,,,,,,\r\n");
  }

  @Test
  void articleThatWasNotScoredHasOneRowWithItsReason() throws IOException {
    ArticleResult result =
        new ArticleResult(
            "a", null, null, null, Status.FAILED, "no, why?", 0, List.of(), Story.UNKNOWN);
    assertThat(write(result)).isEqualTo(HEADER + "a,,,,failed,\"no, why?\",,,,,,,,,,,,,,,,\r\n");
  }

  @Test
  void withoutResultsThereIsTheHeader() throws IOException {
    assertThat(write()).isEqualTo(HEADER);
  }

  private static Map<String, Double> probabilities(double favor, double none) {
    Map<String, Double> p = new LinkedHashMap<>();
    p.put("FAVOR", favor);
    p.put("NONE", none);
    return p;
  }

  private static ArticleResult scored(TargetResult... targets) {
    Story copy = new Story("s", "s", null);
    return new ArticleResult("a", "T", "S", "2020", Status.SCORED, null, 4, List.of(targets), copy);
  }

  private static String write(ArticleResult... results) throws IOException {
    StringWriter text = new StringWriter();
    CsvResultWriter writer = CsvResultWriter.of(text);
    for (ArticleResult result : results) {
      writer.write(result);
    }
    writer.flush();
    return text.toString();
  }
}
