package org.stance4j.train.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Where results of a command go. */
final class Output {
  private static final Path STDOUT = Path.of("-");

  private Output() {}

  static boolean isStdout(@Nullable Path file) {
    return STDOUT.equals(file);
  }

  /** Begins the file; null where none was asked for, or standard output. */
  static @Nullable OutputFile open(@Nullable Path file) throws IOException {
    return file == null || isStdout(file) ? null : OutputFile.create(file);
  }

  /**
   * Checks that no output would overwrite an input or another output.
   *
   * @param outputs may hold null and standard output
   */
  static void check(CommandLine command, List<Path> inputs, @Nullable Path... outputs)
      throws IOException {
    List<Path> taken = new ArrayList<>(inputs);
    for (Path output : outputs) {
      if (output == null || isStdout(output)) {
        continue;
      }
      for (Path other : taken) {
        if (isSame(output, other)) {
          throw new ParameterException(
              command, "the output " + output + " would overwrite " + other);
        }
      }
      taken.add(output);
    }
  }

  private static boolean isSame(Path one, Path other) throws IOException {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
        || (Files.isRegularFile(one) && Files.exists(other) && Files.isSameFile(one, other));
  }

  /** Prints to standard output and makes sure that it arrived. */
  static void print(PrintWriter out, String text) throws IOException {
    out.print(text);
    if (out.checkError()) {
      throw new IOException("standard output could not be written to the end");
    }
  }
}
