package org.stance4j.archive.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;

/** Runs a command as a shell would. */
final class CommandFixture {

  /** What a command returned and wrote. */
  record Run(int exitCode, String out, String err) {}

  private CommandFixture() {}

  static Run run(String... args) {
    return runWithStdin("", args);
  }

  static synchronized Run runWithStdin(String stdin, String... args) {
    InputStream oldIn = System.in;
    PrintStream oldOut = System.out;
    PrintStream oldErr = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try {
      System.setIn(new ByteArrayInputStream(stdin.getBytes(UTF_8)));
      System.setOut(new PrintStream(out, true, UTF_8));
      System.setErr(new PrintStream(err, true, UTF_8));
      int exitCode = ArchiveMain.run(args);
      return new Run(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    } finally {
      System.setIn(oldIn);
      System.setOut(oldOut);
      System.setErr(oldErr);
    }
  }
}
