package org.stance4j.train.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PredictionsCsvTest {
  @Test
  void writesAHeaderAndARecordForEachSentence() throws IOException {
    assertThat(
            csv(
                Samples.scored("a", "tax", 0, 0.25, 0.5, 0.25),
                Samples.scored("b", null, 2, 0, 0, 1)))
        .isEqualTo(
            """
            id,target,gold,predicted,AGAINST,FAVOR,NONE\r
            a,tax,AGAINST,FAVOR,0.25,0.5,0.25\r
            b,,NONE,NONE,0.0,0.0,1.0\r
            """);
  }

  @Test
  void foldsAreALastColumn() throws IOException {
    StringBuilder out = new StringBuilder();
    Scored scored = Samples.scored("a", "tax", 0, 0.25, 0.5, 0.25);
    PredictionsCsv.writeFolds(Samples.STANCES, List.of(scored), Map.of("a", 3), out);
    assertThat(out.toString())
        .isEqualTo(
            """
            id,target,gold,predicted,AGAINST,FAVOR,NONE,fold\r
            a,tax,AGAINST,FAVOR,0.25,0.5,0.25,3\r
            """);
  }

  @Test
  void quotesWhatWouldBreakARecord() throws IOException {
    Scored scored = Samples.scored("a,b", "the \"tax\"\nof 2020", 1, 0, 1, 0);
    assertThat(csv(scored)).contains("\"a,b\",\"the \"\"tax\"\"\nof 2020\",FAVOR,FAVOR,");
  }

  private static String csv(Scored... scored) throws IOException {
    StringBuilder out = new StringBuilder();
    PredictionsCsv.write(Samples.STANCES, List.of(scored), out);
    return out.toString();
  }
}
