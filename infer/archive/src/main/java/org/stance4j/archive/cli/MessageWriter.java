package org.stance4j.archive.cli;

import java.io.PrintWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.output.Printable;

/**
 * Prints messages to people, who may sit at a terminal. Whole lines are messages and name files,
 * ids and targets; they are made {@link Printable}. What is printed otherwise is the command line's
 * own: its usage, with colours, and the progress, which rewrites its line.
 */
final class MessageWriter extends PrintWriter {

  MessageWriter(Writer out) {
    super(out, true);
  }

  @Override
  public void println(@Nullable String line) {
    super.println(Printable.of(String.valueOf(line)));
  }

  /** Also of exceptions, whose stack traces come so. */
  @Override
  public void println(@Nullable Object line) {
    super.println(Printable.of(String.valueOf(line)));
  }
}
