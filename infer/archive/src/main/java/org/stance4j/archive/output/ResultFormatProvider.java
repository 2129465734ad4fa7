package org.stance4j.archive.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Writes results in a format that needs more than this module has. Found by {@link ServiceLoader}:
 * a jar on the class path that names an implementation is all there is to do.
 */
public interface ResultFormatProvider {

  /** The name of the format in lower case, such as {@code parquet}. */
  String format();

  /**
   * Begins a file at this very place, over whatever is there.
   *
   * @throws IOException if it cannot be written there
   */
  ResultFile create(Path file) throws IOException;

  /** The provider of a format; empty if no jar on the class path has it. */
  static Optional<ResultFormatProvider> of(String format) {
    return ServiceLoader.load(ResultFormatProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.format().equals(format))
        .findFirst();
  }
}
