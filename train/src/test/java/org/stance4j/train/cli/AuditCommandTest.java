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
