package org.stance4j.engine.model;

import java.io.IOException;
import java.nio.file.Path;

/** A model file cannot be used; the message names the file, what was found and expected. */
public final class ModelFileException extends IOException {
  private static final long serialVersionUID = 1;

  ModelFileException(Path file, String problem) {
    super(file + ": " + problem);
  }

  ModelFileException(Path file, String problem, Throwable cause) {
    super(file + ": " + problem, cause);
  }
}
