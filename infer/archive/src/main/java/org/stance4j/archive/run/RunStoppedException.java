package org.stance4j.archive.run;

import java.io.IOException;

/** A run was ended by {@link ArchiveRun#stop}. */
public final class RunStoppedException extends IOException {
  private static final long serialVersionUID = 1;

  RunStoppedException(long saved) {
    super("stopped; the results of " + saved + " articles are kept for the next run");
  }
}
