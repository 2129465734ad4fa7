package org.stance4j.train.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationJsonTest {
  private static final int[][] TABLE = {{4, 3, 1}, {1, 3, 0}, {0, 2, 6}};

  private final List<Scored> scored = Samples.ofCounts("tax", TABLE);
  private final Evaluation evaluation = Evaluation.of(Samples.STANCES, scored);

  @Test
  void hasTheFieldsThatScriptsReadInTheirOrder() throws IOException {
    assertThat(json("stance").fieldNames())
        .toIterable()
        .containsExactly(
            "n",
            "accuracy",
            "macroF1",
            "favg",
            "macroRecall",
            "perClass",
            "ece",
            "brier",
            "nll",
            "labels",
            "confusion",
            "seconds",
            "sentencesPerSecond",
            "byTarget");
  }

  @Test
  void givesNumbersInFullPrecision() throws IOException {
    JsonNode json = json("stance");
    assertThat(json.get("n").asInt()).isEqualTo(20);
    assertThat(json.get("macroF1").asDouble()).isEqualTo(evaluation.macroF1());
    assertThat(json.get("nll").asDouble()).isEqualTo(evaluation.nll());
    assertThat(json.get("seconds").asDouble()).isEqualTo(0.5);
    assertThat(json.get("sentencesPerSecond").asDouble()).isEqualTo(40);
  }

  @Test
  void givesScoresByLabel() throws IOException {
    JsonNode favor = json("stance").get("perClass").get("FAVOR");
    assertThat(favor.toString())
        .isEqualTo("{\"precision\":0.375,\"recall\":0.75,\"f1\":0.5,\"support\":4}");
  }

  @Test
  void confusionHasARowForEachGoldLabel() throws IOException {
    assertThat(json("stance").get("confusion").toString()).isEqualTo("[[4,3,1],[1,3,0],[0,2,6]]");
    assertThat(json("stance").get("labels").toString())
        .isEqualTo("[\"AGAINST\",\"FAVOR\",\"NONE\"]");
  }

  @Test
  void givesTheMetricsOfEachTarget() throws IOException {
    JsonNode tax = json("stance").get("byTarget").get("tax");
    assertThat(tax.get("accuracy").asDouble()).isEqualTo(0.65);
    assertThat(tax.has("seconds")).isFalse();
  }

  @Test
  void leavesOutFavgOfOtherTasks() throws IOException {
    assertThat(json("sentiment").has("favg")).isFalse();
    assertThat(json("sentiment").get("byTarget").get("tax").has("favg")).isFalse();
  }

  private JsonNode json(String task) throws IOException {
    ModelEvaluation result =
        new ModelEvaluation(task, evaluation, scored, List.of(), List.of(), List.of(), 0.5);
    ModelReport report = ModelReport.of("tax", "tax.stance", result, null);
    return new ObjectMapper().readTree(EvaluationJson.of(List.of(report), List.of(), 0));
  }
}
