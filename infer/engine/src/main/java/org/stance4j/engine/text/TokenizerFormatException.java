package org.stance4j.engine.text;

import java.io.IOException;

/** A tokenizer file that cannot be read, or that describes a tokenizer which is not supported. */
public final class TokenizerFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  TokenizerFormatException(String message) {
    super(message);
  }

  TokenizerFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
