package org.stance4j.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance4j.engine.testing.TinyModels;

class TrainMainTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "evaluate",
        "evaluate --model m.stance",
        "evaluate --data d.csv",
        "evaluate --model m.stance --data d.csv --nonsense",
        "evaluate --model m.stance --data d.csv --threads 0",
        "evaluate --model m.stance --data d.csv --threads many",
        "evaluate --model m.stance --data d.csv --task topic",
        "evaluate --model m.stance --data d.csv --predictions -",
        "evaluate --model m.stance --data d.csv --resamples 99",
        "evaluate --model m.stance --data d.csv --resamples -1",
        "evaluate --model m.stance --data d.csv --resamples 1000001",
        "evaluate --model m.stance --data d.csv --seed half",
        "evaluate --model m.stance --data d.csv --worst -1",
        "evaluate --model --data d.csv",
        "inspect",
        "inspect one.stance two.stance",
        "audit",
        "audit --data d.csv --column words=Text",
        "audit --data d.csv --json d.csv",
        "audit --data d.csv --predictions p.csv --json p.csv",
        "audit --data d.csv --suspects 5",
        "audit --data d.csv --predictions p.csv --suspects 0",
        "crossval",
        "crossval --data d.csv --json d.csv",
        "crossval --data d.csv --folds many"
      })
  void wrongUsageIsExplained(String command) {
    Cli result = Cli.run(command);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("stance")
        .contains(" --help'.")
        .doesNotContain("Exception")
        .doesNotContain("\tat ");
  }

  @Test
  void noCommandAtAllIsWrongUsage() {
    StringWriter err = new StringWriter();
    int exitCode = TrainMain.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true));
    assertThat(exitCode).isEqualTo(2);
    assertThat(err.toString()).contains("stance --help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluate", "crossval", "inspect", "audit"})
  void helpShowsAnExampleAndTheExitCodes(String command) {
    Cli result = Cli.run(command + " --help");
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .containsPattern("Usage: stance " + command + " ")
        .containsPattern("Example:\\R  stance " + command + " ")
        .containsPattern("Exit codes:\\R +0 +done\\R")
        .containsPattern("(?m)^ +3 +")
        .contains("--verbose");
  }

  @Test
  void helpListsTheCommands() {
    assertThat(Cli.run("--help").out()).contains("evaluate", "crossval", "inspect", "audit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-v inspect missing.stance", "inspect missing.stance --verbose"})
  void verboseShowsTheStackTrace(String command) {
    Cli result = Cli.run(command);
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).contains("ModelFileException").contains("\tat org.stance4j.");
  }

  @Test
  void outputThatCannotBePrintedIsAnError(@TempDir Path folder) throws IOException {
    Path model = TinyModels.save(folder, 1, List.of("A", "B"), List.of());
    StringWriter err = new StringWriter();
    int exitCode = run(failing(new IOException("disk full")), err, model);
    assertThat(exitCode).isEqualTo(3);
    assertThat(err.toString()).contains("standard output could not be written");
  }

  @Test
  void aFailureOfTheMachineIsNotTakenForAFailedInput(@TempDir Path folder) throws IOException {
    Path model = TinyModels.save(folder, 1, List.of("A", "B"), List.of());
    StringWriter err = new StringWriter();
    int exitCode = run(failing(new OutOfMemoryError("Java heap space")), err, model);
    assertThat(exitCode).isEqualTo(70);
    assertThat(err.toString())
        .contains("OutOfMemoryError: Java heap space")
        .contains("--verbose")
        .doesNotContain("\tat ");
  }

  private static int run(Writer out, StringWriter err, Path model) {
    String[] args = {"inspect", model.toString()};
    return TrainMain.run(new PrintWriter(out), new PrintWriter(err, true), args);
  }

  private static Writer failing(Throwable failure) {
    return new Writer() {
      @Override
      public void write(char[] text, int offset, int length) throws IOException {
        if (failure instanceof Error error) {
          throw error;
        }
        throw (IOException) failure;
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
