package org.stance4j.train.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command returned and printed. */
record Cli(int exitCode, String out, String err) {

  /** Runs a command; arguments are separated by blanks, a %s stands for a value. */
  static Cli run(String command, Object... values) {
    String[] args = command.split(" ");
    int next = 0;
    for (int i = 0; i < args.length; i++) {
      args[i] = args[i].equals("%s") ? values[next++].toString() : args[i];
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = TrainMain.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    return new Cli(exitCode, out.toString(), err.toString());
  }
}
