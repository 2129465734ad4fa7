package org.stance4j.archive.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * An unfinished run into the same file had other inputs, another model or other options, so that
 * this one cannot go on from it.
 */
public final class RunConflictException extends IOException {
  private static final long serialVersionUID = 1;

  RunConflictException(Path folder, List<String> differences) {
    super(
        folder
            + ": expected to go on with an unfinished run, found that it was another:\n  "
            + String.join("\n  ", differences)
            + "\nStart it as before to go on, or with --restart to throw away what it has done.");
  }
}
