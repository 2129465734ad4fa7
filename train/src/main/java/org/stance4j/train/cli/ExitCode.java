package org.stance4j.train.cli;

/** What the commands return to the shell. */
final class ExitCode {
  static final int DONE = 0;
  static final int SOME_FAILED = 1;
  static final int USAGE = 2;
  static final int UNUSABLE_FILE = 3;

  /** Not one of the user's making; "internal software error" of BSD's sysexits.h. */
  static final int BUG = 70;

  private ExitCode() {}
}
