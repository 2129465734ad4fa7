package org.stance4j.archive.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.reading.ArticleFormat;
import org.stance4j.archive.reading.Origin;

/** Which share of the inputs' bytes lies before the article that was read last. */
final class ReadShare implements Closeable {

  private final List<Path> inputs;
  private final List<InputState> states;
  private final boolean known;
  private final long total;
  private int input;
  private long before;
  private @Nullable String file;
  private long size;
  private long line;
  private @Nullable LineMeter meter;

  ReadShare(List<Path> inputs, List<InputState> states) {
    this.inputs = inputs;
    this.states = states;
    this.known = states.stream().allMatch(state -> state.bytes() != null);
    this.total = states.stream().mapToLong(ReadShare::bytes).sum();
  }

  /** The next article was read from there. */
  void at(Origin origin) {
    if (!known) {
      return;
    }
    if (!origin.file().equals(file) || origin.line() < line) {
      begin(origin.file());
    }
    line = origin.line();
    if (meter != null && !meter.advanceTo(line)) {
      meter = null;
    }
  }

  /** Empty if the inputs hold streams. */
  OptionalDouble share() {
    long inFile = meter == null ? 0 : Math.min(size, meter.bytes());
    return known && total > 0
        ? OptionalDouble.of(Math.min(1, (before + inFile) / (double) total))
        : OptionalDouble.empty();
  }

  private void begin(String name) {
    before += size;
    size = 0;
    if (file != null && input < inputs.size() && !Files.isDirectory(inputs.get(input))) {
      input++;
    }
    Path path = pathOf(name);
    while (path == null && input < inputs.size()) {
      input++;
      before = states.subList(0, input).stream().mapToLong(ReadShare::bytes).sum();
      path = pathOf(name);
    }
    file = name;
    line = 0;
    open(path);
  }

  private @Nullable Path pathOf(String name) {
    if (input == inputs.size()) {
      return null;
    }
    Path current = inputs.get(input);
    if (Files.isDirectory(current)) {
      return Files.exists(current.resolve(name)) ? current.resolve(name) : null;
    }
    return String.valueOf(current.getFileName()).equals(name) ? current : null;
  }

  private void open(@Nullable Path path) {
    try {
      close();
      if (path != null) {
        size = Files.size(path);
        boolean lines =
            ArticleFormat.of(path)
                .filter(f -> f == ArticleFormat.JSONL || f == ArticleFormat.CSV)
                .isPresent();
        meter = lines ? new LineMeter(Files.newInputStream(path)) : null;
      }
    } catch (IOException e) {
      meter = null; // who reads the file says what is wrong with it
    }
  }

  private static long bytes(InputState state) {
    return Objects.requireNonNullElse(state.bytes(), 0L);
  }

  @Override
  public void close() throws IOException {
    LineMeter open = meter;
    meter = null;
    if (open != null) {
      open.close();
    }
  }

  /** Counts the bytes up to a line, by reading again what the file system has just read. */
  private static final class LineMeter implements Closeable {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private long read;
    private long lines = 1;

    LineMeter(InputStream in) {
      this.in = in;
    }

    long bytes() {
      return read - filled + at;
    }

    /** False if the file has no such line, or cannot be read. */
    boolean advanceTo(long line) {
      while (lines < line) {
        if (at == filled && !fill()) {
          return false;
        }
        lines += buffer[at++] == '\n' ? 1 : 0;
      }
      return true;
    }

    private boolean fill() {
      try {
        filled = Math.max(0, in.read(buffer));
      } catch (IOException e) {
        filled = 0;
      }
      at = 0;
      read += filled;
      return filled > 0;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
