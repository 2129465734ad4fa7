package org.stance4j.archive.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** All that a run changes on the disk goes through here, so that each step can be made to fail. */
interface Disk {

  Disk REAL = new Disk() {};

  default void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Returns when all that was written would outlast a loss of power. */
  default void force(FileChannel channel) throws IOException {
    channel.force(true);
  }

  /** The same for the names of files; not every system can do that. */
  default void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows does not open folders, and orders these changes by itself.
    }
  }

  /** Puts a file in the place of another in one step, where the file system can. */
  default void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  default void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }
}
