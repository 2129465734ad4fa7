package org.stance4j.archive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TerminalTest {

  private static final String STDOUT = "stance4j.stdout.terminal";

  @AfterEach
  void forget() {
    System.clearProperty(STDOUT);
  }

  @Test
  void theLauncherKnowsBestWhetherStandardOutputIsATerminal() {
    System.setProperty(STDOUT, "true");
    assertThat(Terminal.isStdout()).isTrue();
    System.setProperty(STDOUT, "false");
    assertThat(Terminal.isStdout()).isFalse();
  }

  /** Tests run with pipes, where a console that is there from Java 22 on is no terminal. */
  @Test
  void withoutItsWordAPipeIsNoTerminal() {
    assertThat(Terminal.isStdout()).isFalse();
    assertThat(Terminal.isStderr()).isFalse();
    assertThat(Terminal.hasColours()).isFalse();
  }
}
