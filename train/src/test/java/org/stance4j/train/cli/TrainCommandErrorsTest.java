package org.stance4j.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance4j.train.ToyData;

/** What training from the command line cannot do; none of it leaves a model behind. */
class TrainCommandErrorsTest {
  @TempDir Path folder;
  private TrainFixture fixture;
  private Path data;

  @BeforeEach
  void writeFiles() throws IOException {
    fixture = TrainFixture.in(folder);
    data = fixture.write("toy.csv", ToyData.csv());
  }

  private void assertUnusable(Cli result, String... messages) throws IOException {
    assertThat(result.exitCode()).as(result.err()).isEqualTo(3);
    assertRefused(result, messages);
  }

  private void assertWrongUsage(Cli result, String... messages) throws IOException {
    assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
    assertRefused(result, messages);
  }

  private void assertRefused(Cli result, String... messages) throws IOException {
    assertThat(result.err())
        .contains(messages)
        .doesNotContain("Exception")
        .doesNotContain("\tat ")
        .doesNotContain("epoch 1:");
    assertThat(result.out()).isEmpty();
    assertThat(TrainFixture.names(fixture.out().getParent())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text,target\\nwe,tax\\n | column \"label\"",
        "label,target\\nFAVOR,tax\\n | column \"text\"",
        "id,text,label\\na,we,FAVOR\\na,they,NONE\\n | the id \"a\"",
        "id,text,label\\na,\"we,FAVOR\\nb,they,NONE\\n | :2: found a quote that is never closed",
        "text,label\\nwe,FAVOR\\nthey,FAVOR\\n | only the label FAVOR in all 2 sentences",
        "text,label\\nwe,FAVOR,more\\n | :2: found 3 fields",
        "text,label\\nwe,\\n | :2: found label",
        "text,label\\n | a header only",
        "'' | an empty file"
      })
  void dataThatCannotBeUsed(String text, String message) throws IOException {
    Path bad = fixture.write("bad.csv", text.replace("\\n", "\n"));
    assertUnusable(fixture.train(bad, ""), bad.toString(), message.strip());
  }

  @Test
  void aByteThatIsNotUtf8() throws IOException {
    Path bad = folder.resolve("bad.csv");
    Files.write(bad, "text,label\nna\u00efve,FAVOR\n".getBytes(StandardCharsets.ISO_8859_1));
    assertUnusable(fixture.train(bad, ""), bad + ":2: found the byte 0xEF, expected UTF-8");
  }

  @Test
  void whatAFileHoldsDoesNotReachTheTerminalAsACommand() throws IOException {
    Path bad =
        fixture.write("bad.csv", "text,label\r\nwe,FAV\u001b[31mOR\r\nthey,FAV\u001b[31mOR\r\n");
    assertUnusable(fixture.train(bad, ""), "only the label FAV\uFFFD[31MOR in all 2 sentences");
  }

  @ParameterizedTest
  @CsvSource({
    "'a\u001b[1m', 'a\uFFFD[1m'",
    "'a\u009b1m', 'a\uFFFD1m'",
    "'over\rwritten', 'over\uFFFDwritten'",
    "'two\r\nlines', 'two\r\nlines'",
    "'two\n\tlines', 'two\n\tlines'"
  })
  void messagesKeepLinesAndTabsOnly(String message, String printed) {
    assertThat(ErrorReport.printable(message)).isEqualTo(printed);
  }

  @Test
  void dataThatIsMissing() throws IOException {
    Path missing = folder.resolve("missing.csv");
    assertUnusable(fixture.train(missing, ""), missing.toString(), "no such file");
  }

  @Test
  void aDevFileWithALabelThatTrainDoesNotHave() throws IOException {
    Path dev = fixture.write("dev.csv", "text,target,label\nwe,tax,NONE\nthey,tax,FAVOUR\n");
    assertUnusable(
        fixture.train(data, "--dev %s", dev),
        dev
            + ": dev sentence \"dev.csv:3\" has the label FAVOUR, expected one that is trained:"
            + " FAVOR, AGAINST, NONE");
  }

  @Test
  void aSplitOfDevWithALabelThatTrainDoesNotHave() throws IOException {
    Path rare = fixture.write("rare.csv", ToyData.csv() + "r,they go,tax,MIXED,dev,neutral\n");
    assertUnusable(fixture.train(rare, ""), rare + ": dev sentence \"r\" has the label MIXED");
  }

