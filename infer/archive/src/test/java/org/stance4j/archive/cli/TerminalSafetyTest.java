package org.stance4j.archive.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.archive.cli.CommandFixture.Run;
import org.stance4j.engine.testing.TinyModels;

/** What an article, or the name of a file, might do to the terminal of who reads about it. */
class TerminalSafetyTest {

  private static final String ESC = "\u001B";

  /** Colours the text, sets the title of the window, and goes up a line. */
  private static final String EVIL = ESC + "[31m" + ESC + "]0;x\u0007\u009B1A";

  private static final String SHOWN = "\uFFFD[31m\uFFFD]0;x\uFFFD\uFFFD1A";

  @TempDir private static Path models;
  private static String model = "";

  @TempDir private Path folder;

  @BeforeAll
  static void saveModel() throws IOException {
    model = TinyModels.save(models, 7, List.of("FAVOR", "AGAINST"), List.of("troops")).toString();
  }

  @AfterEach
  void forgetTerminal() {
    System.clearProperty("stance4j.colours");
  }

  @Test
  void notesHaveNoControlCharactersOfAnArticle() throws IOException {
    write("a.html", page("&#27;[31m", "out&#27;[2J"));
    Run run = score("--notes", "--quiet");
    assertThat(run.out())
        .contains("Mayor \uFFFD[31m quits", "want the troops out\uFFFD[2J of here")
        .doesNotContain(ESC);
  }

  @Test
  void notesWithColoursHaveNoOthersThanTheirOwn() throws IOException {
    System.setProperty("stance4j.colours", "true");
    write("a.html", page("&#27;[35m", "out" + ESC + "[35m"));
    Run run = score("--notes", "--quiet");
    assertThat(run.out())
        .contains(ESC + "[1mMayor \uFFFD[35m quits" + ESC + "[0m")
        .contains("out\uFFFD[35m of here");
  }

  @Test
  void messagesHaveNoControlCharactersOfIdsAndTargets() throws IOException {
    String id = EVIL.replace(ESC, "\\u001b").replace("\u0007", "\\u0007");
    write(
        "a.jsonl",
        ("{\"id\":\"" + id + "\",\"text\":\"The troops stay here.\"}\n").repeat(2)
            + ("{\"id\":\"" + id + "\",\"text\":3}\n"));
    Run run = score("--target", "tro" + EVIL + "ops");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(run.err())
        .contains("warning: 2 ids that were taken already, now with #2, #3, ...: " + SHOWN)
        .contains("failed: " + SHOWN + "#3")
        .contains("tro" + SHOWN + "ops")
        .matches(TerminalSafetyTest::hasNoControl);
    assertThat(run.out()).contains("\\u001B[31m");
  }

  @Test
  void namesOfFilesAreMadePrintable() throws IOException {
    write("a" + ESC + "[31m.txt", "caf\u00E9".getBytes(ISO_8859_1));
    assertThat(score().err()).contains("a\uFFFD[31m.txt").matches(TerminalSafetyTest::hasNoControl);
    Run missing = CommandFixture.run("score", "--model", model, "no" + ESC + "[31m");
    assertThat(missing.err())
        .isEqualTo("stance score: no\uFFFD[31m: no such file or folder" + System.lineSeparator());
    Run wrong = CommandFixture.run("score", "--model", model, "--no" + ESC + "[31m");
    assertThat(wrong.err()).contains("--no\uFFFD[31m").matches(TerminalSafetyTest::hasNoControl);
  }

  private static boolean hasNoControl(String text) {
    return text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
  }

  private static String page(String inTitle, String inText) {
    return "<html><head><title>Mayor "
        + inTitle
        + " quits</title></head><body><article><p>We want the troops "
        + inText
        + " of here.</p></article></body></html>";
  }

  private void write(String name, String text) throws IOException {
    write(name, text.getBytes(UTF_8));
  }

  private void write(String name, byte[] text) throws IOException {
    Files.write(folder.resolve(name), text);
  }

  private Run score(String... more) {
    List<String> args = new ArrayList<>(List.of("score", "--model", model, folder.toString()));
    args.addAll(List.of("--min-probability", "0", "--threads", "1"));
    args.addAll(List.of(more));
    return CommandFixture.run(args.toArray(String[]::new));
  }
}
