package org.stance4j.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
  private static final String HEADER = "id,text,target,label,split,group\n";
  private static final String LONG =
      "the parliament voted on sunday to end the presence of foreign soldiers in the country";

  @TempDir Path folder;

  @Test
  void countsCleanData() throws IOException {
    Path data =
        write(
            "data.csv",
            HEADER
                + "a,Taxes are far too high,tax,AGAINST,train,g1\n"
                + "b,Schools need the money,tax,FAVOR,train,g2\n"
                + "c,Nobody asked the army about it,army,AGAINST,test,g3\n");
    Cli result = Cli.run("audit --data %s", data);
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .containsPattern("(?m)^split +AGAINST +FAVOR +sentences$")
        .containsPattern("(?m)^train +1 +1 +2$")
        .containsPattern("(?m)^test +1 +0 +1$")
        .containsPattern("(?m)^\\(all\\) +2 +1 +3$")
        .containsPattern("(?m)^army +1 +0 +1$")
        .contains("words a sentence: 4 to 6, mean 5.0, median 5, 95 of 100 at most 6")
        .contains("leaks: texts in several splits: 0\n")
        .contains("exact duplicates: 0\n");
  }

  @Test
  void aTextInTwoSplitsLeaks() throws IOException {
    Path data =
        write(
            "data.csv",
            HEADER
                + "a,Taxes are far too high,tax,AGAINST,train,\n"
                + "b,taxes are far  too high,army,FAVOR,test,\n");
    Cli result = Cli.run("audit --data %s", data);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains("leaks: texts in several splits: 1\n")
        .contains("  a [train, AGAINST] \"Taxes are far too high\" | b [test, FAVOR]");
  }

  @Test
  void aGroupInTwoSplitsLeaks() throws IOException {
    Path data =
        write(
            "data.csv",
            HEADER + "a,Taxes are high,tax,AGAINST,train,g\nb,We pay,tax,FAVOR,test,g\n");
    Cli result = Cli.run("audit --data %s", data);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("leaks: groups in several splits: 1\n  g: [train, test]\n");
  }

  @Test
  void duplicatesWithinASplitAreNoLeak() throws IOException {
    Path data =
        write(
            "data.csv",
            HEADER
                + "a,Taxes are high,tax,AGAINST,train,\n"
                + "b,Taxes are high,tax,FAVOR,train,\n");
    Cli result = Cli.run("audit --data %s", data);
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("same text and target, different labels: 1\n")
        .contains("exact duplicates: 1\n");
  }

  @Test
  void filesWithoutSplitsAreSplits() throws IOException {
    Path one = write("one.csv", "text,label\n" + LONG + ",A\n");
    Path two = write("two.csv", "text,label\n" + LONG + " today,B\n");
    Cli result = Cli.run("audit --data %s %s --json -", one, two);
    assertThat(result.exitCode()).isEqualTo(1);
    JsonNode json = new ObjectMapper().readTree(result.out());
    assertThat(json.get("perSplit").fieldNames())
        .toIterable()
        .containsExactly(one.toString(), two.toString());
    JsonNode leak = json.get("leaks").get(0);
    assertThat(leak.get("first").get("file").asText()).isEqualTo(one.toString());
    assertThat(leak.get("second").get("text").asText()).isEqualTo(LONG + " today");
    assertThat(leak.get("overlap").asDouble()).isBetween(0.5, 1.0);
    assertThat(json.get("nearDuplicates")).hasSize(1);
  }

  @Test
  void jsonFileHasTheCounts() throws IOException {
    Path data = write("data.csv", "text,label,group\n...,A,g\nwe go home,B,g\n");
    Path file = folder.resolve("audit.json");
    Cli result = Cli.run("audit --data %s --json %s", data, file);
    assertThat(result.exitCode()).isZero();
    JsonNode json = new ObjectMapper().readTree(file.toFile());
    assertThat(json.get("sentences").asInt()).isEqualTo(2);
    assertThat(json.get("perLabel").toString()).isEqualTo("{\"A\":1,\"B\":1}");
    assertThat(json.get("words").get("max").asInt()).isEqualTo(3);
    assertThat(json.get("hasLeaks").asBoolean()).isFalse();
    assertThat(json.get("withoutLetters")).hasSize(1);
    assertThat(result.out()).contains("texts without a letter: 1");
  }

  @Test
  void tellsLengthsForEachSplitAndTarget() throws IOException {
    Path data =
        write(
            "data.csv",
            HEADER
                + "a,Taxes are far too high,tax,AGAINST,train,g1\n"
                + "b,We pay,tax,FAVOR,train,g2\n"
                + "c,Nobody asked the army,army,AGAINST,test,g3\n");
    Cli result = Cli.run("audit --data %s", data);
    assertThat(result.out())
        .containsPattern("(?m)^split +words: min +median +95 of 100 +max$")
        .containsPattern("(?m)^train +2 +2 +5 +5$")
        .containsPattern("(?m)^target +words: min +median +95 of 100 +max$")
        .containsPattern("(?m)^army +4 +4 +4 +4$");
    Cli json = Cli.run("audit --data %s --json -", data);
    JsonNode node = new ObjectMapper().readTree(json.out());
    assertThat(node.get("wordsPerTarget").get("tax").get("max").asInt()).isEqualTo(5);
    assertThat(node.get("wordsPerSplit").get("test").get("median").asInt()).isEqualTo(4);
  }

  @Test
  void listsDamagedTexts() throws IOException {
    Path data =
        write(
            "data.csv",
            "id,text,label\n"
                + "m,<a href='/politics/iraq'>More</a>,A\n"
                + "c,we \u001b[31m go,A\n"
                + "e,it\u00e2\u20ac\u2122s over,B\n");
    Cli result = Cli.run("audit --data %s", data);
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("texts that are mostly markup or web addresses: 1\n  m [")
        .contains("texts with control characters: 1\n  c [")
        .contains("texts with signs of a wrong encoding: 1\n  e [");
    JsonNode json = new ObjectMapper().readTree(Cli.run("audit --data %s --json -", data).out());
    assertThat(json.get("mostlyMarkup").get(0).get("id").asText()).isEqualTo("m");
    assertThat(json.get("controlCharacters").get(0).get("id").asText()).isEqualTo("c");
    assertThat(json.get("wrongEncoding").get(0).get("id").asText()).isEqualTo("e");
    assertThat(json.has("suspects")).isFalse();
  }

  @Test
  void likelyLabelErrorsAreShownWithTheLabelThatTheyShouldHave() throws IOException {
    Cli result = Cli.run("audit --data %s --predictions %s", taxes(), predictions("a,tax"));
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err()).isEqualTo("note: 1 sentences have no prediction\n");
    assertThat(result.out())
        .contains("likely label errors: 2 of 4 sentences with predictions; by estimate 2 labels")
        .contains("which agree with 50 % of all labels\n")
        .contains("  b [FAVOR 0.20, rather AGAINST 0.80 toward tax] \"Taxes rob us\"\n  d [");
  }

  @Test
  void asManySuspectsAreShownAsAreAskedFor() throws IOException {
    Cli result =
        Cli.run("audit --data %s --predictions %s --suspects 1", taxes(), predictions("a,tax"));
    assertThat(result.out())
        .contains("rather AGAINST")
        .contains("  and 1 more (--json has all)\n")
        .doesNotContain("rather FAVOR");
  }

  @Test
  void jsonHasAllSuspectsAndWhatTheyFollowFrom() throws IOException {
    Cli result =
        Cli.run("audit --data %s --predictions %s --json -", taxes(), predictions("a,tax"));
    JsonNode json = new ObjectMapper().readTree(result.out());
    assertThat(json.get("suspects")).hasSize(2);
    JsonNode first = json.get("suspects").get(0);
    assertThat(first.get("id").asText()).isEqualTo("b");
    assertThat(first.get("target").asText()).isEqualTo("tax");
    assertThat(first.get("text").asText()).isEqualTo("Taxes rob us");
    assertThat(first.get("label").asText()).isEqualTo("FAVOR");
    assertThat(first.get("likelyLabel").asText()).isEqualTo("AGAINST");
    assertThat(first.get("probability").asDouble()).isEqualTo(0.2);
    assertThat(first.get("likelyProbability").asDouble()).isEqualTo(0.8);
    JsonNode joint = json.get("confidentJoint");
    assertThat(joint.get("counts").toString()).isEqualTo("[[1,1,0],[1,1,0],[0,0,0]]");
    assertThat(joint.get("thresholds").get(2).isNull()).isTrue();
    assertThat(joint.get("withoutPrediction").asInt()).isEqualTo(1);
    assertThat(joint.get("agreement").asDouble()).isEqualTo(0.5);
  }

  @Test
  void predictionsOfOtherDataAreUnusable() throws IOException {
    Path predictions = predictions("z,tax");
    Cli result = Cli.run("audit --data %s --predictions %s", taxes(), predictions);
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(predictions + ":2: found the id \"z\", expected one of");
  }

  @Test
  void predictionsWithoutFoldsMayBeOfAModelThatKnowsTheSentences() throws IOException {
    Path predictions = write("p.csv", "id,target,gold,AGAINST,FAVOR\na,tax,FAVOR,0.1,0.9\n");
    Cli result = Cli.run("audit --data %s --predictions %s", taxes(), predictions);
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).contains("note: " + predictions + " has no column fold");
  }

  private Path taxes() throws IOException {
    return write(
        "taxes.csv",
        HEADER
            + "a,Taxes pay for schools,tax,FAVOR,,\n"
            + "b,Taxes rob us,tax,FAVOR,,\n"
            + "c,No more of them,tax,AGAINST,,\n"
            + "d,I pay gladly,tax,AGAINST,,\n"
            + "e,Who knows,tax,AGAINST,,\n");
  }

  /** Predictions of four sentences, two of them against the label. */
  private Path predictions(String first) throws IOException {
    return write(
        "folds.csv",
        "id,target,gold,predicted,AGAINST,FAVOR,NONE,fold\n"
            + first
            + ",FAVOR,FAVOR,0.1,0.9,0,1\n"
            + "b,tax,FAVOR,AGAINST,0.8,0.2,0,1\n"
            + "c,tax,AGAINST,AGAINST,0.9,0.1,0,2\n"
            + "d,tax,AGAINST,FAVOR,0.3,0.7,0,2\n");
  }

  @Test
  void showsOnlyTheFirstFindings() throws IOException {
    Path data = write("data.csv", "text,label\n" + "same,A\n".repeat(8));
    assertThat(Cli.run("audit --data %s", data).out())
        .contains("exact duplicates: 7\n")
        .contains("  and 2 more (--json has all)\n");
  }

  @Test
  void aLineBreakInATextDoesNotBreakTheReport() throws IOException {
    Path data = write("data.csv", "text,label\n\"1\n2\u001b[31\",A\n");
    assertThat(Cli.run("audit --data %s", data).out()).contains("\"1 2 [31\"\n");
  }

  @Test
  void aDamagedFileIsUnusable() throws IOException {
    Path data = write("data.csv", "text,label\nwe go,A,too much\n");
    Cli result = Cli.run("audit --data %s", data);
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).contains(data + ":2: found 3 fields");
  }

  @Test
  void aMissingFileIsUnusable() {
    Path missing = folder.resolve("missing.csv");
    Cli result = Cli.run("audit --data %s", missing);
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).contains(missing.toString());
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
