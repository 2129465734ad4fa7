package org.stance4j.archive.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file that grows until the run ends, and can be cut back to where it was marked last. */
final class RunFile extends OutputStream {

  private final Disk disk;
  private final Path file;
  private final FileChannel channel;
  private final Sha256 digest;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
  private long length;

  private RunFile(Disk disk, Path file, FileChannel channel, Sha256 digest, long length) {
    this.disk = disk;
    this.file = file;
    this.channel = channel;
    this.digest = digest;
    this.length = length;
  }

  /** Begins a file; one that is there is overwritten. */
  static RunFile create(Path file, Disk disk) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    return new RunFile(disk, file, channel, new Sha256(), 0);
  }

  /**
   * Goes on with a file; what was written after the mark is cut off.
   *
   * @throws RunConflictException if the file does not hold what it did when it was marked
   */
  static RunFile goOn(Path file, Mark mark, Disk disk) throws IOException {
    Sha256 digest = check(file, mark);
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    channel.truncate(mark.length());
    channel.position(mark.length());
    return new RunFile(disk, file, channel, digest, mark.length());
  }

  /** Reads the file up to the mark, and gives the digest of that. */
  static Sha256 check(Path file, Mark mark) throws IOException {
    Sha256 digest = new Sha256();
    long found = Files.exists(file) ? digest.update(file, mark.length()) : 0;
    if (found < mark.length() || !digest.hex().equals(mark.sha256())) {
      throw new RunConflictException(
          file, List.of("its results were changed or are no longer there"));
    }
    return digest;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    digest.update(bytes, from, count);
    length += count;
    for (int at = from; at < from + count; ) {
      if (!buffer.hasRemaining()) {
        flush();
      }
      int some = Math.min(buffer.remaining(), from + count - at);
      buffer.put(bytes, at, some);
      at += some;
    }
  }

  @Override
  public void flush() throws IOException {
    buffer.flip();
    try {
      disk.write(channel, buffer);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e); // "No space left on device"
    }
    buffer.clear();
  }

  /** Where the file stands now, once all of it is safe on the disk. */
  Mark mark() throws IOException {
    flush();
    disk.force(channel);
    return new Mark(length, digest.hex());
  }

  /** Does not write what is left: only what was marked counts. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
