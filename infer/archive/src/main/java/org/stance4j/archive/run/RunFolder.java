package org.stance4j.archive.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The folder {@code OUT.run} in which an output grows: {@code output.jsonl}, {@code
 * quarantine.jsonl}, {@code manifest.json}, and {@code lock}, which one process at a time holds.
 * The operating system gives the lock of a killed process back.
 */
final class RunFolder implements Closeable {

  /** So often another run may end between our steps. */
  private static final int ATTEMPTS = 10;

  /** Far behind the contents: Windows lets nobody else read what is locked. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final Path folder;
  private final FileChannel lock;
  private final Disk disk;

  private RunFolder(Path folder, FileChannel lock, Disk disk) {
    this.folder = folder;
    this.lock = lock;
    this.disk = disk;
  }

  static Path of(Path place) {
    return place.resolveSibling(place.getFileName() + ".run");
  }

  /**
   * Makes the folder, or takes the one that is there.
   *
   * @throws IOException if another run holds it
   */
  static RunFolder lock(Path folder, Disk disk) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Files.createDirectories(folder);
      FileChannel lock = tryLock(folder);
      if (lock != null) {
        return new RunFolder(folder, lock, disk);
      }
    }
    throw new IOException(folder + ": cannot be locked, other runs come and go");
  }

  /** Null if the run that made the lock file has just ended and taken it away. */
  private static @Nullable FileChannel tryLock(Path folder) throws IOException {
    Path file = folder.resolve("lock");
    FileChannel channel = null;
    boolean locked = false;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      if (lock == null) {
        throw inUse(folder);
      }
      String owner = ProcessHandle.current().pid() + " " + UUID.randomUUID();
      channel.truncate(0).write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.US_ASCII)));
      locked = Files.readString(file).equals(owner);
      return locked ? channel : null;
    } catch (OverlappingFileLockException e) {
      throw inUse(folder);
    } catch (NoSuchFileException e) {
      return null;
    } finally {
      if (channel != null && !locked) {
        channel.close();
      }
    }
  }

  private static IOException inUse(Path folder) throws IOException {
    String owner = Files.readString(folder.resolve("lock")).split(" ")[0];
    return new IOException(
        folder
            + ": another run"
            + (owner.isEmpty() ? "" : " (process " + owner + ")")
            + " is writing this output; wait for its end, or choose another --out");
  }

  Path manifest() {
    return folder.resolve("manifest.json");
  }

  Path output() {
    return folder.resolve("output.jsonl");
  }

  Path quarantine() {
    return folder.resolve("quarantine.jsonl");
  }

  Path path() {
    return folder;
  }

  /** Deletes all but the lock; the manifest first, without which the rest counts for nothing. */
  void clear() throws IOException {
    disk.delete(manifest());
    disk.delete(manifest().resolveSibling(manifest().getFileName() + ".new"));
    disk.delete(output());
    disk.delete(quarantine());
    LearntFile.keepOnly(folder, -1, disk);
  }

  /** Gives the lock back; where there is nothing to go on from, the folder disappears. */
  @Override
  public synchronized void close() throws IOException {
    if (!lock.isOpen()) {
      return;
    }
    try (lock) {
      if (!Files.exists(manifest())) {
        clear();
        disk.delete(folder.resolve("lock"));
        disk.delete(folder);
      }
    }
  }
}