  @Test
  void aSingleGroupCannotBeSplit() throws IOException {
    Path one = fixture.write("one.csv", "text,label,group\nwe,FAVOR,g\nthey,NONE,g\n");
    assertUnusable(fixture.train(one, ""), one.toString(), "in one group", "expected --dev");
  }

  @Test
  void anEncoderThatThereIsNot() throws IOException {
    assertUnusable(
        Cli.run("train --data %s --encoder bert-huge --out %s", data, fixture.out()),
        "bert-huge",
        "no such encoder");
  }

  @Test
  void aPlaceBelowAFileIsFoundOutBeforeTheDataIsRead() throws IOException {
    Path file = fixture.write("file", "content");
    Cli result =
        Cli.run(
            "train --data %s --encoder %s --out %s",
            folder.resolve("missing.csv"), fixture.encoder(), file.resolve("toy.stance"));
    assertUnusable(result, file.resolve("toy.stance").toString(), "cannot be written");
    assertThat(result.err()).doesNotContain("missing.csv");
    assertThat(file).hasContent("content");
  }

  @Test
  void aFolderIsNoPlaceForAModel() throws IOException {
    Cli result = Cli.run("train --data %s --encoder %s --out %s", data, fixture.encoder(), folder);
    assertUnusable(result, folder + ": found a folder, expected a file to write to");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--nonsense",
        "--epochs 0",
        "--epochs many",
        "--batch 0",
        "--lr 0",
        "--lr Infinity",
        "--lr nan",
        "--max-tokens 4",
        "--freeze-layers -1",
        "--freeze-layers 1 --train-words",
        "--dropout 1",
        "--patience 0",
        "--dev-fraction 0",
        "--dev-fraction 1",
        "--dev-fraction NaN",
        "--class-weights some",
        "--task topic",
        "--dev-fraction 0.2 --dev d.csv"
      })
  void optionsOutOfRange(String option) throws IOException {
    Cli result =
        Cli.run(
            "train --data %s --encoder %s --out %s " + option,
            data,
            fixture.encoder(),
            fixture.out());
    assertWrongUsage(result, "stance train: ", "Try 'stance train --help'.");
  }

  @Test
  void inputsLongerThanTheEncoderTakes() throws IOException {
    Cli result =
        Cli.run(
            "train --data %s --encoder %s --out %s --max-tokens 33",
            data, fixture.encoder(), fixture.out());
    assertWrongUsage(
        result, "--max-tokens: found 33, expected at most 32, the longest input of tiny-encoder");
  }

  @Test
  void moreLayersThanTheEncoderHas() throws IOException {
    Cli result =
        Cli.run(
            "train --data %s --encoder %s --out %s --layers 3",
            data, fixture.encoder(), fixture.out());
    assertWrongUsage(result, "--layers: found 3 layers, expected 1 to 2 of tiny-encoder");
  }

  @Test
  void moreFrozenLayersThanTheEncoderHas() throws IOException {
    Cli result =
        Cli.run(
            "train --data %s --encoder %s --out %s --max-tokens 16 --freeze-layers 9",
            data, fixture.encoder(), fixture.out());
    assertWrongUsage(
        result, "--freeze-layers: found 9, expected at most 2, the layers of tiny-encoder");
  }

  @Test
  void aLearningRateFarTooHigh() throws IOException {
    Cli result =
        Cli.run(
            "train --data %s --encoder %s --out %s --max-tokens 16 --lr 1e38 --warmup 0",
            data, fixture.encoder(), fixture.out());
    assertWrongUsage(result, "--lr: ", "try a lower learning rate than 1.0E38");
  }

  @Test
  void doesNotOverwriteItsInput() throws IOException {
    Cli result = Cli.run("train --data %s --encoder %s --out %s", data, fixture.encoder(), data);
    assertWrongUsage(result, "the output " + data + " would overwrite " + data);
    assertThat(data).hasContent(ToyData.csv());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskLeavesTheOldModel() throws IOException, InterruptedException {
    Path disk = Files.createDirectory(fixture.out().getParent());
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk.toString()),
        "a small file system can be mounted (needs root)");
    try {
      Files.writeString(fixture.out(), "the old model");
      Cli result = fixture.train(data, "");
      assertThat(result.exitCode()).isEqualTo(3);
      assertThat(result.err())
          .contains("stance train: " + fixture.out() + ": ")
          .doesNotContain("Exception")
          .doesNotContain("wrote");
      assertThat(TrainFixture.names(disk)).containsExactly("toy.stance");
      assertThat(fixture.out()).hasContent("the old model");
    } finally {
      run("umount", disk.toString());
    }
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
